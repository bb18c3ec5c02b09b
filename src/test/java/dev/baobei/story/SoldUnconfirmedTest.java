package dev.baobei.story;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

/** REG-01, line 9: "不能因为业务归属问题影响客户成交": also where nobody has signed the slip, or the arrival has lapsed. */
@StoryTest
class SoldUnconfirmedTest extends SoldStory {

    private void reported(String terms) {
        reported(terms, 0, 1);
    }

    @Test
    void aDealBesideAnUnconfirmedArrivalIsNobodysUntilTheConfirmationSettlesIt() {
        reported("{\"disclosure\": \"SECRET\"}");
        String visit = sales.arrive("BroughtBy");
        Instant signed = town.now();
        String deal = sales.sell(visit, "3-1201", "contract").statusCode(201).body("visitId", is(visit)).body("shares", empty())
                .body("unowned", is("visitUnconfirmed")).body("says.zh", is("到访尚未确认，业绩暂无归属；到访确认或裁定后自动认定。"))
                .body("claimsUntil", notNullValue()).extract().path("id");
        sales.sell(visit, "3-1201", "contract").statusCode(200).body("id", is(deal));
        for (int agent : List.of(0, 1)) {
            assertEquals("客户张先生138****1234已在" + place.name() + "签约，业绩归属未定。如应归贵司，请于" + sales.deadline(signed)
                    + "凭有效证据向案场提出，逾期视为放弃。", sales.onceTold(agent, "签约"));
        }
        assertTrue(sales.entries("DEAL_STEP").get(0).contains("\"unowned\":\"VISIT_UNCONFIRMED\""));
        assertEquals(List.of(), sales.entries("DEAL_SETTLED"));

        place.confirm(visit, Map.of()).statusCode(200);

        sales.deal(deal).body("shares.agency", contains(place.agencies().get(0))).body("shares.percent", contains(100))
                .body("unowned", nullValue()).body("says", nullValue());
        String settled = sales.entries("DEAL_SETTLED").get(0);
        assertTrue(settled.contains(deal) && settled.contains(":100\""), settled);
        assertTrue(sales.onceTold(0, "已确认归属").contains("张先生"));
        assertTrue(sales.onceTold(1, "归属其他渠道").contains("张先生"));
        place.journal().body("verifies", is(true));
    }

    @Test
    void aLapsedArrivalIsSoldAndPeopleRuleWhoseTheDealIs() throws SQLException {
        reported("{}");
        String visit = sales.arrive("BroughtBy");
        town.pass(Duration.ofDays(1));
        place.confirm(visit, Map.of()).statusCode(409).body("code", is("visit-lapsed"));
        town.desk().body(Map.of("visit", visit, "reason", "业务员不签单")).post("/api/disputes").then().statusCode(409);
        String deal = sales.sell(visit, "3-1201", "contract").statusCode(201).body("unowned", is("visitUnconfirmed")).extract()
                .path("id");
        sales.claim(deal, 1).statusCode(200).body("shares", empty());

        sales.ruleByTwo(1);

        sales.deal(deal).body("shares.agency", contains(place.agencies().get(1))).body("unowned", nullValue());
        assertEquals(1, sales.entries("DEAL_SETTLED").size());
        place.reopen(visit);
        long written = written(visit, "%");
        place.confirm(visit, Map.of()).statusCode(200).body("verdict.agency", is(place.agencies().get(0)));
        sales.deal(deal).body("shares.agency", contains(place.agencies().get(1)));
        assertEquals(written, written(visit, "%"), "what was ruled is gainsaid");
        assertEquals(1, sales.entries("DEAL_SETTLED").size());
        place.journal().body("verifies", is(true));
    }

    /** REG-02, line 29: a deposit that is paid before the slip is signed keeps the customer as one that is paid after it. */
    @Test
    void aDepositBeforeTheConfirmationMovesTheProtection() {
        reported("{\"protectionFromDeposit\": \"P90D\"}");
        String visit = sales.arrive("BroughtBy");
        sales.sell(visit, "3-1201", "deposit").statusCode(201);
        String kept = Dates.said(town.now().atZone(ZoneId.of("Asia/Shanghai")).plusDays(90), town.now());
        OffsetDateTime until = OffsetDateTime.parse(place.confirm(visit, Map.of()).extract().path("verdict.protection.until"));
        String told = sales.onceTold(0, "已确认归属");
        assertTrue(told.contains("保护至" + kept), told);
        town.pass(Duration.ofDays(80));

        assertTrue(until.toInstant().isBefore(town.now()));
        place.arrive("张先生", Sales.PHONE).statusCode(201).body("verdict.kind", is("Protected")).body("verdict.agency",
                is(place.agencies().get(0)));
    }

    /** The time that was written first was too early: the customer did not buy before they came. */
    @Test
    void whoCameLaterThanWasWrittenIsTheirAgencysAllTheSame() {
        reported("{}");
        String visit = sales.arrive("BroughtBy");
        String deal = sales.sell(visit, "3-1201", "deposit").statusCode(201).extract().path("id");
        town.pass(Duration.ofMinutes(30));
        new Corrections(town).corrected(place, visit, Duration.ofMinutes(-20));
        place.confirm(visit, Map.of()).statusCode(200);

        sales.deal(deal).body("shares.agency", contains(place.agencies().get(0))).body("unowned", nullValue());
    }

    /** Whoever confirms it too late to reach the deal with the protection has nothing of it. */
    @Test
    void aProtectionThatWasOverBeforeTheDealSettlesItForTheHouse() {
        reported("{\"protection\": \"P1D\"}");
        String visit = sales.arrive("BroughtBy");
        town.pass(Duration.ofDays(3));
        String deal = sales.sell(visit, "3-1201", "deposit").statusCode(201).body("shares", empty()).extract().path("id");
        place.reopen(visit);
        place.confirm(visit, Map.of()).statusCode(200).body("verdict.agency", is(place.agencies().get(0)));

        sales.deal(deal).body("shares.agency", contains(nullValue())).body("unowned", is("protectionOver"));
    }
}
