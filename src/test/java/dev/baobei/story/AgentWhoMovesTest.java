package dev.baobei.story;

import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import dev.baobei.domain.party.Agent;
import dev.baobei.postgres.directory.Setup;
import dev.baobei.postgres.directory.Setup.AgentSetup;
import dev.baobei.story.Town.Place;
import org.junit.jupiter.api.Test;

/** An agent goes to another agency: what was reported for the former one stays its own. */
@StoryTest
class AgentWhoMovesTest {

    private static final String NOT_THEIRS = "没有找到您名下这条报备，请核对回执号或尾号。";

    @Inject
    Town town;

    @Test
    void aReportStaysTheAgencysForWhichItWasMade() {
        Place place = town.place(Town.halfAnHourAhead());
        String receipt = MainStoryTest.receipt(place, place.text(0, MainStoryTest.report(place)));
        String former = place.agencies().get(0);

        moves(place, 0, 1);

        town.desk().get("/api/pre-reports/" + receipt).then().statusCode(200).body("agency", is(former));
        town.pass(Duration.ofMinutes(31));
        String visit = place.arrive("张先生", "13812341234").statusCode(201).body("verdict.agency", is(former))
                .body("verdict.receipt", is(receipt)).body("verdict.says.zh", is("归" + former + "：经纪人1的报备（回执" + receipt
                        + "）最早且有效。"))
                .extract().path("id");
        place.confirm(visit, Map.of()).statusCode(200).body("verdict.agency", is(former))
                .body("verdict.version", is(1));
    }

    @Test
    void aVerdictThatWasSeenDoesNotChangeBecauseTheAgentMoves() {
        Place place = town.place(Town.halfAnHourAhead());
        place.text(0, MainStoryTest.report(place));
        town.pass(Duration.ofMinutes(31));
        String visit = place.arrive("张先生", "13812341234").statusCode(201).extract().path("id");

        moves(place, 0, 1);

        place.confirm(visit, Map.of("verdictVersion", 1)).statusCode(200)
                .body("verdict.agency", is(place.agencies().get(0)));
    }

    @Test
    void theSameWordsForTheNewAgencyAreANewReportAndTheFormerOneIsOutOfReach() {
        Place place = town.place(Town.halfAnHourAhead());
        String first = MainStoryTest.receipt(place, place.text(0, MainStoryTest.report(place)));

        moves(place, 0, 1);
        String second = MainStoryTest.receipt(place, place.text(0, MainStoryTest.report(place)));

        assertNotEquals(first, second);
        assertEquals(second, MainStoryTest.receipt(place, place.text(0, MainStoryTest.report(place))));
        assertEquals(NOT_THEIRS, place.text(0, "查询 " + first));
        assertEquals(NOT_THEIRS, place.text(0, "撤回 " + first));
        assertEquals(NOT_THEIRS, place.text(0, "补全 " + first + " 13812341234"));
        assertTrue(place.text(0, "查询").contains(second));
        town.pass(Duration.ofMinutes(31));
        place.arrive("张先生", "13812341234").statusCode(201).body("verdict.receipt", is(first))
                .body("verdict.trace.agency", is(place.agencies().subList(0, 2)));
    }

    private void moves(Place place, int agent, int agency) {
        town.put(new Setup(List.of(), List.of(), List.of(new AgentSetup("经纪人" + (agent + 1), place.agents().get(agent),
                place.agencies().get(agency), Agent.State.ACTIVE)), List.of()));
    }
}
