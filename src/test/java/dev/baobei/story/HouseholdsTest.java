package dev.baobei.story;

import static org.hamcrest.Matchers.is;
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
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Visitors who are family of other visitors: what is said of them, when, and what follows. */
@StoryTest
class HouseholdsTest {

    private static final String UNKNOWN = "01a20ab1-6349-71d7-a918-c66db4249aa3";
    private static final TermsText ONE = Town.but(Town.toldWithoutLead(),
            "{\"household\": [\"SPOUSE\", \"PARENT\", \"CHILD\"]}");

    @Inject
    Town town;

    @Inject
    AgroalDataSource database;

    private Place place;

    @BeforeEach
    void inTheMorning() {
        place = town.place(ONE);
        town.passTo(LocalTime.of(9, 0));
        place.text(0, "报备《" + place.name() + "》,客户张先生,电话138****1234");
        place.text(1, "报备《" + place.name() + "》,客户李女士,电话136****5678");
        town.pass(Duration.ofHours(1));
    }

    private String husband() {
        return place.arrive("张先生", "13812341234").statusCode(201).extract().path("id");
    }

    private String wife() {
        return place.arrive("李女士", "13600005678").statusCode(201).body("verdict.agency", is(place.agencies().get(1))).extract()
                .path("id");
    }

    private ValidatableResponse say(String visit, String of, String relation) {
        return town.desk().body(Map.of("visit", of, "relation", relation)).put("/api/visits/" + visit + "/household").then();
    }

    private ValidatableResponse confirm(String visit) {
        return place.confirm(visit, Map.of()).statusCode(200);
    }

    @Test
    void whoIsFamilyMayBeSaidAfterTheArrivalAndTakenBackUntilTheVisitIsFinal() {
        String husband = husband();
        confirm(husband);
        String wife = wife();
        say(wife, husband, "SPOUSE").statusCode(200).body("verdict.version", is(2)).body("household.visit", is(husband))
                .body("verdict.shares.percent", is(List.of(50, 50)));
        say(wife, husband, "SPOUSE").statusCode(200).body("verdict.version", is(2));
        town.desk().delete("/api/visits/" + wife + "/household").then().statusCode(200).body("verdict.version", is(3))
                .body("household", nullValue()).body("verdict.agency", is(place.agencies().get(1)));
        place.confirm(wife, Map.of("verdictVersion", 2)).statusCode(409);
        say(wife, husband, "PARENT").statusCode(200).body("verdict.version", is(4));

        confirm(wife).body("verdict.shares.percent", is(List.of(50, 50)));
        say(wife, husband, "PARENT").statusCode(200);
        place.journal().body("verifies", is(true));
    }

    /** The slips may be signed in any order: who came on one day shares, whoever was confirmed first. */
    @Test
    void whoCameFirstAndIsConfirmedLastSharesToo() {
        String husband = husband();
        String wife = place.arrive(Map.of("project", place.code(), "customerName", "李女士", "phones", List.of("13600005678"),
                "household", Map.of("visit", husband, "relation", "SPOUSE"))).statusCode(201)
                .body("verdict.agency", is(place.agencies().get(1))).extract().path("id");
        confirm(wife).body("verdict.agency", is(place.agencies().get(1)));

        place.confirm(husband, Map.of("verdictVersion", 1)).statusCode(409);
        confirm(husband).body("verdict.shares.percent", is(List.of(50, 50))).body("verdict.household.visit", is(wife));
        town.desk().body(Map.of("visit", wife, "unit", "1-1", "step", "deposit")).post("/api/deals").then().statusCode(201)
                .body("shares.percent", is(List.of(50, 50)));
    }

    @Test
    void aThirdOfTheFamilyOnThatDayMakesThirdsAndWhoComesLaterIsWhoseTheFirstIs() {
        place.text(2, "报备《" + place.name() + "》,客户张小明,电话135****9999");
        town.pass(Duration.ofMinutes(1));
        String husband = husband();
        confirm(husband);
        String wife = wife();
        say(wife, husband, "SPOUSE");
        confirm(wife);
        String son = place.arrive("张小明", "13500009999").statusCode(201).extract().path("id");
        say(son, wife, "CHILD").statusCode(200).body("verdict.shares.percent", is(List.of(34, 33, 33)))
                .body("verdict.household.visit", is(wife));
        confirm(son);
        town.desk().body(Map.of("visit", husband, "unit", "1-1", "step", "deposit")).post("/api/deals").then().statusCode(201)
                .body("shares.percent", is(List.of(34, 33, 33))).body("shares.agency", is(place.agencies()));
        town.pass(Duration.ofDays(2));
        String mother = place.arrive("王女士", "13300001111").statusCode(201).extract().path("id");

        say(mother, son, "PARENT").statusCode(200).body("verdict.kind", is("Protected"))
                .body("verdict.shares.agency", is(place.agencies()));
    }

