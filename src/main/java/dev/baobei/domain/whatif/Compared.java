package dev.baobei.domain.whatif;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import dev.baobei.domain.party.Agent;
import dev.baobei.domain.rule.Answered;
import dev.baobei.domain.visit.Visit;

/** What was decided or judged beside what would have been. */
public sealed interface Compared {

    /** The place in the journal of what it is about: one of each. */
    long sequence();

    /** In what the two differ; nothing where they are the same. */
    Set<Aspect> changes();

    /** In what two decisions or two verdicts can differ. */
    enum Aspect {
        /** Accepted before, rejected then. */
        ACCEPTED_TO_REJECTED,
        /** Rejected before, accepted then. */
        REJECTED_TO_ACCEPTED,
        /** Decided otherwise in another way: asked back, or no repeat any more. */
        OTHERWISE,
        /** Rejected both times, for other reasons. */
        OBJECTIONS,
        /** The earliest visit. */
        EARLIEST_VISIT,
        /** The deadline. */
        DEADLINE,
        /** The kind of the verdict. */
        VERDICT,
        /** For whom the customer is. */
        HOLDER,
        /** Another report of the same agent wins, or a person is asked for another reason. */
        GROUNDS,
        /** From when until when the customer is protected. */
        PROTECTION,
        /** What a rule answered about a candidate, or because of what: of a verdict that is judged once more from the journal. */
        REASONS
    }

    /**
     * A report, decided twice.
     *
     * @param trace what every question was answered the second time
     */
    record Report(long sequence, UUID message, Agent agent, Instant effectiveAt, Decision was, Decision would,
            List<Answered> trace)
            implements
                Compared {

        /** The same for whoever asks for no reasons: a long history has many. */
        public Report withoutTrace() {
            return new Report(sequence, message, agent, effectiveAt, was, would, List.of());
        }

        @Override
        public Set<Aspect> changes() {
            Set<Aspect> changes = EnumSet.noneOf(Aspect.class);
            if (was.word() != would.word()) {
                changes.add(turned());
            } else {
                add(changes, Aspect.OBJECTIONS, was.objections(), would.objections());
                add(changes, Aspect.EARLIEST_VISIT, was.earliestVisit(), would.earliestVisit());
                add(changes, Aspect.DEADLINE, was.deadline(), would.deadline());
            }
            return changes;
        }

        private Aspect turned() {
            if (was.isOnRecord() && would.word() == Decision.Word.REJECTED) {
                return Aspect.ACCEPTED_TO_REJECTED;
            }
            return was.word() == Decision.Word.REJECTED && would.isOnRecord() ? Aspect.REJECTED_TO_ACCEPTED : Aspect.OTHERWISE;
        }
    }

    /**
     * A visit, judged twice.
     *
     * @param because why, both times; nothing where other terms are tried, which ask other things
     */
    record Judgement(long sequence, Visit visit, Whose was, Whose would, Optional<Because> because) implements Compared {

        /** What every rule answered about every candidate, both times. */
        public record Because(List<Answers> was, List<Answers> would) {}

        /** The same for whoever asks for no reasons: a long history has many. */
        public Judgement withoutReasons() {
            return new Judgement(sequence, visit, was, would, Optional.empty());
        }

        @Override
        public Set<Aspect> changes() {
            Set<Aspect> changes = EnumSet.noneOf(Aspect.class);
            add(changes, Aspect.VERDICT, was.kind(), would.kind());
            if (!was.hasSameHolders(would)) {
                changes.add(Aspect.HOLDER);
            }
            if (changes.isEmpty()) {
                add(changes, Aspect.GROUNDS, was.receipt(), would.receipt());
                add(changes, Aspect.GROUNDS, Set.copyOf(was.why()), Set.copyOf(would.why()));
            }
            add(changes, Aspect.PROTECTION, was.from(), would.from());
            add(changes, Aspect.PROTECTION, was.until(), would.until());
            if (because.filter(both -> !Answers.areTheSame(both.was(), both.would())).isPresent()) {
                changes.add(Aspect.REASONS);
            }
            return changes;
        }
    }

    private static void add(Set<Aspect> changes, Aspect aspect, Object was, Object would) {
        if (!Objects.equals(was, would)) {
            changes.add(aspect);
        }
    }
}
