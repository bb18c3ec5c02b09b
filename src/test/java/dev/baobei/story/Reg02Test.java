package dev.baobei.story;

import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import dev.baobei.domain.party.Agency;
import dev.baobei.domain.party.Agent;
import dev.baobei.postgres.directory.Setup;
import dev.baobei.postgres.directory.Setup.AgencySetup;
import dev.baobei.postgres.directory.Setup.AgentSetup;
import dev.baobei.postgres.directory.TermsText;
import dev.baobei.story.Town.Place;
import org.junit.jupiter.api.Test;

/** REG-02, lines 21-40: 客户报备制度. */
@StoryTest
class Reg02Test {

    private static final String ZHANG = "报备 张伟 13812341234\n地址：渝中区解放碑8号";

    @Inject
    Town town;

    private Place placeAtTen() {
        Place place = town.place(Town.preset("REG-02"));
        town.passTo(LocalTime.of(10, 0, 15));
        return place;
    }

    private static String receipt(String reply) {
        return reply.replaceFirst("(?s).*回执(\\w{6}).*", "$1");
    }

    private String inDays(int days) {
        ZonedDateTime now = town.now().atZone(ZoneId.of("Asia/Shanghai"));
        return Dates.said(now.plusDays(days), town.now());
    }

    @Test
    void nameAndNumberInFullAreAcceptedForSevenDays() {
        Place place = placeAtTen();
        String reply = place.plainly(0, ZHANG);
        String receipt = receipt(reply);
        assertEquals("已受理：" + place.name() + " 张伟138****1234，回执" + receipt + "。可随时到访，" + inDays(7) + "24:00前有效，归属以到访确认为准。",
                reply);

        String visit = place.arrive("张伟", "13812341234").statusCode(201).body("verdict.kind", is("BroughtBy"))
                .body("verdict.receipt", is(receipt)).extract().path("id");
        place.confirm(visit, Map.of("verdictVersion", 1)).statusCode(200);
        assertEquals("未通过：" + place.name() + " 张伟138****1234。", place.plainly(1, ZHANG));
    }

    @Test
    void whatIsNotInFullIsAskedForAllAtOnce() {
        Place place = placeAtTen();

        assertEquals("未受理，客户姓名“张先生”须写姓和名，电话“138****1234”须写全号，缺客户地址。请补全后重发：\n报备项目:" + place.name()
                + ",客户姓名:___,电话:___,客户地址:___", place.plainly(0, "报备 张先生 138****1234"));
    }

    /** Line 24: "客户名字、电话、地址填写详细"; the time is that of the message that made it complete. */
    @Test
    void theAddressIsAskedForAndTheMissingPartAloneCompletesTheReport() {
        Place place = placeAtTen();
        assertEquals("未受理，缺客户地址。请补全后重发：\n报备项目:" + place.name() + ",客户姓名:张伟,电话:13812341234,客户地址:___",
                place.plainly(0, "报备 张伟 13812341234"));
        assertEquals("未受理，客户地址“无”不是地址。请补全后重发：\n报备项目:" + place.name() + ",客户姓名:张伟,电话:13812341234,客户地址:___",
                place.plainly(0, "地址：无"));
        town.pass(Duration.ofMinutes(5));
        String receipt = receipt(place.plainly(0, "地址：渝中区解放碑8号"));

        town.desk().get("/api/pre-reports/" + receipt).then().statusCode(200).body("address", is("渝中区解放碑8号"))
                .body("reportedAt", startsWith(town.now().atZone(ZoneId.of("Asia/Shanghai")).toLocalDateTime().toString()
                        .substring(0, 16)));
        place.arrive("张伟", "13812341234").statusCode(201).body("verdict.kind", is("BroughtBy"))
                .body("verdict.receipt", is(receipt));
        place.journal().body("verifies", is(true));
    }

