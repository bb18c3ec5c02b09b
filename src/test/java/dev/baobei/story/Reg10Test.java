package dev.baobei.story;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.oneOf;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import dev.baobei.postgres.directory.TermsText;
import dev.baobei.story.Town.Place;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

/** REG-10, lines 178-199: 客户备案制度(含业务员争议客户的界定). */
@StoryTest
class Reg10Test {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final String ZHANG = "报备 张先生 138****1234";

    @Inject
    Town town;

    private Place placeAtTen() {
        Place place = town.place(Town.preset("REG-10"));
        town.passTo(LocalTime.of(10, 0, 15));
        return place;
    }

    private static String receipt(String reply) {
        return reply.replaceFirst("(?s).*回执(\\w{6}).*", "$1");
    }

    private ZonedDateTime now() {
        return town.now().atZone(SHANGHAI);
    }

    private String day(ZonedDateTime day) {
        return Dates.said(day, town.now());
    }

    /** Lets time pass to so long after a moment. */
    private void passTo(ZonedDateTime from, Period length, Duration more) {
        town.pass(Duration.between(town.now(), from.plus(length).plus(more).toInstant()));
    }

    private ValidatableResponse visitedBy(Place place, int agency) {
        return place
                .arrive(Map.of("project", place.code(), "customerName", "张先生", "phones", List.of("13812341234"), "broughtBy",
                        place.agencies().get(agency)))
                .statusCode(201);
    }

    /** The first agency's, filed and visited. */
    private String filed(Place place) {
        place.text(0, ZHANG);
        String visit = visitedBy(place, 0).body("verdict.kind", is("BroughtBy")).extract().path("id");
        place.confirm(visit, Map.of("verdictVersion", 1)).statusCode(200);
        return visit;
    }

    private ValidatableResponse pay(String deal, String reference) {
        return town.desk().body(Map.of("reference", reference)).post("/api/deals/" + deal + "/payments").then();
    }

    /** L191: "经拜访过的客户只要市场部备案,三个月内其他销售人员不允许再行前往拜访,如果三个月后没有销售其他人员可以拜访". */
    @Test
    void whoIsVisitedAndFiledIsProtectedForThreeMonthsAndThenAnybodys() {
        Place place = placeAtTen();
        String reply = place.plainly(0, ZHANG);
        String receipt = receipt(reply);
        assertEquals("已受理：" + place.name() + " 张先生138****1234，回执" + receipt + "。可随时到访，" + day(now().plusMonths(3))
                + "24:00前有效，归属以到访确认为准。", reply);
        String visit = visitedBy(place, 0).body("verdict.kind", is("BroughtBy")).body("verdict.receipt", is(receipt))
                .extract().path("id");
        place.confirm(visit, Map.of("verdictVersion", 1)).statusCode(200);
        ZonedDateTime came = now();

        passTo(came, Period.ofMonths(3), Duration.ofHours(-1));
        visitedBy(place, 1).body("verdict.kind", is("Protected")).body("verdict.agency", is(place.agencies().get(0)));
        passTo(came, Period.ofMonths(3), Duration.ofDays(1));
        String second = receipt(place.text(1, ZHANG));
        visitedBy(place, 1).body("verdict.kind", is("BroughtBy")).body("verdict.receipt", is(second));
    }

    @Test
    void whatIsFiledAfterTheVisitIsTooLate() {
        Place place = placeAtTen();
        String visit = visitedBy(place, 0).body("verdict.kind", is("WalkIn")).extract().path("id");
        place.text(0, ZHANG);
        place.confirm(visit, Map.of("verdictVersion", 1)).statusCode(409);
        place.confirm(visit, Map.of("verdictVersion", 2)).statusCode(200).body("verdict.kind", is("WalkIn"));
    }

    /** L195: "销售人员出现客户重叠,由公司客户界定小组予以界定"; here one account answers, which the preset lacks (panelForEveryOverlap). */
    @Test
    void anOverlapGoesToReviewWhereOneAccountMayRefuseIt() {
        Place place = placeAtTen();
        filed(place);
        town.pass(Duration.ofDays(1));
        String reply = place.plainly(1, ZHANG);
        String receipt = receipt(reply);
        assertEquals("已转案场人员审核：" + place.name() + " 张先生138****1234，回执" + receipt + "。您名下这条报备，案场" + day(now().plusDays(3))
                + "10:00前答复，逾期转上级。审核通过后按报备时间计，可随时到访，" + day(now().plusMonths(3)) + "24:00前有效，归属以到访确认为准。",
                reply);
        town.desk().get("/api/projects/" + place.code() + "/reviews").then().body("reviews", hasSize(1))
                .body("reviews[0].holders.agency", contains(place.agencies().get(0)));

        town.staff("reg10-panel-1", "manager").body(Map.of("accepted", false, "reason", "对方有下单记录"))
                .post("/api/pre-reports/" + receipt + "/review").then().statusCode(200);
        visitedBy(place, 1).body("verdict.kind", is("Protected")).body("verdict.agency", is(place.agencies().get(0)));
    }

