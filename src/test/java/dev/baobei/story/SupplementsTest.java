package dev.baobei.story;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.inject.Inject;

import dev.baobei.story.Town.Place;
import dev.baobei.testing.FakeTwilioWebhooks;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;

/** What an agent adds to a report on record keeps its time; what contradicts is a new report, and only where it is meant. */
@StoryTest
class SupplementsTest {

    private static final Pattern RECEIPT = Pattern.compile("回执([2-9A-Z]{6})。\\d");
    private static final String NOT_FOUND = "没有找到您名下这条报备，请核对回执号或尾号。";

    @Inject
    Town town;

    private String report(Place place, String name, String phone) {
        return receipt(place.text(0, "报备《" + place.name() + "》,客户" + name + ",电话:" + phone));
    }

    private static String receipt(String reply) {
        Matcher found = RECEIPT.matcher(reply);
        assertTrue(found.find(), reply);
        return found.group(1);
    }

    private JsonPath onRecord(String receipt) {
        return town.desk().get("/api/pre-reports/" + receipt).then().statusCode(200).extract().jsonPath();
    }

    private static String words(String reply) {
        return reply.replaceAll("(?:\\d{4}年)?\\d+月\\d+日\\d\\d:\\d\\d", "时间").replaceAll("凭证[0-9a-f]{8}", "凭证");
    }

    @Test
    void furtherDigitsKeepReceiptTimeAndDeadlineAndCountAtTheVisit() {
        Place place = town.place(Town.halfAnHourAhead());
        String receipt = report(place, "张先生", "138****1234");
        JsonPath before = onRecord(receipt);
        town.pass(Duration.ofMinutes(29));

        String sid = FakeTwilioWebhooks.newSid();
        String reply = place.deliver(sid, 0, "补全 " + receipt + " 13812341234").reply().orElseThrow();

        assertEquals("已补全：" + place.name() + " 张先生138****1234，回执" + receipt + "。报备时间不变，时间前有效，归属以到访确认为准。凭证", words(reply));
        for (String same : List.of("reportedAt", "earliestVisit", "deadline", "state")) {
            assertEquals(before.getString(same), onRecord(receipt).getString(same), same);
        }
        town.desk().get("/api/messages?externalId=" + sid).then().body("messages[0].kind", is("supplement"))
                .body("messages[0].outcomes[0].outcome", is("supplemented"))
                .body("messages[0].outcomes[0].receipt", is(receipt));
        town.pass(Duration.ofMinutes(2));
        place.arrive("张先生", "13812341234").statusCode(201).body("verdict.kind", is("BroughtBy"))
                .body("verdict.trace[0].rules.find { it.rule == 'NUMBER_AGREES' }.zh", is("号码相符：11位相同，须7位"));
        place.journal().body("verifies", is(true));
    }

    @Test
    void theSameWordsAsBeforeOrAsNowAreTheSameReport() {
        Place place = town.place(Town.halfAnHourAhead());
        String receipt = report(place, "张先生", "138****1234");
        place.text(0, "补全 " + receipt + " 张伟 13812341234");

        assertEquals(receipt, report(place, "张先生", "138****1234"));
        assertEquals(receipt, receipt(place.text(0, "补全 " + receipt + " 138****1234")));
        town.desk().body(Map.of("project", place.code())).post("/api/pre-reports/search").then()
                .body("preReports", hasSize(1)).body("preReports[0].customerName", is("张伟"));
    }

    @Test
    void aReportIsFoundByTheDigitsThatWereAdded() {
        Place place = town.place(Town.lastFourWillDo());
        String receipt = report(place, "张先生", "*******1234");
        place.text(0, "补全 " + receipt + " 138****1234");
        town.pass(Duration.ofMinutes(31));

        place.arrive("张先生", "138********").statusCode(201).body("verdict.kind", is("Contested"))
                .body("verdict.trace.receipt", contains(receipt));
        town.desk().body(Map.of("project", place.code(), "digits", "138")).post("/api/pre-reports/search").then()
                .body("preReports.receipt", contains(receipt));
    }

    @Test
    void wrongDigitsChangeNothingAndTellHowToSayThatTheyAreMeant() {
        Place place = town.place(Town.halfAnHourAhead());
        String receipt = report(place, "张先生", "138****1234");

        assertEquals("未更改：与原报备张先生138****1234（回执" + receipt + "）不一致。确要改，请发：更正 " + receipt
                + " 加新号码或新姓名，报备时间将从那时起算。", place.text(0, "补全 " + receipt + " 13912341234"));
        assertEquals("未更改：电话“1381234123”位数不对。请发：补全 " + receipt + " 加号码。",
                place.text(0, "补全 " + receipt + " 1381234123"));
        assertEquals("未更改：没看懂要补什么。请发：补全 " + receipt + " 加号码或姓名。", place.text(0, "补充 " + receipt + " 客户很有意向"));
        assertEquals(List.of("138****1234"), onRecord(receipt).getList("phones"));
        place.journal().body("entries", is(3));
    }