    @Test
    void aCustomerWhomSomebodyHoldsIsRefusedUntilTheReportExpires() {
        Place place = placeAtTen();
        place.text(0, ZHANG);
        assertEquals("未通过：" + place.name() + " 张伟138****1234。", place.plainly(1, ZHANG));

        town.pass(Duration.ofDays(8));
        String later = receipt(place.text(1, ZHANG));
        place.arrive("张伟", "13812341234").statusCode(201).body("verdict.kind", is("BroughtBy"))
                .body("verdict.receipt", is(later));
    }

    /** Line 30: "若原跟单人员还在跟进情况下,由客户自愿选择". */
    @Test
    void whereWhoReportedBeforeStillFollowsUpTheCustomerChooses() {
        Place place = placeAtTen();
        String first = receipt(place.text(0, ZHANG));
        town.pass(Duration.ofDays(8));
        assertTrue(place.text(0, "跟进 " + first + " 已约周末面谈").contains("已"));
        place.text(1, ZHANG);
        town.pass(Duration.ofMinutes(1));

        String visit = place.arrive("张伟", "13812341234").statusCode(201).body("verdict.kind", is("Contested"))
                .body("verdict.why", is(List.of("STILL_FOLLOWED"))).extract().path("id");
        place.text(0, "跟进 " + first + " 客户已到");
        place.confirm(visit, Map.of("verdictVersion", 1)).statusCode(200);
        String dispute = town.desk().get("/api/disputes?project=" + place.code()).path("disputes[0].id");
        town.staff("reg02-ruler", "manager").body(Map.of("shares", List.of(Map.of("receipt", first, "percent", 100)), "basis",
                "customersChoice", "reason", "客户签字选择原经纪人")).post("/api/disputes/" + dispute + "/rulings").then()
                .statusCode(200).body("state", is("ruled"));
        town.pass(Duration.ofDays(1));
        place.arrive("张伟", "13812341234").statusCode(201).body("verdict.kind", is("Protected"))
                .body("verdict.agency", is(place.agencies().get(0)));

        TermsText inForce = Town.preset("REG-02");
        WhatIfs.assertNothingWouldChange(WhatIfs.ask(place, Map.of("terms", inForce)));
        assertEquals("[verdict, holder] Contested [1, 2] -> BroughtBy [2]", WhatIfs.told(WhatIfs.ask(place, Map.of("terms",
                Town.but(inForce, "{\"stillFollowed\": null}")))).get(0));
        town.desk().get("/api/projects/" + place.code() + "/rerun").then().statusCode(200).body("same", is(true));
    }

    @Test
    void whoDoesNotFollowUpAfterTheExpiryHasNothingToBeChosenFor() {
        Place place = placeAtTen();
        String first = receipt(place.text(0, ZHANG));
        place.text(0, "跟进 " + first + " 已约周末面谈");
        town.pass(Duration.ofDays(8));
        place.text(1, ZHANG);
        town.pass(Duration.ofMinutes(1));
        place.arrive("张伟", "13812341234").statusCode(201).body("verdict.kind", is("BroughtBy"))
                .body("verdict.agency", is(place.agencies().get(1)));
    }

    /** Whose customer somebody is need not follow up to keep them: only what they do afterwards shows that they still do. */
    @Test
    void whoFollowedUpWhileTheCustomerWasTheirsIsChosenOnlyIfTheyDoItAfterwards() {
        Place idle = placeAtTen();
        Place diligent = town.place(Town.preset("REG-02"));
        String quiet = theirs(idle);
        String keen = theirs(diligent);
        town.pass(Duration.ofDays(25));
        idle.text(0, "跟进 " + quiet + " 已电话回访");
        diligent.text(0, "跟进 " + keen + " 已电话回访");
        town.pass(Duration.ofDays(75));
        diligent.text(0, "跟进 " + keen + " 已约周末面谈");
        idle.text(1, ZHANG);
        diligent.text(1, ZHANG);
        town.pass(Duration.ofMinutes(1));

        idle.arrive("张伟", "13812341234").statusCode(201).body("verdict.kind", is("BroughtBy"))
                .body("verdict.agency", is(idle.agencies().get(1)));
        diligent.arrive("张伟", "13812341234").statusCode(201).body("verdict.kind", is("Contested"))
                .body("verdict.why", is(List.of("STILL_FOLLOWED")));
        for (Place place : List.of(idle, diligent)) {
            WhatIfs.assertNothingWouldChange(WhatIfs.ask(place, Map.of("terms", Town.preset("REG-02"))));
            town.desk().get("/api/projects/" + place.code() + "/rerun").then().statusCode(200).body("same", is(true));
        }
    }