    /** L195-197: "1、有下单的老客户;2,、客户报备时间以前的老客户,并且有过下单记录的优先". */
    @Test
    void aPanelOfTwoRulesForTheStandingOrder() {
        for (String basis : List.of("standingOrder", "earlierRelation")) {
            Place place = placeAtTen();
            place.text(0, ZHANG);
            String second = receipt(place.text(1, ZHANG));
            town.staff("reg10-panel-1", "manager").body(Map.of("accepted", true, "reason", "两家都在跟进"))
                    .post("/api/pre-reports/" + second + "/review").then().statusCode(200);
            String visit = place.arrive("张先生", "13812341234").statusCode(201).body("verdict.kind", is("Contested"))
                    .extract().path("id");
            place.confirm(visit, Map.of("verdictVersion", 1)).statusCode(200);
            String dispute = town.desk().get("/api/disputes?project=" + place.code()).path("disputes[0].id");

            List<String> rulings = town.staff("reg10-panel-1", "manager").body(Map.of("shares",
                    List.of(Map.of("receipt", second, "percent", 100)), "basis", basis, "reason", "有下单记录"))
                    .post("/api/disputes/" + dispute + "/rulings").then().statusCode(200).body("state", is("proposed"))
                    .body("rulings[0].overrules", is(true)).extract().path("rulings.id");
            String path = "/api/disputes/" + dispute + "/rulings/" + rulings.get(0) + "/decision";
            town.staff("reg10-panel-1", "manager").body(Map.of("agreed", true)).post(path).then().statusCode(409)
                    .body("code", is("second-person-needed"));
            town.staff("reg10-panel-2", "manager").body(Map.of("agreed", true)).post(path).then().statusCode(200)
                    .body("state", is("ruled"));

            town.pass(Duration.ofDays(1));
            visitedBy(place, 0).body("verdict.kind", is("Protected")).body("verdict.agency", is(place.agencies().get(1)));
        }
    }

    /** L193: "已发生销售的客户,如果六个月内不产生销售,也没有回款,该客户自动转交公司". */
    @Test
    void whoBoughtIsProtectedUntilSixMonthsPassWithNeitherSaleNorPayment() {
        Place place = placeAtTen();
        String visit = filed(place);
        town.pass(Duration.ofDays(60));
        String deal = town.desk().body(Map.of("visit", visit, "unit", "3-1201", "step", "contract")).post("/api/deals").then()
                .statusCode(201).body("payments", hasSize(0)).extract().path("id");
        town.pass(Duration.ofDays(150));
        OffsetDateTime received = OffsetDateTime.parse(pay(deal, "SK-2026-1").statusCode(201)
                .body("payments.reference", contains("SK-2026-1")).extract().path("payments[0].at"));
        ZonedDateTime paid = received.atZoneSameInstant(SHANGHAI);
        town.pass(Duration.ofDays(30));
        pay(deal, "SK-2026-1").statusCode(200).body("payments", hasSize(1));

        passTo(paid, Period.ofMonths(6), Duration.ofHours(-1));
        assertEquals(received.plusMonths(6), OffsetDateTime.parse(visitedBy(place, 1).body("verdict.kind", is("Protected"))
                .body("verdict.agency", is(place.agencies().get(0))).extract().path("verdict.protection.until")));
        passTo(paid, Period.ofMonths(6), Duration.ofDays(1));
        pay(deal, "SK-2026-2").statusCode(201);
        String second = receipt(place.text(1, ZHANG));
        visitedBy(place, 1).body("verdict.kind", is("BroughtBy")).body("verdict.receipt", is(second));
        place.journal().body("verifies", is(true));

        TermsText inForce = Town.preset("REG-10");
        WhatIfs.assertNothingWouldChange(WhatIfs.ask(place, Map.of("terms", inForce)));
        assertEquals(List.of("[verdict, holder, protection] Protected [1] -> WalkIn [-]"), WhatIfs.told(WhatIfs.ask(place,
                Map.of("terms", Town.but(inForce, "{\"protectionFromPayment\": null}")))));
    }

    /** L193: "由市场部安排其他销售人员进行销售和回款": staff put the customer on the company's list, and take them off for somebody. */
    @Test
    void whoIsTheCompanysAgainIsAssignedAnewByStaff() {
        Place place = placeAtTen();
        ZonedDateTime came = now();
        filed(place);
        passTo(came, Period.ofMonths(3), Duration.ofDays(1));
        String path = "/api/projects/" + place.code() + "/existing-customers";
        town.staff("reg10-market", "manager").body(Map.of("customers", List.of(Map.of("name", "张先生", "phone", "13812341234"))))
                .post(path).then().statusCode(oneOf(200, 201));
        assertEquals("已转案场人员审核", place.text(1, "报备 张先生 13812341234").substring(0, 8));
        visitedBy(place, 1).body("verdict.kind", is("WalkIn"));

        town.staff("reg10-market", "manager").body(Map.of("phone", "13812341234", "reason", "安排经纪人3"))
                .post(path + "/removals").then().statusCode(oneOf(200, 201));
        town.pass(Duration.ofDays(1));
        String third = town.desk().header("Idempotency-Key", "assigned-" + place.code()).body(Map.of("project", place.code(),
                "agency", place.agencies().get(2), "agent", "经纪人3", "means", "BY_PHONE", "customerName", "张先生", "phones",
                List.of("13812341234"))).post("/api/pre-reports").then().statusCode(201).extract().path("receipt");
        visitedBy(place, 2).body("verdict.kind", is("BroughtBy")).body("verdict.receipt", is(third));
    }
}
