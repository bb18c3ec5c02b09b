package dev.baobei.domain.terms;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** How long before the arrival a report must have been made (最短报备时间, 防截客). */
public sealed interface LeadTime {

    /** The first moment at which a customer reported at {@code effectiveAt} may arrive; arriving exactly then is in time. */
    Instant earliestVisit(Instant effectiveAt, ZoneId zone);

    /** As {@code toString} writes it: {@code none}, {@code earlierDay} or an ISO-8601 duration. */
    static LeadTime of(String text) {
        return switch (text) {
            case "none" -> new None();
            case "earlierDay" -> new EarlierDay();
            default -> new AtLeast(Duration.parse(text));
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

    /** So long before the arrival (REG-03: half an hour); exactly so long is in time. */
    record AtLeast(Duration duration) implements LeadTime {

        public AtLeast {
            if (duration.isNegative() || duration.isZero()) {
                throw new IllegalArgumentException("a lead time is longer than nothing: " + duration);
            }
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
