package dev.baobei.story;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

/** Whose the deals of a household are depends no more on which slip is signed first than those of one person. */
@StoryTest
class SoldBesideFamilyTest extends SoldStory {

    private static final String WIFE = "13912341234";

    private String husband;

    private void broughtHusband() {
        reported("{\"protection\": \"P30D\", \"household\": [\"SPOUSE\"]}", 0);
        husband = sales.confirmed("BroughtBy");
        town.pass(Duration.ofDays(1));
    }

    private void reportWife(int agent) {
        place.text(agent, "报备《" + place.name() + "》住宅,客户李女士,电话:139****1234。");
        town.pass(Duration.ofMinutes(10));
    }

    private String wife() {
        return place.arrive(Map.of("project", place.code(), "customerName", "李女士", "phones", List.of(WIFE), "household",
                Map.of("visit", husband, "relation", "SPOUSE"))).statusCode(201).extract().path("id");
    }

    /** REG-03, line 53: "非同一天……则谁先成功邀约的就归属谁". */
    @Test
    void theWifesSlipIsSignedAfterTheDealWasEnteredBesideIt() {
        broughtHusband();
        reportWife(1);
        String wife = wife();
        String deal = sales.sell(wife, "3-1201", "deposit").statusCode(201).body("visitId", is(wife)).body("shares", empty())
                .extract().path("id");

        place.confirm(wife, Map.of()).statusCode(200).body("verdict.kind", is("Protected"));

        sales.deal(deal).body("visitId", is(husband)).body("shares.agency", contains(place.agencies().get(0)));
        assertTrue(sales.entries("DEAL_SETTLED").get(0).contains(husband));
        follows();
    }

    /** Who comes as family while people are to say whose the household is: so is the deal, and the next one is as they said. */
    @Test
    void theWifeBuysWhileItIsOpenWhoseTheHusbandIs() {
        reported("{\"protection\": \"P30D\", \"household\": [\"SPOUSE\"], \"disclosure\": \"SECRET\"}", 0);
        husband = place.arrive("章先生", Sales.PHONE).statusCode(201).body("verdict.kind", is("Contested")).extract().path("id");
        place.confirm(husband, Map.of()).statusCode(200);
        town.pass(Duration.ofDays(1));
        reportWife(1);
        String wife = wife();
        place.confirm(wife, Map.of()).statusCode(200).body("verdict.why", contains("DISPUTE_OPEN"));

        String deal = sales.sell(wife, "3-1201", "deposit").statusCode(201).body("visitId", is(husband))
                .body("shares", empty()).extract().path("id");
        sales.rule(0);

        sales.deal(deal).body("shares.agency", contains(place.agencies().get(0)));
        sales.sell(wife, "3-1202", "deposit").statusCode(201).body("visitId", is(husband))
                .body("shares.agency", contains(place.agencies().get(0)));
        sales.step(deal, "contract").statusCode(200);
        assertTrue(sales.onceTold(1, "签约").contains("业绩不归贵司"), "who reported the wife may claim it");
        follows();
    }

    /** The wife's own visit is in dispute between others: what her husband buys is no business of theirs. */
    @Test
    void theHusbandBuysWhileItIsOpenWhoseTheWifeIs() {
        reported("{\"protection\": \"P30D\", \"household\": [\"SPOUSE\"], \"disclosure\": \"SECRET\"}", 0);
        husband = sales.confirmed("BroughtBy");
        place.text(1, "报备《" + place.name() + "》住宅,客户黎女士,电话:139****1234。");
        town.pass(Duration.ofDays(1));
        String alone = place.arrive("李女士", WIFE).statusCode(201).body("verdict.kind", is("Contested")).extract().path("id");
        place.confirm(alone, Map.of()).statusCode(200);
        town.pass(Duration.ofDays(1));
        reportWife(1);
        place.confirm(wife(), Map.of()).statusCode(200).body("verdict.why", contains("DISPUTE_OPEN"));
        List<String> told = sales.entries("TOLD");

        String deal = sales.sell(husband, "3-1201", "deposit").statusCode(201)
                .body("shares.agency", contains(place.agencies().get(0))).extract().path("id");
        sales.step(deal, "contract").statusCode(200);

        assertEquals(told, sales.entries("TOLD"), "nobody is told of a contract");
        follows();
    }
}
