package dev.baobei.story;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;

import jakarta.inject.Inject;

import dev.baobei.domain.terms.PhoneForm;
import dev.baobei.story.Town.Place;
import dev.baobei.testing.FakeTwilio;
import dev.baobei.testing.FakeTwilioMessage;
import org.junit.jupiter.api.Test;

/** One answer says what is missing and what stands against the report: nobody mends one thing only to hear of the next. */
@StoryTest
class EverythingAtOnceTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @Inject
    Town town;

    FakeTwilio twilio;

    private Place evening() {
        Place place = town.place(Town.taking("{\"window\": {\"hours\": \"18:00-21:00\"}, \"agencyQuota\": 1}"));
        town.passTo(LocalTime.of(10, 0));
        return place;
    }

    private String closed(Place place) {
        return "未受理：" + place.name() + "现在不接受报备，请" + DateTimeFormatter.ofPattern("M月d日").format(town.now().atZone(SHANGHAI))
                + "18:00起再发。";
    }

    private static String unmarked(String answer) {
        return answer.replaceAll("凭证[0-9a-f]{8}(。(?=另外))?", "");
    }

    @Test
    void whatIsMissingAndThatTheProjectTakesNoReportsNowIsOneAnswer() {
        Place place = evening();
        String text = "报备 " + place.name() + " 张先生 1381234123";

        assertEquals(closed(place) + "另外，电话“1381234123”位数不对。请补全后重发：\n报备项目:" + place.name() + ",客户姓名:张先生,电话:___",
                unmarked(place.text(0, text)));
        town.desk().get("/api/messages?limit=1").then().body("messages[0].outcomes[0].outcome", is("incomplete"))
                .body("messages[0].outcomes[0].objections", contains("OUTSIDE_WINDOW"))
                .body("messages[0].outcomes[0].problems", contains("PHONE:WRONG_LENGTH"));
        town.desk().body(Map.of("text", text, "from", place.agents().get(0), "to", place.number()))
                .post("/api/messages/preview").then().body("reports[0].outcome", is("incomplete"))
                .body("reports[0].objections", contains("OUTSIDE_WINDOW")).body("missing.field", contains("phone"));
    }

    @Test
    void aRejectedReportIsToldWhatIsNotInTheFormAskedAndItsMissingPartAloneIsUnderstood() {
        Place place = evening();

        String answer = place.text(0, "报备 " + place.name() + " 张先生 *******1234");
        assertTrue(answer.startsWith(closed(place)), answer);
        assertTrue(answer.matches("(?s).*凭证[0-9a-f]{8}。另外，电话“\\*{7}1234”须写前三后四。请补全后重发：\n报备.*"), answer);
        town.desk().get("/api/messages?limit=1").then().body("messages[0].outcomes[0].outcome", is("rejected"))
                .body("messages[0].outcomes[0].problems", contains("PHONE:WRONG_FORM"));

        assertEquals(closed(place), place.plainly(0, "138****1234"));
    }

    @Test
    void inSeveralReportsEachHearsItsOwn() {
        Place place = town.place(Town.taking("{\"agencyQuota\": 1}"));
        town.passTo(LocalTime.of(10, 0));

        String answer = unmarked(place.text(0, "报备 " + place.name() + "\n张先生 138****0001\n李女士 1380002123"));

        assertTrue(answer.startsWith("1.已受理："), answer);
        String second = unmarked(Eventually.get(() -> twilio.taken().stream().map(FakeTwilioMessage::body)
                .filter(text -> text.startsWith("2.") && text.contains(place.name())).findFirst()));
        assertTrue(second.contains("2.未受理：贵公司今天在" + place.name() + "的报备已满，请明天再发。另外，电话“1380002123”位数不对。请补全后重发："), second);
    }

    /** Half a report is no way to ask whose customer somebody is. */
    @Test
    void ofARivalAnIncompleteReportLearnsNothing() {
        Place place = town.place(Town.but(Town.toldWithoutLead(), "{\"nameForm\": \"FULL\"}"));
        place.text(0, "报备 " + place.name() + " 张伟 13812341234");

        String held = unmarked(place.text(1, "报备 " + place.name() + " 13812341234"));
        String free = unmarked(place.text(2, "报备 " + place.name() + " 13912341234"));

        assertEquals(free, held.replace("13812341234", "13912341234"));
        assertTrue(free.startsWith("未受理，"), free);
        assertTrue(place.text(1, "报备 " + place.name() + " 张伟 13812341234").startsWith("未通过："));
    }

    @Test
    void aProjectThatTakesNoReportsSaysSoBeforeTheReportIsMended() {
        Place place = town.place(Town.taking("{\"window\": {\"last\": \"2026-01-01\"}}", PhoneForm.WHOLE));

        assertTrue(
                unmarked(place.text(0, "报备 " + place.name() + " 张先生"))
                        .startsWith("未受理：" + place.name() + "已停止接受报备。如有疑问请联系案场。另外，缺客户电话"));
    }
}