    @Test
    void aCorrectionIsANewReportOfNowInThePlaceOfTheFormer() {
        Place place = town.place(Town.halfAnHourAhead());
        String former = report(place, "张先生", "138****1234");
        town.pass(Duration.ofMinutes(20));

        String reply = place.text(0, "更正 " + former + " 13912341234");

        String receipt = receipt(reply);
        assertNotEquals(former, receipt);
        assertEquals("已更正，原回执" + former + "作废，报备时间从现在起算。已受理：" + place.name() + " 张先生139****1234，回执" + receipt
                + "。时间起可到访，时间前有效，归属以到访确认为准。凭证", words(reply));
        assertEquals("superseded", onRecord(former).getString("state"));
        assertTrue(onRecord(receipt).getString("reportedAt").compareTo(onRecord(former).getString("reportedAt")) > 0);
        town.pass(Duration.ofMinutes(11));
        place.arrive("张先生", "13912341234").body("verdict.kind", is("WalkIn"))
                .body("verdict.trace[0].rules.find { it.answer == 'NO' }.rule", is("REPORTED_IN_TIME"));
        place.arrive("张先生", "13812341234").body("verdict.kind", is("WalkIn"))
                .body("verdict.trace[0].rules.find { it.answer == 'NO' }.zh", is("已由更正后的或较早报备取代"));
        place.journal().body("verifies", is(true));
    }

    private Map<String, Object> broughtBy(Place place, int agency) {
        return Map.of("project", place.code(), "customerName", "张先生", "phones", List.of("13812341234"), "broughtBy",
                place.agencies().get(agency));
    }

    @Test
    void digitsNamedInsteadWhileTheCustomerIsThereStrikeTheMaskedWinner() {
        Place place = town.place(Town.halfAnHourAhead());
        String masked = report(place, "张先生", "138****1234");
        town.pass(Duration.ofMinutes(1));
        String behind = receipt(place.text(1, "报备《" + place.name() + "》住宅,客户张先生,电话:138****1234。"));
        town.pass(Duration.ofMinutes(31));
        String visit = place.arrive(broughtBy(place, 1)).statusCode(201).body("verdict.receipt", is(masked))
                .body("verdict.digitsFirst", is(true)).body("verdict.says.zh", containsString("请先取得完整号码"))
                .extract().path("id");

        place.text(0, "更正 " + masked + " 13755551234");

        place.confirm(visit, Map.of("verdictVersion", 1)).statusCode(409).body("verdict.version", is(2));
        place.confirm(visit, Map.of("verdictVersion", 2)).statusCode(200).body("verdict.receipt", is(behind))
                .body("verdict.trace[0].receipt", is(masked)).body("verdict.trace[0].counts", is(false))
                .body("verdict.trace[0].rules.find { it.answer == 'NO' }.zh", is("业务员另报的号码与到访客户不符，已排除"));
        place.journal().body("verifies", is(true));
    }

    @Test
    void rightDigitsThatAreAddedMeanwhileEndTheQuestion() {
        Place place = town.place(Town.halfAnHourAhead());
        String masked = report(place, "张先生", "138****1234");
        town.pass(Duration.ofMinutes(31));
        String visit = place.arrive(broughtBy(place, 1)).body("verdict.digitsFirst", is(true)).extract().path("id");
        place.text(0, "补全 " + masked + " 13812341234");
        place.confirm(visit, Map.of("verdictVersion", 1)).statusCode(409).body("verdict.digitsFirst", nullValue())
                .body("verdict.receipt", is(masked));
    }

    @Test
    void aGivenNameKeepsTheTimeAndAnotherNameDoesNot() {
        Place place = town.place(Town.halfAnHourAhead());
        String receipt = report(place, "张先生", "138****1234");

        assertTrue(place.text(0, "补充 " + receipt + " 张伟").startsWith("已补全：" + place.name() + " 张伟138****1234，回执" + receipt));
        assertTrue(place.text(0, "补充 " + receipt + " 李先生").startsWith("未更改：与原报备张伟138****1234"));
        String reply = place.text(0, "更正 " + receipt + " 李先生");
        assertTrue(reply.startsWith("已更正，原回执" + receipt + "作废"), reply);
        assertEquals("李先生", onRecord(receipt(reply)).getString("customerName"));
    }

    @Test
    void aCorrectionThatIsNotAcceptedLeavesTheFormerStanding() {
        Place place = town.place(Town.halfAnHourAhead());
        String receipt = report(place, "张先生", "138****1234");

        assertEquals("未更正，原报备（回执" + receipt + "）不变：电话“*******5678”须写前三后四。凭证",
                words(place.text(0, "更正 " + receipt + " *******5678")));
        assertEquals("未更改：回执" + receipt + "是" + place.name() + "的报备，不能改为别的项目。请重新报备。",
                otherProject(place, receipt));
        assertEquals("pending", onRecord(receipt).getString("state"));
    }

    /** At a number that serves every project. */
    private String otherProject(Place place, String receipt) {
        Place other = town.place(Town.halfAnHourAhead());
        return Place.twilio().deliver(place.agents().get(0), "+15005569999", "更正 " + receipt + " 项目：" + other.name())
                .reply().orElseThrow();
    }

