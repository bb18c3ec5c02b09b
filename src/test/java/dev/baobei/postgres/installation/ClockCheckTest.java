package dev.baobei.postgres.installation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How far two clocks may be apart; the way there and back is not held against the database. */
class ClockCheckTest {

    private static final Instant ASKED = Instant.parse("2026-11-23T04:00:00Z");
    private static final Instant ANSWERED = ASKED.plusMillis(40);

    @ParameterizedTest
    @CsvSource({"-251, false", "-250, true", "0, true", "40, true", "290, true", "291, false"})
    void clocksAgreeWithinAQuarterOfASecond(long millis, boolean agrees) {
        assertEquals(agrees, ClockCheck.agrees(ASKED, ASKED.plusMillis(millis), ANSWERED));
    }
}
