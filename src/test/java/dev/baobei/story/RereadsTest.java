package dev.baobei.story;

import static java.util.stream.Collectors.joining;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.inject.Inject;

import dev.baobei.domain.parse.ParserVersion;
import dev.baobei.hostile.Kept;
import dev.baobei.postgres.directory.Setup;
import dev.baobei.postgres.directory.Setup.NumberSetup;
import dev.baobei.postgres.directory.Setup.ProjectSetup;
import dev.baobei.story.Town.Place;
import dev.baobei.testing.FakeTwilio;
import dev.baobei.testing.FakeTwilioMessage;
import dev.baobei.testing.FakeTwilioWebhooks;
import io.agroal.api.AgroalDataSource;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

/**
 * A kept message read again: by what is known now it says something else than was decided. Here the names of projects change, as
 * a test can change no parser; what a reread does is the same.
 */
@StoryTest
class RereadsTest {

    private static final String OF_ALL = "+15005569997";
    private static final Pattern RECEIPT = Pattern.compile("回执([2-9A-Z]{6})。[\\d可]");
    private static final Map<String, String> REASON = Map.of("reason", "别名当时没有登记");

    @Inject
    Town town;

    @Inject
    AgroalDataSource database;

    FakeTwilio twilio;

    /** A project gets other aliases. */
    private void name(Place place, String... aliases) {
        town.put(new Setup(
                List.of(new ProjectSetup(place.code(), place.name(), List.of(aliases), List.of("住宅"), "Asia/Shanghai", null,
                        null,
                        null)),
                List.of(), List.of(), List.of()));
    }

    /** A word that no other project is known by. */
    private static String alias(Place place) {
        return "云顶" + place.code().substring(1);
    }

    private static String text(Place place, String sid, String words) {
        return Place.twilio().deliver(sid, place.agents().get(0), OF_ALL, words).reply().orElseThrow();
    }

    private JsonPath message(String sid) {
        return town.desk().get("/api/messages?externalId=" + sid).then().statusCode(200).extract().jsonPath();
    }

    private ValidatableResponse look(String sid) {
        return town.desk().post("/api/messages/" + message(sid).getString("messages[0].id") + "/reread").then();
    }

    private ValidatableResponse apply(String sid) {
        return town.desk().body(REASON)
                .post("/api/messages/" + message(sid).getString("messages[0].id") + "/reread/application").then();
    }

    private JsonPath report(String receipt) {
        return town.desk().get("/api/pre-reports/" + receipt).then().statusCode(200).extract().jsonPath();
    }

    private static String receipt(String text) {
        Matcher found = RECEIPT.matcher(text);
        assertTrue(found.find(), text);
        return found.group(1);
    }

    private String notice(Place place) {
        return Eventually.get(() -> twilio.taken().stream().filter(sent -> sent.to().equals(place.agents().get(0)))
                .map(FakeTwilioMessage::body).filter(body -> body.startsWith("经核对")).findFirst());
    }

    /** All that the agent is told, in however many messages its dates and names need, once it names a receipt. */
    private String notices(Place place, String receipt) {
        return Eventually.get(() -> Optional.of(twilio.taken().stream()
                .filter(sent -> sent.to().equals(place.agents().get(0))).map(FakeTwilioMessage::body)
                .dropWhile(body -> !body.startsWith("经核对")).collect(joining("\n"))).filter(told -> told.contains(receipt)));
    }

    private static String words(String text) {
        return text.replaceAll("(?:\\d{4}年)?\\d+月\\d+日\\d\\d:\\d\\d", "时间").replaceAll("凭证[0-9a-f]{8}", "凭证");
    }

    @Test
    void whatIsReadTheSameChangesNothing() {
        Place place = town.place(Town.halfAnHourAhead());
        String sid = FakeTwilioWebhooks.newSid();
        place.deliver(sid, 0, MainStoryTest.report(place));

        look(sid).statusCode(200).body("differs", is(false)).body("changes", empty()).body("takenBack", empty())
                .body("after.parser", is(ParserVersion.CURRENT)).body("before.reports[0].phones", contains("138****1234"));
        apply(sid).statusCode(409).body("code", is("reread-changes-nothing"));
        place.journal().body("entries", is(3));
    }

