package dev.baobei.domain.deal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import dev.baobei.domain.deal.DutyRota.Misplaced;
import dev.baobei.domain.deal.DutyRota.Turn;
import org.junit.jupiter.api.Test;

class MisplacedTurnsTest {

    private static final Instant NOW = Instant.parse("2026-11-30T02:00:00Z");

    private static Optional<Misplaced> said(int... seconds) {
        List<Turn> turns = Arrays.stream(seconds).mapToObj(second -> new Turn(NOW.plusSeconds(second), Optional.empty()))
                .toList();
        return DutyRota.misplaced(turns, NOW, NOW.plus(Duration.ofHours(1)));
    }

    @Test
    void turnsBeginOneAfterTheOtherAndTheFirstNotBeforeNow() {
        assertEquals(Optional.empty(), said(0, 60, 120));
        assertEquals(Optional.of(new Misplaced(0, true)), said(-1, 60));
        assertEquals(Optional.of(new Misplaced(1, false)), said(0, -60));
        assertEquals(Optional.of(new Misplaced(2, false)), said(0, 60, 60));
        assertEquals(Optional.of(new Misplaced(1, false)), said(0, 3600));
    }
}
