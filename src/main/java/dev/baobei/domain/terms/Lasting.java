package dev.baobei.domain.terms;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;

/**
 * A protection of so long, to the local time at which it began.
 *
 * @param length calendar days, months or years, a day at least and five years at most; clamped where a month is too short
 */
public record Lasting(Period length) implements Protection.Span {

    static final String ALLOWED = "must be calendar days, months or years from P1D to P5Y";

    private static final int MOST = 5 * 365 + 2;

    public Lasting {
        if (!isPossible(length)) {
            throw new IllegalArgumentException("no protection: " + length);
        }
    }

    static boolean isPossible(Period length) {
        return !length.isNegative() && !length.isZero() && Calendrical.days(length) <= MOST;
    }

    @Override
    public Instant deadline(Instant from, ZoneId zone, Openings openings) {
        return from.atZone(zone).plus(length).toInstant();
    }

    @Override
    public String toString() {
        return length.toString();
    }
}
