package dev.baobei.domain.terms;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** When an agent is reminded of a report that is about to expire. */
public sealed interface Reminder {

    /** On the morning before the last day. */
    Reminder USUAL = new DaysBefore(Period.ofDays(1), LocalTime.of(9, 0));

    /** What {@link #read} takes, for whoever wrote something else. */
    String ALLOWED = "must be none, or 0 to 30 days before the last day and a time of day (P1D@09:00)";

    /** When a report that is valid in [effectiveAt, deadline) is reminded of, strictly within that time; nothing where it never is. */
    Optional<Instant> due(Instant effectiveAt, Instant deadline, ZoneId zone);

    /** Earlier than this before a deadline nobody is reminded of it, however long its last day is. */
    Duration atMostAhead();

    /** As {@code toString} writes it: {@code none}, {@code P1D@09:00}; nothing where it is no reminder. */
    static Optional<Reminder> read(String text) {
        return text.equals(Never.WRITTEN) ? Optional.of(new Never()) : DaysBefore.of(text).map(Reminder.class::cast);
    }

    /** Nobody is reminded. */
    record Never() implements Reminder {

        private static final String WRITTEN = "none";

        @Override
        public Optional<Instant> due(Instant effectiveAt, Instant deadline, ZoneId zone) {
            return Optional.empty();
        }

        @Override
        public Duration atMostAhead() {
            return Duration.ZERO;
        }

        @Override
        public String toString() {
            return WRITTEN;
        }
    }

    /**
     * So many days before the last day on which the report is valid, at a time of day when people read messages: most deadlines are
     * midnights. Never on the day of the report, whose reply has just said the deadline.
     */
    record DaysBefore(Period days, LocalTime clock) implements Reminder {

        private static final int MOST = 30;
        private static final Pattern TEXT = Pattern.compile("(P[0-9]{1,2}D)@((?:[01][0-9]|2[0-3]):[0-5][0-9])");

        public DaysBefore {
            if (days.getDays() < 0 || days.getDays() > MOST || days.toTotalMonths() != 0) {
                throw new IllegalArgumentException("no reminder: " + days);
            }
        }

        private static Optional<DaysBefore> of(String text) {
            Matcher written = TEXT.matcher(text);
            return written.matches() && Period.parse(written.group(1)).getDays() <= MOST
                    ? Optional.of(new DaysBefore(Period.parse(written.group(1)), LocalTime.parse(written.group(2))))
                    : Optional.empty();
        }

        @Override
        public Optional<Instant> due(Instant effectiveAt, Instant deadline, ZoneId zone) {
            LocalDate day = deadline.minusNanos(1).atZone(zone).toLocalDate().minus(days);
            return Optional.of(day).filter(effectiveAt.atZone(zone).toLocalDate()::isBefore)
                    .map(then -> Calendrical.at(then, clock, zone)).filter(deadline::isAfter);
        }

        @Override
        public Duration atMostAhead() {
            return Duration.ofDays(days.getDays() + 2L);
        }

        @Override
        public String toString() {
            return days + ValidityText.AT + clock;
        }
    }
}
