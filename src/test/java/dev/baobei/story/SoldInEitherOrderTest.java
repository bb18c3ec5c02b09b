package dev.baobei.story;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

/** Whose a deal is depends on when the customer came and bought, not on whether the slip or the deal was typed first. */
@StoryTest
class SoldInEitherOrderTest extends SoldStory {

    private String first;
    private String second;

    /** Brought by one agency, and by another one when that protection was over; the second slip is not signed yet. */
    private void broughtTwice(String terms) {
        reported(terms, 0);
        first = sales.confirmed("BroughtBy");
        town.pass(Duration.ofDays(40));
        sales.report(1);
        town.pass(Duration.ofMinutes(10));
        second = sales.arrive("BroughtBy");
        town.pass(Duration.ofMinutes(10));
    }

    @Test
    void whoBroughtTheCustomerBeforeTheDealHasItThoughTheSlipWasSignedAfterIt() {
        broughtTwice("{\"protection\": \"P30D\"}");
        String deal = sales.sell(first, "3-1201", "deposit").statusCode(201).body("visitId", is(first))
                .body("unowned", is("protectionOver")).extract().path("id");

        place.confirm(second, Map.of()).statusCode(200);

        sales.deal(deal).body("visitId", is(second)).body("shares.agency", contains(place.agencies().get(1)))
                .body("unowned", nullValue());
        assertTrue(sales.entries("DEAL_SETTLED").get(0).contains(second));
        sales.sell(second, "3-1202", "deposit").statusCode(201).body("visitId", is(second)).body("shares.agency",
                contains(place.agencies().get(1)));
        follows();
    }

    /** REG-02, line 29: a deposit keeps the customer of whoever has them. */
    @Test
    void theDepositKeepsTheCustomerWhereTheDealBelongs() {
        broughtTwice("{\"protection\": \"P30D\", \"protectionFromDeposit\": \"P90D\"}");
        sales.sell(first, "3-1201", "deposit").statusCode(201);
        place.confirm(second, Map.of()).statusCode(200);
        town.pass(Duration.ofDays(80));

        place.arrive("张先生", Sales.PHONE).statusCode(201).body("verdict.kind", is("Protected")).body("verdict.agency",
                is(place.agencies().get(1)));
        follows();
    }

    /** Whoever claimed what was the house's objects to what is said now. */
    @Test
    void aClaimGoesWithTheDeal() {
        broughtTwice("{\"protection\": \"P30D\"}");
        String deal = sales.sell(first, "3-1201", "contract").statusCode(201).extract().path("id");
        sales.claim(deal, 2).statusCode(200);

        place.confirm(second, Map.of()).statusCode(200);

        sales.deal(deal).body("visitId", is(second)).body("claims", hasSize(1));
        town.desk().get("/api/disputes?project=" + place.code()).then().body("disputes.find { it.visitId == '" + second
                + "' }.objections.reason", contains(place.agencies().get(2) + "：由我司带看（凭证：合影）"));
        follows();
    }

    /** Who has the deal by the slip objects to nothing. */
    @Test
    void theClaimOfWhoHasTheDealIsNoObjection() {
        broughtTwice("{\"protection\": \"P30D\"}");
        String deal = sales.sell(first, "3-1201", "contract").statusCode(201).extract().path("id");
        sales.claim(deal, 1).statusCode(200);

        place.confirm(second, Map.of()).statusCode(200);

        sales.deal(deal).body("visitId", is(second)).body("shares.agency", contains(place.agencies().get(1)));
        town.desk().get("/api/disputes?project=" + place.code()).then().body("disputes.visitId", contains(first));
        follows();
    }

    /** What two people ruled of the deal itself is not undone by a slip. */
    @Test
    void whatWasRuledSinceStays() {
        broughtTwice("{\"protection\": \"P30D\"}");
        String deal = sales.sell(first, "3-1201", "contract").statusCode(201).extract().path("id");
        sales.claim(deal, 0).statusCode(200);
        sales.ruleByTwo(0);

        place.confirm(second, Map.of()).statusCode(200);

        sales.deal(deal).body("visitId", is(first)).body("shares.agency", contains(place.agencies().get(0)));
        follows();
    }

    /** Of two arrivals that nobody had signed, the one that protects the customer has the deal, whichever it was entered beside. */
    @Test
    void theEarlierSlipIsSignedLast() {
        reported("{\"protection\": \"P30D\"}", 0);
        first = sales.arrive("BroughtBy");
        town.pass(Duration.ofDays(1));
        second = sales.arrive("BroughtBy");
        String deal = sales.sell(second, "3-1201", "deposit").statusCode(201).body("visitId", is(second))
                .body("shares", empty())
                .extract().path("id");
        place.reopen(first);

        place.confirm(first, Map.of()).statusCode(200);

        sales.deal(deal).body("visitId", is(first)).body("shares.agency", contains(place.agencies().get(0)));
        place.confirm(second, Map.of()).statusCode(200).body("verdict.kind", is("Protected"));
        sales.deal(deal).body("visitId", is(first));
        assertEquals(1, sales.entries("DEAL_SETTLED").size());
        follows();
    }

