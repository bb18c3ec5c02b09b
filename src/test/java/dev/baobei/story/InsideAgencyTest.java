package dev.baobei.story;

import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;

import jakarta.inject.Inject;

import dev.baobei.domain.party.Agent;
import dev.baobei.postgres.directory.Setup;
import dev.baobei.postgres.directory.Setup.AgentSetup;
import dev.baobei.story.Town.Place;
import org.junit.jupiter.api.Test;

/** A second report of one agency: kept, or void (W365). */
@StoryTest
class InsideAgencyTest {

    private static final String WHOLE = "报备 张先生 13856781234";

    @Inject
    Town town;

    /** The fourth agent works for the first agency again. */
    private Place place(String intake) {
        Place place = town.place(Town.taking(intake));
        town.put(new Setup(List.of(), List.of(), List.of(new AgentSetup("赵敏", place.agents().get(3),
                place.agencies().get(0), Agent.State.ACTIVE)), List.of()));
        return place;
    }

    @Test
    void aColleaguesReportIsVoidWhereTheTermsSaySo() {
        Place place = place("{\"insideAgency\": \"VOID\"}");
        place.text(0, WHOLE);

        assertEquals("未受理：张伟138****1234贵公司已报备，不重复受理，由贵公司内部确定归属。",
                place.plainly(3, "报备 张伟 13856781234"));
        assertTrue(place.text(0, WHOLE).startsWith("已受理："), "a repeat is the same report");
        assertTrue(place.text(1, WHOLE).startsWith("已受理："), "another agency's is answered as a free one");
        assertTrue(place.text(3, "报备 张先生 138****1234").startsWith("已受理："), "nothing is refused because of a mask");
        assertTrue(place.text(3, "报备 李女士 13856781234").startsWith("已受理："), "another name is another customer");
        town.pass(Duration.ofMinutes(31));
        place.arrive("张先生", "13856781234").statusCode(201).body("verdict.agency", is(place.agencies().get(0)));
    }

    @Test
    void itIsKeptElsewhereAndOnceTheFirstIsWithdrawn() {
        Place kept = place("{}");
        kept.text(0, WHOLE);
        assertTrue(kept.text(3, WHOLE).startsWith("已受理："));

        Place place = place("{\"insideAgency\": \"VOID\"}");
        String receipt = MainStoryTest.receipt(place, place.text(0, WHOLE));
        place.text(0, "撤回 " + receipt);
        assertTrue(place.text(3, WHOLE).startsWith("已受理："));
    }
}
