package dev.baobei.story;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasEntry;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import dev.baobei.domain.terms.SignatureRole;
import dev.baobei.hostile.Kept;
import dev.baobei.story.Town.Place;
import io.agroal.api.AgroalDataSource;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;

/** Whose a customer is where no machine may say, or somebody objects: ruled by a person, by two where a verdict is overruled. */
@StoryTest
class DisputesTest {

    private static final String UNKNOWN = "01a20ab1-6349-71d7-a918-c66db4249aa3";
    private static final String PHONE = "13812341234";

    @Inject
    Town town;

    @Inject
    AgroalDataSource database;

    private RequestSpecification manager(String name) {
        return town.staff(name, "manager", "desk");
    }

    /** Two agencies reported; the first one's customer came under a name that is only near. */
    private Place contested() {
        Place place = town.place(Town.toldWithoutLead());
        place.text(0, "报备 " + place.name() + " 章先生 138****1234");
        place.text(1, "报备 " + place.name() + " 张先生 138****1234");
        town.pass(Duration.ofMinutes(31));
        return place;
    }

    private String confirmed(Place place, String name, String kind) {
        String visit = place.arrive(name, PHONE).statusCode(201).body("verdict.kind", is(kind)).extract().path("id");
        place.confirm(visit, Map.of()).statusCode(200);
        return visit;
    }

    private ValidatableResponse due(Place place, String more) {
        return town.desk().get("/api/disputes?project=" + place.code() + more).then().statusCode(200);
    }

    private ValidatableResponse rule(String who, String dispute, List<Map<String, Object>> shares, String basis) {
        return manager(who).body(Map.of("shares", shares, "basis", basis, "reason", "看过聊天记录"))
                .post("/api/disputes/" + dispute + "/rulings").then();
    }

    private ValidatableResponse decide(String who, String dispute, String ruling, boolean agreed) {
        return manager(who).body(Map.of("agreed", agreed)).post("/api/disputes/" + dispute + "/rulings/" + ruling + "/decision")
                .then();
    }

    private ValidatableResponse object(String visit) {
        return town.desk().body(Map.of("visit", visit, "reason", "客户一直由我们跟进")).post("/api/disputes").then();
    }

    private static Map<String, Object> share(String agency, int percent) {
        return Map.of("agency", agency, "percent", percent);
    }

    @Test
    void whatAVerdictLeavesOpenIsDueInADayAndRuledByOnePerson() {
        Place place = contested();
        confirmed(place, "张先生", "Contested");
        String dispute = due(place, "").body("disputes", hasSize(1)).body("disputes[0].state", is("open"))
                .body("disputes[0].origin", is("contested")).body("disputes[0].overdue", is(false)).extract()
                .path("disputes[0].id");
        town.pass(Duration.ofHours(24));
        due(place, "").body("disputes[0].overdue", is(true));

        rule("ruler", dispute, List.of(share(place.agencies().get(0), 50), share(place.agencies().get(1), 50)), "settlement")
                .statusCode(200).body("state", is("ruled")).body("rulings[0].state", is("inForce"))
                .body("rulings[0].overrules", is(false)).body("visit.verdict.kind", is("Contested"));

        due(place, "").body("disputes", empty());
        due(place, "&ruled=true").body("disputes.id", contains(dispute));
        place.arrive("张先生", PHONE).statusCode(201).body("verdict.kind", is("Protected")).body("verdict.agency", nullValue())
                .body("verdict.shares.percent", contains(50, 50))
                .body("verdict.shares.agency", is(place.agencies().subList(0, 2)));
        place.journal().body("verifies", is(true));
    }