    /** Once the arrival is corrected to another day nothing is shared any more; what is final only people change. */
    @Test
    void aCorrectedArrivalIsJudgedWithTheFamilyAsOfItsOwnDay() {
        String husband = husband();
        confirm(husband);
        town.pass(Duration.ofHours(15));
        String wife = wife();
        say(wife, husband, "SPOUSE").body("verdict.kind", is("Protected"));
        place.propose("guard", wife, "corrections", Map.of("arrivedAt", town.now().minus(Duration.ofHours(10)).toString(),
                "reason", "补录")).statusCode(201);
        place.approve("approver", wife, "corrections", true).statusCode(200).body("visit.verdict.shares.percent",
                is(List.of(50, 50)));
        confirm(wife);
    }

    @Test
    void aReplayKnowsTheFamilyAndWhatWouldBeIfEachWereACustomer() {
        String husband = husband();
        confirm(husband);
        String wife = wife();
        say(wife, husband, "SPOUSE");
        confirm(wife);

        WhatIfs.assertNothingWouldChange(WhatIfs.ask(place, Map.of("terms", ONE)));
        JsonPath shown = WhatIfs.ask(place, Map.of("terms", Town.toldWithoutLead()));
        assertEquals(List.of("[holder] BroughtBy [1, 2] -> BroughtBy [2]"), WhatIfs.told(shown));
    }

    /** Nobody is their own family, under whichever of their records they came. */
    @Test
    void aRecordThatIsJoinedIsTheSameCustomer() {
        String husband = husband();
        String other = place.arrive("张先生", "13900009999").statusCode(201).extract().path("id");
        place.propose("guard", other, "joins", Map.of("visit", husband, "reason", "身份证一致")).statusCode(201);
        place.approve("approver", other, "joins", true).statusCode(200);
        town.pass(Duration.ofDays(1));

        place.arrive(Map.of("project", place.code(), "customerName", "张先生", "phones", List.of("13812341234"), "household",
                Map.of("visit", other, "relation", "SPOUSE"))).statusCode(422).body("code", is("household-same-customer"));
        String again = husband();
        Kept kept = new Kept(database);
        refused(say(again, other, "SPOUSE"), 422, "household-same-customer");
        assertEquals(List.of(), kept.changed());
    }

    @Test
    void whatIsRefusedKeepsNothing() {
        String husband = husband();
        confirm(husband);
        String wife = wife();
        Place single = town.place(Town.toldWithoutLead());
        String alone = single.arrive("李女士", "13600005678").extract().path("id");
        String second = single.arrive("张先生", "13812341234").extract().path("id");
        Kept kept = new Kept(database);

        refused(say(alone, second, "SPOUSE"), 422, "household-not-counted");
        refused(say(wife, husband, "SIBLING"), 422, "household-relation-outside");
        refused(say(wife, second, "SPOUSE"), 422, "household-visit-unknown");
        refused(say(wife, UNKNOWN, "SPOUSE"), 422, "household-visit-unknown");
        refused(say(wife, wife, "SPOUSE"), 422, "household-same-customer");
        refused(say(husband, wife, "SPOUSE"), 409, "household-settled");
        refused(say(UNKNOWN, wife, "SPOUSE"), 404, "visit-unknown");
        refused(say(wife, husband, "COUSIN"), 400, "json-mismatched");
        refused(place.arrive(Map.of("project", place.code(), "customerName", "李女士", "phones", List.of("13600005678"),
                "household", Map.of("visit", husband, "relation", "SPOUSE"))), 409, "household-said-otherwise");
        refused(place
                .arrive(Map.of("project", place.code(), "customerName", "陈先生", "phones", List.of("13500001111"), "household",
                        Map.of("visit", husband, "relation", "SIBLING"))),
                422, "household-relation-outside");
        assertEquals(List.of(), kept.changed());
    }

    /** Whatever the code believes. */
    @Test
    void theDatabaseKeepsNoFamilyThatCannotBe() {
        String husband = husband();
        String wife = wife();
        confirm(husband);
        String say = """
                insert into visit_household (visit_id, number, project_id, customer_id, of_visit, of_customer, kinship, account_id, said_at)
                select v.id, 1, v.project_id, v.customer_id, o.id, o.customer_id, 'SPOUSE', v.account_id, v.arrived_at
                from visit v, visit o where v.id = '%s' and o.id = '%s'""";

        assertTrue(refusal(say.formatted(husband, wife)).contains("confirmed"));
        assertTrue(refusal(say.formatted(wife, wife)).contains("visit_household_of_another"));
        assertTrue(refusal(say.formatted(wife, husband).replace("'SPOUSE'", "null")).contains("visit_household_says_whose"));
    }

    private String refusal(String sql) {
        return assertThrows(SQLException.class, () -> {
            try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
                statement.execute(sql);
            }
        }).getMessage();
    }

    private static void refused(ValidatableResponse answer, int status, String code) {
        answer.statusCode(status).body("code", is(code));
    }
}
