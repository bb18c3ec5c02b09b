package dev.baobei.domain.terms;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/** Hours, minutes and seconds as they are written in terms: ISO 8601, without signs, fractions and days of unsaid length. */
final class Exact {

    private static final Pattern WRITTEN = Pattern.compile("PT(?=[0-9])([0-9]{1,5}H)?([0-9]{1,7}M)?([0-9]{1,9}S)?");

    private Exact() {}

    static Optional<Duration> of(String text) {
        return WRITTEN.matcher(text).matches() ? Optional.of(Duration.parse(text)) : Optional.empty();
    }

    /** Whether it is one minute or more and nothing beside: what is printed to the minute is judged to the minute. */
    static boolean isWholeMinutes(Duration duration) {
        return !duration.isNegative() && !duration.isZero() && duration.equals(Duration.ofMinutes(duration.toMinutes()));
    }
}
