package dev.baobei.domain.terms;

import java.time.Instant;
import java.time.ZoneId;

/** Counted as if it had been reported when the next day began: field/rules.md, section 2, axis 1 (REG-16, line 295). */
public record FromNextDay(Validity then) implements Validity {

    @Override
    public Instant deadline(Instant effectiveAt, ZoneId zone, Openings openings) {
        return then.deadline(Calendrical.endOf(effectiveAt.atZone(zone).toLocalDate(), zone), zone, openings);
    }

    @Override
    public String toString() {
        return ValidityText.NEXT_DAY + then;
    }
}
