package dev.baobei.story;

import static org.hamcrest.CoreMatchers.is;
import static org.hamcrest.CoreMatchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import dev.baobei.story.Town.Place;
import org.junit.jupiter.api.Test;

/** Visits that a machine could decide for the wrong person, and what it does instead. */
@StoryTest
class DoubtfulVisitsTest {

    @Inject
    Town town;

    private Place reported() {
        Place place = town.place(Town.halfAnHourAhead());
        place.text(0, MainStoryTest.report(place));
        town.pass(Duration.ofMinutes(31));
        return place;
    }

    private String arrive(Place place, String name, String phone, String kind) {
        return place.arrive(name, phone).statusCode(201).body("verdict.kind", is(kind)).extract().path("id");
    }

    private void confirm(Place place, String visit, String kind) {
        place.confirm(visit, Map.of()).statusCode(200).body("verdict.kind", is(kind));
    }

    @Test
    void aMaskThatFitsTwoPeopleBringsTheOneWhoCameFirst() {
        Place place = reported();
        String one = arrive(place, "张先生", "13812341234", "BroughtBy");
        String other = arrive(place, "张先生", "13855551234", "BroughtBy");

        confirm(place, one, "BroughtBy");
        place.confirm(other, Map.of("verdictVersion", 1)).statusCode(409).body("verdict.kind", is("WalkIn"))
                .body("verdict.trace[0].rules.find { it.answer == 'NO' }.rule", is("STANDS"));
        confirm(place, other, "WalkIn");
    }

    @Test
    void whereTheSecondWasConfirmedBeforeTheFirstOnlyAPersonMayDecide() {
        Place place = reported();
        String one = arrive(place, "张先生", "13812341234", "BroughtBy");
        String other = arrive(place, "张先生", "13855551234", "BroughtBy");

        confirm(place, other, "BroughtBy");
        place.confirm(one, Map.of("verdictVersion", 1)).statusCode(409).body("verdict.kind", is("Contested"))
                .body("verdict.trace[0].rules.find { it.answer == 'DOUBT' }.rule", is("STANDS"));
        confirm(place, one, "Contested");
        place.journal().body("verifies", is(true));
    }

    @Test
    void aLookAlikeIsShownBesideTheVisitorInTheTrace() {
        Place place = reported();

        place.arrive("章先生", "13812341234").statusCode(201).body("verdict.kind", is("Contested"))
                .body("verdict.trace[0].sideBySide.reported.name", is("张先生"))
                .body("verdict.trace[0].sideBySide.reported.phone", is("138****1234"))
                .body("verdict.trace[0].sideBySide.visiting.name", is("章先生"))
                .body("verdict.trace[0].sideBySide.visiting.phone", is("138****1234"))
                .body("verdict.trace[0].rules[0].zh", is("号码相符：7位相同，须7位；报备“138****1234”，到访“138****1234”"))
                .body("verdict.trace[0].rules[0].en",
                        is("The numbers agree: 7 digits in common, 7 needed; reported “138****1234”, visiting “138****1234”"));
        place.arrive("张先生", "13855551234").statusCode(201).body("verdict.kind", is("BroughtBy"))
                .body("verdict.trace[0].sideBySide", nullValue());
    }

    @Test
    void aCustomerInDisputeStaysSoOnTheNextVisit() {
        Place place = reported();
        confirm(place, arrive(place, "章先生", "13812341234", "Contested"), "Contested");

        town.pass(Duration.ofDays(1));
        String again = place.arrive("章先生", "13812341234").statusCode(201).body("verdict.kind", is("Contested"))
                .body("verdict.why", is(List.of("DISPUTE_OPEN")))
                .body("verdict.candidates", is(List.of(place.agencies().get(0)))).extract().path("id");
        confirm(place, again, "Contested");
    }