    @Test
    void aVerdictIsOverruledByTwoPeopleAndStandsUntilThen() {
        Place place = town.place(Town.toldWithoutLead());
        place.text(0, "报备 " + place.name() + " 张先生 138****1234");
        town.pass(Duration.ofMinutes(31));
        String dispute = object(confirmed(place, "张先生", "BroughtBy")).statusCode(201).body("state", is("open"))
                .body("origin", is("desk")).extract().path("id");
        List<Map<String, Object>> toTheOther = List.of(share(place.agencies().get(1), 100));

        String ruling = rule("ruler", dispute, toTheOther, "evidence").statusCode(200).body("state", is("proposed"))
                .body("rulings[0].state", is("proposed")).extract().path("rulings[0].id");
        town.pass(Duration.ofDays(1));
        place.arrive("张先生", PHONE).body("verdict.kind", is("Protected")).body("verdict.agency", is(place.agencies().get(0)));
        decide("ruler", dispute, ruling, true).statusCode(409).body("code", is("second-person-needed"));
        decide("second", dispute, ruling, true).statusCode(200).body("state", is("ruled"));

        town.pass(Duration.ofDays(1));
        place.arrive("张先生", PHONE).body("verdict.kind", is("Protected")).body("verdict.agency", is(place.agencies().get(1)));
        place.journal().body("verifies", is(true));
    }

    /** The visit before the ruling was judged as of its arrival, for ever. */
    @Test
    void whoCameBeforeTheRulingIsJudgedWithoutIt() {
        Place place = contested();
        confirmed(place, "张先生", "Contested");
        String dispute = due(place, "").extract().path("disputes[0].id");
        town.pass(Duration.ofDays(1));
        String before = place.arrive("张先生", PHONE).statusCode(201).body("verdict.kind", is("Contested")).extract().path("id");

        rule("ruler", dispute, List.of(Map.of("percent", 100)), "pool").statusCode(200);

        place.confirm(before, Map.of()).statusCode(200).body("verdict.kind", is("Contested"));
        town.pass(Duration.ofDays(1));
        place.arrive("张先生", PHONE).body("verdict.kind", is("Protected")).body("verdict.agency", nullValue());
    }

    @Test
    void aRefusedProposalChangesNothingAndTheNextMayBeMade() {
        Place place = town.place(Town.toldWithoutLead());
        place.text(0, "报备 " + place.name() + " 张先生 138****1234");
        town.pass(Duration.ofMinutes(31));
        String dispute = object(confirmed(place, "张先生", "BroughtBy")).extract().path("id");
        List<Map<String, Object>> pool = List.of(Map.of("percent", 100));
        String ruling = rule("ruler", dispute, pool, "pool").extract().path("rulings[0].id");

        decide("ruler", dispute, ruling, false).statusCode(200).body("state", is("open")).body("rulings[0].state",
                is("refused"));
        rule("ruler", dispute, pool, "pool").statusCode(200).body("state", is("proposed"));
        object(due(place, "").extract().path("disputes[0].visitId")).statusCode(200).body("id", is(dispute));
    }

    /** Two who share a number: a person who knew of both has told them apart. */
    @Test
    void whoWasRuledToBeSomebodyElseIsInDoubtNoMore() {
        Place place = town.place(Town.toldWithoutLead());
        place.text(0, "报备 " + place.name() + " 张先生 138****1234");
        town.pass(Duration.ofMinutes(31));
        confirmed(place, "张先生", "BroughtBy");
        confirmed(place, "李女士", "Contested");
        town.pass(Duration.ofDays(1));
        place.arrive("张先生", PHONE).body("verdict.kind", is("Protected"));
        place.arrive("李女士", PHONE).body("verdict.kind", is("Contested"));
        String dispute = due(place, "").extract().path("disputes[0].id");

        rule("ruler", dispute, List.of(share(place.agencies().get(1), 100)), "evidence").statusCode(200).body("state",
                is("ruled"));

        town.pass(Duration.ofDays(1));
        place.arrive("李女士", PHONE).body("verdict.kind", is("Protected")).body("verdict.agency", is(place.agencies().get(1)));
        place.arrive("张先生", PHONE).body("verdict.kind", is("Protected")).body("verdict.agency", is(place.agencies().get(0)));
    }

