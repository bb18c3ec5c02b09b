package dev.baobei.story;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasEntry;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import dev.baobei.hostile.Kept;
import dev.baobei.story.Town.Place;
import dev.baobei.testing.FakeTwilio;
import io.agroal.api.AgroalDataSource;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

/** Two people correct when a customer arrived: the visit is judged anew, and what was final is taken from nobody by a machine. */
@StoryTest
class ArrivalCorrectionsTest {

    private static final String PHONE = "13812341234";

    @Inject
    Town town;

    @Inject
    AgroalDataSource database;

    FakeTwilio twilio;

    /** Reported at ten in the morning; it is {@code later} now. */
    private Place reported(dev.baobei.postgres.directory.TermsText terms, Duration later) {
        Place place = town.place(terms);
        town.passTo(LocalTime.of(10, 0));
        place.text(0, "报备 " + place.name() + " 张先生 138****1234");
        town.pass(later);
        return place;
    }

    private String arrived(Place place, String kind) {
        return place.arrive("张先生", PHONE).statusCode(201).body("verdict.kind", is(kind)).extract().path("id");
    }

    private String confirmed(Place place, String kind) {
        String visit = arrived(place, kind);
        place.confirm(visit, Map.of()).statusCode(200);
        return visit;
    }

    private ValidatableResponse propose(Place place, String visit, Instant arrivedAt) {
        return place.propose("guard", visit, "corrections",
                Map.of("arrivedAt", arrivedAt.toString(), "reason", "前台补录", "evidence", "门禁10:10抓拍"));
    }

    /** Corrected by so much to an earlier time. */
    private JsonPath corrected(Place place, String visit, Duration earlier) {
        Instant arrivedAt = arrivedAt(visit).minus(earlier);
        propose(place, visit, arrivedAt).statusCode(201).body("state", is("proposed"));
        JsonPath approved = place.approve("approver", visit, "corrections", true).statusCode(200).body("state", is("approved"))
                .extract().jsonPath();
        assertEquals(arrivedAt, OffsetDateTime.parse(approved.getString("visit.arrivedAt")).toInstant());
        return approved;
    }

    private Instant arrivedAt(String visit) {
        return OffsetDateTime.parse(visit(visit).extract().path("arrivedAt")).toInstant();
    }

    private ValidatableResponse visit(String id) {
        return town.desk().get("/api/visits/" + id).then().statusCode(200);
    }

    private List<String> asked(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }

    @Test
    void beforeTheConfirmationTheVerdictIsANewOneAndTheOldOneIsConfirmedNoMore() {
        Place place = reported(Town.halfAnHourAhead(), Duration.ofMinutes(31));
        String visit = arrived(place, "BroughtBy");
        propose(place, visit, arrivedAt(visit).minus(Duration.ofMinutes(20))).statusCode(201).body("kind", is("correction"))
                .body("evidence", is("门禁10:10抓拍")).body("visit.verdict.version", is(1));
        propose(place, visit, arrivedAt(visit).minus(Duration.ofMinutes(20))).statusCode(200).body("number", is(1));
        visit(visit).body("verdict.kind", is("BroughtBy"));

        place.approve("approver", visit, "corrections", true).statusCode(200).body("visit.verdict.kind", is("WalkIn"))
                .body("visit.verdict.version", is(2)).body("visit.state", is("arrived"));
        place.approve("approver", visit, "corrections", true).statusCode(200).body("visit.verdict.version", is(2));

        place.confirm(visit, Map.of("verdictVersion", 1)).statusCode(409).body("verdict.kind", is("WalkIn"))
                .body("verdict.version", is(2));
        place.confirm(visit, Map.of("verdictVersion", 2)).statusCode(200).body("verdict.kind", is("WalkIn"));
    }

