package dev.baobei.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;

import dev.baobei.reference.History;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The engine decides and judges as a model that was written from the regulations alone. */
class AgreementTest {

    private static final long BASE = Long.getLong("baobei.agreement.from", 20_260_101);
    private static final long HISTORIES = Long.getLong("baobei.agreement.histories", 4_000);
    private static final long TOLD_EVERY = 50_000;
    private static final int FOR_A_MUTANT = 6_000;

    @Test
    void theEngineAgreesWithTheModelOnEveryHistory() {
        System.out.println("agreement: " + HISTORIES + " histories from seed " + BASE);
        AtomicLong agreed = new AtomicLong();
        LongStream.range(BASE, BASE + HISTORIES).parallel().forEach(seed -> {
            agree(seed);
            if (agreed.incrementAndGet() % TOLD_EVERY == 0) {
                System.out.println("agreement: " + agreed + " of " + HISTORIES);
            }
        });
    }

    /** {@code seed what it was}, a line each. */
    @ParameterizedTest
    @CsvFileSource(resources = "/agreement/seeds.tsv", delimiter = '\t')
    void whatOnceDifferedAgrees(long seed, String what) {
        agree(seed);
    }

    private static void agree(long seed) {
        History history = Supported.history(seed);
        assertEquals(List.of(), Comparison.differences(history, Mutant.NONE),
                () -> "seed " + seed + " in " + history.days().zone() + "\n" + Comparison.told(history));
    }

    @ParameterizedTest
    @EnumSource(value = Mutant.class, mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void whatIsPlantedIsCaught(Mutant mutant) {
        assertTrue(LongStream.range(BASE, BASE + FOR_A_MUTANT).mapToObj(Supported::history)
                .anyMatch(history -> !Comparison.differences(history, mutant).isEmpty()), mutant.name());
    }
}
