package dev.baobei.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import dev.baobei.domain.party.Project;
import dev.baobei.domain.terms.AgencyTerms;
import dev.baobei.domain.terms.Openings;
import dev.baobei.domain.terms.Terms;
import dev.baobei.domain.terms.Versions;
import dev.baobei.domain.whatif.Compared;
import dev.baobei.domain.whatif.Proposal;
import dev.baobei.domain.whatif.Replay;
import dev.baobei.reference.History;
import dev.baobei.reference.History.TermsChange;
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
            if (isOvertaken(history, false)) {
                return;
            }
            boolean ofAgencies = !isOvertaken(history, true);
            proposals(played.record.versions, ofAgencies).forEach(proposal -> assertEquals(List.of(),
                    differences(history, played, proposal), () -> "seed " + seed + "\n" + Comparison.told(history)));
        });
        assertTrue(compared > HISTORIES, () -> compared + " compared");
    }

    /**
     * Terms from a moment at which something was decided without them: an agency's own, and the project's where a proposal for an agency
     * takes up everything that was decided since.
     */
    private static boolean isOvertaken(History history, boolean ofProjectToo) {
        return IntStream.range(0, history.events().size()).anyMatch(i -> history.events().get(i) instanceof TermsChange change
                && (ofProjectToo || change.agency() != null)
                && history.events().subList(0, i).stream().anyMatch(other -> counts(other) == change.from()));
    }

    private static long counts(History.Event event) {
        return event instanceof History.Report report ? report.effective() : event.at();
    }

    private static Stream<Proposal> proposals(Versions versions, boolean ofAgencies) {
        List<Terms> project = versions.ofProject();
        Stream<Proposal> ofProject = IntStream.range(0, project.size()).mapToObj(i -> proposal(versions, project.get(i),
                project.stream().skip(i + 1).map(Terms::effectiveFrom).findFirst()));
        return Stream.concat(ofProject, versions.ofAgencies().stream().filter(any -> ofAgencies)
                .map(own -> proposal(versions, own)));
    }

    /** What counts from the very moment of a change was decided before it or after it: that is left as it was. */
    private static Proposal proposal(Versions versions, Terms of, Optional<Instant> until) {
        Terms proposed = new Terms(Proposal.ID, of.project(), of.effectiveFrom(), of.leadTime(), of.lateness(), of.validity(),
                of.ownership(), of.protection(), of.phoneForms(), of.nameForm(), of.disclosure(), of.agreement(),
                of.visiting(), of.intake(), of.reminder(), of.renewal(), of.leaver(), of.referral(),
                of.promotion(), of.assistance(), of.fakeFines(), of.unowned());
        return Proposal.of(proposed, Optional.of(of.effectiveFrom().plusNanos(1)), until, versions);
    }

    private static Proposal proposal(Versions versions, AgencyTerms of) {
        Optional<Instant> until = versions.ofAgencies().stream().filter(other -> other.agency() == of.agency()
                && other.effectiveFrom().isAfter(of.effectiveFrom())).map(AgencyTerms::effectiveFrom).findFirst();
        return Proposal.of(new AgencyTerms(Proposal.ID, of.project(), of.agency(), of.effectiveFrom(), of.own()),
                Optional.of(of.effectiveFrom().plusNanos(1)), until, versions);
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
