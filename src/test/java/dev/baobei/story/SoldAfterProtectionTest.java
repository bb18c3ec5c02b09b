package dev.baobei.story;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
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

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** REG-03, line 49: "超过一个月的客户归属市场,哪个公司成功邀约就归属哪个公司": who buys and was brought by nobody since is the house's. */
@StoryTest
class SoldAfterProtectionTest extends SoldStory {

    @BeforeEach
    void told() {
        place("{\"disclosure\": \"SECRET\", \"protection\": \"P30D\"}");
    }

    private String brought(int agent) {
        sales.report(agent);
        town.pass(Duration.ofMinutes(1));
        return sales.confirmed("BroughtBy");
    }

    @Test
    void aVisitOfMonthsAgoOwnsNothingAndItsAgencyMayClaim() {
        String visit = brought(0);
        town.pass(Duration.ofDays(40));
        Instant signed = town.now();
        String deal = sales.sell(visit, "3-1201", "contract").statusCode(201).body("visitId", is(visit))
                .body("shares.agency", contains(nullValue())).body("shares.percent", contains(100))
                .body("unowned", is("protectionOver")).extract().path("id");
        assertTrue(sales.entries("DEAL_STEP").get(0).contains("\"unowned\":\"PROTECTION_OVER\""));
        assertEquals("客户张先生138****1234已在" + place.name() + "签约，业绩不归贵司。如有异议，请于" + sales.deadline(signed)
                + "凭有效证据向案场提出，逾期视为放弃。", sales.onceTold(0, "签约"));

        sales.claim(deal, 0).statusCode(200).body("shares.agency", contains(nullValue()));
        sales.ruleByTwo(0);

        sales.deal(deal).body("shares.agency", contains(place.agencies().get(0))).body("unowned", nullValue());
        assertEquals(1, sales.entries("DEAL_SETTLED").size());
        place.journal().body("verifies", is(true));
    }

    /** Whichever visit a clerk names, the last one of the customer decides. */
    @Test
    void theClerkDoesNotChooseBetweenTwoProtectionsThatAreOver() {
        String first = brought(0);
        town.pass(Duration.ofDays(40));
        String last = brought(1);
        sales.sell(first, "1-1", "deposit").statusCode(201).body("visitId", is(last)).body("shares.agency",
                contains(place.agencies().get(1)));
        town.pass(Duration.ofDays(40));

        for (String named : List.of(first, last)) {
            sales.sell(named, "2-" + named, "deposit").statusCode(201).body("visitId", is(last)).body("unowned",
                    is("protectionOver"));
        }
        sales.sell(first, "1-1", "deposit").statusCode(200).body("shares.agency", contains(place.agencies().get(1)));
    }

    /** What was ruled of a protection that is over says nothing of a deal that comes after it. */
    @Test
    void anOlderRulingDoesNotReachIt() {
        String visit = brought(0);
        town.desk().body(Map.of("visit", visit, "reason", "客户由我司跟进")).post("/api/disputes").then().statusCode(201);
        sales.ruleByTwo(1);
        sales.sell(visit, "1-1", "deposit").statusCode(201).body("shares.agency", contains(place.agencies().get(1)));
        town.pass(Duration.ofDays(40));

        sales.sell(visit, "1-2", "deposit").statusCode(201).body("shares.agency", contains(nullValue()));
        sales.deal(town.desk().get("/api/deals?project=" + place.code()).path("deals[1].id"))
                .body("shares.agency", contains(place.agencies().get(1)));
    }

    /** REG-01, line 8: only who is in dispute is for people; that the customer came again answers nothing. */
    @Test
    void whoCameAgainWhileTheDisputeWasOpenIsStillForPeopleToRule() {
        sales.report(0);
        String first = place.arrive("章先生", Sales.PHONE).statusCode(201).body("verdict.kind", is("Contested")).extract()
                .path("id");
        place.confirm(first, Map.of()).statusCode(200);
        town.pass(Duration.ofDays(1));
        String second = place.arrive("章先生", Sales.PHONE).statusCode(201).body("verdict.why", contains("DISPUTE_OPEN")).extract()
                .path("id");
        place.confirm(second, Map.of()).statusCode(200);
        town.pass(Duration.ofDays(40));

        sales.sell(second, "3-1201", "deposit").statusCode(201).body("visitId", is(first)).body("shares.agency", is(List.of()))
                .body("unowned", is("disputed"));
    }

