package dev.baobei.demo.clock;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;

/** What was asked of the clock: a way forward, or why it cannot go there. */
sealed interface Advance {

    Duration SHORTEST = Duration.of(1, ChronoUnit.MICROS);
    Duration LONGEST = Duration.ofDays(400);

    /** So far forward, in whole microseconds. */
    record By(Duration duration) implements Advance {}

    /** Not at all, and why. */
    record Unusable(String why) implements Advance {}

    static Advance of(String text) {
        try {
            return of(Duration.parse(text));
        } catch (DateTimeParseException notExact) {
            return new Unusable("Write days, hours, minutes and seconds, like PT31M or P7DT1M; "
                    + "years, months and weeks are not exact.");
        }
    }

    private static Advance of(Duration asked) {
        Duration exact = asked.truncatedTo(ChronoUnit.MICROS);
        if (exact.compareTo(SHORTEST) < 0) {
            return new Unusable("The clock only goes forward, by a microsecond at least.");
        }
        return exact.compareTo(LONGEST) > 0 ? new Unusable("The clock goes forward by 400 days at most.") : new By(exact);
    }
}
