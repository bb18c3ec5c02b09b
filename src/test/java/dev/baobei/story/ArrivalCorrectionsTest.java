package dev.baobei.story;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
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
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import dev.baobei.story.Town.Place;
import dev.baobei.testing.FakeTwilio;
import io.agroal.api.AgroalDataSource;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two people correct when a customer arrived: the visit is judged anew, and what was final is taken from nobody by a machine. */
@StoryTest
class ArrivalCorrectionsTest {

    @Inject
    Town town;

    @Inject
    AgroalDataSource database;

    private Corrections desk;

    @BeforeEach
    void atTheDesk() {
        desk = new Corrections(town);
    }

    FakeTwilio twilio;

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
        Place place = desk.reported(Town.halfAnHourAhead(), Duration.ofMinutes(31));
        String visit = desk.arrived(place, "BroughtBy");
        desk.propose(place, visit, desk.arrivedAt(visit).minus(Duration.ofMinutes(20))).statusCode(201)
                .body("kind", is("correction"))
                .body("evidence", is("门禁10:10抓拍")).body("visit.verdict.version", is(1));
        desk.propose(place, visit, desk.arrivedAt(visit).minus(Duration.ofMinutes(20))).statusCode(200).body("number", is(1));
        desk.visit(visit).body("verdict.kind", is("BroughtBy"));

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
        Place place = desk.reported(Town.toldWithoutLead(), Duration.ofHours(2));
        String visit = desk.confirmed(place, "BroughtBy");
        JsonPath correction = desk.corrected(place, visit, Duration.ofHours(1));

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
        Place place = desk.reported(Town.toldWithoutLead(), Duration.ofHours(2));
        String visit = desk.confirmed(place, "BroughtBy");

        JsonPath correction = desk.corrected(place, visit, Duration.ofHours(1));

