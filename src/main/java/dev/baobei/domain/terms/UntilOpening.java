package dev.baobei.domain.terms;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

import dev.baobei.domain.terms.Validity.NaturalDays;

/**
 * What began before opening day: to its end. On it or later, or where none is known: natural days. A move moves what is still open
 * then, and revives nothing.
 *
 * <p>REG-16, lines 294-295: "开盘前正式报备的，有效期至开盘当日止。开盘第二天起，正式报备的有效期为7天。"
 */
public record UntilOpening(NaturalDays then) implements Validity, Protection.Span {

    @Override
    public Instant deadline(Instant effectiveAt, ZoneId zone, Openings openings) {
        Optional<LocalDate> awaited = openings.knownAt(effectiveAt)
                .filter(effectiveAt.atZone(zone).toLocalDate()::isBefore);
        return awaited.isEmpty()
                ? then.deadline(effectiveAt, zone, openings)
                : openings.after(effectiveAt).reduce(Calendrical.endOf(awaited.get(), zone),
                        (end, moved) -> moved.at().isBefore(end)
                                ? moved.day().map(day -> Calendrical.endOf(day, zone)).orElse(end)
                                : end,
                        (one, other) -> other);
    }

    @Override
    public boolean waitsForOpening() {
        return true;
    }

    @Override
    public String toString() {
        return ValidityText.UNTIL_OPENING + then;
    }
}
