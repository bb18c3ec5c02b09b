package dev.baobei.domain.terms;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * Which reports go to a person of the project's staff (转人工审核), and what comes of it where nobody answers.
 *
 * @param grounds why a report goes there; one at least
 * @param within  how long staff have to answer, from when the report was received
 * @param silence what it means that they did not
 */
public record Referral(Set<Ground> grounds, Duration within, Silence silence) {

    /** What {@link #readWithin} reads, in words. */
    public static final String ALLOWED_WITHIN = "must be a duration from PT10M to P7D, such as PT30M or PT24H";

    private static final Duration LEAST = Duration.ofMinutes(10);
    private static final Duration MOST = Duration.ofDays(7);

    /** Why a report goes to staff. */
    public enum Ground {
        /** Another agency holds the customer, by a report or by a visit; or they stand on the developer's own list. */
        HELD,
        /** The customer is not from the agency's area, or perhaps not. */
        OUTSIDE_AREA,
        /** An agent who kept following up reports the same again (续报): REG-19, "根据实际情况向总经理申请延期,总经理同意后备案方可延期". */
        RENEWAL
    }

    public Referral {
        grounds = Set.copyOf(grounds);
        if (grounds.isEmpty() || !isPossible(within)) {
            throw new IllegalArgumentException("nothing is referred so");
        }
    }

    /** How long staff have, as it is written down; nothing where that makes no sense. */
    public static Optional<Duration> readWithin(String text) {
        try {
            return Optional.of(Duration.parse(text)).filter(Referral::isPossible);
        } catch (java.time.format.DateTimeParseException wrong) {
            return Optional.empty();
        }
    }

    private static boolean isPossible(Duration within) {
        return within.compareTo(LEAST) >= 0 && within.compareTo(MOST) <= 0
                && within.equals(Duration.ofMinutes(within.toMinutes()));
    }
}
