package dev.baobei.domain.visit;

import static dev.baobei.domain.Cast.CHEN;
import static dev.baobei.domain.Cast.HONGTU;
import static dev.baobei.domain.Cast.LI;
import static dev.baobei.domain.Cast.ZHAO;
import static dev.baobei.domain.Cast.at;
import static dev.baobei.domain.Cast.id;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import dev.baobei.domain.Cast;
import dev.baobei.domain.party.Agent;
import dev.baobei.domain.visit.ProtectionPeriod.Holder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 小李 and 小陈 share a customer; at 12:00 what 小李 has was given to 小赵 of the same agency. */
class HandedShareTest {

    private static final List<Holder> SHARED = List.of(Holder.of(LI).with(60), Holder.of(CHEN).with(40));

    private static String after(String from, String ruled, String asOf) {
        HandedShare handed = new HandedShare(id("visit"), HONGTU,
                Optional.ofNullable(from).map(Cast.AGENTS::get).map(Agent::id),
                ZHAO, at("12:00"));
        return HandedShare.after(List.of(handed), SHARED, Optional.ofNullable(ruled).map(Cast::at), at(asOf)).stream()
                .map(holder -> holder.agent().orElseThrow().name() + " " + holder.percent()).collect(Collectors.joining(", "));
    }

    @ParameterizedTest(name = "given by {0}, ruled at {1}, as of {2}")
    @CsvSource(delimiter = '|', textBlock = """
            小李 |                 | 11:59:59.999999 | 小李 60, 小陈 40
            小李 |                 | 12:00           | 小赵 60, 小陈 40
            小李 |                 | 12:01           | 小赵 60, 小陈 40
            小李 | 11:59:59.999999 | 12:01           | 小赵 60, 小陈 40
            小李 | 12:00           | 12:01           | 小李 60, 小陈 40
            小李 | 12:00:01        | 12:01           | 小李 60, 小陈 40
            小赵 |                 | 12:01           | 小李 60, 小陈 40
            小陈 |                 | 12:01           | 小李 60, 小陈 40
                 |                 | 12:01           | 小李 60, 小陈 40
            """)
    void changesWhoseItIsFromItsOwnInstantUnlessARulingNamedPeopleSince(String from, String ruled, String asOf, String then) {
        assertEquals(then, after(from, ruled, asOf));
    }
}
