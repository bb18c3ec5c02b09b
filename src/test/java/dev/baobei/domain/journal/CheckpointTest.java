package dev.baobei.domain.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The words that are signed: what stands here by hand must stand for ever, or no old checkpoint verifies. */
class CheckpointTest {

    private static final String A = "a".repeat(64);
    private static final String B = "b".repeat(64);
    private static final String LINE = "baobei-checkpoint-1 JQ 12 " + A + " 2026-11-24T02:00:00Z " + B;
    private static final Checkpoint CHECKPOINT = new Checkpoint(Checkpoint.Kind.STANDS, "JQ", new Link(12, A),
            Instant.parse("2026-11-24T02:00:00Z"));

    @Test
    void whatIsWrittenReadsBack() {
        assertEquals(LINE, CHECKPOINT.text(B));
        assertEquals(Optional.of(CHECKPOINT), Checkpoint.read(LINE));
        Checkpoint loss = new Checkpoint(Checkpoint.Kind.LOST, "JQ", Link.START, CHECKPOINT.at());
        assertEquals(Optional.of(loss), Checkpoint.read(loss.text(B)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "baobei-checkpoint-2 JQ 12 A 2026-11-24T02:00:00Z B",
            "baobei-checkpoint-1 JQ 012 A 2026-11-24T02:00:00Z B",
            "baobei-checkpoint-1 JQ -1 A 2026-11-24T02:00:00Z B", "baobei-checkpoint-1 JQ 12 a 2026-11-24T02:00:00Z B",
            "baobei-checkpoint-1 JQ 12 A 2026-11-24T10:00:00+08:00 B", "baobei-checkpoint-1 JQ 12 A yesterday B",
            "baobei-checkpoint-1  JQ 12 A 2026-11-24T02:00:00Z B", "baobei-checkpoint-1 JQ 12 A 2026-11-24T02:00:00Z"})
    void whatIsInAnotherFormIsNone(String line) {
        assertEquals(Optional.empty(), Checkpoint.read(line.replace("A", A).replace("B", B)));
    }

    @ParameterizedTest
    @CsvSource({"12,a,true", "13,a,true", "12,b,false", "11,,false", "0,,false"})
    void aJournalGoesOnWhereItsCheckpointStillLiesOnTheChain(long sequence, String there, boolean goesOn) {
        Standing standing = new Standing("JQ", sequence == 0 ? Link.START : new Link(sequence, A), Optional.of(CHECKPOINT),
                Optional.ofNullable(there).map(letter -> letter.repeat(64)));

        assertEquals(goesOn, standing.goesOn());
    }

    @Test
    void aJournalWithoutACheckpointGoesOnAndHasMovedOnceItHoldsAnEntry() {
        Standing nothing = new Standing("JQ", Link.START, Optional.empty(), Optional.empty());
        Standing one = new Standing("JQ", new Link(1, A), Optional.empty(), Optional.empty());

        assertEquals("true false true true",
                nothing.goesOn() + " " + nothing.hasMoved() + " " + one.goesOn() + " " + one.hasMoved());
    }
}