        assertEquals("confirmed", correction.getString("visit.state"));
        assertEquals("BroughtBy", correction.getString("visit.verdict.kind"));
        assertEquals(2, correction.getInt("visit.verdict.version"));
        String from = correction.getString("visit.arrivedAt");
        assertEquals(from, correction.getString("visit.verdict.protection.from"));
        assertTrue(Eventually.get(() -> twilio.taken().stream().filter(sent -> sent.to().equals(place.agents().get(0)))
                .filter(sent -> sent.body().contains("更正为")).findFirst()).body()
                .matches("您的客户张先生138\\*{4}1234到访" + place.name() + "的时间更正为.*，保护至.*。凭证[0-9a-f]{8}"));
        place.confirm(visit, Map.of("verdictVersion", 2)).statusCode(200);
        place.confirm(visit, Map.of("verdictVersion", 1)).statusCode(409).body("verdict.version", is(2));
        assertTrue(place.text(0, "查询 " + correction.getString("visit.verdict.receipt")).contains("已确认到访"));
        town.pass(Duration.ofDays(1));
        place.arrive("张先生", Corrections.PHONE).statusCode(201).body("verdict.kind", is("Protected")).body(
                "verdict.protection.from",
                is(from));
        town.desk().get("/api/disputes?project=" + place.code()).then().body("disputes", empty());
    }

    /** The report was too late for the corrected arrival: whose the customer is, people say. */
    @Test
    void whoWouldLoseAFinalCustomerLosesNothingBeforeARuling() throws SQLException {
        Place place = desk.reported(Town.halfAnHourAhead(), Duration.ofMinutes(31));
        String visit = desk.confirmed(place, "BroughtBy");

        JsonPath correction = desk.corrected(place, visit, Duration.ofMinutes(20));

        assertEquals("Contested", correction.getString("visit.verdict.kind"));
        assertEquals(List.of("ARRIVAL_CORRECTED"), correction.getList("visit.verdict.why"));
        assertEquals(List.of("HELD"), asked("""
                select case when state = 'HELD' then state else 'told' end from outgoing
                where visit_id = '%s' order by id desc limit 1""".formatted(visit)));
        town.pass(Duration.ofDays(1));
        place.arrive("张先生", Corrections.PHONE).statusCode(201).body("verdict.kind", is("Contested"))
                .body("verdict.why", contains("DISPUTE_OPEN"));
        String dispute = town.desk().get("/api/disputes?project=" + place.code()).then()
                .body("disputes.visitId", contains(visit)).body("disputes[0].origin", is("correction")).extract()
                .path("disputes[0].id");
        String ruling = town.staff("approver")
                .body(Map.of("shares", List.of(Map.of("agency", place.agencies().get(0), "percent", 100)), "basis", "evidence",
                        "reason", "门禁时间有误"))
                .post("/api/disputes/" + dispute + "/rulings").then().statusCode(200).body("state", is("proposed"))
                .extract().path("rulings[0].id");
        town.staff("second-approver", "manager").body(Map.of("agreed", true))
                .post("/api/disputes/" + dispute + "/rulings/" + ruling + "/decision").then().statusCode(200)
                .body("state", is("ruled"));
        town.pass(Duration.ofDays(1));
        place.arrive("张先生", Corrections.PHONE).statusCode(201).body("verdict.kind", is("Protected"))
                .body("verdict.agency", is(place.agencies().get(0)));
        place.journal().body("verifies", is(true));
    }

    /** A ruling stays in force; the correction is one more objection against it. */
    @Test
    void whatWasRuledIsToBeAnsweredAnew() {
        Place place = desk.reported(Town.halfAnHourAhead(), Duration.ofMinutes(31));
        String visit = desk.confirmed(place, "BroughtBy");
        String dispute = town.desk().body(Map.of("visit", visit, "reason", "客户一直由我们跟进")).post("/api/disputes").then()
                .statusCode(201).extract().path("id");
        String receipt = desk.visit(visit).extract().path("verdict.receipt");
        town.staff("approver", "manager")
                .body(Map.of("shares", List.of(Map.of("receipt", receipt, "percent", 100)),
                        "basis", "evidence", "reason", "看过记录"))
                .post("/api/disputes/" + dispute + "/rulings").then().statusCode(200);

        desk.corrected(place, visit, Duration.ofMinutes(20));

        town.desk().get("/api/disputes/" + dispute).then().body("state", is("open"))
                .body("objections.reason", hasItem("前台补录")).body("rulings.state", contains("inForce"));
        town.pass(Duration.ofDays(1));
        place.arrive("张先生", Corrections.PHONE).statusCode(201).body("verdict.kind", is("Protected"))
                .body("verdict.agency", is(place.agencies().get(0)));
    }

    /** The house holds the customer for 7 days, and for 90 from the deposit on, whenever they came that day. */
    @Test
    void whatADepositMovedItMovesAgain() {
        Place place = desk.reported(Town.preset("REG-02"), Duration.ofHours(2));
        String visit = desk.confirmed(place, "WalkIn");
        town.desk().body(Map.of("visit", visit, "unit", "3-1201", "step", "deposit")).post("/api/deals").then().statusCode(201);
        desk.corrected(place, visit, Duration.ofHours(1));

        town.pass(Duration.ofDays(89));
        place.arrive("张先生", Corrections.PHONE).statusCode(201).body("verdict.kind", is("Protected"));
        town.pass(Duration.ofDays(2));
        place.arrive("张先生", Corrections.PHONE).statusCode(201).body("verdict.kind", is("WalkIn"));
    }

    /** Also where the deposit alone still protects. */
    @Test
    void aDepositStillProtectsAfterALateCorrection() {
        Place place = desk.reported(Town.preset("REG-02"), Duration.ofHours(2));
        String visit = desk.confirmed(place, "WalkIn");
        town.desk().body(Map.of("visit", visit, "unit", "3-1202", "step", "deposit")).post("/api/deals").then().statusCode(201);
        town.pass(Duration.ofDays(20));
        desk.corrected(place, visit, Duration.ofHours(1));

        town.pass(Duration.ofDays(69));
        place.arrive("张先生", Corrections.PHONE).statusCode(201).body("verdict.kind", is("Protected"));
    }

    /** Registered after midnight, arrived before: the day of the arrival is the one that counts. */
    @Test
    void aCorrectionToAnotherDayFreesTheOneAndTakesTheOther() throws SQLException {
        Place place = town.place(Town.toldWithoutLead());
        town.passTo(LocalTime.of(0, 10));
        String visit = desk.confirmed(place, "WalkIn");
        desk.corrected(place, visit, Duration.ofMinutes(30));

        String again = place.arrive("张先生", Corrections.PHONE).statusCode(201).body("id", not(visit))
                .body("verdict.kind", is("Protected"))
                .extract().path("id");
        assertEquals(2, asked("select arrival_day from arrival_time where not replaced and visit_id in ('%s', '%s')"
                .formatted(visit, again)).stream().distinct().count());
    }

    @Test
    void aConfirmationAtTheMomentOfTheApprovalComesBeforeOrAfterIt() throws Exception {
        for (int i = 0; i < 4; i++) {
            Place place = desk.reported(Town.halfAnHourAhead(), Duration.ofMinutes(31));
            String visit = desk.arrived(place, "BroughtBy");
            desk.propose(place, visit, desk.arrivedAt(visit).minus(Duration.ofMinutes(20))).statusCode(201);

            List<Integer> answers = AtOnce.all(List.of(
                    () -> place.confirm(visit, Map.of("verdictVersion", 1)).extract().statusCode(),
                    () -> place.approve("approver", visit, "corrections", true).extract().statusCode()));

            assertEquals(200, answers.get(1));
            desk.visit(visit).body("verdict.version", is(2))
                    .body("verdict.kind", is(answers.get(0) == 200 ? "Contested" : "WalkIn"))
                    .body("state", is(answers.get(0) == 200 ? "confirmed" : "arrived"));
            place.journal().body("verifies", is(true));
        }
    }
}
