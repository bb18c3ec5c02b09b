package dev.baobei.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
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
    private static final int MOST_TOLD = 20;
    private static final long SECOND = 1_000_000_000L;
    private static final int FOR_A_MUTANT = 6_000;

    @Test
    void theEngineAgreesWithTheModelOnEveryHistory() {
        System.out.println("agreement: " + HISTORIES + " histories from seed " + BASE);
        long start = System.nanoTime();
        AtomicLong compared = new AtomicLong();
        Map<Long, String> differing = new ConcurrentSkipListMap<>();
        LongStream.range(BASE, BASE + HISTORIES).parallel().takeWhile(seed -> differing.size() < MOST_TOLD).forEach(seed -> {
            difference(seed).ifPresent(difference -> differing.put(seed, difference));
            if (compared.incrementAndGet() % TOLD_EVERY == 0) {
                System.out.println("agreement: " + compared + " of " + HISTORIES + ", " + differing.size() + " differ");
            }
        });
        System.out.println("agreement: " + compared + " from seed " + BASE + ", "
                + compared.get() * SECOND / (System.nanoTime() - start) + " a second, " + differing.size() + " differ "
                + differing.keySet());
        assertEquals(List.of(), List.copyOf(differing.values()));
    }

    /** {@code seed what it was}, a line each. */
    @ParameterizedTest
    @CsvFileSource(resources = "/agreement/seeds.tsv", delimiter = '\t')
    void whatOnceDifferedAgrees(long seed, String what) {
        agree(seed);
    }

    private static void agree(long seed) {
        assertEquals(Optional.empty(), difference(seed));
    }

    private static Optional<String> difference(long seed) {
        try {
            History history = Supported.history(seed);
            return Optional.of(Comparison.differences(history, Mutant.NONE)).filter(some -> !some.isEmpty())
                    .map(some -> "seed " + seed + " in " + history.days().zone() + ": " + some + "\n"
                            + Comparison.told(history));
        } catch (RuntimeException e) {
            return Optional.of("seed " + seed + ": " + e);
        }
    }

    @ParameterizedTest
    @EnumSource(value = Mutant.class, mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void whatIsPlantedIsCaught(Mutant mutant) {
        assertTrue(LongStream.range(BASE, BASE + FOR_A_MUTANT).mapToObj(Supported::history)
                .anyMatch(history -> !Comparison.differences(history, mutant).isEmpty()), mutant.name());
    }
}
