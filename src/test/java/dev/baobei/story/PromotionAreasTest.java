package dev.baobei.story;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import dev.baobei.hostile.Kept;
import dev.baobei.postgres.directory.TermsText;
import dev.baobei.story.Town.Place;
import io.agroal.api.AgroalDataSource;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.postgresql.util.PSQLException;

/** REG-16, line 279: "如成交客户不属于有效推广地区的,则该客户不列入业绩结算范围". */
@StoryTest
class PromotionAreasTest {

    private static final String PUDONG = "上海市浦东新区张江镇12号";
    private static final String SUZHOU = "江苏省苏州市工业园区1号";
    private static final String UNKNOWN = "01a20ab1-6349-71d7-a918-c66db4249aa3";

    @Inject
    Town town;

    @Inject
    AgroalDataSource database;

    /** 浦东新区 is the first agency's, 徐汇区 that of all others; 张伟 came with the first. */
    private Place place() {
        return place("{\"promotionArea\": [\"徐汇区\"], \"outsideArea\": \"NOT_SETTLED\", "
                + "\"assistance\": {\"reception\": 30, \"receptionAndClosed\": 50, \"unaware\": 30, "
                + "\"unawareAndClosed\": 50, \"fine\": 1000}}");
    }

    private Place place(String asks) {
        Place place = town.place(Town.but(Town.toldWithoutLead(), asks));
        town.staff("administrator", "admin").body("""
                {"agencyTerms": [{"project": "%s", "agency": "%s", "terms": {"leadTime": "none", "validity": "P7D",
                 "phoneForms": ["FIRST3_LAST4"], "nameForm": "SURNAME", "agreement": 7, "promotionArea": ["浦东新区", "川沙"]}}]}"""
                .formatted(place.code(), place.agencies().get(0))).post("/api/setup").then().statusCode(204);
        return place;
    }

    private String visited(Place place, int agent) {
        place.text(agent, "报备 张先生 138****1234");
        town.pass(Duration.ofMinutes(1));
        String visit = place.arrive("张伟", "13812341234").statusCode(201).body("verdict.kind", is("BroughtBy")).extract()
                .path("id");
        place.confirm(visit, Map.of("verdictVersion", 1)).statusCode(200);
        return visit;
    }

    private ValidatableResponse make(String visit, Map<String, Object> more) {
        Map<String, Object> all = new java.util.HashMap<>(Map.of("visit", visit, "unit", "3-1201", "step", "contract"));
        all.putAll(more);
        return town.desk().body(all).post("/api/deals").then();
    }

    private ValidatableResponse say(String account, String deal, Map<String, Object> said, String... roles) {
        return town.staff(account, roles).body(said).post("/api/deals/" + deal + "/origin").then();
    }

    @Test
    void aDealOfSomebodyFromElsewhereIsNotSettledForTheAgency() {
        Place place = place();
        String agency = place.agencies().get(0);

        make(visited(place, 0), Map.of("address", SUZHOU)).statusCode(201).body("shares.agency", contains(agency))
                .body("origin.address", is(SUZHOU)).body("settlement.state", is("settled"))
                .body("settlement.shares", hasSize(1)).body("settlement.shares[0].agency", nullValue())
                .body("settlement.shares[0].percent", is(100)).body("settlement.notSettled.agency", contains(agency))
                .body("settlement.notSettled[0].percent", is(100))
                .body("settlement.notSettled[0].reason.zh", is("客户不属于" + agency + "的有效推广地区，不列入其业绩结算，归案场。"));
        place.journal().body("verifies", is(true));
    }

    @Test
    void itIsTheAgencysOwnAreaThatCountsAndTheProjectsForAllOthers() {
        Place first = place();
        make(visited(first, 0), Map.of("address", PUDONG)).statusCode(201)
                .body("settlement.shares.agency", contains(first.agencies().get(0))).body("settlement.notSettled", empty());
        Place second = place();
        make(visited(second, 1), Map.of("address", PUDONG)).statusCode(201)
                .body("settlement.notSettled.agency", contains(second.agencies().get(1)));
    }

