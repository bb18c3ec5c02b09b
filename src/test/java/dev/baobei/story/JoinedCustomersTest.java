package dev.baobei.story;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
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
import dev.baobei.story.Town.Place;
import io.agroal.api.AgroalDataSource;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One person came under two numbers: from the moment at which two people say so they are one customer; what was judged stays. */
@StoryTest
class JoinedCustomersTest {

    private static final String ONE = "13812341234";
    private static final String OTHER = "13900009999";

    @Inject
    Town town;

    @Inject
    AgroalDataSource database;

    private Place place;
    private String first;

    /** 经纪人1 reported 张先生, who came, and is protected for their agency. */
    @BeforeEach
    void aCustomerIsProtectedUnderOneNumber() {
        place = town.place(Town.toldWithoutLead());
        town.passTo(LocalTime.of(10, 0));
        place.text(0, "报备 " + place.name() + " 张先生 138****1234");
        town.pass(Duration.ofHours(1));
        first = place.arrive("张先生", ONE).statusCode(201).body("verdict.kind", is("BroughtBy")).extract().path("id");
        place.confirm(first, Map.of()).statusCode(200);
        town.pass(Duration.ofDays(1));
    }

    private String cameUnderTheOther() {
        return place.arrive("张先生", OTHER).statusCode(201).body("verdict.kind", is("WalkIn")).extract().path("id");
    }

    private ValidatableResponse propose(String visit, String changes, String other) {
        return place.propose("guard", visit, changes, Map.of("visit", other, "reason", "身份证一致", "evidence", "证件复印件"));
    }

    private JsonPath agreed(String visit, String changes, int number, String other) {
        propose(visit, changes, other).statusCode(201).body("otherVisit", is(other)).body("state", is("proposed"));
        return place.approve("approver", visit, changes, number, true).statusCode(200).body("state", is("approved")).extract()
                .jsonPath();
    }

    @Test
    void whoeverComesUnderEitherNumberIsOneCustomerFromThenOn() {
        String second = cameUnderTheOther();
        JsonPath joined = agreed(second, "joins", 1, first);
        assertEquals("WalkIn", joined.getString("visit.verdict.kind"));
        assertEquals(1, joined.getInt("visit.verdict.version"));

        town.pass(Duration.ofDays(1));
        String third = place.arrive("张先生", OTHER).statusCode(201).body("verdict.kind", is("Protected"))
                .body("verdict.agency", is(place.agencies().get(0))).extract().path("id");
        place.arrive("张先生", ONE).statusCode(200).body("id", is(third));
        place.confirm(third, Map.of()).statusCode(200);
        place.journal().body("verifies", is(true));
    }

    /** Judged as of its arrival, for ever: then they were two. */
    @Test
    void aVerdictOfBeforeStaysAlsoWhereItIsConfirmedLater() {
        String second = cameUnderTheOther();
        agreed(first, "joins", 1, second);

        place.confirm(second, Map.of("verdictVersion", 1)).statusCode(200).body("verdict.kind", is("WalkIn"));
        town.desk().get("/api/visits/" + first).then().body("verdict.version", is(1)).body("verdict.kind", is("BroughtBy"));
    }

    /** No machine takes either record's protection away. */
    @Test
    void recordsThatAreProtectedForDifferentPeopleAreForPeopleToJudge() {
        String second = cameUnderTheOther();
        place.confirm(second, Map.of()).statusCode(200);
        agreed(second, "joins", 1, first);
        town.pass(Duration.ofDays(1));

        String third = place.arrive("张先生", ONE).statusCode(201).body("verdict.kind", is("Contested"))
                .body("verdict.why", contains("JOINED_CUSTOMERS")).extract().path("id");
        place.confirm(third, Map.of()).statusCode(200);
        String dispute = town.desk().get("/api/disputes?project=" + place.code()).then()
                .body("disputes.visitId", contains(third)).extract().path("disputes[0].id");

        String deal = town.desk().body(Map.of("visit", third, "unit", "1-101", "step", "subscription")).post("/api/deals")
                .then()
                .statusCode(201).body("shares", is(List.of())).extract().path("id");
        String ruling = town.staff("approver", "manager")
                .body(Map.of("shares", List.of(Map.of("agency", place.agencies().get(0), "percent", 100)), "basis", "evidence",
                        "reason", "同一人"))
                .post("/api/disputes/" + dispute + "/rulings").then().statusCode(200).extract().path("rulings[0].id");
        town.staff("second-approver", "manager").body(Map.of("agreed", true))
                .post("/api/disputes/" + dispute + "/rulings/" + ruling + "/decision").then().statusCode(200);
        town.desk().get("/api/deals/" + deal).then().statusCode(200)
                .body("shares.agency", contains(place.agencies().get(0))).body("shares.percent", contains(100));
    }

    /** One person has two names as well, where two people say so. */
    @Test
    void whoeverComesUnderTheNameOfTheOtherRecordIsProtectedToo() {
        String second = place.arrive("李女士", OTHER).statusCode(201).body("verdict.kind", is("WalkIn")).extract().path("id");
        agreed(second, "joins", 1, first);
        town.pass(Duration.ofDays(1));

        place.arrive("李女士", OTHER).statusCode(201).body("verdict.kind", is("Protected"))
                .body("verdict.agency", is(place.agencies().get(0)));
    }

