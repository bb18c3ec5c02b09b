package dev.baobei.domain.rule;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What came of one question about one report on receipt: a line of the decision's trace (受理依据), for staff alone.
 *
 * @param facts      what the answer rests on, in the order in which its sentence names it: instants in ISO-8601, counts, words of
 *                   ours; never a name or a digit. Of what was not asked, the reason comes first
 * @param candidates what is on record that was looked at for it: those that stand in the way first
 * @param more       how many candidates there were besides
 */
public record Answered(Question question, Answer answer, List<String> facts, List<Candidate> candidates, int more) {

    /** So many are kept; a number of which little is known fits hundreds. */
    private static final int MOST = 20;

    /** How a question can be answered. */
    public enum Answer {
        /** It holds. */
        YES,
        /** It does not. */
        NO,
        /** The terms, or an answer before it, leave nothing to ask. */
        NOT_ASKED
    }

    /** Why nothing was asked. */
    public enum Because {
        /** The terms ask nothing of the kind. */
        NOT_IN_TERMS,
        /** There are no terms. */
        NO_TERMS,
        /** What it needs could not be read, or is not certain. */
        INCOMPLETE,
        /** The same was said before, and stands. */
        STANDS,
        /** The same agent has no report of the same words that stands. */
        NOTHING_STANDS,
        /** Nobody is told of a rival. */
        SECRET,
        /** A person of the staff answers it. */
        REFERRED
    }

    static Answered of(Question question, boolean holds, Object... facts) {
        return new Answered(question, holds ? Answer.YES : Answer.NO, Arrays.stream(facts).map(Object::toString).toList(),
                List.of(), 0);
    }

    /** It holds where none of these stands in the way. */
    static Answered of(Question question, Stream<Candidate> candidates) {
        List<Candidate> all = candidates
                .sorted(Comparator.comparing((Candidate one) -> !one.counts()).thenComparing(Candidate::from)).toList();
        return new Answered(question, all.stream().anyMatch(Candidate::counts) ? Answer.NO : Answer.YES, List.of(),
                all.stream().limit(MOST).toList(), Math.max(0, all.size() - MOST));
    }

    /** The same, which does not hold for these reasons; it does where there is none. */
    Answered because(Set<?> reasons) {
        return new Answered(question, reasons.isEmpty() ? Answer.YES : Answer.NO,
                reasons.stream().map(Object::toString).toList(), candidates, more);
    }

    static Answered notAsked(Question question, Because why) {
        return new Answered(question, Answer.NOT_ASKED, List.of(why.name()), List.of(), 0);
    }

    /** What it objects to, if anything. */
    Optional<Objection> objection() {
        return answer == Answer.NO ? question.objection() : Optional.empty();
    }
}
