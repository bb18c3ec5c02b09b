package dev.baobei.domain.terms;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/** How long before the arrival a report must have been made (最短报备时间, 防截客). */
public sealed interface LeadTime {

    /** The first moment at which a customer reported at {@code effectiveAt} may arrive; arriving exactly then is in time. */
    Instant earliestVisit(Instant effectiveAt, ZoneId zone);

    /** What {@link #read} takes, for whoever wrote something else. */
    String ALLOWED = "must be none, earlierDay, or whole minutes from PT1M to PT720H";

    /** As {@code toString} writes it: {@code none}, {@code earlierDay} or an ISO-8601 duration. */
    static LeadTime of(String text) {
        return read(text).orElseThrow(() -> new IllegalArgumentException("no lead time: " + text));
    }

    /** The same, or nothing where it is none. */
    static Optional<LeadTime> read(String text) {
        return switch (text) {
            case "none" -> Optional.of(new None());
            case "earlierDay" -> Optional.of(new EarlierDay());
            default -> Exact.of(text).filter(AtLeast::isPossible).map(AtLeast::new);
        };
    }

    /** Any time before entry will do (REG-11). */
    record None() implements LeadTime {

        @Override
        public Instant earliestVisit(Instant effectiveAt, ZoneId zone) {
            return effectiveAt;
        }

        @Override
        public String toString() {
            return "none";
        }
    }

    /** So long before the arrival (REG-03: half an hour), a minute at least and 30 days at most; exactly so long is in time. */
    record AtLeast(Duration duration) implements LeadTime {

        private static final Duration LONGEST = Duration.ofDays(30);

        public AtLeast {
            if (!isPossible(duration)) {
                throw new IllegalArgumentException("no lead time: " + duration);
            }
        }

        private static boolean isPossible(Duration duration) {
            return Exact.isWholeMinutes(duration) && duration.compareTo(LONGEST) <= 0;
        }

        @Override
        public Instant earliestVisit(Instant effectiveAt, ZoneId zone) {
            return effectiveAt.plus(duration);
        }

        @Override
        public String toString() {
            return duration.toString();
        }
    }

    /** On an earlier calendar day than the arrival, in the project's zone (REG-16). */
    record EarlierDay() implements LeadTime {

        @Override
        public Instant earliestVisit(Instant effectiveAt, ZoneId zone) {
            return effectiveAt.atZone(zone).toLocalDate().plusDays(1).atStartOfDay(zone).toInstant();
        }

        @Override
        public String toString() {
            return "earlierDay";
        }
    }
}
