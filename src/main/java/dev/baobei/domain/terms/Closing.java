package dev.baobei.domain.terms;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * When a project's sales office closes: an arrival that is not confirmed by then has lapsed, whether anybody looked or not.
 *
 * @param time the time of day; 24:00 where there is none
 */
public record Closing(Optional<LocalTime> time) {

    /** 24:00, where nothing else is said. */
    public static final Closing MIDNIGHT = new Closing(Optional.empty());

    /** What {@link #of} takes. */
    public static final String ALLOWED = "must be a time of day like 21:00, or 24:00";

    private static final Pattern TEXT = Pattern.compile("(?!00:00)([01]\\d|2[0-3]):[0-5]\\d");

    /** From {@code 21:00} or {@code 24:00}; 00:00 is the day before. */
    public static Optional<Closing> of(String text) {
        if (text.equals(MIDNIGHT.toString())) {
            return Optional.of(MIDNIGHT);
        }
        return TEXT.matcher(text).matches() ? Optional.of(new Closing(Optional.of(LocalTime.parse(text)))) : Optional.empty();
    }

    /** The first closing that comes after a moment: whoever comes as the office closes has until the next day. */
    public Instant after(Instant moment, ZoneId zone) {
        LocalDate day = moment.atZone(zone).toLocalDate();
        return IntStream.rangeClosed(-1, 2).mapToObj(days -> on(day.plusDays(days), zone)).filter(moment::isBefore)
                .min(Comparator.naturalOrder()).orElseThrow();
    }

    /** A time that the clocks leave out comes when they have moved; of one that comes twice the first counts. */
    private Instant on(LocalDate day, ZoneId zone) {
        return time.map(hour -> day.atTime(hour).atZone(zone)).orElseGet(() -> day.plusDays(1).atStartOfDay(zone)).toInstant();
    }

    @Override
    public String toString() {
        return time.map(DateTimeFormatter.ofPattern("HH:mm")::format).orElse("24:00");
    }
}