    /** REG-14, line 255, and REG-16, line 279: the part of who helped is the house's as well, and not the owner's again. */
    @Test
    void whatAHelperFromOutsideOfTheAreaWouldHaveIsTheHouses() {
        Place place = place();
        String deal = make(visited(place, 0), Map.of("address", PUDONG)).statusCode(201).extract().path("id");
        String helper = town.staff("area-clerk", "desk").body(Map.of("agency", place.agencies().get(1), "help", "reception",
                "closed", false, "reason", "轮到他接待")).post("/api/deals/" + deal + "/helpers").then().statusCode(201).extract()
                .path("helpers[0].id");

        town.staff("area-manager", "manager").body(Map.of("agreed", true))
                .post("/api/deals/" + deal + "/helpers/" + helper + "/decision").then().statusCode(200)
                .body("owners.percent", contains(100)).body("shares.agency", is(place.agencies().subList(0, 2)))
                .body("shares.percent", contains(70, 30))
                .body("settlement.shares.agency", contains(place.agencies().get(0), null))
                .body("settlement.shares.percent", contains(70, 30))
                .body("settlement.notSettled.agency", contains(place.agencies().get(1)))
                .body("settlement.notSettled.percent", contains(30));
    }

    @Test
    void nothingBlocksADealAndWhatIsSaidLaterSettlesIt() {
        Place place = place();
        String deal = make(visited(place, 0), Map.of()).statusCode(201).body("settlement.state", is("open"))
                .body("settlement.why", is("addressUnsaid")).body("settlement.says.zh", is("尚未填写客户来源地，暂不能按推广区域结算。"))
                .body("settlement.shares", empty()).extract().path("id");

        say("area-clerk", deal, Map.of("address", " 浦东张江 "), "desk").statusCode(200).body("settlement.why", is("nearArea"));
        say("area-clerk", deal, Map.of("address", "浦东张江"), "desk").statusCode(200).body("settlement.why", is("nearArea"));
        say("area-clerk", deal, Map.of("address", "浦东张江", "nearArea", "inside"), "desk").statusCode(403)
                .body("code", is("origin-needs-manager"));
        say("area-manager", deal, Map.of("address", "浦东张江", "nearArea", "inside"), "manager").statusCode(400)
                .body("code", is("invalid-request"));
        say("area-manager", deal, Map.of("address", "浦东张江", "nearArea", "inside", "reason", "身份证在张江镇"), "manager")
                .statusCode(200).body("settlement.shares.agency", contains(place.agencies().get(0)))
                .body("origin.nearArea", is("inside"));
        place.journal().body("verifies", is(true));
    }

    @Test
    void whatIsRefusedKeepsNothing() {
        Place place = place();
        String visit = visited(place, 0);
        String deal = make(visit, Map.of("address", PUDONG)).statusCode(201).extract().path("id");
        town.desk().body(Map.of("step", "cancellation")).post("/api/deals/" + deal + "/steps").then().statusCode(200);
        String again = make(visit, Map.of("address", PUDONG)).statusCode(201).extract().path("id");
        make(visit, Map.of("address", PUDONG)).statusCode(200).body("id", is(again));
        say("area-clerk", again, Map.of("address", PUDONG), "desk").statusCode(200);
        town.staff("area-manager", "manager");
        Kept kept = new Kept(database);

        make(visit, Map.of("address", SUZHOU)).statusCode(409).body("code", is("deal-entered-before"));
        make(visit, Map.of("unit", "4-1", "address", " ")).statusCode(400);
        make(visit, Map.of("unit", "4-1", "address", PUDONG, "nearArea", "perhaps")).statusCode(400);
        say("area-clerk", UNKNOWN, Map.of("address", PUDONG), "desk").statusCode(404).body("code", is("deal-unknown"));
        say("area-manager", deal, Map.of("address", SUZHOU, "reason", "更正"), "manager").statusCode(409)
                .body("code", is("deal-cancelled"));
        say("area-clerk", again, Map.of("address", SUZHOU), "desk").statusCode(403).body("code", is("origin-needs-manager"));
        say("area-manager", again, Map.of("address", SUZHOU), "manager").statusCode(400);
        say("area-clerk", again, Map.of("address", "一\n二"), "desk").statusCode(400);
        assertEquals(List.of(), kept.changed());
    }