    @Test
    void aReportThatWasNotUnderstoodIsAddedWithTheTimeOfItsMessage() {
        Place place = town.place(Town.halfAnHourAhead());
        String sid = FakeTwilioWebhooks.newSid();
        String answer = text(place, sid, "报备《" + alias(place) + "》,客户张先生,电话138****1234");
        assertTrue(answer.startsWith("未受理，"), answer);
        OffsetDateTime receivedAt = OffsetDateTime.parse(message(sid).getString("messages[0].receivedAt"));
        town.pass(Duration.ofMinutes(45));
        name(place, alias(place));

        look(sid).statusCode(200).body("differs", is(true)).body("applied", is(false)).body("obstacle", nullValue())
                .body("changes", contains("1.project", "1.problems"))
                .body("before.reports[0].outcome", is("incomplete"))
                .body("after.reports[0].outcome", is("accepted")).body("after.reports[0].project", is(place.code()))
                .body("added[0].name", is("张先生")).body("added[0].receipt", nullValue());
        place.journal().body("entries", is(2));

        String receipt = apply(sid).statusCode(200).body("applied", is(true)).body("added[0].receipt", notNullValue())
                .extract().path("added[0].receipt");

        assertEquals(receivedAt.toInstant(), OffsetDateTime.parse(report(receipt).getString("reportedAt")).toInstant());
        assertEquals("经核对时间的短信：\n已受理：" + place.name() + " 张先生138****1234，回执" + receipt
                + "。时间起可到访，时间前有效，归属以到访确认为准。凭证", words(notices(place, receipt)));
        place.arrive("张先生", "13812341234").statusCode(201).body("verdict.kind", is("BroughtBy"));
        place.journal().body("verifies", is(true));
        assertTheDecisionStays(sid, answer, place);
    }

    /** The same MessageSid gets the same bytes, for ever. */
    private void assertTheDecisionStays(String sid, String answer, Place place) {
        assertEquals(answer, text(place, sid, "whatever"));
        assertEquals("incomplete", message(sid).getString("messages[0].outcomes[0].outcome"));
        assertTrue(message(sid).getList("messages[0].timeline.step").contains("reread"));
        look(sid).body("differs", is(false)).body("rereads", is(1)).body("before.reports[0].outcome", is("accepted"));
        apply(sid).statusCode(409).body("code", is("reread-changes-nothing"));
    }

    @Test
    void aReportThatWasMisreadNeverStoodAndItsAgentIsTold() {
        Place wrong = town.place(Town.halfAnHourAhead());
        Place right = town.place(Town.halfAnHourAhead());
        name(wrong, alias(right));
        String sid = FakeTwilioWebhooks.newSid();
        String former = receipt(text(right, sid, "报备《" + alias(right) + "》,客户张先生,电话138****1234"));
        assertEquals(wrong.code(), report(former).getString("project"));
        town.pass(Duration.ofMinutes(31));
        String visit = wrong.arrive("张先生", "13812341234").statusCode(201).body("verdict.kind", is("BroughtBy"))
                .extract().path("id");
        name(wrong);
        name(right, alias(right));

        look(sid).body("takenBack", contains(former)).body("changes", contains("1.project"));
        String receipt = apply(sid).statusCode(200).body("takenBack", contains(former)).extract().path("added[0].receipt");

        assertEquals("superseded", report(former).getString("state"));
        assertEquals(right.code(), report(receipt).getString("project"));
        assertEquals("经核对时间的短信：\n原回执" + former + "（张先生138****1234）作废。凭证\n已受理：" + right.name() + " 张先生138****1234，回执"
                + receipt + "。时间起可到访，时间前有效，归属以到访确认为准。凭证", words(notices(right, receipt)));
        wrong.confirm(visit, Map.of("verdictVersion", 1)).statusCode(409).body("verdict.kind", is("WalkIn"))
                .body("verdict.trace[0].rules.find { it.answer == 'NO' }.zh", is("已由更正后的或较早报备取代"));
        right.arrive("张先生", "13812341234").body("verdict.kind", is("BroughtBy"));
        wrong.journal().body("verifies", is(true)).body("entries", is(7));
        right.journal().body("verifies", is(true));
    }

    @Test
    void aReportThatBroughtItsCustomerIsForARuling() {
        Place wrong = town.place(Town.toldWithoutLead());
        Place right = town.place(Town.toldWithoutLead());
        name(wrong, alias(right));
        String sid = FakeTwilioWebhooks.newSid();
        String former = receipt(text(right, sid, "报备《" + alias(right) + "》,客户张先生,电话138****1234"));
        town.pass(Duration.ofMinutes(1));
        String visit = wrong.arrive("张先生", "13812341234").statusCode(201).extract().path("id");
        wrong.confirm(visit, Map.of()).statusCode(200).body("verdict.kind", is("BroughtBy"));
        name(wrong);
        name(right, alias(right));

        look(sid).statusCode(200).body("differs", is(true)).body("obstacle", is("needsRuling"));
        Kept kept = new Kept(database);
        apply(sid).statusCode(409).body("code", is("reread-needs-ruling"));
        assertEquals(List.of(), kept.changed());

        assertEquals("matched", report(former).getString("state"));
        right.journal().body("entries", is(2));
        assertEquals(List.of(), town.desk().body(Map.of("project", right.code())).post("/api/pre-reports/search").jsonPath()
                .getList("preReports"));
    }

