package dev.baobei.domain.terms;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether an agent may report a customer again while their report on them is valid, for a new report (续报). */
public sealed interface Renewal permits Renewal.Never, Renewal.FollowedUp, KeptUp {

    /** A repeat is the same report. */
    Renewal NEVER = new Never();

    /** What {@link #read} takes, for whoever wrote something else. */
    String ALLOWED = "must be never, or within how many days each follow-up must be (P1D to P366D), or how many there must be in so many months (3/P1M)";

    /**
     * Whether a report is kept up so well that the same may be reported again.
     *
     * @param reported  when the report was made
     * @param followUps when it was followed up, in any order; those before it or after {@code again} are no matter
     * @param again     when the same is reported again
     */
    boolean isEarned(Instant reported, List<Instant> followUps, Instant again, ZoneId zone);

    /** As {@code toString} writes it: {@code never}, {@code P5D}, {@code 3/P1M}; nothing where it is no renewal. */
    static Optional<Renewal> read(String text) {
        return text.equals(Never.WRITTEN)
                ? Optional.of(NEVER)
                : FollowedUp.of(text).map(Renewal.class::cast).or(() -> KeptUp.of(text));
    }

    /** Nobody may. */
    record Never() implements Renewal {

        private static final String WRITTEN = "never";

        @Override
        public boolean isEarned(Instant reported, List<Instant> followUps, Instant again, ZoneId zone) {
            return false;
        }

        @Override
        public String toString() {
            return WRITTEN;
        }
    }

    /**
     * Who followed up at least once, and never later than so many natural days after the report or the follow-up before: the day of
     * that is day 0, so that until 24:00 of day n is in time. What is reported again must be as near to the last follow-up.
     */
    record FollowedUp(int days) implements Renewal {

        private static final int MOST = 366;
        private static final Pattern WRITTEN = Pattern.compile("P([1-9][0-9]{0,2})D");

        public FollowedUp {
            if (days < 1 || days > MOST) {
                throw new IllegalArgumentException("no renewal: " + days);
            }
        }

        private static Optional<FollowedUp> of(String text) {
            Matcher written = WRITTEN.matcher(text);
            return written.matches() && Integer.parseInt(written.group(1)) <= MOST
                    ? Optional.of(new FollowedUp(Integer.parseInt(written.group(1))))
                    : Optional.empty();
        }

        @Override
        public boolean isEarned(Instant reported, List<Instant> followUps, Instant again, ZoneId zone) {
            List<Instant> between = followUps.stream().filter(at -> !at.isBefore(reported) && !at.isAfter(again)).sorted()
                    .toList();
            Instant last = reported;
            for (Instant at : between) {
                if (!isInTime(last, at, zone)) {
                    return false;
                }
                last = at;
            }
            return !between.isEmpty() && isInTime(last, again, zone);
        }

        private boolean isInTime(Instant last, Instant next, ZoneId zone) {
            LocalDate from = last.atZone(zone).toLocalDate();
            return ChronoUnit.DAYS.between(from, next.atZone(zone).toLocalDate()) <= days;
        }

        @Override
        public String toString() {
            return "P" + days + "D";
        }
    }
}
