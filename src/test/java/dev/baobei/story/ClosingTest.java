package dev.baobei.story;

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
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import dev.baobei.hostile.Kept;
import dev.baobei.story.Town.Place;
import io.agroal.api.AgroalDataSource;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

/** An arrival that nobody confirmed before the office closed has lapsed, and two people reopen it. */
@StoryTest
class ClosingTest {

    private static final String PHONE = "13812341234";
    private static final Map<String, Object> REASON = Map.of("reason", "闭场前已签确认单，系统未及时确认");

    @Inject
    Town town;

    @Inject
    AgroalDataSource database;

    /** Closes at 21:00; it is ten in the morning. */
    private Place closingAtNine() {
        Place place = town.place(Town.toldWithoutLead());
        town.closes(place, "21:00");
        town.passTo(LocalTime.of(10, 0));
        place.text(0, "报备 " + place.name() + " 张先生 138****1234");
        town.pass(Duration.ofMinutes(1));
        return place;
    }

    private String arrived(Place place) {
        return place.arrive("张先生", PHONE).statusCode(201).body("state", is("arrived")).body("verdict.kind", is("BroughtBy"))
                .extract().path("id");
    }

    private ValidatableResponse visit(String id) {
        return town.desk().get("/api/visits/" + id).then().statusCode(200);
    }

    @Test
    void whatIsNotConfirmedByClosingHasLapsed() {
        Place place = closingAtNine();
        String visit = arrived(place);
        String confirmed = place.arrive("李女士", "13900001111").statusCode(201).extract().path("id");
        String closesAt = visit(visit).body("lapsedAt", nullValue()).extract().path("closesAt");
        assertEquals(LocalTime.of(21, 0), OffsetDateTime.parse(closesAt).toLocalTime());

        town.pass(Duration.ofHours(10));
        place.confirm(confirmed, Map.of()).statusCode(200).body("state", is("confirmed")).body("closesAt", nullValue());
        town.pass(Duration.ofHours(1));

        place.confirm(visit, Map.of()).statusCode(409).contentType("application/problem+json").body("code", is("visit-lapsed"));
        visit(visit).body("state", is("lapsed")).body("lapsedAt", is(closesAt)).body("closesAt", nullValue())
                .body("confirmedAt", nullValue());
        place.confirm(confirmed, Map.of()).statusCode(200).body("state", is("confirmed"));
    }

    /** The customer was there once that day; what lapsed protects nobody, uses no report up, and keeps nobody out on another day. */
    @Test
    void aLapsedArrivalBlocksNothingButItsDay() {
        Place place = closingAtNine();
        String visit = arrived(place);
        town.pass(Duration.ofHours(11));

        place.arrive("张先生", PHONE).statusCode(200).body("id", is(visit)).body("state", is("lapsed"));
        assertTrue(place.text(1, "报备 " + place.name() + " 张先生 138****1234").startsWith("已受理"));
        assertTrue(place.text(0, "查询").contains("待到访"));
        town.passTo(LocalTime.of(10, 0));
        String next = place.arrive("张先生", PHONE).statusCode(201).body("id", not(visit)).body("verdict.kind", is("BroughtBy"))
                .body("verdict.agency", is(place.agencies().get(0))).extract().path("id");
        place.confirm(next, Map.of()).statusCode(200);
    }

    @Test
    void twoPeopleReopenItUntilTheNextClosing() {
        Place place = closingAtNine();
        String visit = arrived(place);
        town.pass(Duration.ofHours(12));
        place.propose("guard", visit, "reopenings", REASON).statusCode(201).body("number", is(1)).body("state", is("proposed"))
                .body("kind", is("reopening")).body("visit.state", is("lapsed"));
        place.propose("guard", visit, "reopenings", REASON).statusCode(200).body("number", is(1));
        place.confirm(visit, Map.of()).statusCode(409);

        place.approve("approver", visit, "reopenings", true).statusCode(200).body("state", is("approved"))
                .body("visit.state", is("arrived"));
        place.approve("approver", visit, "reopenings", true).statusCode(200).body("state", is("approved"));

        town.passTo(LocalTime.of(20, 59));
        place.confirm(visit, Map.of("verdictVersion", 1)).statusCode(200).body("state", is("confirmed"))
                .body("verdict.kind", is("BroughtBy"));
        place.journal().body("verifies", is(true));
    }

