package dev.baobei.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import dev.baobei.story.StoryTest;
import org.junit.jupiter.api.Test;

/** Whatever is done to an exported journal, the verifier says so. */
@StoryTest
class MutatedJournalTest extends PlayedStory {

    private static final int MUTATIONS = 10_000;
    private static final long SEED = Long.getLong("baobei.mutations.seed", 20261124);

    @Test
    void tenThousandMutationsAreTenThousandFaults() throws Throwable {
        Played played = played();
        byte[] export = played.export();
        Verifier verifier = Verifier.load();
        Object anchors = verifier.anchors(Files.readAllBytes(settings.file().orElseThrow()), Played.publicKey(settings),
                played.talk().replies());
        assertEquals(List.of(), verifier.faults(export, anchors));

        Forgery read = Forgery.of(export);
        Random random = new Random(SEED);
        Map<Mutation, Integer> found = new EnumMap<>(Mutation.class);
        long begun = cpuTime();
        for (int i = 0; i < MUTATIONS; i++) {
            Mutation mutation = Mutation.values()[i % Mutation.values().length];
            byte[] mutated = mutation.done(export, read, random);
            assertFalse(Arrays.equals(export, mutated), mutation::name);
            List<String> faults = verifier.faults(mutated, anchors);
            int number = i;
            assertTrue(mutation.isNamedBy(faults), () -> mutation + ", number " + number + " of seed " + SEED + ": " + faults);
            found.merge(mutation, 1, Integer::sum);
        }
        System.out.printf("%d mutations of a journal of %d entries (seed %d) in %d ms of one processor, all found: %s%n",
                MUTATIONS,
                read.entries().size(), SEED, (cpuTime() - begun) / 1_000_000, found);
        assertEquals(MUTATIONS, found.values().stream().mapToInt(Integer::intValue).sum());
    }

    /** What else the machine does meanwhile is not ours to measure. */
    private static long cpuTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
