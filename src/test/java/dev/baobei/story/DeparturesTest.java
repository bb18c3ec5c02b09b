package dev.baobei.story;

import static dev.baobei.story.WhatIfs.ask;
import static dev.baobei.story.WhatIfs.assertNothingWouldChange;
import static dev.baobei.story.WhatIfs.told;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import dev.baobei.hostile.Kept;
import dev.baobei.postgres.directory.TermsText;
import dev.baobei.story.Town.Place;
import io.agroal.api.AgroalDataSource;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

/** A customer leaves, and by some terms nothing is signed any more. */
@StoryTest
class DeparturesTest {

    private static final TermsText BEFORE_LEAVING = Town.but(Town.toldWithoutLead(), "{\"signing\": \"BEFORE_LEAVING\"}");

    @Inject
    Town town;

    @Inject
    AgroalDataSource database;

    /** It is ten in the morning. */
    private Place under(TermsText terms) {
        Place place = town.place(terms);
        town.passTo(LocalTime.of(10, 0));
        return place;
    }

    private static String arrived(Place place, String phone) {
        return place.arrive("张先生", phone).statusCode(201).extract().path("id");
    }

    private ValidatableResponse leave(String visit) {
        return town.desk().post("/api/visits/" + visit + "/departure").then();
    }

    private ValidatableResponse dismiss(String visit, String reason) {
        return town.desk().body(Map.of("reason", reason)).post("/api/visits/" + visit + "/departure/dismissal").then();
    }

    private ValidatableResponse visit(String id) {
        return town.desk().get("/api/visits/" + id).then().statusCode(200);
    }

    @Test
    void onceTheCustomerHasLeftNothingIsSigned() {
        Place place = under(BEFORE_LEAVING);
        String visit = arrived(place, "13812341234");
        town.pass(Duration.ofMinutes(20));
        String leftAt = leave(visit).statusCode(201).body("endsSigning", is(true)).extract().path("leftAt");
        town.pass(Duration.ofMinutes(1));

        leave(visit).statusCode(200).body("leftAt", is(leftAt));
        place.confirm(visit, Map.of()).statusCode(409).body("code", is("customer-left"));
        visit(visit).body("state", is("lapsed")).body("leftAt", is(leftAt)).body("lapsedAt", is(leftAt));
        place.arrive("张先生", "13812341234").statusCode(200).body("id", is(visit)).body("state", is("lapsed"));
        place.journal().body("verifies", is(true));
    }

    @Test
    void whatWasSaidByMistakeIsTakenBackOnItsDay() {
        Place place = under(BEFORE_LEAVING);
        String visit = arrived(place, "13812341234");
        leave(visit).statusCode(201);
        town.pass(Duration.ofMinutes(5));
        dismiss(visit, "认错人").statusCode(200).body("leftAt", nullValue());

        visit(visit).body("state", is("arrived")).body("leftAt", nullValue());
        place.confirm(visit, Map.of()).statusCode(200);
        leave(visit).statusCode(201);
        visit(visit).body("state", is("confirmed"));
    }

    @Test
    void twoPeopleHaveMoreToSayThanWhoeverSaidThatTheyLeft() {
        Place place = under(BEFORE_LEAVING);
        String visit = arrived(place, "13812341234");
        leave(visit).statusCode(201);
        town.pass(Duration.ofDays(1));
        place.reopen(visit);

        place.confirm(visit, Map.of()).statusCode(200).body("state", is("confirmed"));
        town.desk().get("/api/projects/" + place.code() + "/rerun").then().statusCode(200).body("rows", empty())
                .body("same", is(true));
    }

    @Test
    void whoCameBackToAReopenedVisitLeavesAgain() {
        Place place = under(BEFORE_LEAVING);
        String visit = arrived(place, "13812341234");
        String first = leave(visit).statusCode(201).extract().path("leftAt");
        town.pass(Duration.ofDays(1));
        place.reopen(visit);
        town.pass(Duration.ofMinutes(20));
        place.propose("guard", visit, "corrections", Map.of("arrivedAt", town.now().toString(), "reason", "补录")).statusCode(400)
                .body("errors.field", contains("arrivedAt"));
        String again = leave(visit).statusCode(201).body("leftAt", not(first)).body("endsSigning", is(true)).extract()
                .path("leftAt");
        town.pass(Duration.ofMinutes(1));

        leave(visit).statusCode(200).body("leftAt", is(again));
        place.confirm(visit, Map.of()).statusCode(409).body("code", is("customer-left"));
        visit(visit).body("state", is("lapsed")).body("lapsedAt", is(again));
        dismiss(visit, "认错人").statusCode(200).body("leftAt", is(first));
        dismiss(visit, "认错人").statusCode(409).body("code", is("departure-not-said"));
        place.confirm(visit, Map.of()).statusCode(200).body("state", is("confirmed"));
        leave(visit).statusCode(201);
        assertNothingWouldChange(ask(place, Map.of("terms", BEFORE_LEAVING)));
        town.desk().get("/api/projects/" + place.code() + "/rerun").then().statusCode(200).body("rows", empty())
                .body("same", is(true));
    }

