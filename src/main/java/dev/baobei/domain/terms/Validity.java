package dev.baobei.domain.terms;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.util.Optional;

/** How long a report stays valid (有效期), half-open: at the deadline itself it no longer is. */
public sealed interface Validity {

    /** The first moment at which a report effective at {@code effectiveAt} is no longer valid. */
    Instant deadline(Instant effectiveAt, ZoneId zone);

    /** What {@link #read} takes, for whoever wrote something else. */
    String ALLOWED = "must be whole minutes from PT1M to PT8784H, or natural days from P0D to P366D or P12M";

    /** As {@code toString} writes it: {@code PT168H} is exact hours, {@code P7D} natural days, {@code P0D} the same day. */
    static Validity of(String text) {
        return read(text).orElseThrow(() -> new IllegalArgumentException("no validity: " + text));
    }

    /** The same, or nothing where it is none. */
    static Optional<Validity> read(String text) {
        return text.startsWith("PT")
                ? Exact.of(text).filter(Hours::isPossible).map(Hours::new)
                : Calendrical.of(text).filter(NaturalDays::isPossible).map(NaturalDays::new);
    }

    /** So long from the exact instant, a minute at least and a year at most. */
    record Hours(Duration duration) implements Validity {

        private static final Duration LONGEST = Duration.ofDays(366);

        public Hours {
            if (!isPossible(duration)) {
                throw new IllegalArgumentException("no validity: " + duration);
            }
        }

        private static boolean isPossible(Duration duration) {
            return Exact.isWholeMinutes(duration) && duration.compareTo(LONGEST) <= 0;
        }

        @Override
        public Instant deadline(Instant effectiveAt, ZoneId zone) {
            return effectiveAt.plus(duration);
        }

        @Override
        public String toString() {
            return duration.toString();
        }
    }

    /** Natural days: the report's day is day 0, the end is 24:00 of the last one; months are calendar months, clamped; a year at most. */
    record NaturalDays(Period period) implements Validity {

        private static final int MOST = 366;

        public NaturalDays {
            if (!isPossible(period)) {
                throw new IllegalArgumentException("no validity: " + period);
            }
        }

        private static boolean isPossible(Period period) {
            return !period.isNegative() && Calendrical.days(period) <= MOST;
        }

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
