package dev.baobei.domain.terms;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.util.Optional;

/** How long a report stays valid (有效期), half-open: at the deadline itself it no longer is. */
public sealed interface Validity
        permits
        Validity.Hours,
        Validity.NaturalDays,
        FixedClock,
        FromNextDay,
        FromOpening,
        UntilOpening {

    /**
     * The first moment at which a report effective at {@code effectiveAt} is no longer valid.
     *
     * @param openings when the project opens, as far as it is known
     */
    Instant deadline(Instant effectiveAt, ZoneId zone, Openings openings);

    /** Whether it waits for the project's opening day. */
    default boolean waitsForOpening() {
        return false;
    }

    /** What {@link #read} takes, for whoever wrote something else. */
    String ALLOWED = ValidityText.ALLOWED;

    /**
     * As {@code toString} writes it: {@code PT168H} is exact hours, {@code P7D} natural days, {@code P0D} the same day,
     * {@code P1D@18:00} until that time of day, {@code nextDay+P7D} counted from the next day, {@code opening+P7D} from opening day,
     * {@code untilOpening+P7D} to the end of opening day and from then on natural days.
     */
    static Validity of(String text) {
        return read(text).orElseThrow(() -> new IllegalArgumentException("no validity: " + text));
    }

    /** The same, or nothing where it is none. */
    static Optional<Validity> read(String text) {
        return ValidityText.read(text);
    }

    /** So long from the exact instant, a minute at least and a year at most. */
    record Hours(Duration duration) implements Validity {

        private static final Duration LONGEST = Duration.ofDays(366);

        public Hours {
            if (!isPossible(duration)) {
                throw new IllegalArgumentException("no validity: " + duration);
            }
        }

        static boolean isPossible(Duration duration) {
            return Exact.isWholeMinutes(duration) && duration.compareTo(LONGEST) <= 0;
        }

        @Override
        public Instant deadline(Instant effectiveAt, ZoneId zone, Openings openings) {
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

        static boolean isPossible(Period period) {
            return !period.isNegative() && Calendrical.days(period) <= MOST;
        }

        @Override
        public Instant deadline(Instant effectiveAt, ZoneId zone, Openings openings) {
            return Calendrical.endOf(effectiveAt.atZone(zone).toLocalDate().plus(period), zone);
        }

        @Override
        public String toString() {
            return period.toString();
        }
    }
}
