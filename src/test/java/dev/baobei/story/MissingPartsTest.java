package dev.baobei.story;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import dev.baobei.flow.message.MessageFlow;
import dev.baobei.story.Town.Place;
import dev.baobei.testing.FakeTwilioWebhooks;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

/** Whoever was asked for a missing part may send just that, for ten minutes and as long as nothing else is said. */
@StoryTest
class MissingPartsTest {

    /** Serves every project: a message to it must name one. */
    private static final String OF_ALL = "+15005569998";

    @Inject
    Town town;

    @Inject
    KeptMessages messages;

    @Inject
    MessageFlow flow;

    private static String withoutNumber(Place place) {
        return "报备《" + place.name() + "》,客户张先生";
    }

    private static String toAll(Place place, String words) {
        return Marks.without(Place.twilio().deliver(place.agents().get(0), OF_ALL, words).reply().orElseThrow());
    }

    private JsonPath message(String sid) {
        return town.desk().get("/api/messages?externalId=" + sid).then().statusCode(200).extract().jsonPath();
    }

    private void assertNothingIsOnRecord(Place place) {
        town.desk().body(Map.of("project", place.code())).post("/api/pre-reports/search").then().body("preReports", empty());
        assertEquals(2, town.desk().get("/api/projects/" + place.code() + "/journal/entries").asString().lines().skip(1)
                .filter(entry -> !entry.contains("\"REPORT_INCOMPLETE\"")).count(), "only what was asked back");
    }

    @Test
    void theNumberAloneCompletesTheReportWithTheTimeAtWhichItCame() {
        Place place = town.place(Town.halfAnHourAhead());
        String first = FakeTwilioWebhooks.newSid();
        assertEquals("未受理，缺客户电话。请补全后重发：\n报备项目:" + place.name() + ",客户姓名:张先生,电话:___",
                Marks.without(place.deliver(first, 0, withoutNumber(place)).reply().orElseThrow()));
        town.pass(Duration.ofMinutes(9));
        String sid = FakeTwilioWebhooks.newSid();

        String receipt = MainStoryTest.receipt(place, place.deliver(sid, 0, "电话138****1234").reply().orElseThrow());

        JsonPath completing = message(sid);
        assertEquals("supplement", completing.getString("messages[0].kind"));
        assertEquals(message(first).getString("messages[0].id"), completing.getString("messages[0].completes"));
        assertEquals(OffsetDateTime.parse(completing.getString("messages[0].receivedAt")).toInstant(), OffsetDateTime
                .parse(town.desk().get("/api/pre-reports/" + receipt).jsonPath().getString("reportedAt")).toInstant());
        town.pass(Duration.ofMinutes(29));
        place.arrive("张先生", "13812341234").body("verdict.kind", is("WalkIn"));
        place.journal().body("verifies", is(true));
    }

    @Test
    void theNameAloneAndTheProjectAloneCompleteToo() {
        Place place = town.place(Town.halfAnHourAhead());
        assertTrue(place.plainly(0, "报备《" + place.name() + "》,客户电话138****1234").startsWith("未受理，缺客户姓名。"));
        assertTrue(place.text(0, "张先生").startsWith("已受理：" + place.name() + " 张先生138****1234，回执"));

        assertTrue(toAll(place, "报备 李先生139****5678").startsWith("未受理，缺项目。"));
        assertTrue(toAll(place, place.name()).startsWith("已受理：" + place.name() + " 李先生139****5678，回执"));
    }

    @Test
    void whatIsStillMissingIsAskedForAgainAndJoinedAgain() {
        Place place = town.place(Town.halfAnHourAhead());

        assertTrue(toAll(place, "报备 客户姓名:张先生").startsWith("未受理，缺项目，缺客户电话。"));
        assertEquals("未受理，缺项目，电话“1381234123”位数不对。请补全后重发：\n报备项目:___,客户姓名:张先生,电话:___",
                toAll(place, "1381234123"));
        assertTrue(toAll(place, "13812341234").startsWith("未受理，缺项目。请照此格式重发：\n"), "the third time an example helps");
        assertTrue(toAll(place, place.name()).startsWith("已受理：" + place.name() + " 张先生138****1234，回执"));
    }

