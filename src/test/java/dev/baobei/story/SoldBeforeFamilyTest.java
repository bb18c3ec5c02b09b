package dev.baobei.story;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.is;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

/** Whose the deal of a household is once it turns out that a member came before the one beside whom it was entered. */
@StoryTest
class SoldBeforeFamilyTest extends SoldStory {

    private String husband;
    private String deal;

    private void soldBesideHusband() {
        place("{\"protection\": \"P30D\", \"household\": [\"SPOUSE\"]}");
        town.passTo(LocalTime.of(9, 0));
        sales.report(0);
        place.text(1, "报备《" + place.name() + "》住宅,客户李女士,电话:139****1234。");
        town.pass(Duration.ofHours(3));
        husband = sales.confirmed("BroughtBy");
        deal = sales.sell(husband, "3-1201", "deposit").statusCode(201).body("shares.percent", is(List.of(100)))
                .extract().path("id");
        town.pass(Duration.ofMinutes(30));
    }

    private String wife() {
        return place.arrive(Map.of("project", place.code(), "customerName", "李女士", "phones", List.of("13912341234"),
                "household", Map.of("visit", husband, "relation", "SPOUSE"))).statusCode(201).extract().path("id");
    }

    private void cameEarlier(String visit) {
        place.propose("guard", visit, "corrections", Map.of("arrivedAt", town.now().minus(Duration.ofHours(1)).toString(),
                "reason", "补录")).statusCode(201);
        place.approve("approver", visit, "corrections", true).statusCode(200);
    }

    /** REG-03, line 53: "同一天……平分", whichever of them turns out to have come first. */
    private void isSharedAlike() {
        sales.deal(deal).body("shares.agency", containsInAnyOrder(place.agencies().get(0), place.agencies().get(1)))
                .body("shares.percent", is(List.of(50, 50)));
        follows();
    }

    @Test
    void theMemberWhoCameFirstIsConfirmedLast() {
        soldBesideHusband();
        String wife = wife();
        cameEarlier(wife);
        place.confirm(wife, Map.of()).statusCode(200);
        isSharedAlike();
    }

    @Test
    void theArrivalOfAConfirmedMemberIsCorrected() {
        soldBesideHusband();
        String wife = wife();
        place.confirm(wife, Map.of()).statusCode(200);
        cameEarlier(wife);
        isSharedAlike();
    }
}
