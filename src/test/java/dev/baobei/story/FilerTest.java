package dev.baobei.story;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.inject.Inject;

import dev.baobei.domain.party.Agent;
import dev.baobei.postgres.directory.Setup;
import dev.baobei.postgres.directory.Setup.AgentSetup;
import dev.baobei.postgres.directory.Setup.NumberSetup;
import dev.baobei.story.Town.Place;
import dev.baobei.testing.FakeTwilio;
import dev.baobei.testing.FakeTwilioAnswer;
import dev.baobei.testing.FakeTwilioMessage;
import dev.baobei.testing.FakeTwilioWebhooks;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A filer reports for the colleague named in the text: the report is the colleague's, the answer goes to both. */
@StoryTest
class FilerTest {

    @Inject
    Town town;

    FakeTwilio twilio;

    private Place place;
    private String filer;
    private String liMing;
    private String chenJie;

    @BeforeEach
    void somewhere() {
        place = town.place(Town.halfAnHourAhead());
        filer = place.agents().get(0).replaceAll("...$", "100");
        liMing = place.agents().get(0).replaceAll("...$", "101");
        chenJie = place.agents().get(0).replaceAll("...$", "102");
        String agency = place.agencies().get(0);
        town.put(new Setup(List.of(), List.of(), List.of(
                new AgentSetup("王芳", filer, agency, Agent.State.ACTIVE, Agent.Role.FILER),
                new AgentSetup("李明", liMing, agency, Agent.State.ACTIVE),
                new AgentSetup("陈杰", chenJie, agency, Agent.State.ACTIVE),
                new AgentSetup("陈杰", chenJie.replaceAll("...$", "103"), agency, Agent.State.ACTIVE),
                new AgentSetup("李敏", chenJie.replaceAll("...$", "104"), place.agencies().get(1), Agent.State.ACTIVE)),
                List.of()));
    }

    private String text(String from, String words) {
        return deliver(FakeTwilioWebhooks.newSid(), from, words).reply().orElseThrow();
    }

    private FakeTwilioAnswer deliver(String sid, String from, String words) {
        return Place.twilio().deliver(sid, from, place.number(), words);
    }

    private String report(String rest) {
        return "报备项目:" + place.name() + ",客户姓名:张先生,电话:138****1234" + rest;
    }

    private String asked(String problem, String rest) {
        return "未受理，" + problem + "。请补全后重发：\n" + report(rest);
    }

    private FakeTwilioMessage sentTo(String address, String start) {
        return Eventually.get(() -> twilio.taken().stream()
                .filter(sent -> sent.to().equals(address) && sent.body().startsWith(start)).findFirst());
    }

    private Matcher accepted(String reply) {
        Matcher accepted = Pattern.compile("已受理：" + place.name() + " 张先生138\\*{4}1234，业务员李明，回执([2-9A-Z]{6})。.*凭证[0-9a-f]{8}")
                .matcher(reply);
        assertTrue(accepted.matches(), reply);
        return accepted;
    }

    private ValidatableResponse message(String sid) {
        return town.desk().get("/api/messages?externalId=" + sid).then().statusCode(200);
    }

    @Test
    void whatTheFilerAppealsAgainstIsAnsweredToBoth() {
        String receipt = accepted(text(filer, report(",报备人:王芳,经纪人:李明"))).group(1);
        text(filer, "申诉 " + receipt + " 客户是我们带的");
        String appeal = town.desk().get("/api/appeals?project=" + place.code()).path("appeals[0].id");

        town.desk().body(Map.of("words", "已核对")).post("/api/appeals/" + appeal + "/answer").then().statusCode(200);

        String answer = "您名下的" + place.name() + " 张先生138****1234（回执" + receipt + "）的申诉，案场";
        assertEquals(sentTo(liMing, answer).body(), sentTo(filer, answer).body());
    }

    @Test
    void theReportIsTheColleaguesAndTheAnswerGoesToBoth() {
        String sid = FakeTwilioWebhooks.newSid();
        String reply = deliver(sid, filer, report(",报备人:王芳,经纪人:李明")).reply().orElseThrow();
        String receipt = accepted(reply).group(1);

        FakeTwilioMessage copy = sentTo(liMing, "王芳代您办理。");
        assertEquals("王芳代您办理。" + reply.replace("，业务员李明", ""), copy.body());
        assertEquals(place.number(), copy.from());
        town.desk().get("/api/pre-reports/" + receipt).then().body("agent", is("李明")).body("filer", is("王芳"))
                .body("agency", is(place.agencies().get(0)));
        message(sid).body("messages[0].agent", is("王芳")).body("messages[0].replies", hasSize(2))
                .body("messages[0].replies[1].copyFor", is("李明")).body("messages[0].reply", is(reply))
                .body("messages[0].outcomes[0].receipt", is(receipt)).body("messages[0].remarks", nullValue());
        assertEquals(reply, deliver(sid, filer, "").reply().orElseThrow());
        place.journal().body("verifies", is(true));
    }