    @Test
    void aPartThatIsWrongAgainIsAskedForAgain() {
        Place place = town.place(Town.halfAnHourAhead());
        place.text(0, withoutNumber(place));

        assertEquals("未受理，电话“1381234123”位数不对。请补全后重发：\n报备项目:" + place.name() + ",客户姓名:张先生,电话:___",
                place.plainly(0, "1381234123"));
        assertTrue(place.text(0, "138****1234").startsWith("已受理：" + place.name() + " 张先生138****1234，回执"));
    }

    @Test
    void whoIsNoLongerAnsweredIsUnderstoodOnceThePartComes() {
        Place place = town.place(Town.halfAnHourAhead());
        for (int failed = 0; failed < 5; failed++) {
            place.deliver(FakeTwilioWebhooks.newSid(), 0, withoutNumber(place));
        }

        assertTrue(place.text(0, "138****1234").startsWith("已受理：" + place.name() + " 张先生138****1234，回执"));
    }

    @Test
    void aBodyInBase64IsAnsweredAndCompletedInItsOwnWords() {
        Place place = town.place(Town.halfAnHourAhead());
        String packed = Base64.getEncoder().encodeToString(("报备《" + place.name() + "》,客户張先生").getBytes(UTF_8));

        assertTrue(place.plainly(0, packed).startsWith("未受理，缺客户电话。"));
        assertEquals("未受理，电话“1381234123”位数不对。请补全后重发：\n报备项目:" + place.name() + ",客户姓名:張先生,电话:___",
                place.plainly(0, "1381234123"));
        assertTrue(place.text(0, Base64.getEncoder().encodeToString("电话号码138****1234".getBytes(UTF_8)))
                .startsWith("已受理：" + place.name() + " 張先生138****1234，回执"));
    }

    @Test
    void aNumberThatHidTooMuchIsMadeWhole() {
        Place place = town.place(Town.halfAnHourAhead());
        assertTrue(place.text(0, "报备《" + place.name() + "》,客户张先生,电话*******1234").contains("须写"));

        assertTrue(place.text(0, "138****1234").startsWith("已受理：" + place.name() + " 张先生138****1234，回执"));
    }

    @Test
    void afterTenMinutesThePartStandsForItself() {
        Place place = town.place(Town.halfAnHourAhead());
        place.text(0, withoutNumber(place));
        town.pass(Duration.ofMinutes(10).plusSeconds(30));

        assertEquals("未受理，缺客户姓名。请补全后重发：\n报备项目:" + place.name() + ",客户姓名:___,电话:138****1234",
                place.plainly(0, "138****1234"));
        assertNothingIsOnRecord(place);
    }

    @Test
    void afterAnotherMessageThePartStandsForItself() {
        Place place = town.place(Town.halfAnHourAhead());
        place.text(0, withoutNumber(place));
        place.text(0, "查询");

        assertTrue(place.plainly(0, "138****1234").startsWith("未受理，缺客户姓名。"));
        assertNothingIsOnRecord(place);
    }

    @Test
    void nobodyElseAndNoOtherConversationAnswersTheQuestion() {
        Place place = town.place(Town.halfAnHourAhead());
        place.text(0, withoutNumber(place));

        assertTrue(place.plainly(1, "138****1234").startsWith("未受理，缺客户姓名。"));
        assertTrue(toAll(place, "138****1234").startsWith("未受理，缺项目，缺客户姓名。"));
        assertNothingIsOnRecord(place);
        assertTrue(place.text(0, "138****1234").startsWith("已受理：" + place.name() + " 张先生138****1234，回执"));
    }