    @Test
    void theDatabaseKeepsOneWordAfterTheOtherAndOnlyOfADealThatStands() {
        Place place = place();
        String visit = visited(place, 0);
        String deal = make(visit, Map.of("address", PUDONG)).statusCode(201).extract().path("id");
        String again = """
                insert into deal_origin (id, deal_id, number, address_sealed, reason_sealed, said_at, account_id, project_id, sequence)
                select gen_random_uuid(), deal_id, %s, address_sealed, %s, said_at, account_id, project_id, sequence + 100000
                from deal_origin where deal_id = '%s'""";

        violates("deal_origin_of_deal", again.formatted("3", "address_sealed", deal));
        violates("deal_origin_corrected_for_a_reason", again.formatted("2", "null", deal));
        town.desk().body(Map.of("step", "cancellation")).post("/api/deals/" + deal + "/steps").then().statusCode(200);
        violates("deal_origin_of_deal", again.formatted("2", "address_sealed", deal));
    }

    private void violates(String constraint, String sql) {
        Executable write = () -> {
            try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
                statement.execute(sql);
            }
        };
        PSQLException refused = assertThrows(PSQLException.class, write);
        assertEquals(constraint, refused.getServerErrorMessage().getConstraint());
    }

    @Test
    void termsThatMeanNothingAreFaults() {
        Place place = place();
        for (Map.Entry<String, String> wrong : Map.of(
                "{\"promotionArea\": [\"浦东新区\"]}", "terms.outsideArea",
                "{\"promotionArea\": [\"沪\"], \"outsideArea\": \"REFUSED\"}", "terms.promotionArea",
                "{\"promotionArea\": [\"浦东\", \"浦東\"], \"outsideArea\": \"REFUSED\"}", "terms.promotionArea",
                "{\"outsideArea\": \"REFERRED\"}", "terms.referral.grounds",
                "{\"referral\": {\"grounds\": [\"OUTSIDE_AREA\"], \"within\": \"PT2H\", \"silence\": \"ACCEPTS\"}}",
                "terms.referral.grounds").entrySet()) {
            town.staff("administrator", "admin").body(Map.of("projects", List.of(Map.of("code", place.code(), "name",
                    place.name(), "zone", "Asia/Shanghai", "terms", Town.but(Town.toldWithoutLead(), wrong.getKey())))))
                    .post("/api/setup").then().statusCode(400).body("code", is("setup-invalid"))
                    .body("errors.field", contains("projects[0]." + wrong.getValue()));
        }
    }

    @Test
    void aWhatIfJudgesByTheAddressesThatWereSaid() {
        TermsText inForce = Town.but(Town.toldWithoutLead(), """
                {"promotionArea": ["浦东新区"], "outsideArea": "REFERRED",
                 "referral": {"grounds": ["HELD", "OUTSIDE_AREA"], "within": "PT2H", "silence": "ACCEPTS"}}""");
        Place place = town.place(inForce);
        for (String address : List.of(PUDONG, SUZHOU, "浦东张江")) {
            town.pass(Duration.ofMinutes(1));
            place.text(0, WhatIfs.report(place, "赵先生", "1380000000" + address.length() % 10) + ",客户地址:" + address);
        }
        town.pass(Duration.ofHours(3));
        place.arrive("赵先生", "1380000000" + SUZHOU.length() % 10).statusCode(201).body("verdict.kind", is("BroughtBy"));

        WhatIfs.assertNothingWouldChange(WhatIfs.ask(place, Map.of("terms", inForce)));
        JsonPath refused = WhatIfs.ask(place,
                Map.of("terms", Town.but(inForce, "{\"outsideArea\": \"REFUSED\", \"referral\": null}")));
        assertEquals(3, refused.getLong("summary.reports.replayed"));
        assertEquals(3, refused.getList("changes").size(), refused::prettify);
    }

    /** The agency's own terms began when the project asked nobody where a customer is from. */
    @Test
    void whatIsAddedIsJudgedByWhatTheProjectSaidWhenItWasReported() {
        String asks = "{\"promotionArea\": [\"徐汇区\"], \"outsideArea\": \"REFUSED\"}";
        Place place = place("{}");
        town.staff("administrator", "admin").body(Map.of("projects", List.of(Map.of("code", place.code(), "name",
                place.name(), "zone", "Asia/Shanghai", "terms",
                Town.but(Town.toldWithoutLead(), asks))))).post("/api/setup").then().statusCode(204);
        town.pass(Duration.ofMinutes(1));

        String accepted = place.text(0, WhatIfs.report(place, "赵先生", "13800000001") + ",客户地址:" + PUDONG);
        assertTrue(accepted.startsWith("已受理："), accepted);
        String moved = place.text(0, "更正 " + WhatIfs.receipt(accepted) + " 客户地址：" + SUZHOU);
        assertTrue(moved.startsWith("未更改：客户地址"), moved);
    }

    @Test
    void nothingIsSettledWhileTheVisitIsInDisputeOrOfADealThatWasCancelled() {
        Place place = place();
        String visit = visited(place, 0);
        String deal = make(visit, Map.of("address", PUDONG)).statusCode(201).body("settlement.state", is("settled")).extract()
                .path("id");
        town.desk().body(Map.of("visit", visit, "reason", "客户一直由我们跟进")).post("/api/disputes").then().statusCode(201);

        make(visit, Map.of("address", PUDONG)).statusCode(200).body("settlement.state", is("open"))
                .body("settlement.why", is("disputed")).body("settlement.shares", empty());
        town.desk().body(Map.of("step", "cancellation")).post("/api/deals/" + deal + "/steps").then().statusCode(200)
                .body("settlement", nullValue());
    }

    @Test
    void aReportIsRefusedOrAskedAboutInWordsThatSayWhy() {
        Place place = town
                .place(Town.but(Town.toldWithoutLead(), "{\"promotionArea\": [\"浦东新区\"], \"outsideArea\": \"REFUSED\"}"));
        String text = WhatIfs.report(place, "赵先生", "13800000001");

        assertEquals("未受理，缺客户地址。请补全后重发：\n报备项目:" + place.name() + ",客户姓名:赵先生,电话:13800000001,客户地址:___", place.plainly(0, text));
        assertEquals("未受理：" + place.name() + " 赵先生138****0001，客户地址不在贵司推广区域内。如有疑问请联系案场。",
                place.plainly(0, text + ",客户地址:" + SUZHOU));
        assertEquals("未受理，客户地址“浦东张江”是否在贵司推广区域不明确（是否指浦东新区？）。请补全后重发：\n报备项目:" + place.name()
                + ",客户姓名:赵先生,电话:13800000001,客户地址:___", place.plainly(0, text + ",客户地址:浦东张江"));
        String accepted = place.text(0, text + ",客户地址:" + PUDONG);
        assertTrue(accepted.startsWith("已受理："), accepted);
        String moved = place.text(0, "更正 " + WhatIfs.receipt(accepted) + " 客户地址：" + SUZHOU);
        assertTrue(moved.startsWith("未更改：客户地址"), moved);
        assertTrue(place.text(0, "格式").contains(",客户地址:浦东新区"));
        place.journal().body("verifies", is(true));
    }
}