    /** The corrected arrival stands behind younger entries with its reason, and names both people. */
    @Test
    void theJournalSaysWhoCorrectedAndWhy() {
        Place place = reported(Town.toldWithoutLead(), Duration.ofHours(2));
        String visit = confirmed(place, "BroughtBy");
        JsonPath correction = corrected(place, visit, Duration.ofHours(1));

        String entry = town.desk().get("/api/projects/" + place.code() + "/journal/entries").asString().lines()
                .filter(line -> line.contains("ARRIVAL_CORRECTED")).findFirst().orElseThrow();
        Map<String, Object> facts = JsonPath.from(entry).getMap("facts");
        assertEquals("arrivalCorrected", facts.get("behindYounger"));
        assertEquals(correction.getString("proposedBy"), facts.get("proposedBy"));
        assertEquals(correction.getString("decidedBy"), facts.get("approvedBy"));
        assertEquals(facts.get("arrivedAt"), facts.get("effectiveAt"));
        assertTrue(facts.containsKey("reasonCommitment") && facts.containsKey("evidenceCommitment"), facts::toString);
        place.journal().body("verifies", is(true));
    }

    @Test
    void afterTheConfirmationTheProtectionMovesAndItsAgentIsTold() {
        Place place = reported(Town.toldWithoutLead(), Duration.ofHours(2));
        String visit = confirmed(place, "BroughtBy");

        JsonPath correction = corrected(place, visit, Duration.ofHours(1));

        assertEquals("confirmed", correction.getString("visit.state"));
        assertEquals("BroughtBy", correction.getString("visit.verdict.kind"));
        assertEquals(2, correction.getInt("visit.verdict.version"));
        String from = correction.getString("visit.arrivedAt");
        assertEquals(from, correction.getString("visit.verdict.protection.from"));
        assertTrue(Eventually.get(() -> twilio.taken().stream().filter(sent -> sent.to().equals(place.agents().get(0)))
                .filter(sent -> sent.body().contains("更正为")).findFirst()).body()
                .matches("您的客户张先生138\\*{4}1234到访" + place.name() + "的时间更正为.*，保护至.*。"));
        place.confirm(visit, Map.of("verdictVersion", 2)).statusCode(200);
        place.confirm(visit, Map.of("verdictVersion", 1)).statusCode(409).body("verdict.version", is(2));
        assertTrue(place.text(0, "查询 " + correction.getString("visit.verdict.receipt")).contains("已确认到访"));
        town.pass(Duration.ofDays(1));
        place.arrive("张先生", PHONE).statusCode(201).body("verdict.kind", is("Protected")).body("verdict.protection.from",
                is(from));
        town.desk().get("/api/disputes?project=" + place.code()).then().body("disputes", empty());
    }

    /** The report was too late for the corrected arrival: whose the customer is, people say. */
    @Test
    void whoWouldLoseAFinalCustomerLosesNothingBeforeARuling() throws SQLException {
        Place place = reported(Town.halfAnHourAhead(), Duration.ofMinutes(31));
        String visit = confirmed(place, "BroughtBy");

        JsonPath correction = corrected(place, visit, Duration.ofMinutes(20));

        assertEquals("Contested", correction.getString("visit.verdict.kind"));
        assertEquals(List.of("ARRIVAL_CORRECTED"), correction.getList("visit.verdict.why"));
        assertEquals(List.of("HELD"), asked("""
                select case when state = 'HELD' then state else 'told' end from outgoing
                where visit_id = '%s' order by id desc limit 1""".formatted(visit)));
        town.pass(Duration.ofDays(1));
        place.arrive("张先生", PHONE).statusCode(201).body("verdict.kind", is("Contested"))
                .body("verdict.why", contains("DISPUTE_OPEN"));
        String dispute = town.desk().get("/api/disputes?project=" + place.code()).then()
                .body("disputes.visitId", contains(visit))
                .extract().path("disputes[0].id");
        town.staff("approver")
                .body(Map.of("shares", List.of(Map.of("agency", place.agencies().get(0), "percent", 100)), "basis",
                        "evidence", "reason", "门禁时间有误"))
                .post("/api/disputes/" + dispute + "/rulings").then().statusCode(200)
                .body("state", is("ruled"));
        town.pass(Duration.ofDays(1));
        place.arrive("张先生", PHONE).statusCode(201).body("verdict.kind", is("Protected"))
                .body("verdict.agency", is(place.agencies().get(0)));
        place.journal().body("verifies", is(true));
    }

