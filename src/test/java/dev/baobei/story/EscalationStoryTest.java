package dev.baobei.story;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import dev.baobei.story.Town.Place;
import dev.baobei.testing.FakeTwilioWebhooks;
import org.junit.jupiter.api.Test;

/** A sender who is not understood again and again: reason, format, staff, silence; and heard as always once understood. */
@StoryTest
class EscalationStoryTest {

    private static final Pattern REFERRED = Pattern.compile("baobei_reports_total\\{outcome=\"referred\"[^}]*} ([0-9.]+)");

    @Inject
    Town town;

    private static String wrong(Place place) {
        return "报备《" + place.name() + "》,客户张先生,电话:1389998444";
    }

    private static String reason(Place place) {
        return "未受理，电话“1389998444”位数不对。请补全后重发：\n报备项目:" + place.name() + ",客户姓名:张先生,电话:___";
    }

    private static String format(Place place) {
        return "报备项目:" + place.name() + ",客户姓名:张先生,电话:138****1234";
    }

    private static void fail(Place place, int times) {
        IntStream.range(0, times).forEach(i -> place.deliver(FakeTwilioWebhooks.newSid(), 0, wrong(place)));
    }

    @Test
    void reasonTwiceThenTheFormatThenStaffThenSilenceUntilAMessageIsUnderstood() {
        Place place = town.place(Town.halfAnHourAhead());
        double before = referred();

        assertEquals(reason(place), place.plainly(0, wrong(place)));
        assertEquals(reason(place), place.plainly(0, wrong(place)));
        String third = FakeTwilioWebhooks.newSid();
        assertEquals("未受理，电话“1389998444”位数不对。照此：\n" + format(place),
                Marks.without(place.deliver(third, 0, wrong(place)).reply().orElseThrow()));
        String fourth = FakeTwilioWebhooks.newSid();
        assertEquals("未受理，电话“1389998444”位数不对。已转案场人员查看。照此格式重发，一样受理：\n" + format(place),
                Marks.without(place.deliver(fourth, 0, wrong(place)).reply().orElseThrow()));
        String fifth = FakeTwilioWebhooks.newSid();
        assertEquals(Optional.empty(), place.deliver(fifth, 0, wrong(place)).reply());
        assertEquals(Optional.empty(), place.deliver(FakeTwilioWebhooks.newSid(), 0, wrong(place)).reply());

        isDecided(third, "incomplete");
        isDecided(fourth, "referred");
        isDecided(fifth, "referred");
        assertEquals(before + 3, referred());
        town.desk().get("/api/messages?outcome=referred&limit=200").then().statusCode(200)
                .body("messages.externalId", hasItem(fourth)).body("messages.externalId", hasItem(fifth))
                .body("messages.externalId", not(hasItem(third)));
        for (Map.Entry<String, Integer> known : Map.of(third, 0, fourth, 1).entrySet()) {
            town.desk().get("/api/messages?outcome=referred&externalId=" + known.getKey()).then()
                    .body("messages.size()", is(known.getValue()));
        }

        MainStoryTest.receipt(place, place.text(0, format(place)));
        assertEquals(reason(place), place.plainly(0, wrong(place)));
    }

    private void isDecided(String sid, String outcome) {
        town.desk().get("/api/messages?externalId=" + sid).then()
                .body("messages[0].outcomes[0].outcome", is(outcome))
                .body("messages[0].outcomes[0].problems", equalTo(java.util.List.of("PHONE:WRONG_LENGTH")))
                .body("messages[0].timeline.step.contains('referred')", is(outcome.equals("referred")));
    }

    private static double referred() {
        var found = REFERRED.matcher(given().get("/q/metrics").then().statusCode(200).extract().asString());
        return found.find() ? Double.parseDouble(found.group(1)) : 0;
    }

    @Test
    void aPauseOfTwoHoursLetsASenderBeginAnew() {
        Place place = town.place(Town.halfAnHourAhead());
        fail(place, 5);
        town.pass(Duration.ofHours(2).plusSeconds(1));

        assertEquals(reason(place), place.plainly(0, wrong(place)));
    }

    @Test
    void eachSenderIsCountedByThemselvesAndAPreviewCountsNothing() {
        Place place = town.place(Town.halfAnHourAhead());
        fail(place, 5);

        assertEquals(reason(place), place.plainly(1, wrong(place)));
        IntStream.range(0, 2).forEach(i -> assertEquals(reason(place), town.desk()
                .body(Map.of("text", wrong(place), "from", place.agents().get(0), "to", place.number()))
                .post("/api/messages/preview").then().body("reports[0].outcome", is("incomplete")).extract()
                .<String>path("reply").replace(Marks.OF_NOTHING, "")));
    }

    @Test
    void whatIsUnderstoodInPartIsUnderstood() {
        Place place = town.place(Town.halfAnHourAhead());
        fail(place, 5);

        String reply = place.text(0, "报备项目:" + place.name() + ",客户姓名:张先生,电话:138****1234\n报备项目:" + place.name()
                + ",客户姓名:李先生,电话:1389998444");

        assertTrue(reply.startsWith("1.已受理：" + place.name() + " 张先生138****1234"), reply);
        assertEquals(reason(place), place.plainly(0, wrong(place)));
    }

    @Test
    void whatDoesNotReportCountsNeitherWay() {
        Place place = town.place(Town.halfAnHourAhead());
        fail(place, 3);
        assertEquals("您目前没有待到访的报备。", place.text(0, "查询"));
        String help = place.text(0, "帮助");
        assertEquals("报备请写：\n" + format(place) + "\n查进度发：查询。撤回发：撤回 加回执号。", help);
        assertEquals(help, place.text(0, "格式"));
        assertEquals(help, place.text(0, "好的谢谢"));

        assertTrue(place.text(0, wrong(place)).contains("已转案场人员查看"));
    }

    @Test
    void chatterIsAnsweredThreeTimesSoThatNoTwoMachinesTalkForEver() {
        Place place = town.place(Town.halfAnHourAhead());
        IntStream.range(0, 3).forEach(i -> assertTrue(place.text(0, "您好，我正在开会").startsWith("报备请写：")));

        assertEquals(Optional.empty(), place.deliver(FakeTwilioWebhooks.newSid(), 0, "您好，我正在开会").reply());
        MainStoryTest.receipt(place, place.text(0, format(place)));
    }

    @Test
    void theSameHoldsForStrangersAndForWhoeverHasLeft() {
        Place place = town.place(Town.halfAnHourAhead());
        int left = place.agents().size() - 1;
        String stranger = "+8613811110000";
        IntStream.range(0, 3).forEach(i -> {
            assertTrue(place.text(left, "您好，我正在开会").startsWith("未受理："));
            assertTrue(from(stranger, place, "您好，我正在开会").orElseThrow().startsWith("未受理："));
        });

        assertEquals(Optional.empty(), place.deliver(FakeTwilioWebhooks.newSid(), left, "您好，我正在开会").reply());
        assertEquals(Optional.empty(), from(stranger, place, "您好，我正在开会"));
        assertTrue(place.text(left, format(place)).startsWith("未受理："));
        assertTrue(from(stranger, place, format(place)).orElseThrow().startsWith("未受理："));
    }

    private static Optional<String> from(String sender, Place place, String words) {
        return Place.twilio().deliver(FakeTwilioWebhooks.newSid(), sender, place.number(), words).reply();
    }
}
