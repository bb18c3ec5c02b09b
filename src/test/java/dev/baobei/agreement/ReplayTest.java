package dev.baobei.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

import dev.baobei.domain.party.Project;
import dev.baobei.domain.terms.Openings;
import dev.baobei.domain.terms.Terms;
import dev.baobei.domain.whatif.Compared;
import dev.baobei.domain.whatif.Proposal;
import dev.baobei.domain.whatif.Replay;
import dev.baobei.reference.History;
import org.junit.jupiter.api.Test;

/** A replay of generated histories under the terms that were in force finds what the engine decided, version by version. */
class ReplayTest {

    private static final long BASE = 20_260_101;
    private static final long HISTORIES = Long.getLong("baobei.agreement.histories", 4_000);

    private long compared;

    @Test
    void underTheTermsThatWereInForceNothingDiffers() {
        System.out.println("replays: " + HISTORIES + " histories from seed " + BASE);
        LongStream.range(BASE, BASE + HISTORIES).forEach(seed -> {
            History history = Supported.history(seed);
            Played played = Played.of(history, Mutant.NONE);
            List<Terms> versions = played.record.terms.stream().sorted(Comparator.comparing(Terms::effectiveFrom)).toList();
            for (int i = 0; i < versions.size(); i++) {
                Optional<Instant> until = i + 1 < versions.size()
                        ? Optional.of(versions.get(i + 1).effectiveFrom())
                        : Optional.empty();
                assertEquals(List.of(), differences(history, played, proposal(versions, i, until)),
                        () -> "seed " + seed + "\n" + Comparison.told(history));
            }
        });
        assertTrue(compared > HISTORIES, () -> compared + " compared");
    }

    /** What counts from the very moment of a change was decided before it or after it: that is left as it was. */
    private static Proposal proposal(List<Terms> versions, int version, Optional<Instant> until) {
        Terms of = versions.get(version);
        Terms proposed = new Terms(Proposal.ID, of.project(), of.effectiveFrom(), of.leadTime(), of.lateness(), of.validity(),
                of.ownership(), of.protection(), of.phoneForms(), of.nameForm(), of.disclosure(), of.agreement(),
                of.visiting(), of.intake(), of.reminder(), of.renewal());
        return new Proposal(proposed, Optional.of(of.effectiveFrom().plusNanos(1)), until, versions);
    }

    private List<Compared> differences(History history, Played played, Proposal proposal) {
        Project project = new Project(Translation.PROJECT, "P", "P", List.of(), List.of(), ZoneId.of(history.days().zone()),
                Optional.empty());
        Replay replay = new Replay(project, Openings.NONE, proposal, Duration.ofDays(10_000),
                Translation.existing(history));
        List<Compared> differing = new ArrayList<>();
        played.happened.all().forEach(happening -> replay.take(happening, Instant.EPOCH)
                .filter(one -> !one.changes().isEmpty()).ifPresent(differing::add));
        compared += replay.decided() + replay.judged();
        return differing;
    }
}
