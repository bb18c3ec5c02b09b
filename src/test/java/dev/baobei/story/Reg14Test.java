package dev.baobei.story;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import dev.baobei.domain.party.Agent;
import dev.baobei.postgres.directory.Setup;
import dev.baobei.postgres.directory.Setup.AgentSetup;
import dev.baobei.story.Town.Place;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** REG-14, lines 247-257: 客户归属界定制度. */
@StoryTest
class Reg14Test {

    private static final String ZHANG = "报备 张先生 138****1234";

    @Inject
    Town town;

    private Place placeAtTen() {
        Place place = town.place(Town.preset("REG-14"));
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

    private ValidatableResponse bring(Place place, int agency) {
        return place
                .arrive(Map.of("project", place.code(), "customerName", "张先生", "phones", List.of("13812341234"), "broughtBy",
                        place.agencies().get(agency)))
                .statusCode(201);
    }

    /** The first agency's, recorded and received. */
    private String received(Place place) {
        place.text(0, ZHANG);
        String visit = bring(place, 0).body("verdict.kind", is("BroughtBy")).extract().path("id");
        place.confirm(visit, Map.of("verdictVersion", 1)).statusCode(200);
        return visit;
    }

    private String deal(String visit, String step) {
        return town.desk().body(Map.of("visit", visit, "unit", "3-1201", "step", step)).post("/api/deals").then()
                .statusCode(201).extract().path("id");
    }

    /** One person says it, and a second one agrees. */
    private ValidatableResponse helped(Place place, String deal, String help, boolean closed) {
        List<String> ids = town.staff("reg14-duty", "desk")
                .body(Map.of("agency", place.agencies().get(1), "agent", "经纪人2", "help", help,
                        "closed", closed, "reason", "第一接待调休"))
                .post("/api/deals/" + deal + "/helpers").then().statusCode(201)
                .body("shares.percent", contains(100)).extract().path("helpers.id");
        return town.staff("reg14-head", "manager").body(Map.of("agreed", true))
                .post("/api/deals/" + deal + "/helpers/" + ids.get(0) + "/decision").then().statusCode(200);
    }

    /** L254: "以第一接待为准,以《销售管理软件》上录入的记录作为原始依据". */
    @Test
    void theFirstReceptionOnRecordOwnsTheCustomer() {
        Place place = placeAtTen();
        String reply = place.plainly(0, ZHANG);
        String receipt = receipt(reply);
        assertEquals("已受理：" + place.name() + " 张先生138****1234，回执" + receipt + "。可随时到访，" + inDays(7) + "24:00前有效，归属以到访确认为准。",
                reply);
        String visit = bring(place, 0).body("verdict.kind", is("BroughtBy")).body("verdict.receipt", is(receipt))
                .body("verdict.says.zh", is("归" + place.agencies().get(0) + "：经纪人1的报备（回执" + receipt + "）最早且有效。"))
                .extract().path("id");
        place.confirm(visit, Map.of("verdictVersion", 1)).statusCode(200);

        town.pass(Duration.ofDays(400));
        place.text(1, ZHANG);
        bring(place, 1).body("verdict.kind", is("Protected")).body("verdict.agency", is(place.agencies().get(0)));
    }

    /** L250: "已来访客户但未在《销售管理软件》上记录姓名等相关资料的……客户资源不归原接待销售人员". */
    @Test
    void whoReceivesWithoutARecordHasNothingNorByOneThatComesLate() {
        Place place = placeAtTen();
        String visit = bring(place, 0).body("verdict.kind", is("WalkIn")).extract().path("id");
        place.text(0, ZHANG);
        place.confirm(visit, Map.of("verdictVersion", 1)).statusCode(409);
        place.confirm(visit, Map.of("verdictVersion", 2)).statusCode(200).body("verdict.kind", is("WalkIn"));
    }

    @Test
    void ofTwoWhoRecordedTheCustomerTheOneWhoReceivesFirstOwns() {
        Place place = placeAtTen();
        String first = place.plainly(0, ZHANG);
        town.pass(Duration.ofMinutes(5));
        String second = place.plainly(1, ZHANG);
        assertEquals(first.replace(receipt(first), ""), second.replace(receipt(second), ""));

        bring(place, 1).body("verdict.kind", is("BroughtBy")).body("verdict.receipt", is(receipt(second)));
    }

    @Test
    void aRecordThatNobodyReceivedForSevenDaysIsVoid() {
        Place place = placeAtTen();
        String receipt = receipt(place.text(0, ZHANG));
        town.pass(Duration.ofDays(8));

        assertEquals(place.name() + " 张先生138****1234，回执" + receipt + "：已过有效期", place.text(0, "查询 " + receipt));
        bring(place, 0).body("verdict.kind", is("WalkIn"));
    }

    /** L255-256, each with its sentence above the table of the domain: {@code SettlementTest}. */
    @ParameterizedTest(name = "{0}, closed {1}: {2} and {3}")
    @CsvSource({"reception, true, 50, 50", "reception, false, 70, 30", "unaware, true, 50, 50", "unaware, false, 70, 30"})
    void whoHelpedHasAPartOfTheDeal(String help, boolean closed, int owner, int helper) {
        Place place = placeAtTen();
        String deal = deal(received(place), "contract");

        helped(place, deal, help, closed).body("shares.percent", contains(owner, helper))
                .body("shares.agency", contains(place.agencies().get(0), place.agencies().get(1)))
                .body("shares.agent", contains("经纪人1", "经纪人2")).body("owners.percent", contains(100))
                .body("helpers[0].state", is("inForce")).body("helpers[0]", not(hasKey("fine")));
        place.journal().body("verifies", is(true));
    }

    /** L256: "甲在知情的情况下深度接触乙的客户,不管成交与否,罚款1000元,成交业绩全部归乙". */
    @Test
    void whoKnewIsFinedAndHasNothing() {
        Place place = placeAtTen();
        String deal = deal(received(place), "contract");

        helped(place, deal, "aware", true).body("shares.percent", contains(100))
                .body("shares.agency", contains(place.agencies().get(0))).body("helpers[0].fine", is(1000))
                .body("helpers[0].agent", is("经纪人2")).body("helpers[0].percent", is(0));
    }

    /** L257: "客户原来已交纳定金,直接来签合同的,按第一接待原则,辅助帮忙的置业顾问提出表扬". */
    @Test
    void whoHelpsWithThePapersAfterADepositIsOnRecordAndTheFirstReceptionKeepsAll() {
        Place place = placeAtTen();
        String deal = deal(received(place), "deposit");
        town.pass(Duration.ofDays(3));
        town.desk().body(Map.of("step", "contract")).post("/api/deals/" + deal + "/steps").then().statusCode(200);

        helped(place, deal, "signing", false).body("shares.percent", contains(100))
                .body("helpers.help", contains("signing")).body("helpers[0].percent", is(0));
    }

    /** L257: "服务不到位,引起客户投诉,要求更换销售人员给其介绍时,客户归属后者". */
    @Test
    void aComplaintMovesTheCustomerOnceTwoPeopleSaySo() {
        Place place = placeAtTen();
        String visit = received(place);
        String second = receipt(place.text(1, ZHANG));
        String dispute = town.desk().body(Map.of("visit", visit, "reason", "客户投诉，要求换人")).post("/api/disputes").then()
                .statusCode(201).extract().path("id");
        List<String> rulings = town.staff("reg14-head", "manager").body(Map.of("shares",
                List.of(Map.of("receipt", second, "percent", 100)), "basis", "complaint", "reason", "已核实"))
                .post("/api/disputes/" + dispute + "/rulings").then().statusCode(200).body("state", is("proposed"))
                .extract().path("rulings.id");
        town.staff("reg14-second", "manager").body(Map.of("agreed", true))
                .post("/api/disputes/" + dispute + "/rulings/" + rulings.get(0) + "/decision").then().statusCode(200)
                .body("state", is("ruled")).body("rulings[0].basis", is("complaint"));

        town.pass(Duration.ofDays(1));
        bring(place, 0).body("verdict.kind", is("Protected")).body("verdict.agency", is(place.agencies().get(1)));
    }

    /** L249: "已离开销售部的销售人员的客户资源归销售部……未下订单的客户均视作新客户". */
    @Test
    void aLeaversCustomerWithoutAnOrderIsANewOne() {
        Place place = placeAtTen();
        received(place);
        town.put(new Setup(List.of(), List.of(), List.of(new AgentSetup("经纪人1", place.agents().get(0), place.agencies().get(0),
                Agent.State.LEFT)), List.of()));
        town.pass(Duration.ofDays(1));
        String second = receipt(place.text(1, ZHANG));

        bring(place, 1).body("verdict.kind", is("BroughtBy")).body("verdict.receipt", is(second));
    }
}