    @Test
    void whereSeveralLackSomethingItIsAskedWhichOneIsMeant() {
        Place place = town.place(Town.halfAnHourAhead());
        place.text(0, "报备《" + place.name() + "》\n张先生 1381234123\n李四 1391234123");

        assertEquals("未受理，不能确定补的是哪一处。请补全后重发：\n报备项目:" + place.name() + ",客户姓名:张先生,电话:___\n报备项目:" + place.name()
                + ",客户姓名:李四,电话:___", place.plainly(0, "13812341234"));
        assertNothingIsOnRecord(place);
    }

    @Test
    void whatSaysAnythingElseIsNotJoined() {
        for (String words : List.of("李先生 1381234123", "经纪人电话13812341234", "13812341234是他爱人的", "好的", "138****1234能报吗")) {
            Place place = town.place(Town.halfAnHourAhead());
            place.text(0, withoutNumber(place));
            assertTrue(!place.text(0, words).startsWith("已受理"), words);
            assertNothingIsOnRecord(place);
        }
    }

    @Test
    void aCompleteReportIsAReportOfItsOwn() {
        Place place = town.place(Town.halfAnHourAhead());
        place.text(0, withoutNumber(place));
        String sid = FakeTwilioWebhooks.newSid();

        String reply = place.deliver(sid, 0, "报备项目:" + place.name() + ",客户姓名:张先生,电话:138****1234").reply().orElseThrow();

        assertTrue(reply.startsWith("已受理：" + place.name()), reply);
        assertEquals("preReport", message(sid).getString("messages[0].kind"));
    }

    @Test
    void partsAreJoinedInTheOrderReceivedAlsoWhenAllAreHandledLate() {
        Place place = town.place(Town.halfAnHourAhead());
        List<String> sids = Stream.of("报备 客户姓名:张先生", "138****1234", place.name()).map(words -> keep(place, OF_ALL, words))
                .toList();
        List<String> others = Stream.of(withoutNumber(place), "139****5678").map(words -> keep(place, place.number(), words))
                .toList();

        flow.catchUp(town.now()).await().indefinitely();

        assertEquals(List.of("incomplete", "incomplete", "accepted"), sids.stream().map(this::outcome).toList());
        assertEquals(List.of("incomplete", "accepted"), others.stream().map(this::outcome).toList());
    }

    private String keep(Place place, String number, String words) {
        String sid = FakeTwilioWebhooks.newSid();
        messages.keep(sid, place, number, words);
        return sid;
    }

    private String outcome(String sid) {
        return Eventually.get(() -> Optional.ofNullable(message(sid).getString("messages[0].outcomes[0].outcome")));
    }

    @Test
    void aMessageThatWasSetAsideIsNotWaitedForAndAPreviewWaitsForNone() {
        Place place = town.place(Town.halfAnHourAhead());
        UUID kept = messages.keep(FakeTwilioWebhooks.newSid(), place, place.number(), withoutNumber(place));
        preview(place, "138****1234").body("kind", is("preReport")).body("missing.field", contains("name"));

        messages.setAside(kept);

        assertTrue(place.plainly(0, "138****1234").startsWith("未受理，缺客户姓名。"));
    }

    @Test
    void aPreviewShowsWhatThePartWouldComplete() {
        Place place = town.place(Town.halfAnHourAhead());
        place.text(0, withoutNumber(place));

        preview(place, "电话138****1234").body("kind", is("supplement")).body("reports[0].name", is("张先生"))
                .body("reports[0].outcome", is("accepted")).body("spans.field", contains("phone"))
                .body("spans.from", contains(2));
        assertNothingIsOnRecord(place);
    }

    private ValidatableResponse preview(Place place, String words) {
        return town.desk().body(Map.of("text", words, "from", place.agents().get(0), "to", place.number()))
                .post("/api/messages/preview").then().statusCode(200);
    }
}