    @Test
    void theNumbersOfTwoCustomersAreJoinedByNoMachine() {
        Place place = reported();
        confirm(place, arrive(place, "张先生", "13812341234", "BroughtBy"), "BroughtBy");
        confirm(place, arrive(place, "李女士", "13700002222", "WalkIn"), "WalkIn");

        town.pass(Duration.ofDays(1));
        place.arrive(Map.of("project", place.code(), "customerName", "张先生", "phones", List.of("13812341234", "13700002222")))
                .statusCode(201).body("verdict.kind", is("Contested"))
                .body("verdict.why", is(List.of("LOOK_ALIKE_PROTECTION")));
        arrive(place, "李女士", "13700002222", "Protected");
    }

    @Test
    void whoCameTwiceUnderOtherDigitsAndIsConfirmedTheOtherWayRoundIsForAPersonToDecide() {
        Place place = reported();
        String first = arrive(place, "张先生", "138****1234", "BroughtBy");
        town.pass(Duration.ofMinutes(1));
        String second = arrive(place, "张先生", "13812341234", "BroughtBy");

        confirm(place, second, "BroughtBy");
        place.confirm(first, Map.of("verdictVersion", 1)).statusCode(409).body("verdict.kind", is("Contested"))
                .body("verdict.why", is(List.of("LOOK_ALIKE_PROTECTION")));
    }

    /** No visit is lost because a later one was confirmed first: it counts, and people rule. A deal beside it is nobody's until then. */
    @Test
    void whoCameAgainAndWasConfirmedTheOtherWayRoundIsForPeopleToRule() {
        Place place = town.place(Town.halfAnHourAhead());
        String first = arrive(place, "张先生", "13812341234", "WalkIn");
        place.text(0, MainStoryTest.report(place));
        town.pass(Duration.ofDays(1));
        String second = arrive(place, "张先生", "13812341234", "BroughtBy");
        confirm(place, second, "BroughtBy");
        place.reopen(first);

        place.confirm(first, Map.of("verdictVersion", 1)).statusCode(409).body("verdict.kind", is("Contested"))
                .body("verdict.why", is(List.of("CAME_AGAIN")));
        town.desk().body(Map.of("visit", first, "unit", "1-100", "step", "subscription")).post("/api/deals").then()
                .statusCode(201).body("visitId", is(second)).body("shares.agency", is(List.of(place.agencies().get(0))));
        confirm(place, first, "Contested");
        town.desk().get("/api/disputes?project=" + place.code()).then().body("disputes.visitId", is(List.of(first)));
        town.desk().body(Map.of("visit", first, "unit", "1-101", "step", "subscription")).post("/api/deals").then()
                .statusCode(201).body("shares", is(List.of()));
        town.desk().body(Map.of("visit", second, "unit", "1-102", "step", "subscription")).post("/api/deals").then()
                .statusCode(201).body("shares.agency", is(List.of(place.agencies().get(0))));
        place.journal().body("verifies", is(true));
    }

    @Test
    void anotherNameUnderAProtectedNumberIsForAPersonToDecide() {
        Place place = reported();
        confirm(place, arrive(place, "张先生", "13812341234", "BroughtBy"), "BroughtBy");

        String sameDay = place.arrive("李女士", "13812341234").statusCode(201).body("verdict.kind", is("Contested"))
                .body("verdict.why", is(List.of("LOOK_ALIKE_PROTECTION"))).extract().path("id");
        confirm(place, sameDay, "Contested");
        town.pass(Duration.ofDays(1));
        arrive(place, "王女士", "13812341234", "Contested");
        arrive(place, "张先生", "13812341234", "Protected");
    }

    @Test
    void twoWhoShareANumberHaveOneArrivalADayEach() {
        Place place = reported();
        String his = arrive(place, "张先生", "13812341234", "BroughtBy");
        String hers = arrive(place, "李女士", "13812341234", "Contested");

        place.arrive("张先生", "13812341234").statusCode(200).body("id", is(his));
        place.arrive("李女士", "13812341234").statusCode(200).body("id", is(hers));
    }

