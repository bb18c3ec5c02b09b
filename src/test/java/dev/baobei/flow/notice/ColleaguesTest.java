package dev.baobei.flow.notice;

import static dev.baobei.domain.Cast.CHEN;
import static dev.baobei.domain.Cast.HONGTU;
import static dev.baobei.domain.Cast.JINQIAO;
import static dev.baobei.domain.Cast.LI;
import static dev.baobei.domain.Cast.YIJU;
import static dev.baobei.domain.Cast.ZHAO;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import dev.baobei.domain.party.Agency;
import dev.baobei.domain.party.Agent;
import dev.baobei.domain.party.Designations;
import dev.baobei.domain.party.Directory;
import org.junit.jupiter.api.Test;

/** Who left the agency for which they acted, or whose agency may not report any more, is told nothing of its customers. */
class ColleaguesTest {

    private static List<Agent> still(Agent known, Agent... acted) {
        Directory directory = new Directory(1, List.of(JINQIAO), List.of(HONGTU, YIJU), Map.of(known.address(), known),
                List.of(),
                List.of(), List.of(), Designations.NONE);
        return Colleagues.still(directory, Stream.of(acted)).toList();
    }

    @Test
    void whoIsStillThereIsToldOnce() {
        assertEquals(List.of(LI), still(LI, LI, LI, CHEN));
    }

    @Test
    void whoLeftMovedOrMayNotReportIsNot() {
        assertEquals(List.of(), still(new Agent(ZHAO.id(), HONGTU, ZHAO.name(), ZHAO.address(), Agent.State.LEFT), ZHAO));
        assertEquals(List.of(), still(ZHAO.at(YIJU), ZHAO));
        Agency suspended = new Agency(HONGTU.id(), HONGTU.name(), Agency.State.SUSPENDED);
        assertEquals(List.of(), still(ZHAO.at(suspended), ZHAO));
    }
}