    @Test
    void nobodyChoosesWhoLeftSoThatTheirCustomersWentToThePool() {
        TermsText toPool = Town.but(Town.preset("REG-02"), "{\"leaver\": \"GOES_TO_POOL\"}");
        Place place = town.place(toPool);
        town.passTo(LocalTime.of(10, 0, 15));
        String first = receipt(place.text(0, ZHANG));
        town.pass(Duration.ofDays(8));
        place.text(0, "跟进 " + first + " 已约周末面谈");
        town.put(new Setup(List.of(), List.of(), List.of(new AgentSetup("经纪人1", place.agents().get(0),
                place.agencies().get(0), Agent.State.LEFT)), List.of()));
        place.text(1, ZHANG);
        town.pass(Duration.ofMinutes(1));

        place.arrive("张伟", "13812341234").statusCode(201).body("verdict.kind", is("BroughtBy"))
                .body("verdict.agency", is(place.agencies().get(1)));
        WhatIfs.assertNothingWouldChange(WhatIfs.ask(place, Map.of("terms", toPool)));
        assertEquals(List.of("[verdict, holder] BroughtBy [2] -> Contested [1, 2]"),
                WhatIfs.told(WhatIfs.ask(place, Map.of("terms", Town.preset("REG-02")))));
        town.desk().get("/api/projects/" + place.code() + "/rerun").then().statusCode(200).body("same", is(true));
    }

    /** A reported customer pays a deposit, which protects for ninety days; the receipt. */
    private String theirs(Place place) {
        String receipt = receipt(place.text(0, ZHANG));
        payOnTheSpot(place);
        return receipt;
    }

    @Test
    void aColleagueMayNotReportTheSameCustomerAgain() {
        Place place = placeAtTen();
        town.put(new Setup(List.of(), List.of(new AgencySetup(place.agencies().get(0), Agency.State.APPROVED)),
                List.of(new AgentSetup("赵敏", place.agents().get(3), place.agencies().get(0), Agent.State.ACTIVE)), List.of()));
        place.text(0, ZHANG);

        assertEquals("未受理：张伟138****1234贵公司已报备，不重复受理，由贵公司内部确定归属。", place.plainly(3, ZHANG));
    }

    @Test
    void afterSevenDaysTheReportIsVoid() {
        Place place = placeAtTen();
        String receipt = receipt(place.text(0, ZHANG));
        town.pass(Duration.ofDays(8));

        assertEquals(place.name() + " 张伟138****1234，回执" + receipt + "：已过有效期", place.text(0, "查询 " + receipt));
        place.arrive("张伟", "13812341234").statusCode(201).body("verdict.kind", is("WalkIn"));
    }