    @Test
    void whatTheSenderSentAgainMeanwhileGivesWayToTheEarlierTime() {
        Place place = town.place(Town.halfAnHourAhead());
        String sid = FakeTwilioWebhooks.newSid();
        text(place, sid, "报备《" + alias(place) + "》,客户张先生,电话138****1234");
        town.pass(Duration.ofMinutes(5));
        String again = receipt(text(place, FakeTwilioWebhooks.newSid(), "报备《" + place.name() + "》,客户张先生,电话138****1234"));
        town.pass(Duration.ofMinutes(5));
        name(place, alias(place));

        String receipt = apply(sid).statusCode(200).body("takenBack", contains(again)).extract().path("added[0].receipt");

        assertEquals("superseded", report(again).getString("state"));
        assertTrue(report(receipt).getString("reportedAt").compareTo(report(again).getString("reportedAt")) < 0);
        assertTrue(notice(place).contains("原回执" + again + "（张先生138****1234）作废。"));
    }

    @Test
    void ofSeveralReportsOnlyThoseThatAreReadOtherwiseChange() {
        Place place = town.place(Town.halfAnHourAhead());
        Place other = town.place(Town.halfAnHourAhead());
        String sid = FakeTwilioWebhooks.newSid();
        String answer = text(place, sid, "项目:" + place.name() + "\n客户:张先生\n电话:138****1234\n\n项目:" + alias(other)
                + "\n客户:李先生\n电话:139****5678");
        String kept = receipt(answer);
        name(other, alias(other));

        look(sid).statusCode(200).body("changes", contains("2.project", "2.problems")).body("takenBack", empty())
                .body("after.reports[0].receipt", is(kept));
        apply(sid).statusCode(200).body("added.name", contains("李先生"));

        assertEquals("pending", report(kept).getString("state"));
        place.journal().body("entries", is(3));
        other.journal().body("entries", is(3)).body("verifies", is(true));
    }

    @Test
    void aMissingPartIsReadTogetherWithWhatItCompleted() {
        Place place = town.place(Town.halfAnHourAhead());
        place.text(0, "报备《" + place.name() + "》,客户张先生");
        String sid = FakeTwilioWebhooks.newSid();
        place.deliver(sid, 0, "138****1234");

        look(sid).statusCode(200).body("differs", is(false)).body("before.kind", is("supplement"))
                .body("before.reports[0].name", is("张先生")).body("after.reports[0].name", is("张先生"));
    }

    @Test
    void whatWasWithdrawnOrCompletedIsNotDoneAgain() {
        Place place = town.place(Town.halfAnHourAhead());
        String receipt = MainStoryTest.receipt(place, place.text(0, MainStoryTest.report(place)));
        String completing = FakeTwilioWebhooks.newSid();
        place.deliver(completing, 0, "补全 " + receipt + " 13812341234");
        String withdrawing = FakeTwilioWebhooks.newSid();
        place.deliver(withdrawing, 0, "撤回 " + receipt);

        look(completing).statusCode(200).body("differs", is(false));
        look(withdrawing).statusCode(200).body("differs", is(false)).body("before.reports.outcome", hasItem("withdrawn"));
    }

    @Test
    void ofANumberThatServesAnotherProjectNowTheSenderIsAsked() {
        Place place = town.place(Town.halfAnHourAhead());
        String sid = FakeTwilioWebhooks.newSid();
        String former = receipt(place.deliver(sid, 0, "张先生138****1234").reply().orElseThrow());
        town.put(new Setup(List.of(), List.of(), List.of(), List.of(new NumberSetup("twilio", place.number(), null))));

        look(sid).body("after.reports[0].problems", contains("PROJECT:MISSING")).body("takenBack", contains(former));
        apply(sid).statusCode(200).body("added", empty());

        assertEquals("superseded", report(former).getString("state"));
        assertEquals("经核对时间的短信：\n原回执" + former + "（张先生138****1234）作废。凭证", words(notice(place)));
        assertEquals(Optional.of("您目前没有待到访的报备。"), place.deliver(FakeTwilioWebhooks.newSid(), 0, "查询").reply());
    }
}