    @Test
    void whatIsNotConfirmedByTheNextClosingHasLapsedAgain() {
        Place place = closingAtNine();
        String visit = arrived(place);
        town.pass(Duration.ofHours(12));
        place.reopen(visit);
        town.passTo(LocalTime.of(21, 0));

        place.confirm(visit, Map.of()).statusCode(409).body("code", is("visit-lapsed"));
        place.propose("guard", visit, "reopenings", REASON).statusCode(201).body("number", is(2));
        place.approve("approver", visit, "reopenings", 2, false).statusCode(200).body("state", is("declined"));
        town.desk().get("/api/visits/" + visit + "/amendments").then().statusCode(200)
                .body("amendments.state", contains("approved", "declined")).body("amendments.visit", contains(null, null));
    }

    /** Another closing is for those who come from then on. */
    @Test
    void aMovedClosingLeavesWhoHasArrivedAsTheyWere() {
        Place place = closingAtNine();
        String visit = arrived(place);
        town.closes(place, "24:00");
        town.pass(Duration.ofHours(11));

        visit(visit).body("state", is("lapsed"));
        place.arrive("李女士", "13900001111").statusCode(201).body("state", is("arrived"));
        town.pass(Duration.ofHours(2));
        place.arrive("王女士", "13900002222").statusCode(201).body("state", is("arrived"));
    }

    /** Whatever the code believes. */
    @Test
    void theDatabaseTakesNoConfirmationAfterClosing() throws SQLException {
        Place place = closingAtNine();
        String visit = arrived(place);
        town.pass(Duration.ofHours(11));
        try (Connection connection = database.getConnection(); Statement sql = connection.createStatement()) {
            SQLException refused = assertThrows(SQLException.class, () -> sql.execute("""
                    insert into confirmation (visit_id, version, confirmed_at, account_id, signatures_sealed)
                    select id, 1, closes_at, account_id, ''::bytea from visit where id = '%s'""".formatted(visit)));
            assertTrue(refused.getMessage().contains("has lapsed"), refused::getMessage);
        }
    }

    @Test
    void whatIsRefusedKeepsNothing() {
        Place place = closingAtNine();
        String lapsed = arrived(place);
        String confirmed = place.arrive("李女士", "13900001111").extract().path("id");
        place.confirm(confirmed, Map.of()).statusCode(200);
        town.pass(Duration.ofHours(12));
        String open = place.arrive("王女士", "13900002222").extract().path("id");
        String reopened = place.arrive("王女士", "13900002222").extract().path("id");
        String waiting = lapsed;
        place.propose("guard", waiting, "reopenings", REASON).statusCode(201);
        town.staff("approver", "manager");
        town.staff("another-guard", "desk");
        town.staff("guard-and-manager", "desk", "manager");
        Kept kept = new Kept(database);

        refused(place.confirm(lapsed, Map.of()), 409, "visit-lapsed");
        refused(place.propose("guard", open, "reopenings", REASON), 409, "visit-not-lapsed");
        refused(place.propose("guard", confirmed, "reopenings", REASON), 409, "visit-confirmed");
        refused(place.propose("another-guard", waiting, "reopenings", REASON), 409, "amendment-waits");
        refused(place.approve("approver", waiting, "reopenings", 2, true), 404, "amendment-unknown");
        refused(place.approve("approver", waiting, "corrections", 1, true), 404, "amendment-unknown");
        refused(place.approve("guard", waiting, "reopenings", true), 409, "second-person-needed");
        refused(place.approve("another-guard", waiting, "reopenings", true), 403, "manager-needed");
        refused(place.approve("another-guard", waiting, "reopenings", false), 403, "manager-needed");
        refused(place.propose("guard", waiting, "reopenings", Map.of("reason", " ")), 400, "invalid");
        refused(place.propose("guard", "01a20ab1-6349-71d7-a918-c66db4249aa3", "reopenings", REASON), 404, "visit-unknown");
        assertEquals(List.of(), kept.changed());
        assertEquals(open, reopened);

        place.approve("guard", waiting, "reopenings", false).statusCode(200).body("state", is("declined"));
        kept.allow();
        refused(place.approve("approver", waiting, "reopenings", true), 409, "amendment-decided");
        visit(lapsed).body("state", is("lapsed"));
        town.desk().get("/api/visits/" + open + "/amendments").then().body("amendments", empty());
    }

    private static ValidatableResponse refused(ValidatableResponse answer, int status, String code) {
        return answer.statusCode(status).body("code", is(code));
    }
}