    @Test
    void ofSeveralNumbersTheOneThatFitsIsCompleted() {
        Place place = town.place(Town.halfAnHourAhead());
        String receipt = report(place, "张先生", "138****1234/139****5678");

        assertTrue(place.text(0, "补全 " + receipt + " 13900005678").startsWith("已补全"));
        assertEquals("未更改：回执" + receipt + "下有2个号码，不能确定指哪一个。请重新报备。",
                place.text(0, "更正 " + receipt + " 13600005678"));
        town.pass(Duration.ofMinutes(31));
        place.arrive("张先生", "13900005678").body("verdict.kind", is("BroughtBy"))
                .body("verdict.trace[0].rules.find { it.rule == 'NUMBER_AGREES' }.zh", is("号码相符：11位相同，须7位"));
    }

    @Test
    void nobodyLearnsOfAReportThatIsNotTheirs() {
        Place place = town.place(Town.halfAnHourAhead());
        String receipt = report(place, "张先生", "138****1234");

        assertEquals(NOT_FOUND, place.text(1, "补全 " + receipt + " 13812341234"));
        assertEquals(NOT_FOUND, place.text(1, "更正 " + receipt + " 李先生"));
        assertEquals(NOT_FOUND, place.text(1, "补全 F7EPX5 13812341234"));
        assertEquals(NOT_FOUND, place.text(1, "补全 F7EPX6 13812341234"));
        assertEquals("未作任何更改。补全请发：补全 加回执号 加号码或姓名。更正请发：更正 加回执号 加新号码或新姓名。查回执号请发：查询。新客户请另发报备。", place.text(0, "补全"));
        place.journal().body("entries", is(3));
    }

    @Test
    void aReportThatIsNoLongerPendingTakesNothing() {
        Place place = town.place(Town.halfAnHourAhead());
        String withdrawn = report(place, "张先生", "138****1234");
        String matched = report(place, "王先生", "136****1234");
        String expired = report(place, "李先生", "137****1234");
        place.text(0, "撤回 " + withdrawn);
        town.pass(Duration.ofMinutes(31));
        String visit = place.arrive("王先生", "13612341234").statusCode(201).extract().path("id");
        place.confirm(visit, Map.of()).statusCode(200);
        town.pass(Duration.ofDays(7));

        assertClosed(place, withdrawn, "张先生138****1234", "已撤回");
        assertClosed(place, matched, "王先生136****1234", "已确认到访");
        assertClosed(place, expired, "李先生137****1234", "已过有效期");
    }

    private static void assertClosed(Place place, String receipt, String customer, String why) {
        assertEquals("未更改。" + place.name() + " " + customer + "，回执" + receipt + "：" + why + "。如仍需要，请重新报备。",
                place.text(0, "补全 " + receipt + " 13812341234"));
    }

    @Test
    void whatIsHeldBackBecauseItWouldRevealACollisionIsNotBetrayed() {
        Place place = town.place(Town.halfAnHourAhead());
        String receipt = report(place, "张先生", "138****1234");
        place.text(1, MainStoryTest.report(place));
        town.pass(Duration.ofMinutes(31));
        String visit = place.arrive(Map.of("project", place.code(), "customerName", "张先生", "phones", List.of("13812341234"),
                "broughtBy", place.agencies().get(1))).statusCode(201).extract().path("id");
        place.confirm(visit, Map.of()).statusCode(200).body("verdict.kind", is("BroughtBy"));

        assertTrue(place.text(0, "补全 " + receipt + " 13812341234").startsWith("已补全：" + place.name()));
        assertTrue(place.text(0, "更正 " + receipt + " 李先生").startsWith("已更正，原回执" + receipt + "作废"));
        assertEquals("matched", onRecord(receipt).getString("state"));
    }

    @Test
    void twoAtOnceCompleteAReportOnce() throws Exception {
        Place place = town.place(Town.halfAnHourAhead());
        String receipt = report(place, "张先生", "138****1234");

        List<String> replies = AtOnce.all(List.of(() -> place.text(0, "补全 " + receipt + " 13812341234"),
                () -> place.text(0, "补全 " + receipt + " 13812341234")));

        assertEquals(1, replies.stream().filter(reply -> reply.startsWith("已补全")).count(), replies.toString());
        assertEquals(1, replies.stream().filter(reply -> reply.startsWith("已受理")).count(), replies.toString());
        place.journal().body("verifies", is(true)).body("entries", is(5));
    }

    @Test
    void aPreviewShowsWhereReceiptAndNumberStand() {
        Place place = town.place(Town.halfAnHourAhead());
        String receipt = report(place, "张先生", "138****1234");
        String words = "补全 " + receipt + " 13812341234";

        town.desk().body(Map.of("text", words, "from", place.agents().get(0), "to", place.number()))
                .post("/api/messages/preview").then().statusCode(200).body("kind", is("supplement"))
                .body("spans.field", contains("receipt", "phone")).body("spans.from", hasItem(words.indexOf("138")));
        assertEquals(List.of("138****1234"), onRecord(receipt).getList("phones"));
        place.journal().body("entries", is(3));
    }
}