    /** L28: "到店咨询意向客户期限为报备之日起7天有效": a visit begins no days of its own. */
    @Test
    void theSevenDaysAreTheReportsWheneverTheCustomerComes() {
        Place place = placeAtTen();
        String midnight = midnight(8);
        place.text(0, ZHANG);
        town.pass(Duration.ofDays(6));
        String visit = place.arrive("张伟", "13812341234").statusCode(201).body("verdict.kind", is("BroughtBy"))
                .body("verdict.protection.until", startsWith(midnight)).extract().path("id");
        place.confirm(visit, Map.of("verdictVersion", 1)).statusCode(200);
        town.pass(Duration.ofDays(1));
        assertEquals("未通过：" + place.name() + " 张伟138****1234。", place.plainly(1, ZHANG));
        place.arrive("张伟", "13812341234").statusCode(201).body("verdict.kind", is("Protected"))
                .body("verdict.protection.until", startsWith(midnight));

        town.pass(Duration.ofDays(1));
        String second = receipt(place.text(1, ZHANG));
        place.arrive("张伟", "13812341234").statusCode(201).body("verdict.kind", is("BroughtBy"))
                .body("verdict.receipt", is(second));
        TermsText inForce = Town.preset("REG-02");
        WhatIfs.assertNothingWouldChange(WhatIfs.ask(place, Map.of("terms", inForce)));
        assertEquals(List.of("[protection] BroughtBy [1] -> BroughtBy [1]", "[protection] Protected [1] -> Protected [1]",
                "[acceptedToRejected] accepted -> rejected [NOT_FREE]",
                "[verdict, holder, protection] BroughtBy [2] -> Protected [1]"),
                WhatIfs.told(WhatIfs.ask(place, Map.of("terms", Town.but(inForce, "{\"protection\": \"P7D\"}")))));
        town.desk().get("/api/projects/" + place.code() + "/rerun").then().statusCode(200).body("same", is(true));
    }

    @Test
    void whereADepositIsReturnedTheDaysAreTheReportsAgain() {
        Place place = placeAtTen();
        place.text(0, ZHANG);
        town.pass(Duration.ofDays(6));
        payOnTheSpot(place);
        String deal = town.desk().get("/api/deals?project=" + place.code()).path("deals[0].id");
        town.pass(Duration.ofDays(1));
        town.desk().body(Map.of("step", "cancellation")).post("/api/deals/" + deal + "/steps").then().statusCode(200);
        place.arrive("张伟", "13812341234").body("verdict.kind", is("Protected")).body("verdict.protection.until",
                startsWith(midnight(1)));

        town.pass(Duration.ofDays(1));
        place.arrive("张伟", "13812341234").body("verdict.kind", is("WalkIn"));
    }

    private String midnight(int days) {
        return town.now().atZone(ZoneId.of("Asia/Shanghai")).toLocalDate().plusDays(days) + "T00:00";
    }

    @Test
    void aDepositProtectsForNinetyDaysUntilItIsReturned() {
        Place kept = placeAtTen();
        Place returned = town.place(Town.preset("REG-02"));
        String first = visitWithDeal(kept);
        visitWithDeal(returned);
        town.pass(Duration.ofDays(80));
        kept.arrive("张伟", "13812341234").body("verdict.kind", is("Protected")).body("verdict.agency",
                is(kept.agencies().get(0)));
        String deal = town.desk().get("/api/deals?project=" + returned.code()).path("deals[0].id");
        town.desk().body(Map.of("step", "cancellation")).post("/api/deals/" + deal + "/steps").then().statusCode(200);
        returned.arrive("张伟", "13812341234").body("verdict.kind", is("WalkIn"));

        town.pass(Duration.ofDays(10));
        kept.arrive("张伟", "13812341234").body("verdict.kind", is("WalkIn"));
        kept.journal().body("verifies", is(true));
        town.desk().get("/api/visits/" + first).then().body("verdict.kind", is("BroughtBy"));
    }

    private String visitWithDeal(Place place) {
        place.text(0, ZHANG);
        return payOnTheSpot(place);
    }

    /** A reported customer comes and pays a deposit on the spot. */
    private String payOnTheSpot(Place place) {
        String visit = place.arrive("张伟", "13812341234").extract().path("id");
        place.confirm(visit, Map.of("verdictVersion", 1)).statusCode(200);
        town.desk().body(Map.of("visit", visit, "unit", "3-1201", "step", "deposit",
                "buyers", List.of(Map.of("name", "张伟", "relation", "self")))).post("/api/deals").then().statusCode(201);
        return visit;
    }
}
