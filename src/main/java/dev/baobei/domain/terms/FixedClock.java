package dev.baobei.domain.terms;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;

import dev.baobei.domain.terms.Validity.NaturalDays;

/** Until a time of day (定点) of a later day: field/rules.md, section 2, axis 3. Where the clocks skip it, until they do. */
public record FixedClock(NaturalDays days, LocalTime clock) implements Validity {

    public FixedClock {
        if (!isPossible(days)) {
            throw new IllegalArgumentException("no validity: " + days);
        }
    }

    /** A time of the report's own day may have been before the report. */
    static boolean isPossible(NaturalDays days) {
        return Calendrical.days(days.period()) > 0;
    }

    @Override
    public Instant deadline(Instant effectiveAt, ZoneId zone, Openings openings) {
        return Calendrical.at(effectiveAt.atZone(zone).toLocalDate().plus(days.period()), clock, zone);
    }

    @Override
    public String toString() {
        return days + ValidityText.AT + clock;
    }
}