    /** What they gave besides stays nobody's: who gives it alone is no customer of the other name. */
    @Test
    void aFurtherNumberIsNotLinkedToWhoeverHasAnotherName() {
        Place place = reported();
        confirm(place, arrive(place, "张先生", "13812341234", "BroughtBy"), "BroughtBy");
        town.pass(Duration.ofDays(1));
        place.arrive(Map.of("project", place.code(), "customerName", "李女士", "phones", List.of("13812341234", "13700002222")))
                .statusCode(201).body("verdict.kind", is("Contested"));

        town.pass(Duration.ofDays(1));
        arrive(place, "李女士", "13700002222", "WalkIn");
        arrive(place, "张先生", "13812341234", "Protected");
    }

    @Test
    void whatIsHeldBackBecauseItWouldRevealACollisionIsNotBetrayedByAnAnswer() {
        Place place = town.place(Town.halfAnHourAhead());
        String first = MainStoryTest.receipt(place, place.text(0, MainStoryTest.report(place)));
        String reply = place.text(0, MainStoryTest.report(place));
        place.text(1, MainStoryTest.report(place));
        town.pass(Duration.ofMinutes(31));
        String visit = place.arrive(Map.of("project", place.code(), "customerName", "张先生", "phones", List.of("13812341234"),
                "broughtBy", place.agencies().get(1))).statusCode(201).extract().path("id");
        confirm(place, visit, "BroughtBy");

        town.desk().get("/api/pre-reports/" + first).then().body("state", is("matched"));
        assertTrue(place.text(0, "查询 " + first).contains("待到访"));
        assertTrue(place.text(0, "查询").contains(first));
        assertEquals(withoutProof(reply), withoutProof(place.text(0, MainStoryTest.report(place))));
        assertTrue(place.text(0, "撤回 " + first).startsWith("已撤回：" + place.name()));
        assertTrue(place.text(0, "查询 " + first).endsWith("已撤回"));
        assertEquals("您目前没有待到访的报备。", place.text(0, "查询"));
        town.desk().get("/api/pre-reports/" + first).then().body("state", is("matched"));
    }

    /** Nobody said who brought the customer: it may have been the rival. */
    @Test
    void ofACollisionNobodyIsToldWhileItIsNotSaidWhoBroughtTheCustomer() {
        Place place = town.place(Town.halfAnHourAhead());
        String first = MainStoryTest.receipt(place, place.text(0, MainStoryTest.report(place)));
        place.text(1, MainStoryTest.report(place));
        town.pass(Duration.ofMinutes(31));
        confirm(place, arrive(place, "张先生", "13812341234", "BroughtBy"), "BroughtBy");

        town.desk().get("/api/pre-reports/" + first).then().body("state", is("matched"));
        assertTrue(place.text(0, "查询 " + first).contains("待到访"));
    }

    /** The time of the arrival decides; what is texted afterwards takes nothing back. */
    @Test
    void aWithdrawalAfterTheArrivalDoesNotUndoTheVisit() {
        Place place = town.place(Town.halfAnHourAhead());
        String receipt = MainStoryTest.receipt(place, place.text(0, MainStoryTest.report(place)));
        town.pass(Duration.ofMinutes(31));
        String visit = arrive(place, "张先生", "13812341234", "BroughtBy");
        assertTrue(place.text(0, "撤回 " + receipt).startsWith("已撤回："));
        town.desk().get("/api/pre-reports/" + receipt).then().body("state", is("withdrawn"));

        confirm(place, visit, "BroughtBy");

        town.desk().get("/api/pre-reports/" + receipt).then().body("state", is("matched"));
        assertTrue(place.text(0, "查询 " + receipt).endsWith("已确认到访"), place.text(0, "查询 " + receipt));
    }

    private static String withoutProof(String reply) {
        return reply.replaceAll("凭证[0-9a-f]{8}", "凭证");
    }
}
