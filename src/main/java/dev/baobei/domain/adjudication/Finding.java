package dev.baobei.domain.adjudication;

import java.util.List;

/**
 * A rule's answer about one candidate.
 *
 * @param rule   the question
 * @param answer yes, no, a doubt that only a person may settle, or a no that counts in a collision only
 * @param facts  what the answer rests on, in the order in which the rule's sentence names it: instants in ISO-8601, counts
 */
public record Finding(Rule rule, Answer answer, List<String> facts) {

    /** The questions there are, in the order in which they are asked. */
    public enum Rule {
        NUMBER_AGREES, NAME_AGREES, STANDS, REPORTED_BEFORE_ARRIVAL, REPORTED_IN_TIME, STILL_VALID, GROUP_REPORTED_THAT_DAY,
        GROUP_NEEDS_NO_LEAD, NOT_LISTED_BEFORE, NUMBER_LINKED, ACCEPTED_BY_STAFF
    }

    /** How a rule can answer. */
    public enum Answer {
        YES, NO, DOUBT, LATE
    }

    static Finding of(Rule rule, boolean holds, Object... facts) {
        return of(rule, holds ? Answer.YES : Answer.NO, facts);
    }

    static Finding of(Rule rule, Answer answer, Object... facts) {
        return new Finding(rule, answer, java.util.Arrays.stream(facts).map(Object::toString).toList());
    }
}
