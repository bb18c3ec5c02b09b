package dev.baobei.story;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import dev.baobei.domain.party.Agency;
import dev.baobei.domain.party.Agent;
import dev.baobei.postgres.directory.Setup;
import dev.baobei.postgres.directory.Setup.AgencySetup;
import dev.baobei.postgres.directory.Setup.AgentSetup;
import dev.baobei.story.Town.Place;
import dev.baobei.testing.FakeTwilio;
import dev.baobei.testing.FakeTwilioMessage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What agents do about a customer (跟进), as they text it. */
@StoryTest
class FollowUpsTest {

    private static final String ZHANG = "报备 张先生 138****1234";
    private static final String NOT_YOURS = "没有找到您名下这条报备，请核对回执号或尾号。";

    @Inject
    Town town;

    FakeTwilio twilio;

    private Place place;
    private String receipt;

    @BeforeEach
    void somebodyIsReported() {
        place = town.place(Town.toldWithoutLead());
        town.passTo(LocalTime.of(10, 0, 15));
        receipt = receipt(place.text(0, ZHANG));
    }

    static String receipt(String reply) {
        return reply.replaceFirst("(?s).*?回执(\\w{6}).*", "$1");
    }

    private String until(int days) {
        return Dates.said(town.now().atZone(ZoneId.of("Asia/Shanghai")).plusDays(days), town.now())
                + "24:00前有效";
    }

    private List<String> words() {
        return town.desk().get("/api/pre-reports/" + receipt + "/follow-ups").then().statusCode(200).extract()
                .path("followUps.words");
    }

    @Test
    void aFollowUpIsStampedByUsKeptAndAnsweredWithAProof() {
        town.desk().get("/api/pre-reports/" + receipt).then().body("followUps", is(0)).body("lastFollowUpAt", nullValue());
        town.pass(Duration.ofDays(1));
        String reply = place.text(0, "跟进 " + receipt + " 已电话沟通，前天说周末来看房");

        assertEquals("已记录跟进：您名下的" + place.name() + " 张先生138****1234，回执" + receipt + "：待到访，可随时到访，" + until(6) + "。",
                reply.replaceAll("凭证[0-9a-f]{8}$", ""));
        String at = town.desk().get("/api/pre-reports/" + receipt + "/follow-ups").then().statusCode(200)
                .body("followUps.words", contains("已电话沟通，前天说周末来看房")).body("followUps.agent", contains("经纪人1"))
                .body("followUps.message", contains(notNullValue()))
                .body("followUps.proof", contains(reply.replaceAll(".*凭证", ""))).body("next", nullValue())
                .extract().path("followUps[0].at");
        assertTrue(Duration.between(OffsetDateTime.parse(at).toInstant(), town.now()).abs().toMinutes() < 1, at);
        town.desk().get("/api/pre-reports/" + receipt).then().body("followUps", is(1)).body("lastFollowUpAt", is(at));
        town.desk().body(Map.of("project", place.code())).post("/api/pre-reports/search").then()
                .body("preReports.followUps", contains(1)).body("preReports.lastFollowUpAt", contains(at));
        town.desk().get("/api/messages?limit=1").then().body("messages[0].kind", is("followUp"))
                .body("messages[0].outcomes[0].outcome", is("followedUp"));
        place.journal().body("verifies", is(true));
    }

    @Test
    void itIsUnderstoodAsPeopleWriteIt() {
        for (String written : List.of("跟进 %s 已电话联系", "跟进：%s，已电话联系。", "%s跟进 已电话联系", "%s 跟进：已电话联系",
                "回执%s跟进：已电话联系", "跟进回执%s 已电话联系", "跟进回执号：%s\n已电话联系", "麻烦跟进 %s 已电话联系", "跟进情况：%s 已电话联系",
                "跟进客户%s已电话联系", "跟进 已电话联系 %s")) {
            String said = place.text(0, written.formatted(receipt));
            assertTrue(said.startsWith("已记录跟进："), () -> written + ": " + said);
        }
        assertEquals(List.of("已电话联系"), words().stream().distinct().toList());
        place.text(0, "跟进 " + receipt.toLowerCase() + " 客户加了WeChat01，改看 3-1201 户型");
        assertEquals("客户加了WeChat01，改看 3-1201 户型", words().get(0));
    }

    @Test
    void aWholeNumberInItsWordsIsMaskedOnScreens() {
        place.text(0, "跟进 " + receipt + " 换号13912345678");

        assertEquals(List.of("换号139****5678"), words());
    }

    @Test
    void withoutWordsOrAReceiptNothingIsKeptAndItIsSaidHow() {
        assertEquals("未记录跟进，缺跟进情况。您名下的回执%1$s请发：跟进 %1$s 加跟进情况。".formatted(receipt), place.text(0, "跟进 " + receipt));
        String how = "未记录跟进。请发：跟进 加回执号 加跟进情况，每条短信一位客户。查您名下的回执号请发：查询。新客户请另发报备。";
        assertEquals(how, place.text(0, "跟进"));
        assertEquals(how, place.text(0, "跟进 张先生 已电话沟通"));
        String other = receipt(place.text(0, "报备 李女士 139****5678"));
        assertEquals(how, place.text(0, "跟进 " + receipt + " " + other + " 都联系了"));
        assertEquals(List.of(), words());
    }

    @Test
    void somebodyElsesReceiptIsAnsweredAsOneThatThereIsNot() {
        String valid = receipt(town.place(Town.toldWithoutLead()).text(1, ZHANG));

        for (String words : List.of("", " 已电话沟通")) {
            assertEquals(NOT_YOURS, place.text(1, "跟进 " + receipt + words));
            assertEquals(NOT_YOURS, place.text(0, "跟进 " + valid + words));
            assertEquals(NOT_YOURS, place.text(0, "跟进 A2345B" + words));
        }
        assertEquals(List.of(), words());
    }

