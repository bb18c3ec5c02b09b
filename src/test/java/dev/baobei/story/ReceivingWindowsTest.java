package dev.baobei.story;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;

import jakarta.inject.Inject;

import dev.baobei.story.Town.Place;
import org.junit.jupiter.api.Test;

/** Projects that receive reports at some times only (W365: 18:00 to 21:00 the evening before). */
@StoryTest
class ReceivingWindowsTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final String REPORT = "报备 张先生 138****1234";

    @Inject
    Town town;

    private String day(int days) {
        return town.now().atZone(SHANGHAI).toLocalDate().plusDays(days).toString();
    }

    private String inWords(int days) {
        return Dates.said(town.now().atZone(SHANGHAI).plusDays(days), town.now());
    }

    @Test
    void outsideTheHoursTheSenderIsToldWhenTheyBegin() {
        Place place = town.place(Town.taking("{\"window\": {\"hours\": \"18:00-21:00\"}}"));

        town.passTo(LocalTime.of(17, 58));
        assertEquals("未受理：" + place.name() + "现在不接受报备，请" + inWords(0) + "18:00起再发。", place.plainly(0, REPORT));
        town.desk().body(Map.of("text", REPORT, "to", place.number())).post("/api/messages/preview").then()
                .body("reports[0].outcome", is("rejected")).body("reports[0].objections", contains("OUTSIDE_WINDOW"));
        town.pass(Duration.ofMinutes(10));
        assertTrue(place.text(0, REPORT).startsWith("已受理："));
        town.pass(Duration.ofHours(3));
        assertEquals("未受理：" + place.name() + "现在不接受报备，请" + inWords(1) + "18:00起再发。",
                place.plainly(1, "报备 李女士 139****4321"));
        assertTrue(place.text(0, REPORT).startsWith("已受理："), "a repeat is the same report at any time");
        place.arrive("张先生", "13812341234").statusCode(201).body("verdict.kind", is("BroughtBy"));
    }

    @Test
    void beforeTheFirstDayTheSenderIsToldWhenItIsAndAfterTheLastThatItIsOver() {
        Place place = town.place(Town.taking("{\"window\": {\"first\": \"%s\", \"last\": \"%s\"}}".formatted(day(2), day(3))));

        assertEquals("未受理：" + place.name() + "现在不接受报备，请" + inWords(2) + "00:00起再发。", place.plainly(0, REPORT));
        town.pass(Duration.ofDays(2));
        assertTrue(place.text(0, REPORT).startsWith("已受理："));
        town.pass(Duration.ofDays(2));
        assertEquals("未受理：" + place.name() + "已停止接受报备。如有疑问请联系案场。", place.plainly(1, "报备 李女士 139****4321"));
        place.arrive("张先生", "13812341234").statusCode(201).body("verdict.kind", is("BroughtBy"));
    }

    /** A report is a matter of the evening; the visit is one of the next day (REG-16, line 285: "当天不接受预报备"). */
    @Test
    void anEveningsReportIsForAnotherDay() {
        Place place = town.place(Town.theEveningBefore());

        town.passTo(LocalTime.of(19, 0));
        String answer = place.text(0, REPORT);
        assertTrue(answer.contains(inWords(1) + "00:00起可到访，" + inWords(1) + "24:00前有效"), answer);
        place.text(1, "报备 李女士 139****4321");
        place.arrive("李女士", "13912344321").statusCode(201).body("verdict.kind", is("WalkIn"))
                .body("verdict.trace[0].rules.find { it.answer == 'NO' }.rule", is("REPORTED_IN_TIME"));
        town.passTo(LocalTime.of(10, 0));
        place.arrive("张先生", "13812341234").statusCode(201).body("verdict.kind", is("BroughtBy"));
        assertEquals("未受理：" + place.name() + "现在不接受报备，请" + inWords(0) + "18:00起再发。",
                place.plainly(2, "报备 王先生 137****1111"));
    }
}
