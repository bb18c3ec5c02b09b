package dev.baobei.reference;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;

/** What the model says of a history: reports and visits by their ids, pending reports by the index of the tick, and until when a settled visit protects. */
public record Outcome(SortedMap<Integer, Decision> decisions, SortedMap<Integer, Verdict> atArrival,
        SortedMap<Integer, Verdict> confirmed, SortedMap<Integer, Set<Integer>> pending, SortedMap<Integer, Long> ends) {

    /** The verdict that holds: the confirmed one, or the one at the arrival. */
    Verdict verdict(int visit) {
        return confirmed.getOrDefault(visit, atArrival.get(visit));
    }

    public enum Answer {
        ACCEPTED, REPEAT, REJECTED, REFERRED
    }

    public enum Objection {
        NO_TERMS, OUTSIDE_WINDOW, NOT_DESIGNATED, OUTSIDE_AREA, ADDRESS_UNCLEAR, MISSING_FIELD, FULL_NAME_NEEDED,
        TOO_FEW_DIGITS, WHOLE_NUMBER_FORBIDDEN,
        WHOLE_NUMBER_REQUIRED, INSIDE_AGENCY, HELD_BY_ANOTHER, EXISTING_CUSTOMER, AGENCY_QUOTA, AGENT_QUOTA
    }

    /**
     * receipt is the report whose receipt is given: its own, or the repeated one's. Times are exact; the printed ones are
     * {@link #printedEarliest()} and {@link #printedDeadline()}.
     */
    public record Decision(Answer answer, Set<Objection> objections, int receipt, long earliest, long deadline) {

        /** design 5: earliest visit rounded up to the minute, deadline rounded down. */
        long printedEarliest() {
            return -Math.floorDiv(-earliest, Days.MINUTE) * Days.MINUTE;
        }

        long printedDeadline() {
            return Math.floorDiv(deadline, Days.MINUTE) * Days.MINUTE;
        }
    }

    public enum Kind {
        BROUGHT_BY, PROTECTED, WALK_IN, CONTESTED
    }

    public enum Why {
        NO_TERMS, NOBODY_REPORTED, CAME_ALONE, NO_FORM_SIGNED, EXISTING_CUSTOMER, FIRST_REPORT, BROUGHT, ONLY_ONE, SIGNED,
        HALVES, EARLIER_VISIT, HOUSEHOLD, SEVERAL_AGENCIES, ALL_LATE, BROUGHT_BY_ANOTHER, RECORDS_TO_CHECK, LOOK_ALIKE,
        REFERRED, OPEN_DISPUTE, MASKED_VISIT, STILL_FOLLOWED
    }

    /** What one report came to at a visit. */
    public enum Standing {
        CANDIDATE, LATE, LATE_IN_COLLISION, EXPIRED, WITHDRAWN, SUPERSEDED, MATCHED, AFTER_ARRIVAL, REFERRED, STRUCK,
        LOOK_ALIKE
    }

    /** A holder with a share of 1/parts; the house has the empty name; report 0: none. */
    public record Holder(String agency, int report, int parts) {}

    /** digitsFirst: the desk obtains the masked winner's missing digits before it confirms. */
    public record Verdict(Kind kind, Why why, List<Holder> holders, boolean digitsFirst, Map<Integer, Standing> standings) {

        public static Verdict of(Kind kind, Why why, Holder... holders) {
            return new Verdict(kind, why, List.of(holders), false, Map.of());
        }

        Verdict with(Map<Integer, Standing> other) {
            return new Verdict(kind, why, holders, digitsFirst, other);
        }
    }
}
