package dev.baobei.domain.terms;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.util.Optional;

/**
 * How long a customer is protected from the first visit on (保护期), half-open.
 *
 * @param length calendar days, months or years, a day at least and five years at most; it ends at the local time of the arrival,
 *               clamped where a month is too short
 */
public record Protection(Period length) {

    /** What {@link #read} takes, for whoever wrote something else. */
    public static final String ALLOWED = "must be calendar days, months or years from P1D to P5Y";

    private static final int MOST = 5 * 365 + 2;

    public Protection {
        if (!isPossible(length)) {
            throw new IllegalArgumentException("no protection: " + length);
        }
    }

    /** As ISO 8601 writes it: {@code P30D}, {@code P1M}; nothing where it is none. */
    public static Optional<Protection> read(String text) {
        return Calendrical.of(text).filter(Protection::isPossible).map(Protection::new);
    }

    private static boolean isPossible(Period length) {
        return !length.isNegative() && !length.isZero() && Calendrical.days(length) <= MOST;
    }

    /** The first moment after a protection that began with an arrival. */
    public Instant until(Instant arrivedAt, ZoneId zone) {
        return arrivedAt.atZone(zone).plus(length).toInstant();
    }
}