    @Test
    void bothMayAskAndWithdrawAndTheColleagueHearsOfIt() {
        String receipt = accepted(text(filer, report(",经纪人:李明"))).group(1);

        assertTrue(text(liMing, "查询").startsWith("待到访：" + place.name() + " 张先生1234 回执" + receipt));
        assertTrue(text(filer, "查询 " + receipt).contains("回执" + receipt + "：待到访"));
        assertEquals("没有找到您名下这条报备，请核对回执号或尾号。", text(chenJie, "撤回 " + receipt));
        assertTrue(text(filer, "撤回 " + receipt).startsWith("已撤回：" + place.name() + " 张先生138****1234，回执" + receipt));
        sentTo(liMing, "王芳代您办理。已撤回：" + place.name() + " 张先生138****1234，回执" + receipt);

        String again = accepted(text(filer, report(",经纪人:李明"))).group(1);
        assertTrue(text(liMing, "撤回 " + again).startsWith("已撤回："));
        assertEquals("您目前没有待到访的报备。", text(filer, "查询"));
    }

    @Test
    void bothMayCompleteAndCorrectAndTheColleagueHearsOfIt() {
        String receipt = accepted(text(filer, report(",经纪人:李明"))).group(1);

        assertEquals("没有找到您名下这条报备，请核对回执号或尾号。", text(chenJie, "补全 " + receipt + " 13812341234"));
        assertTrue(text(filer, "补全 " + receipt + " 13812341234")
                .startsWith("已补全：" + place.name() + " 张先生138****1234，回执" + receipt));
        sentTo(liMing, "王芳代您办理。已补全：" + place.name() + " 张先生138****1234，回执" + receipt);
        assertTrue(text(liMing, "补充 " + receipt + " 张伟").startsWith("已补全：" + place.name() + " 张伟138****1234，回执" + receipt));
        String corrected = text(filer, "更正 " + receipt + " 李先生");
        assertTrue(corrected.startsWith("已更正，原回执" + receipt + "作废"), corrected);
        sentTo(liMing, "王芳代您办理。已更正，原回执" + receipt + "作废");
        String instead = corrected.replaceAll("(?s).*李先生138\\*{4}1234.*?回执([2-9A-Z]{6}).*", "$1");
        town.desk().get("/api/pre-reports/" + instead).then().body("agent", is("李明")).body("filer", is("王芳"))
                .body("customerName", is("李先生"));
        place.journal().body("verifies", is(true));
    }

    @Test
    void aMissingPartCompletesTheColleaguesReport() {
        assertTrue(Marks.without(text(filer, "报备项目:" + place.name() + ",客户姓名:张先生,经纪人:李明")).startsWith("未受理，缺客户电话。"));

        String receipt = accepted(text(filer, "138****1234")).group(1);

        town.desk().get("/api/pre-reports/" + receipt).then().body("agent", is("李明")).body("filer", is("王芳"));
        sentTo(liMing, "王芳代您办理。已受理：" + place.name() + " 张先生138****1234，回执" + receipt);
    }

    @Test
    void whatARereadChangesIsToldToBoth() {
        String sid = FakeTwilioWebhooks.newSid();
        String receipt = accepted(deliver(sid, filer, "张先生138****1234,经纪人:李明").reply().orElseThrow()).group(1);
        town.put(new Setup(List.of(), List.of(), List.of(), List.of(new NumberSetup("twilio", place.number(), null))));
        String id = message(sid).extract().path("messages[0].id");

        town.desk().body(Map.of("reason", "号码改了项目")).post("/api/messages/" + id + "/reread/application").then().statusCode(200)
                .body("takenBack", is(List.of(receipt)));

        assertTrue(Marks.without(sentTo(filer, "经核对").body()).endsWith("\n原回执" + receipt + "（张先生138****1234）作废。"));
        assertTrue(Marks.without(sentTo(liMing, "王芳代您办理。经核对").body()).endsWith("\n原回执" + receipt + "（张先生138****1234）作废。"));
    }

