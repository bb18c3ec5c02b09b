package dev.baobei.domain.party;

import static dev.baobei.domain.Cast.LI;
import static dev.baobei.domain.Cast.at;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who files for an agency: whom it named last, from that very moment on. */
class DesignationsTest {

    private static Designation named(String from, Agent... agents) {
        return new Designation(1, LI.agency().id(), at(from), Set.of(agents).stream().map(Agent::id)
                .collect(Collectors.toSet()));
    }

    @ParameterizedTest(name = "at {0}: {1}")
    @CsvSource(textBlock = """
            11-22T09:59:59.999999, false
            11-22T10:00,           true
            11-23T09:59:59.999999, true
            11-23T10:00,           false
            11-24T10:00,           true
            """)
    void theLatterInForceCounts(String moment, boolean named) {
        Designations all = Designations.of(List.of(named("11-24T10:00", LI), named("11-22T10:00", LI), named("11-23T10:00")));
        Instant then = at(moment);

        assertEquals(named, all.name(1, LI, then));
    }
}
