package dev.baobei.domain.terms;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.Optional;

/** How long a report stays valid (有效期), half-open: at the deadline itself it no longer is. */
public sealed interface Validity {

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
     * {@code P1D@18:00} until that time of day, {@code nextDay+P7D} counted from the next day, {@code untilOpening+P7D} to the
     * end of opening day and from then on natural days.
     */
    static Validity of(String text) {
        return read(text).orElseThrow(() -> new IllegalArgumentException("no validity: " + text));
    }

    /** The same, or nothing where it is none. */
    static Optional<Validity> read(String text) {
        return ValidityText.read(text);
    }

    private static Instant endOf(LocalDate day, ZoneId zone) {
        return day.plusDays(1).atStartOfDay(zone).toInstant();
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
            return endOf(effectiveAt.atZone(zone).toLocalDate().plus(period), zone);
        }

        @Override
        public String toString() {
            return period.toString();
        }
    }

    /** Until a time of day (定点) of a later day: field/rules.md, section 2, axis 3. Where the clocks skip it, until they do. */
    record FixedClock(NaturalDays days, LocalTime clock) implements Validity {

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
            LocalDateTime end = effectiveAt.atZone(zone).toLocalDate().plus(days.period()).atTime(clock);
            ZoneOffsetTransition change = zone.getRules().getTransition(end);
            return change != null && change.isGap() ? change.getInstant() : end.atZone(zone).toInstant();
        }

        @Override
        public String toString() {
            return days + ValidityText.AT + clock;
        }
    }

    /** Counted as if it had been reported when the next day began: field/rules.md, section 2, axis 1 (REG-16, line 295). */
    record FromNextDay(Validity then) implements Validity {

        @Override
        public Instant deadline(Instant effectiveAt, ZoneId zone, Openings openings) {
            return then.deadline(endOf(effectiveAt.atZone(zone).toLocalDate(), zone), zone, openings);
        }

        @Override
        public String toString() {
            return ValidityText.NEXT_DAY + then;
        }
    }

    /**
     * Reported before opening day: to its end. Reported on it or later, or where none is known: natural days. A move moves what is
     * still open then, and revives nothing.
     *
     * <p>REG-16, lines 294-295: "开盘前正式报备的，有效期至开盘当日止。开盘第二天起，正式报备的有效期为7天。"
     */
    record UntilOpening(NaturalDays then) implements Validity {

        @Override
        public Instant deadline(Instant effectiveAt, ZoneId zone, Openings openings) {
            Optional<LocalDate> awaited = openings.knownAt(effectiveAt)
                    .filter(effectiveAt.atZone(zone).toLocalDate()::isBefore);
            return awaited.isEmpty()
                    ? then.deadline(effectiveAt, zone, openings)
                    : openings.after(effectiveAt).reduce(endOf(awaited.get(), zone),
                            (end, moved) -> moved.at().isBefore(end) ? moved.day().map(day -> endOf(day, zone)).orElse(end) : end,
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
}
