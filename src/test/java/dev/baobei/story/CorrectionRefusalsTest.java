package dev.baobei.story;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasEntry;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import dev.baobei.hostile.Kept;
import dev.baobei.story.Town.Place;
import io.agroal.api.AgroalDataSource;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which corrections of an arrival are refused: nothing of them is kept. */
@StoryTest
class CorrectionRefusalsTest {

    @Inject
    Town town;

    @Inject
    AgroalDataSource database;

    private Corrections desk;

    @BeforeEach
    void atTheDesk() {
        desk = new Corrections(town);
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Whatever the code believes. */
    @Test
    void theDatabaseTakesNoTimeThatTwoPeopleDidNotAgreeOn() throws SQLException {
        Place place = desk.reported(Town.toldWithoutLead(), Duration.ofHours(1));
        String visit = desk.arrived(place, "BroughtBy");
        desk.propose(place, visit, desk.arrivedAt(visit).minusSeconds(60)).statusCode(201);
        String decide = """
                insert into visit_amendment_decision (visit_id, number, kind, proposed_by, account_id, decided_at, agreed)
                select visit_id, number, kind, proposed_by, proposed_by, proposed_at, true from visit_amendment where visit_id = '%s'"""
                .formatted(visit);
        String correct = """
                insert into arrival_time (visit_id, number, amendment, agreed, project_id, customer_id, arrived_at, arrival_day, replaced)
                select visit_id, 1, 1, true, project_id, customer_id, arrived_at, arrival_day, true
                from arrival_time where visit_id = '%s'"""
                .formatted(visit);

        assertTrue(assertThrows(SQLException.class, () -> run(decide)).getMessage()
                .contains("visit_amendment_decision_by_another"));
        assertTrue(assertThrows(SQLException.class, () -> run(correct)).getMessage().contains("arrival_time_by_two_people"));
        assertThrows(SQLException.class, () -> run(correct.replace("1, 1, true, p", "1, null, null, p")));
    }

    @Test
    void whatIsRefusedKeepsNothing() {
        Place place = desk.reported(Town.toldWithoutLead(), Duration.ofHours(1));
        String first = desk.arrived(place, "BroughtBy");
        Instant firstAt = desk.arrivedAt(first);
        town.pass(Duration.ofHours(3));
        place.confirm(first, Map.of()).statusCode(200);
        Place sold = desk.reported(Town.toldWithoutLead(), Duration.ofHours(1));
        String contracted = desk.confirmed(sold, "BroughtBy");
        town.desk().body(Map.of("visit", contracted, "unit", "1-101", "step", "contract")).post("/api/deals").then()
                .statusCode(201);
        town.pass(Duration.between(town.now(), firstAt.plus(Duration.ofDays(30)).plus(Duration.ofHours(1))));
        String second = desk.confirmed(place, "WalkIn");
        Instant secondAt = desk.arrivedAt(second);
        town.pass(Duration.ofDays(1));
        String third = desk.arrived(place, "Protected");
        String overlapping = firstAt.plus(Duration.ofHours(2)).toString();
        place.propose("guard", first, "corrections", Map.of("arrivedAt", overlapping, "reason", "补录")).statusCode(201);
        town.staff("approver", "manager");
        Kept kept = new Kept(database);

        refused(desk.propose(place, third, town.now().plusSeconds(60)), 400, "invalid-request")
                .body("errors", contains(hasEntry("detail", "must not be in the future")));
        refused(desk.propose(place, third, desk.arrivedAt(third)), 400, "invalid-request");
        refused(desk.propose(place, second, town.now().minusSeconds(1)), 400, "invalid-request")
                .body("errors", contains(hasEntry("detail", "must not be after the confirmation")));
        refused(desk.propose(place, third, secondAt.plusSeconds(1)), 409, "arrived-that-day");
        refused(desk.propose(place, third, secondAt.minus(Duration.ofDays(2))), 409, "arrivals-out-of-order");
        refused(desk.propose(place, third, Instant.parse("2019-12-31T00:00:00Z")), 409, "project-without-terms");
        refused(desk.propose(sold, contracted, desk.arrivedAt(contracted).minusSeconds(60)), 409, "deal-settled");
        refused(place.approve("approver", first, "corrections", true), 409, "protection-overlaps");
        refused(place.propose("guard", third, "corrections", Map.of("reason", "补录")), 400, "invalid");
        assertEquals(List.of(), kept.changed());
        assertEquals(firstAt, desk.arrivedAt(first));
    }

    private static ValidatableResponse refused(ValidatableResponse answer, int status, String code) {
        return answer.statusCode(status).body("code", is(code));
    }
}
