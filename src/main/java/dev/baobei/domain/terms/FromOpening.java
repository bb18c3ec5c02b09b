package dev.baobei.domain.terms;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * Counted as if it had been reported when opening day began, where that is later: field/rules.md, section 2, axis 1. Where no day is
 * known it is counted from the report. A move counts it anew while it is still valid, and revives nothing.
 */
public record FromOpening(Validity then) implements Validity {

    @Override
    public Instant deadline(Instant effectiveAt, ZoneId zone, Openings openings) {
        return openings.after(effectiveAt).reduce(counted(effectiveAt, openings.knownAt(effectiveAt), zone),
                (end, moved) -> moved.at().isBefore(end) && moved.day().isPresent()
                        ? counted(effectiveAt, moved.day(), zone)
                        : end,
                (one, other) -> other);
    }

    private Instant counted(Instant effectiveAt, Optional<LocalDate> opening, ZoneId zone) {
        LocalDate reported = effectiveAt.atZone(zone).toLocalDate();
        return then.deadline(opening.filter(reported::isBefore).map(day -> Calendrical.endOf(day.minusDays(1), zone))
                .orElse(effectiveAt), zone, Openings.NONE);
    }

    @Override
    public boolean waitsForOpening() {
        return true;
    }

    @Override
    public String toString() {
        return ValidityText.OPENING + then;
    }
}
