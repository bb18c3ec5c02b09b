package dev.baobei.story;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.inject.Inject;

import dev.baobei.hostile.Kept;
import dev.baobei.story.Town.Place;
import dev.baobei.testing.FakeTwilio;
import dev.baobei.testing.FakeTwilioMessage;
import io.agroal.api.AgroalDataSource;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

/** What a visit leads to: whose the deal is, when secrecy ends, and who may still claim it. */
@StoryTest
class DealsTest {

    private static final String UNKNOWN = "01a20ab1-6349-71d7-a918-c66db4249aa3";
    private static final String PHONE = "13812341234";

    @Inject
    Town town;

    @Inject
    AgroalDataSource database;

    FakeTwilio twilio;

    private ValidatableResponse make(String visit, String unit, String step) {
        return town.desk().body(Map.of("visit", visit, "unit", unit, "step", step, "buyers",
                List.of(Map.of("name", "李丽", "relation", "spouse")))).post("/api/deals").then();
    }

    private ValidatableResponse step(String deal, String step) {
        return town.desk().body(Map.of("step", step)).post("/api/deals/" + deal + "/steps").then();
    }

    private ValidatableResponse claim(String deal, String agency) {
        return town.desk().body(Map.of("agency", agency, "reason", "首次带看由我司完成", "evidence", "11月20日带看合影"))
                .post("/api/deals/" + deal + "/claims")
                .then();
    }

    private Place reported() {
        Place place = town.place(Town.halfAnHourAhead());
        place.text(0, MainStoryTest.report(place));
        place.text(1, MainStoryTest.report(place));
        town.pass(Duration.ofMinutes(31));
        return place;
    }

    private String confirmed(Place place, String kind) {
        String visit = place.arrive("张先生", PHONE).statusCode(201).body("verdict.kind", is(kind)).extract().path("id");
        place.confirm(visit, Map.of()).statusCode(200);
        return visit;
    }

    private Optional<FakeTwilioMessage> told(Place place) {
        return twilio.taken().stream().filter(sent -> sent.to().equals(place.agents().get(0))).findFirst();
    }

    @Test
    void theContractEndsTheSecrecy() {
        Place place = reported();
        String visit = confirmed(place, "BroughtBy");
        String deal = make(visit, "3-1201", "subscription").statusCode(201).body("shares.percent", contains(100))
                .body("shares.agency", contains(place.agencies().get(0))).body("claimsUntil", nullValue())
                .body("buyers[0].relation", is("spouse")).extract().path("id");
        step(deal, "deposit").statusCode(200).body("steps.step", contains("subscription", "deposit"));
        assertTrue(place.text(0, "查询").contains("张"), "its agent is not to know of the visit yet");
        assertTrue(told(place).isEmpty());

        step(deal, "contract").statusCode(200).body("claimsUntil", endsWith("T00:00:00+08:00"));

        assertEquals("您目前没有待到访的报备。", place.text(0, "查询"));
        assertTrue(Eventually.get(() -> told(place)).body().contains("已确认归属"));
        place.journal().body("verifies", is(true));
    }

    @Test
    void aDealOnALaterVisitIsTheFirstVisits() {
        Place place = reported();
        String first = confirmed(place, "BroughtBy");
        town.pass(Duration.ofDays(1));
        String later = confirmed(place, "Protected");

        String deal = make(later, "5-101", "deposit").statusCode(201).body("visitId", is(first))
                .body("shares.agency", contains(place.agencies().get(0))).extract().path("id");
        make(later, "5-101", "deposit").statusCode(200).body("id", is(deal));
        town.desk().get("/api/deals?project=" + place.code()).then().body("deals.id", contains(deal)).body("next", nullValue());
        step(deal, "cancellation").statusCode(200);
        make(later, "5-101", "contract").statusCode(201);
        town.desk().get("/api/deals?project=" + place.code()).then().body("deals", hasSize(2));
    }

    /** REG-01, line 9: nothing may block a deal. */
    @Test
    void aDisputeBlocksNoDealAndItsRulingSaysWhoseItIs() {
        Place place = reported();
        String visit = place.arrive("章先生", PHONE).statusCode(201).body("verdict.kind", is("Contested")).extract().path("id");
        place.confirm(visit, Map.of()).statusCode(200);
        String deal = make(visit, "1-1", "contract").statusCode(201).body("shares", empty()).extract().path("id");
        String dispute = town.desk().get("/api/disputes?project=" + place.code()).path("disputes[0].id");

        town.staff("ruler", "manager", "desk").body(Map.of("basis", "settlement", "reason", "七三", "shares",
                List.of(Map.of("agency", place.agencies().get(0), "percent", 70),
                        Map.of("agency", place.agencies().get(1), "percent", 30))))
                .post("/api/disputes/" + dispute + "/rulings").then().statusCode(200);

        town.desk().get("/api/deals/" + deal).then().statusCode(200).body("shares.percent", contains(70, 30));
    }