    @Test
    void whatExpiredOrWasWithdrawnIsNotFollowedUp() {
        String withdrawn = receipt(place.text(0, "报备 李女士 139****5678"));
        place.text(0, "撤回 " + withdrawn);
        assertEquals("未记录跟进，您名下的这条报备已失效。" + place.name() + " 李女士139****5678，回执" + withdrawn + "：已撤回。如仍需要，请重新报备。",
                place.text(0, "跟进 " + withdrawn + " 已电话沟通"));
        town.pass(Duration.ofDays(8));
        assertEquals("未记录跟进，您名下的这条报备已失效。" + place.name() + " 张先生138****1234，回执" + receipt + "：已过有效期。如仍需要，请重新报备。",
                place.text(0, "跟进 " + receipt + " 已电话沟通"));
        assertEquals(List.of(), words());
    }

    @Test
    void aCustomerWhoCameIsFollowedUpAsWell() {
        String visit = place.arrive("张先生", "13812341234").statusCode(201).extract().path("id");
        place.confirm(visit, Map.of("verdictVersion", 1)).statusCode(200);

        String reply = place.plainly(0, "跟进 " + receipt + " 看过样板间，很满意");

        assertEquals("已记录跟进：您名下的" + place.name() + " 张先生138****1234，回执" + receipt + "：已确认到访。", reply);
        assertEquals(List.of("看过样板间，很满意"), words());
    }

    @Test
    void theAnswerIsTheSameWithAndWithoutARival() {
        Place secret = town.place(Town.preset("REG-11"));
        town.passTo(LocalTime.of(10, 0, 15));
        String first = receipt(secret.text(0, "张伟.男.1381**41234"));
        String second = receipt(secret.text(1, "张伟.男.1381**41234"));
        String alone = receipt(secret.text(0, "李娜.女.1391**45678"));
        String visit = secret.arrive("张伟", "13811241234").statusCode(201).body("verdict.receipt", is(first)).extract()
                .path("id");
        secret.confirm(visit, Reg11Test.SIGNED).statusCode(200);

        for (List<String> one : List.of(List.of("0", first), List.of("1", second))) {
            assertEquals(secret.plainly(0, "跟进 " + alone + " 已联系").replace(alone, one.get(1)).replace("李娜139****5678",
                    "张伟138****1234"), secret.plainly(Integer.parseInt(one.get(0)), "跟进 " + one.get(1) + " 已联系"));
        }
    }

    @Test
    void whoMayNotReportFollowsNothingUp() {
        town.put(new Setup(List.of(), List.of(new AgencySetup(place.agencies().get(0), Agency.State.SUSPENDED)), List.of(),
                List.of()));
        assertTrue(place.text(0, "跟进 " + receipt + " 已电话沟通").contains("目前没有报备资格"));
        assertEquals(List.of(), words());
    }

    @Test
    void whatAFilerDoesIsToldToWhoseReportItIs() {
        String filer = place.agents().get(0).replaceAll("...$", "100");
        String colleague = place.agents().get(0).replaceAll("...$", "101");
        town.put(new Setup(List.of(), List.of(),
                List.of(new AgentSetup("王芳", filer, place.agencies().get(0), Agent.State.ACTIVE, Agent.Role.FILER),
                        new AgentSetup("李明", colleague, place.agencies().get(0), Agent.State.ACTIVE)),
                List.of()));
        String filed = receipt(Place.twilio().deliver(filer, place.number(), "报备 赵先生 138****4321 经纪人:李明").reply()
                .orElseThrow());

        String reply = Place.twilio().deliver(filer, place.number(), "跟进 " + filed + " 约了周六").reply().orElseThrow();

        assertTrue(reply.startsWith("已记录跟进："), reply);
        Eventually.get(() -> twilio.taken().stream().filter(sent -> sent.to().equals(colleague))
                .map(FakeTwilioMessage::body).filter(body -> body.startsWith("王芳代您办理。已记录跟进：")).findFirst());
        receipt = filed;
        assertEquals(List.of("约了周六"), words());
    }

    @Test
    void withoutRenewalFollowUpsChangeNoAnswerToARepeat() {
        place.text(0, "跟进 " + receipt + " 已电话沟通");
        town.pass(Duration.ofDays(1));

        assertEquals("已受理：" + place.name() + " 张先生138****1234，回执" + receipt + "。可随时到访，" + until(6) + "，归属以到访确认为准。",
                place.plainly(0, ZHANG));
    }

    @Test
    void aPreviewSaysWhatWouldBeAnsweredAndKeepsNothing() {
        town.desk().body(Map.of("text", "跟进 " + receipt + " 已电话沟通", "from", place.agents().get(0), "to", place.number()))
                .post("/api/messages/preview").then().statusCode(200).body("kind", is("followUp")).body("reports", empty())
                .body("reply", org.hamcrest.Matchers.startsWith("已记录跟进：您名下的" + place.name()));
        assertEquals(List.of(), words());
    }

    @Test
    void aMessageDeliveredAgainIsOneFollowUp() {
        String sid = dev.baobei.testing.FakeTwilioWebhooks.newSid();
        String first = place.deliver(sid, 0, "跟进 " + receipt + " 已电话沟通").reply().orElseThrow();
        assertEquals(first, place.deliver(sid, 0, "跟进 " + receipt + " 已电话沟通").reply().orElseThrow());
        assertEquals(1, words().size());
        assertNotEquals(first, place.text(0, "跟进 " + receipt + " 已电话沟通"), "said again it is another");
        assertEquals(2, words().size());
    }
}
