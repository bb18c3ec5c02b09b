package dev.baobei.domain.terms;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;

/** How long a report stays valid (有效期), half-open: at the deadline itself it no longer is. */
public sealed interface Validity {

    /** The first moment at which a report effective at {@code effectiveAt} is no longer valid. */
    Instant deadline(Instant effectiveAt, ZoneId zone);

    /** As {@code toString} writes it: {@code PT168H} is exact hours, {@code P7D} natural days, {@code P0D} the same day. */
    static Validity of(String text) {
        return text.startsWith("PT") ? new Hours(Duration.parse(text)) : new NaturalDays(Period.parse(text));
    }

    /** So long from the exact instant. */
    record Hours(Duration duration) implements Validity {

        @Override
        public Instant deadline(Instant effectiveAt, ZoneId zone) {
            return effectiveAt.plus(duration);
        }

        @Override
        public String toString() {
            return duration.toString();
        }
    }

    /** Natural days: the report's day is day 0, the end is 24:00 of the last one; months are calendar months, clamped. */
    record NaturalDays(Period period) implements Validity {

        @Override
        public Instant deadline(Instant effectiveAt, ZoneId zone) {
            return effectiveAt.atZone(zone).toLocalDate().plus(period).plusDays(1).atStartOfDay(zone).toInstant();
        }

        @Override
        public String toString() {
            return period.toString();
        }
    }
}
