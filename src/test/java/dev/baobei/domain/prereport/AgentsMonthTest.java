package dev.baobei.domain.prereport;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;

import dev.baobei.domain.prereport.AgentsMonth.Timed;
import org.junit.jupiter.api.Test;

class AgentsMonthTest {

    private static final Timed NONE = new Timed(0, 0, 0);

    @Test
    void aReportThatWasRefusedAndStruckFellOnce() {
        assertEquals(Optional.of(0L), new AgentsMonth(1, 0, 0, 1, 1, 1, NONE, NONE).accuracy());
        assertEquals(Optional.of(50L), new AgentsMonth(3, 1, 0, 1, 1, 1, NONE, NONE).accuracy());
        assertEquals(Optional.empty(), new AgentsMonth(0, 0, 0, 0, 0, 0, NONE, NONE).accuracy());
    }
}