    /** A ruling stays in force; the correction is one more objection against it. */
    @Test
    void whatWasRuledIsToBeAnsweredAnew() {
        Place place = reported(Town.halfAnHourAhead(), Duration.ofMinutes(31));
        String visit = confirmed(place, "BroughtBy");
        String dispute = town.desk().body(Map.of("visit", visit, "reason", "客户一直由我们跟进")).post("/api/disputes").then()
                .statusCode(201).extract().path("id");
        String receipt = visit(visit).extract().path("verdict.receipt");
        town.staff("approver", "manager")
                .body(Map.of("shares", List.of(Map.of("receipt", receipt, "percent", 100)),
                        "basis", "evidence", "reason", "看过记录"))
                .post("/api/disputes/" + dispute + "/rulings").then().statusCode(200);

        corrected(place, visit, Duration.ofMinutes(20));

        town.desk().get("/api/disputes/" + dispute).then().body("state", is("open"))
                .body("objections.reason", hasItem("前台补录")).body("rulings.state", contains("inForce"));
        town.pass(Duration.ofDays(1));
        place.arrive("张先生", PHONE).statusCode(201).body("verdict.kind", is("Protected"))
                .body("verdict.agency", is(place.agencies().get(0)));
    }

    /** Registered after midnight, arrived before: the day of the arrival is the one that counts. */
    @Test
    void aCorrectionToAnotherDayFreesTheOneAndTakesTheOther() throws SQLException {
        Place place = town.place(Town.toldWithoutLead());
        town.passTo(LocalTime.of(0, 10));
        String visit = confirmed(place, "WalkIn");
        corrected(place, visit, Duration.ofMinutes(30));

        String again = place.arrive("张先生", PHONE).statusCode(201).body("id", not(visit)).body("verdict.kind", is("Protected"))
                .extract().path("id");
        assertEquals(2, asked("select arrival_day from arrival_time where not replaced and visit_id in ('%s', '%s')"
                .formatted(visit, again)).stream().distinct().count());
    }

    @Test
    void whatIsRefusedKeepsNothing() {
        Place place = reported(Town.toldWithoutLead(), Duration.ofHours(1));
        String first = arrived(place, "BroughtBy");
        Instant firstAt = arrivedAt(first);
        town.pass(Duration.ofHours(3));
        place.confirm(first, Map.of()).statusCode(200);
        Place sold = reported(Town.toldWithoutLead(), Duration.ofHours(1));
        String contracted = confirmed(sold, "BroughtBy");
        town.desk().body(Map.of("visit", contracted, "unit", "1-101", "step", "contract")).post("/api/deals").then()
                .statusCode(201);
        town.pass(Duration.between(town.now(), firstAt.plus(Duration.ofDays(30)).plus(Duration.ofHours(1))));
        String second = confirmed(place, "WalkIn");
        Instant secondAt = arrivedAt(second);
        town.pass(Duration.ofDays(1));
        String third = arrived(place, "Protected");
        String overlapping = firstAt.plus(Duration.ofHours(2)).toString();
        place.propose("guard", first, "corrections", Map.of("arrivedAt", overlapping, "reason", "补录")).statusCode(201);
        town.staff("approver", "manager");
        Kept kept = new Kept(database);

        refused(propose(place, third, town.now().plusSeconds(60)), 400, "invalid-request")
                .body("errors", contains(hasEntry("detail", "must not be in the future")));
        refused(propose(place, third, arrivedAt(third)), 400, "invalid-request");
        refused(propose(place, second, town.now().minusSeconds(1)), 400, "invalid-request")
                .body("errors", contains(hasEntry("detail", "must not be after the confirmation")));
        refused(propose(place, third, secondAt.plusSeconds(1)), 409, "arrived-that-day");
        refused(propose(place, third, secondAt.minus(Duration.ofDays(2))), 409, "arrivals-out-of-order");
        refused(propose(place, third, Instant.parse("2019-12-31T00:00:00Z")), 409, "project-without-terms");
        refused(propose(sold, contracted, arrivedAt(contracted).minusSeconds(60)), 409, "deal-settled");
        refused(place.approve("approver", first, "corrections", true), 409, "protection-overlaps");
        refused(place.propose("guard", third, "corrections", Map.of("reason", "补录")), 400, "invalid");
        assertEquals(List.of(), kept.changed());
        assertEquals(firstAt, arrivedAt(first));
    }

    private static ValidatableResponse refused(ValidatableResponse answer, int status, String code) {
        return answer.statusCode(status).body("code", is(code));
    }
}