    @Test
    void underOtherTermsItIsKeptAndEndsNothingAndAWhatIfSaysWhatItWouldHaveEnded() {
        Place place = under(Town.toldWithoutLead());
        place.text(0, "报备《" + place.name() + "》,客户张先生,电话138****1234");
        town.pass(Duration.ofMinutes(1));
        String visit = arrived(place, "13812341234");
        leave(visit).statusCode(201).body("endsSigning", is(false));
        place.confirm(visit, Map.of()).statusCode(200);
        town.passTo(LocalTime.of(10, 0));
        place.arrive("张先生", "13812341234").statusCode(201).body("verdict.kind", is("Protected"));

        assertNothingWouldChange(ask(place, Map.of("terms", Town.toldWithoutLead())));
        List<String> changes = told(ask(place, Map.of("terms", BEFORE_LEAVING)));
        assertEquals(1, changes.size(), changes::toString);
        assertTrue(changes.get(0).endsWith("Protected [1] -> BroughtBy [1]"), changes::toString);
    }

    /** Whatever the code believes. */
    @Test
    void theDatabaseTakesNoSignatureAfterTheCustomerLeft() throws SQLException {
        Place place = under(BEFORE_LEAVING);
        String visit = arrived(place, "13812341234");
        leave(visit).statusCode(201);
        try (Connection connection = database.getConnection(); Statement sql = connection.createStatement()) {
            SQLException refused = assertThrows(SQLException.class, () -> sql.execute("""
                    insert into confirmation (visit_id, version, confirmed_at, account_id, signatures_sealed)
                    select visit_id, 1, left_at, account_id, ''::bytea from departure where visit_id = '%s'"""
                    .formatted(visit)));
            assertTrue(refused.getMessage().contains("has lapsed"), refused::getMessage);
        }
    }

    @Test
    void theDatabaseTakesNoSecondDepartureUnlessReopened() throws SQLException {
        Place place = under(BEFORE_LEAVING);
        String visit = arrived(place, "13812341234");
        leave(visit).statusCode(201);
        String again = """
                insert into departure (visit_id, number, left_at, ends_signing, account_id)
                select visit_id, %d, left_at + interval '1 second', ends_signing, account_id from departure where visit_id = '%s'""";
        try (Connection connection = database.getConnection(); Statement sql = connection.createStatement()) {
            assertTrue(assertThrows(SQLException.class, () -> sql.execute(again.formatted(2, visit))).getMessage()
                    .contains("left already"));
            assertTrue(assertThrows(SQLException.class, () -> sql.execute(again.formatted(3, visit))).getMessage()
                    .contains("is the next"));
        }
    }

    @Test
    void theDatabaseTakesNoArrivalAfterTheCustomerLeft() throws SQLException {
        Place place = under(BEFORE_LEAVING);
        String visit = arrived(place, "13812341234");
        leave(visit).statusCode(201);
        try (Connection connection = database.getConnection(); Statement sql = connection.createStatement()) {
            SQLException refused = assertThrows(SQLException.class,
                    () -> sql.execute(
                            """
                                    insert into arrival_time (visit_id, number, amendment, agreed, project_id, customer_id, arrived_at, arrival_day)
                                    select came.visit_id, 1, 1, true, project_id, customer_id, left_at + interval '1 microsecond', arrival_day
                                    from arrival_time came join departure d on d.visit_id = came.visit_id where came.visit_id = '%s'"""
                                    .formatted(visit)));
            assertTrue(refused.getMessage().contains("nobody arrives after they left"), refused::getMessage);
        }
    }

    @Test
    void whatIsRefusedKeepsNothing() {
        Place place = under(BEFORE_LEAVING);
        String there = arrived(place, "13812341234");
        String lapsed = arrived(place, "13812340000");
        String left = arrived(place, "13812340001");
        leave(left).statusCode(201);
        town.passTo(LocalTime.of(9, 0));
        Kept kept = new Kept(database);

        refused(leave(lapsed), 409, "visit-lapsed");
        refused(dismiss(there, "认错人"), 409, "departure-not-said");
        refused(dismiss(left, "认错人"), 409, "departure-of-another-day");
        refused(dismiss(left, " "), 400, "invalid");
        refused(leave("01a20ab1-6349-71d7-a918-c66db4249aa3"), 404, "visit-unknown");
        refused(dismiss("01a20ab1-6349-71d7-a918-c66db4249aa3", "认错人"), 404, "visit-unknown");
        refused(place.propose("town-desk", left, "corrections", Map.of("arrivedAt", town.now().toString(), "reason", "补录",
                "evidence", "门禁记录")), 400, "invalid-request");
        assertEquals(List.of(), kept.changed());
    }

    private static void refused(ValidatableResponse answer, int status, String code) {
        answer.statusCode(status).contentType("application/problem+json").body("code", is(code));
    }
}