    /** The customer bought beside an arrival that nobody confirms while an earlier one is in dispute. */
    private String soldWhileInDispute() {
        reported("{\"protection\": \"P30D\"}", 0);
        first = place.arrive("章先生", Sales.PHONE).statusCode(201).body("verdict.kind", is("Contested")).extract().path("id");
        place.confirm(first, Map.of()).statusCode(200);
        town.pass(Duration.ofDays(1));
        second = place.arrive("章先生", Sales.PHONE).statusCode(201).body("verdict.why", contains("DISPUTE_OPEN")).extract()
                .path("id");
        objectTo(second).statusCode(409);
        town.pass(Duration.ofDays(40));
        return sales.sell(second, "3-1201", "deposit").statusCode(201).body("visitId", is(second)).body("shares", empty())
                .extract().path("id");
    }

    private ValidatableResponse objectTo(String visit) {
        return town.desk().body(Map.of("visit", visit, "reason", "客户由我司带看")).post("/api/disputes").then();
    }

    @Test
    void whoIsSoldBesideAnArrivalMayBeObjectedToThereThoughAnEarlierOneDecides() {
        String deal = soldWhileInDispute();
        String dispute = objectTo(second).statusCode(201).extract().path("id");
        place.town().staff("ruler", "manager", "desk")
                .body(Map.of("basis", "evidence", "reason", "看过合影", "shares",
                        List.of(Map.of("agency", place.agencies().get(1), "percent", 100))))
                .post("/api/disputes/" + dispute + "/rulings").then().statusCode(200);
        String ruling = town.desk().get("/api/disputes/" + dispute).path("rulings[0].id");
        place.town().staff("second", "manager", "desk").body(Map.of("agreed", true))
                .post("/api/disputes/" + dispute + "/rulings/" + ruling + "/decision").then().statusCode(200);

        sales.deal(deal).body("shares.agency", contains(place.agencies().get(1)));
        sales.sell(second, "3-1202", "deposit").statusCode(201).body("shares.agency", contains(place.agencies().get(1)));
        assertEquals(1, sales.entries("DEAL_STEP").stream().filter(step -> step.contains("unowned")).count(),
                "a ruling says whose the second deal is");
        follows();
    }

    @Test
    void onceItIsConfirmedTheDealIsWhereTheDisputeIs() {
        String deal = soldWhileInDispute();
        place.reopen(second);

        place.confirm(second, Map.of()).statusCode(200);

        sales.deal(deal).body("visitId", is(first)).body("shares", empty()).body("unowned", is("disputed"));
        assertTrue(sales.entries("DEAL_SETTLED").get(0).contains("\"unowned\":\"DISPUTED\""));
        follows();
    }

    /** A deposit kept the customer, who came again; the clerk cancels it. */
    private void cancelled() {
        reported("{\"protection\": \"P30D\", \"protectionFromDeposit\": \"P90D\"}", 0);
        first = sales.confirmed("BroughtBy");
        String deal = sales.sell(first, "3-1201", "deposit").statusCode(201).extract().path("id");
        town.pass(Duration.ofDays(40));
        second = sales.arrive("Protected");
        town.pass(Duration.ofMinutes(10));
        sales.step(deal, "cancellation").statusCode(200);
        town.pass(Duration.ofMinutes(1));
    }

    private void isTheFirstOnes(String deal) {
        sales.deal(deal).body("visitId", is(first)).body("unowned", nullValue()).body("shares.agency",
                contains(place.agencies().get(0)));
    }

    @Test
    void whatIsEnteredAgainStaysWhoseItWasWhateverIsConfirmedSince() {
        cancelled();
        place.confirm(second, Map.of()).statusCode(200);
        String deal = sales.sell(first, "3-1201", "deposit").statusCode(201).body("visitId", is(first)).extract().path("id");
        town.pass(Duration.ofDays(1));

        place.confirm(place.arrive("张先生", Sales.PHONE).statusCode(201).extract().path("id"), Map.of()).statusCode(200);

        isTheFirstOnes(deal);
        follows();
    }

    @Test
    void whatIsEnteredAgainBesideAnArrivalIsWhoseItWasOnceThatIsConfirmed() throws SQLException {
        cancelled();
        String deal = sales.sell(second, "3-1201", "deposit").statusCode(201).body("visitId", is(second)).extract().path("id");

        place.confirm(second, Map.of()).statusCode(200);

        isTheFirstOnes(deal);
        assertTrue(refused(second, true, "not cancelled").contains("does not belong"), "it was somebody's");
        follows();
    }

    @Test
    void theDatabaseLetsADealGoNowhereElse() throws SQLException {
        broughtTwice("{\"protection\": \"P30D\"}");
        sales.sell(first, "3-1201", "deposit").statusCode(201);
        assertTrue(refused(second, true).contains("does not belong"), "it is not confirmed");
        place.confirm(second, Map.of()).statusCode(200);
        assertTrue(refused(first, false).contains("does not belong"), "that one protected nobody then");
        String other = place.arrive("李女士", "13912341234").statusCode(201).extract().path("id");
        place.confirm(other, Map.of()).statusCode(200);
        assertTrue(refused(other, false).contains("does not belong"), "another customer");
        assertTrue(refused(second, true).contains("was protected"), "that one protects the customer");
    }

    private String refused(String visit, boolean afterProtection) throws SQLException {
        return refused(visit, afterProtection, "true");
    }

    private String refused(String visit, boolean afterProtection, String which) throws SQLException {
        try (Connection connection = database.getConnection(); Statement sql = connection.createStatement()) {
            return assertThrows(SQLException.class, () -> sql.execute("update deal set visit_id = '" + visit
                    + "', after_protection = " + afterProtection + " where unit = '3-1201' and " + which + " and project_id = "
                    + "(select id from project where code = '" + place.code() + "')")).getMessage();
        }
    }
}