    @Test
    void whatIsObjectedAfterARulingIsToBeAnsweredAgain() {
        Place place = contested();
        String visit = confirmed(place, "张先生", "Contested");
        String dispute = due(place, "").extract().path("disputes[0].id");
        rule("ruler", dispute, List.of(share(place.agencies().get(0), 100)), "evidence").statusCode(200);
        town.pass(Duration.ofHours(1));

        object(visit).statusCode(200).body("id", is(dispute)).body("state", is("open")).body("objections.size()", is(1));
        object(visit).statusCode(200).body("objections.size()", is(1));
        due(place, "").body("disputes.id", contains(dispute)).body("disputes[0].rulings[0].state", is("inForce"));
        String ruling = rule("ruler", dispute, List.of(Map.of("percent", 100)), "pool").statusCode(200)
                .body("state", is("proposed")).extract().path("rulings[1].id");
        due(place, "").body("disputes.id", contains(dispute));
        decide("second", dispute, ruling, true).statusCode(200).body("state", is("ruled"))
                .body("rulings.state", contains("replaced", "inForce"));
        due(place, "").body("disputes", empty());
        place.journal().body("verifies", is(true));
    }

    @Test
    void whatIsRefusedKeepsNothing() {
        Place place = contested();
        Place other = town.place(Town.signedBy(SignatureRole.AGENT));
        String first = confirmed(place, "张先生", "Contested");
        String contested = due(place, "").extract().path("disputes[0].id");
        String receipt = other.text(0, "报备 " + other.name() + " 李先生 138****9999").replaceAll("(?s).*回执(\\w{6}).*", "$1");
        String unconfirmed = other.arrive("李先生", "13899990000").extract().path("id");
        town.pass(Duration.ofDays(1));
        String onlyOpen = confirmed(place, "张先生", "Contested");
        rule("ruler", contested, List.of(share(place.agencies().get(0), 100)), "evidence").statusCode(200);
        town.pass(Duration.ofDays(1));
        String again = confirmed(place, "张先生", "Protected");
        String waiting = rule("ruler", contested, List.of(Map.of("percent", 100)), "pool").statusCode(200)
                .extract().path("rulings[1].id");
        String decided = due(place, "&ruled=true").extract().path("disputes[0].rulings[0].id");
        manager("second");
        RequestSpecification onlyDesk = town.staff("never-manager", "desk");
        Kept kept = new Kept(database);

        refused(object(UNKNOWN), 404, "visit-unknown");
        refused(object(unconfirmed), 409, "visit-not-confirmed");
        refused(object(again), 409, "decided-by-earlier-visit");
        refused(rule("second", UNKNOWN, List.of(Map.of("percent", 100)), "pool"), 404, "dispute-unknown");
        refused(rule("second", contested, List.of(Map.of("percent", 100)), "pool"), 409, "ruling-waits");
        refused(object(onlyOpen), 409, "decided-by-earlier-visit");
        refused(rule("second", contested, List.of(Map.of("percent", 99)), "pool"), 422, "shares-not-whole");
        refused(rule("second", contested, List.of(share(place.agencies().get(0), 50), share(place.agencies().get(0), 50)),
                "evidence"), 422, "shares-not-whole");
        refused(rule("second", contested, List.of(Map.of("receipt", receipt, "percent", 100)), "evidence"), 400,
                "invalid-request")
                .body("errors", contains(hasEntry("field", "shares[0].receipt")));
        refused(rule("second", contested, List.of(share("没有这家", 100)), "evidence"), 400, "invalid-request");
        refused(rule("second", contested, List.of(share(place.agencies().get(0), 100)), "pool"), 400, "invalid-request")
                .body("errors", contains(hasEntry("field", "basis")));
        refused(decide("second", contested, UNKNOWN, true), 404, "dispute-unknown");
        refused(decide("second", contested, decided, true), 409, "ruling-decided");
        refused(decide("ruler", contested, waiting, true), 409, "second-person-needed");
        town.desk().get("/api/disputes/" + UNKNOWN).then().statusCode(404);
        onlyDesk.body(Map.of("agreed", true))
                .post("/api/disputes/" + contested + "/rulings/" + waiting + "/decision").then().statusCode(403);
        town.desk().get("/api/disputes/" + contested).then().statusCode(200).body("visit.id", is(first));
        assertEquals(List.of(), kept.changed());
    }

    private static ValidatableResponse refused(ValidatableResponse answer, int status, String code) {
        return answer.statusCode(status).body("code", is(code));
    }
}
