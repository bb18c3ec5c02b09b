package dev.baobei.domain.terms;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;

/**
 * How long a customer is protected from the first visit on (保护期), half-open.
 *
 * @param length calendar days or months; it ends at the local time of the arrival, clamped where a month is too short
 */
public record Protection(Period length) {

    /** The first moment after a protection that began with an arrival. */
    public Instant until(Instant arrivedAt, ZoneId zone) {
        return arrivedAt.atZone(zone).plus(length).toInstant();
    }
}