    @Test
    void aDealMayBeClaimedUntilTheEndOfTheThirdDayAfterTheContract() {
        Place place = reported();
        String receipt = place.text(0, MainStoryTest.report(place)).replaceAll("(?s).*回执(\\w{6}).*", "$1");
        String deal = make(confirmed(place, "BroughtBy"), "2-2", "contract").statusCode(201).extract().path("id");
        claim(deal, place.agencies().get(1)).statusCode(200).body("claims.agency", contains(place.agencies().get(1)))
                .body("claims.reason", contains("首次带看由我司完成")).body("claims.evidence", contains("11月20日带看合影"));
        town.desk().get("/api/disputes?project=" + place.code()).then().body("disputes[0].origin", is("desk"));

        String dispute = town.desk().get("/api/disputes?project=" + place.code()).path("disputes[0].id");
        town.staff("ruler", "manager", "desk").body(Map.of("basis", "evidence", "reason", "无新证据", "shares",
                List.of(Map.of("receipt", receipt, "percent", 100)))).post("/api/disputes/" + dispute + "/rulings").then()
                .statusCode(200).body("state", is("ruled"));
        assertTrue(Eventually.get(() -> twilio.taken().stream().map(FakeTwilioMessage::body).map(Marks::without)
                .filter(text -> text.contains("（" + place.name() + "）") && text.endsWith("归您100%。")).findFirst())
                .contains("138****1234"));
        Duration untilTheEnd = Duration.between(town.now(), java.time.OffsetDateTime
                .parse(town.desk().get("/api/deals/" + deal).path("claimsUntil")).toInstant());
        assertEquals(3, untilTheEnd.toDays());
        town.pass(untilTheEnd);
        claim(deal, place.agencies().get(2)).statusCode(409).body("code", is("claim-too-late"));
    }

    @Test
    void whatIsRefusedKeepsNothing() {
        Place place = reported();
        String deal = make(confirmed(place, "BroughtBy"), "7-7", "contract").statusCode(201).extract().path("id");
        String somebody = place.arrive("王女士", "13700001111").extract().path("id");
        place.confirm(somebody, Map.of()).statusCode(200);
        claim(deal, place.agencies().get(1)).statusCode(200);
        String over = make(somebody, "8-8", "contract").statusCode(201).extract().path("id");
        town.pass(Duration.ofDays(4));
        Kept kept = new Kept(database);

        refused(make(UNKNOWN, "9-9", "deposit"), 404, "visit-unknown");
        refused(make(somebody, "7- 7", "deposit"), 409, "unit-taken");
        refused(make(somebody, "８-8", "deposit"), 409, "deal-entered-before");
        refused(make(somebody, "3\u00851", "deposit"), 400, "invalid-request");
        refused(step(deal, "deposit"), 409, "step-out-of-order");
        refused(step(UNKNOWN, "deposit"), 404, "deal-unknown");
        refused(claim(over, place.agencies().get(2)), 409, "claim-too-late");
        refused(claim(deal, "没有这家"), 400, "invalid-request");
        refused(town.desk().body(Map.of("agency", place.agencies().get(2), "reason", "首次带看由我司完成", "evidence", " "))
                .post("/api/deals/" + deal + "/claims").then(), 400, "invalid");
        town.desk().get("/api/deals/" + UNKNOWN).then().statusCode(404);
        town.desk().get("/api/deals?project=NONE").then().statusCode(400);
        assertEquals(List.of(), kept.changed());
    }

    @Test
    void whoClaimsTwiceIsToldSoAndKeepsNothing() {
        Place place = reported();
        String deal = make(confirmed(place, "BroughtBy"), "6-6", "contract").extract().path("id");
        claim(deal, place.agencies().get(1)).statusCode(200);
        Kept kept = new Kept(database);

        refused(claim(deal, place.agencies().get(1)), 409, "claimed-before");
        assertEquals(List.of(), kept.changed());
    }

    private static void refused(ValidatableResponse answer, int status, String code) {
        answer.statusCode(status).body("code", is(code));
    }
}