    /** A clerk cancels and enters again: a deposit kept the customer until then. */
    @Test
    void whatIsCancelledAndEnteredAgainIsWhoseItWas() {
        place("{\"protection\": \"P30D\", \"protectionFromDeposit\": \"P90D\"}");
        String visit = brought(0);
        String deal = sales.sell(visit, "3-1201", "deposit").statusCode(201).extract().path("id");
        town.pass(Duration.ofDays(40));
        sales.step(deal, "cancellation").statusCode(200);
        town.pass(Duration.ofMinutes(1));

        sales.sell(visit, "3-1202", "deposit").statusCode(201).body("unowned", is("protectionOver"));
        sales.sell(visit, "3-1201", "deposit").statusCode(201).body("visitId", is(visit)).body("unowned", nullValue())
                .body("shares.agency", contains(place.agencies().get(0)));
        place.journal().body("verifies", is(true));
    }

    /** REG-16, line 292: whoever held the household knows its member whom they brought, and not the one whom another agency reported. */
    @Test
    void theFormerHolderIsToldOfTheMemberOfTheHouseholdWhomTheyKnow() {
        place("{\"disclosure\": \"SECRET\", \"protection\": \"P30D\", \"household\": [\"SPOUSE\"]}");
        String husband = brought(0);
        town.pass(Duration.ofDays(1));
        place.text(1, "报备《" + place.name() + "》住宅,客户李女士,电话:139****1234。");
        town.pass(Duration.ofMinutes(1));
        String wife = place.arrive(Map.of("project", place.code(), "customerName", "李女士", "phones", List.of("13912341234"),
                "household", Map.of("visit", husband, "relation", "SPOUSE"))).statusCode(201)
                .body("verdict.kind", is("Protected")).extract().path("id");
        place.confirm(wife, Map.of()).statusCode(200);
        town.pass(Duration.ofDays(40));

        sales.sell(wife, "3-1201", "contract").statusCode(201).body("unowned", is("protectionOver"));

        assertTrue(sales.onceTold(0, "签约").startsWith("客户张先生138****1234"));
        assertTrue(sales.onceTold(1, "签约").startsWith("客户李女士139****1234"));
        assertEquals(List.of(), sales.told(0, "李女士"));
        assertEquals(2, sales.entries("TOLD").stream().filter(told -> told.contains(husband)).count(),
                "that family came, and the contract");
        assertEquals(1, sales.entries("TOLD").stream().filter(told -> told.contains(wife)).count());
    }

    @Test
    void theDatabaseRefusesADealThatDoesNotFollowTheProtection() throws SQLException {
        String visit = brought(0);
        sales.sell(visit, "1-1", "deposit").statusCode(201);
        assertTrue(refused(copyOf("1-1", true)).contains("does not follow the protection"));
        town.pass(Duration.ofDays(40));
        sales.sell(visit, "1-2", "deposit").statusCode(201);
        assertTrue(refused(copyOf("1-2", false)).contains("does not follow the protection"));
        assertTrue(refused("update deal set after_protection = false where unit = '1-2' and " + here())
                .contains("no protection stood"));
    }

    private String here() {
        return "project_id = (select id from project where code = '" + place.code() + "')";
    }

    private String copyOf(String unit, boolean afterProtection) {
        return """
                with another as (insert into deal (id, project_id, visit_id, unit, unit_key, buyers_sealed, after_protection)
                  select gen_random_uuid(), project_id, visit_id, 'copy', 'copy', buyers_sealed, %s from deal
                  where unit = '%s' and %s returning id)
                insert into deal_step (deal_id, step, taken_at, account_id)
                select another.id, s.step, s.taken_at, s.account_id from another, deal d join deal_step s on s.deal_id = d.id
                where d.unit = '%s' and d.%s""".formatted(afterProtection, unit, here(), unit, here());
    }

    private String refused(String statement) throws SQLException {
        try (Connection connection = database.getConnection(); Statement sql = connection.createStatement()) {
            return assertThrows(SQLException.class, () -> sql.execute(statement)).getMessage();
        }
    }
}
