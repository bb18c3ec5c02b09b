package dev.baobei.generated;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;

import dev.baobei.domain.parse.Reader;
import dev.baobei.domain.parse.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Messages made from data say what the data was: none is ever read wrong, and nearly all are read at the first try.
 *
 * <p>A few thousand of a fixed seed belong to the tests. A million: {@code mvn -B test -Dtest=GeneratedMessagesTest
 * -Dbaobei.generated.messages=1000000 -Dbaobei.generated.seed=7}. It writes an example of every failure to
 * {@code target/generated-messages/failures.tsv}; a line of it belongs into {@code generated/regressions.tsv}, which is replayed here.
 */
class GeneratedMessagesTest {

    private static final Path FAILURES = Path.of("target/generated-messages/failures.tsv");

    private static final int MESSAGES = Integer.getInteger("baobei.generated.messages", 5_000);
    private static final long SEED = Long.getLong("baobei.generated.seed", 20261123L);
    private static final double AT_ONCE = 0.995;

    @Test
    void noneIsReadWrongAndNearlyAllAreReadAtTheFirstTry() throws IOException {
        Tally tally = new Tally();

        LongStream.range(0, MESSAGES).parallel().forEach(i -> judge(SEED * 1_000_000_007L + i, tally));

        System.out.println(tally.report(SEED));
        Files.createDirectories(FAILURES.getParent());
        Files.write(FAILURES, tally.failures());
        assertEquals(0, tally.wrong());
        assertTrue(tally.rate() >= AT_ONCE, () -> "read at once: " + tally.rate());
    }

    private static void judge(long seed, Tally tally) {
        Message message = Grammar.message(seed);
        Reading reading = Reader.read(message.text(), Directory.around(message));
        tally.count(message, Judge.of(message, reading), Said.of(reading));
    }

    static List<Message> regressions() throws IOException {
        try (var lines = new BufferedReader(new InputStreamReader(
                GeneratedMessagesTest.class.getResourceAsStream("/generated/regressions.tsv"), StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.startsWith("#")).map(Recorded::message).toList();
        }
    }

    @ParameterizedTest
    @MethodSource("regressions")
    void whatWasOnceReadWrongIsReadRight(Message message) {
        Reading reading = Reader.read(message.text(), Directory.around(message));

        assertEquals(List.of(), Judge.of(message, reading).reasons(), () -> message.text() + "\n" + Said.of(reading));
    }
}
