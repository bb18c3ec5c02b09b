package dev.baobei.story;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;

import jakarta.inject.Inject;

import dev.baobei.postgres.directory.Setup;
import dev.baobei.postgres.directory.Setup.ProjectSetup;
import dev.baobei.postgres.directory.TermsText;
import dev.baobei.story.Town.Place;
import dev.baobei.testing.FakeTwilio;
import dev.baobei.testing.FakeTwilioMessage;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

/** Reports that wait for the opening day (开盘) of their project, and what happens when it is moved. */
@StoryTest
class OpeningDayTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final String REPORT = "报备 张先生 138****1234";

    @Inject
    Town town;

    FakeTwilio twilio;

    private LocalDate inDays(int days) {
        return town.now().atZone(SHANGHAI).toLocalDate().plusDays(days);
    }

    private String until(LocalDate day) {
        return "可随时到访，" + Dates.said(day, town.now()) + "24:00前有效";
    }

    private static Setup opening(Place place, LocalDate day, TermsText terms) {
        return new Setup(List.of(new ProjectSetup(place.code(), place.name(), List.of(), List.of(), "Asia/Shanghai", day, terms,
                null)), List.of(), List.of(), List.of());
    }

    @Test
    void aReportBeforeOpeningDayIsValidToItsEndAndALaterOneForSevenDays() {
        Place early = town.place(Town.untilOpening(), inDays(20));
        Place late = town.place(Town.untilOpening(), inDays(0));

        String waiting = early.text(0, REPORT);
        assertTrue(waiting.contains(until(inDays(20))), waiting);
        String opened = late.text(0, REPORT);
        assertTrue(opened.contains(until(inDays(7))), opened);
        town.pass(Duration.ofDays(10));
        early.arrive("张先生", "13812341234").statusCode(201).body("verdict.kind", is("BroughtBy"));
        late.arrive("张先生", "13812341234").statusCode(201).body("verdict.kind", is("WalkIn"));
    }

    @Test
    void aMovedOpeningDayMovesWhatIsStillOpenAndTheJournalSaysSo() {
        Place place = town.place(Town.untilOpening(), inDays(3));
        place.text(0, REPORT);
        place.journal().body("entries", is(4));

        LocalDate moved = inDays(12);
        town.put(opening(place, moved, null));
        town.put(opening(place, moved, null));

        place.journal().body("entries", is(5)).body("verifies", is(true));
        String again = place.text(0, REPORT);
        assertTrue(again.contains(until(moved)), again);
        String date = DateTimeFormatter.ofPattern("M月d日").format(moved);
        assertEquals(place.name() + "开盘日改为" + date + "，您待到访的1条报备有效期随之改为" + date + "24:00前。查看请发：查询。", notice(place));
        town.pass(Duration.ofDays(5));
        place.arrive("张先生", "13812341234").statusCode(201).body("verdict.kind", is("BroughtBy"));
    }

    /** field/rules.md, section 2, axis 1: counted from the opening. */
    @Test
    void aValidityThatIsCountedFromOpeningDayMovesWithIt() {
        Place place = town.place(Town.but(Town.untilOpening(), "{\"validity\": \"opening+P7D\"}"), inDays(3));
        String waiting = place.text(0, REPORT);
        assertTrue(waiting.contains(until(inDays(10))), waiting);

        LocalDate moved = inDays(12);
        town.put(opening(place, moved, null));

        String date = DateTimeFormatter.ofPattern("M月d日").format(moved);
        String end = Dates.said(moved.plusDays(7), moved.atStartOfDay(SHANGHAI).toInstant());
        assertEquals(place.name() + "开盘日改为" + date + "，您待到访的1条报备有效期随之改为" + end + "24:00前。查看请发：查询。", notice(place));
        town.pass(Duration.ofDays(15));
        place.arrive("张先生", "13812341234").statusCode(201).body("verdict.kind", is("BroughtBy"));
        String opened = place.text(0, "报备 王先生 139****5678");
        assertTrue(opened.contains(until(inDays(7))), opened);
        place.journal().body("verifies", is(true));
        faults(town.place(Town.halfAnHourAhead()), null, "\"opening+P7D\"", "must be said: the terms count until it");
    }

    private String notice(Place place) {
        return Eventually.get(() -> twilio.taken().stream().filter(sent -> sent.to().equals(place.agents().get(0)))
                .map(FakeTwilioMessage::body).map(Marks::without).filter(body -> body.contains("开盘日")).findFirst());
    }

    @Test
    void whatHadExpiredStaysExpired() {
        Place place = town.place(Town.untilOpening(), inDays(1));
        String receipt = place.text(0, REPORT).replaceFirst("(?s).*回执(\\w{6}).*", "$1");
        town.pass(Duration.ofDays(3));

        town.put(opening(place, inDays(9), null));

        assertTrue(place.text(0, "查询 " + receipt).contains("已过有效期"));
        place.arrive("张先生", "13812341234").statusCode(201).body("verdict.kind", is("WalkIn"));
    }

    @Test
    void termsThatWaitForAnOpeningDayNeedOne() {
        Place none = town.place(Town.halfAnHourAhead());
        faults(none, null, "\"untilOpening+P7D\"", "must be said: the terms count until it");
        faults(none, inDays(5 * 366), "\"untilOpening+P7D\"", "must be five years ahead at most: the terms count until it");
        Place some = town.place(Town.untilOpening(), inDays(3));
        faults(some, null, "\"P7D\"", "must be said: the terms count until it");
        faults(some, inDays(-1), "\"P7D\"", "must not be moved into the past: what expired stays expired");
    }

    private void faults(Place place, LocalDate day, String validity, String fault) {
        String setup = """
                {"projects": [{"code": "%s", "name": "%s", "zone": "Asia/Shanghai", "openingDay": %s,
                  "terms": {"leadTime": "none", "validity": %s, "ownership": "FIRST_REPORT", "protection": "P30D",
                    "phoneForms": ["FIRST3_LAST4"], "nameForm": "SURNAME", "disclosure": "SECRET", "agreement": 7}}]}""";
        ValidatableResponse answer = town.staff("administrator", "admin")
                .body(setup.formatted(place.code(), place.name(), day == null ? "null" : "\"" + day + "\"", validity))
                .post("/api/setup").then();

        answer.statusCode(400).body("errors.field", contains("projects[0].openingDay"))
                .body("errors.detail", contains(fault));
    }

    @Test
    void everyVersionOfTheTermsIsShownAsItWasWritten() {
        Place place = town.place(Town.untilOpening(), inDays(3));
        town.put(opening(place, inDays(3), Town.halfAnHourAhead()));

        town.desk().get("/api/projects/" + place.code() + "/terms").then().statusCode(200)
                .body("terms.validity", contains("untilOpening+P7D", "PT168H"))
                .body("[0].from", is("2020-01-01T00:00:00Z")).body("[0].terms.agreement", is(7));
        assertEquals(inDays(3).toString(), town.desk().get("/api/projects").then().extract()
                .path("find { it.code == '" + place.code() + "' }.openingDay"));
        town.desk().get("/api/projects/NOWHERE/terms").then().statusCode(404);
    }
}