    @Test
    void whatTheColleagueReportedIsTheSameReport() {
        String reply = text(liMing, report(""));

        String filed = text(filer, report(",经纪人:李明"));

        assertEquals(MainStoryTest.receipt(place, reply), accepted(filed).group(1));
        assertEquals("您目前没有待到访的报备。", text(filer, "查询"));
    }

    @Test
    void aVisitIsTheColleaguesAndTheyAreTold() {
        accepted(text(filer, report(",经纪人:李明")));
        town.pass(Duration.ofMinutes(31));

        String visit = place.arrive("张先生", "13812341234").statusCode(201).body("verdict.kind", is("BroughtBy"))
                .body("verdict.agent", is("李明")).extract().path("id");
        place.confirm(visit, Map.of()).statusCode(200);

        sentTo(liMing, "您报备的张先生138****1234");
    }

    @Test
    void aFilerWhoNamesNoColleagueOrAnUnknownOneOrOneOfTwoIsAsked() {
        assertEquals(asked("缺业务员姓名", ",经纪人:___"), Marks.without(text(filer, report(""))));
        assertEquals(asked("贵公司没有业务员“李敏”", ",经纪人:___"), Marks.without(text(filer, report(",经纪人:李敏"))));
        accepted(text(filer, report(",经纪人:李明")));
        String asked = text(filer, report(",经纪人:陈杰"));
        assertEquals(asked("有多位业务员“陈杰”，缺业务员电话", ",经纪人:陈杰,经纪人电话:___"), Marks.without(asked));

        String filled = asked.substring(asked.indexOf('\n') + 1).replace("___", chenJie.replace("+86", ""));
        assertTrue(text(filer, filled).contains("，业务员陈杰，回执"));
        sentTo(chenJie, "王芳代您办理。已受理：");
    }

    @Test
    void everyProblemIsNamedAtOnceAndTheTextToSendBackIsAcceptedOnceFilled() {
        String reply = text(filer, "报备项目:" + place.name() + ",客户姓名:张先生,电话:1389998444,报备人:王芳");

        assertEquals("未受理，电话“1389998444”位数不对，缺业务员姓名。请补全后重发：\n报备项目:" + place.name()
                + ",客户姓名:张先生,电话:___,经纪人:___", Marks.without(reply));
        accepted(text(filer, reply.substring(reply.indexOf('\n') + 1).replace("电话:___", "电话:138****1234")
                .replace("经纪人:___", "经纪人:李明")));
    }

    @Test
    void eachColleagueHearsOfTheirOwnCustomersOnly() {
        String sid = FakeTwilioWebhooks.newSid();
        deliver(sid, filer, report(",经纪人:李明") + "\n报备项目:" + place.name()
                + ",客户姓名:李女士,电话:137****2222,经纪人:陈杰,经纪人电话:" + chenJie.replace("+86", ""));

        assertTrue(!sentTo(liMing, "王芳代您办理。已受理：").body().contains("李女士"));
        assertTrue(!sentTo(chenJie, "王芳代您办理。已受理：").body().contains("张先生"));
        message(sid).body("messages[0].replies.copyFor", equalTo(java.util.Arrays.asList(null, "李明", "陈杰")));
    }

    @Test
    void anExampleForAFilerNamesAColleague() {
        assertEquals("报备请写：\n" + report(",经纪人:经纪人1") + "\n查进度发：查询。撤回发：撤回 加回执号。", text(filer, "格式"));
    }

    @Test
    void whatAnOrdinaryAgentsTextClaimsOtherwiseIsForStaffAndChangesNothing() {
        String sid = FakeTwilioWebhooks.newSid();

        String reply = deliver(sid, liMing, report(",公司:贝壳,经纪人:陈杰,经纪人电话:13500000000")).reply().orElseThrow();

        String receipt = MainStoryTest.receipt(place, reply);
        town.desk().get("/api/pre-reports/" + receipt).then().body("agent", is("李明")).body("filer", nullValue());
        String id = message(sid).body("messages[0].remarks.remark", equalTo(List.of("otherAgency", "otherAgent", "otherPhone")))
                .body("messages[0].replies", hasSize(1)).extract().path("messages[0].id");
        town.desk().get("/api/messages/" + id).then().body("remarks[0].zh", is("第1条报备写的公司与登记的不一致"))
                .body("remarks[0].en", is("Report 1 names another agency than the one on record"));
        town.desk().get("/api/messages?remarked=true&limit=200").then().body("messages.id", hasItem(id))
                .body("messages.remarks", not(empty()));
    }
}
