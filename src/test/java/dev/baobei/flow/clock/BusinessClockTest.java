package dev.baobei.flow.clock;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Business time goes forward, whatever the machine's clock does. */
class BusinessClockTest {

    private static final Instant NINE = Instant.parse("2026-11-23T09:00:00Z");

    private static List<Instant> times(String words) {
        return Arrays.stream(words.split(" ")).map(time -> Instant.parse("2026-11-23T" + time + "Z")).toList();
    }

    @ParameterizedTest(name = "the machine shows {0}, {1} is said")
    @CsvSource(textBlock = """
            09:00:00 09:00:01,                   09:00:00 09:00:01
            09:00:00 09:00:00,                   09:00:00 09:00:00
            09:00:00 08:59:59.999999 09:00:01,   09:00:00 09:00:00 09:00:01
            09:00:00 08:00:00 08:30:00 09:00:00, 09:00:00 09:00:00 09:00:00 09:00:00
            09:00:00.0000019 09:00:00.0000011,   09:00:00.000001 09:00:00.000001
            09:00:00.000002 09:00:00.000001,     09:00:00.000002 09:00:00.000002
            23:59:59 00:00:00 23:59:59.5,        23:59:59 23:59:59 23:59:59.5
            """)
    void neverStepsBack(String shown, String said) {
        Queue<Instant> machine = new ArrayDeque<>(times(shown));
        BusinessClock clock = new BusinessClock(machine::remove);

        assertEquals(times(said), times(shown).stream().map(any -> clock.now()).toList());
    }

    @Test
    void whatItSaidAheadIsNotTakenBack() {
        BusinessClock clock = new BusinessClock(() -> NINE);
        clock.runAhead(Duration.ofHours(2));
        assertEquals(NINE.plus(Duration.ofHours(2)), clock.now());

        clock.runAhead(Duration.ofHours(1));
        assertEquals(NINE.plus(Duration.ofHours(2)), clock.now());
        assertEquals(Duration.ofHours(1), clock.offset());

        clock.runAhead(Duration.ofHours(3));
        assertEquals(NINE.plus(Duration.ofHours(3)), clock.now());
    }
}
