package dev.baobei.generated;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.LongStream;

import dev.baobei.domain.parse.Reader;
import dev.baobei.generated.Verdict.Outcome;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The checks see the defects that published parsers have. */
class PlantedDefectsTest {

    private static final int MESSAGES = 2_000;
    private static final int CAUGHT = 3;

    @ParameterizedTest
    @EnumSource(Defect.class)
    void aPlantedDefectIsCaughtInMessagesThatTheReaderReadsRight(Defect defect) {
        long caught = LongStream.range(0, MESSAGES).mapToObj(Grammar::message)
                .filter(message -> !judge(message, Reader::read).is(Outcome.WRONG))
                .filter(message -> judge(message, defect).is(Outcome.WRONG))
                .count();

        assertTrue(caught >= CAUGHT, () -> defect + " was seen in " + caught + " of " + MESSAGES + " messages");
    }

    private static Verdict judge(Message message, Reads reads) {
        return Judge.of(message, reads.read(message.text(), Directory.around(message)));
    }
}