    @Test
    void aReportUnderTheOneNumberBringsWhoComesUnderTheOther() {
        Place another = town.place(Town.halfAnHourAhead());
        String one = another.arrive("李先生", ONE).statusCode(201).extract().path("id");
        String two = another.arrive("李女士", OTHER).statusCode(201).extract().path("id");
        another.propose("guard", one, "joins", Map.of("visit", two, "reason", "登记时写错")).statusCode(201);
        another.approve("approver", one, "joins", true).statusCode(200);
        town.pass(Duration.ofDays(1));
        String receipt = FollowUpsTest.receipt(another.text(0, "报备 " + another.name() + " 李女士 138****1234"));
        town.pass(Duration.ofMinutes(31));

        String third = another.arrive("李女士", OTHER).statusCode(201).body("verdict.kind", is("BroughtBy"))
                .body("verdict.receipt", is(receipt)).extract().path("id");
        another.confirm(third, Map.of()).statusCode(200).body("verdict.receipt", is(receipt));
        assertTrue(another.text(0, "查询 " + receipt).contains("已确认到访"));
    }

    /** A project that tells says 未通过 to a rival who reports either number whole. */
    @Test
    void aRivalWhoReportsTheOtherNumberIsTold() {
        String second = cameUnderTheOther();
        assertTrue(place.text(1, "报备 " + place.name() + " 张先生 " + OTHER).contains("已受理"));
        agreed(second, "joins", 1, first);

        assertTrue(place.text(2, "报备 " + place.name() + " 张先生 " + OTHER).contains("未通过"));
    }

    @Test
    void twoPeoplePartThemAgain() {
        String second = cameUnderTheOther();
        agreed(second, "joins", 1, first);
        town.pass(Duration.ofHours(1));
        agreed(first, "partings", 1, second);

        town.pass(Duration.ofDays(1));
        String third = place.arrive("张先生", OTHER).statusCode(201).body("verdict.kind", is("WalkIn")).extract().path("id");
        place.arrive("张先生", ONE).statusCode(201).body("id", not(third)).body("verdict.kind", is("Protected"));
        propose(first, "partings", second).statusCode(409).body("code", is("not-joined"));
        agreed(second, "joins", 2, first);
        List<String> kinds = town.desk().get("/api/projects/" + place.code() + "/journal/entries").asString().lines()
                .filter(line -> line.contains("\"kind\":\"CUSTOMERS_")).map(line -> JsonPath.from(line).getString("kind"))
                .toList();
        assertEquals(List.of("CUSTOMERS_JOINED", "CUSTOMERS_PARTED", "CUSTOMERS_JOINED"), kinds);
        place.journal().body("verifies", is(true));
    }

    /** A parting is of the two records that it names. */
    @Test
    void theDatabasePartsNoOtherRecords() {
        String second = cameUnderTheOther();
        agreed(second, "joins", 1, first);
        String third = place.arrive("王先生", "13700001111").statusCode(201).extract().path("id");
        agreed(third, "joins", 1, second);
        town.pass(Duration.ofHours(1));
        agreed(third, "partings", 2, second);

        SQLException refused = assertThrows(SQLException.class, () -> run("""
                update customer_join set parted_visit = '%s', parted_number = 2, parted_kind = 'PART', parted_agreed = true,
                  until = since + interval '1 hour' where visit_id = '%s'""".formatted(third, second)));
        assertTrue(refused.getMessage().contains("other records were parted"), refused::getMessage);
    }

    @Test
    void whatIsRefusedKeepsNothing() {
        String second = cameUnderTheOther();
        Place another = town.place(Town.toldWithoutLead());
        String foreign = another.arrive("张先生", ONE).statusCode(201).extract().path("id");
        town.pass(Duration.ofDays(1));
        String again = place.arrive("张先生", ONE).statusCode(201).extract().path("id");
        town.desk();
        town.staff("second-guard", "desk");
        town.staff("guard", "desk");
        town.staff("approver", "manager");
        Kept kept = new Kept(database);

        propose(second, "joins", foreign).statusCode(404).body("code", is("other-visit-unknown"));
        propose(second, "joins", "01a20ab1-6349-71d7-a918-c66db4249aa3").statusCode(404)
                .body("code", is("other-visit-unknown"));
        propose("01a20ab1-6349-71d7-a918-c66db4249aa3", "joins", first).statusCode(404).body("code", is("visit-unknown"));
        propose(first, "joins", again).statusCode(409).body("code", is("same-customer"));
        propose(first, "joins", first).statusCode(409).body("code", is("same-customer"));
        propose(second, "partings", first).statusCode(409).body("code", is("not-joined"));
        propose(second, "partings", foreign).statusCode(404).body("code", is("other-visit-unknown"));
        place.propose("guard", second, "joins", Map.of("visit", first)).statusCode(400).body("code", is("invalid"));
        assertEquals(List.of(), kept.changed());

        propose(second, "joins", first).statusCode(201);
        propose(second, "joins", first).statusCode(200).body("number", is(1));
        Kept proposed = new Kept(database);
        town.staff("guard").body(Map.of("agreed", true)).post("/api/visits/" + second + "/joins/1/approval").then()
                .statusCode(409).body("code", is("second-person-needed"));
        town.staff("second-guard").body(Map.of("agreed", true)).post("/api/visits/" + second + "/joins/1/approval").then()
                .statusCode(403).body("code", is("manager-needed"));
        assertEquals(List.of(), proposed.changed());
        SQLException refused = assertThrows(SQLException.class, () -> join(second));
        assertTrue(refused.getMessage().contains("customer_join_by_two_people"), refused::getMessage);
    }

    private void join(String visit) throws SQLException {
        run("""
                insert into customer_join (visit_id, number, other_visit, project_id, customer_id, other_customer, since)
                select a.visit_id, a.number, o.id, v.project_id, v.customer_id, o.customer_id, a.proposed_at
                from visit_amendment a join visit v on v.id = a.visit_id join visit o on o.id = a.other_visit
                where a.visit_id = '%s'""".formatted(visit));
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
