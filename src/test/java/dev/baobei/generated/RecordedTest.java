package dev.baobei.generated;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;

/** A recorded message is the message. */
class RecordedTest {

    @Test
    void aMessageComesBackFromItsLine() {
        LongStream.range(0, 1_000).mapToObj(Grammar::message).forEach(message -> {
            Message back = Recorded.message(Recorded.line(message));

            assertEquals(message.text(), back.text());
            assertEquals(message.reports(), back.reports());
            assertEquals(message.kinds(), back.kinds());
            assertEquals(message.received(), back.received());
            assertEquals(message.isImplied(), back.isImplied());
            assertEquals(Recorded.line(message), Recorded.line(back));
        });
    }

    @Test
    void theSameSeedMakesTheSameMessage() {
        LongStream.range(0, 1_000).forEach(seed -> assertEquals(Grammar.message(seed), Grammar.message(seed)));
    }
}
