package dev.baobei.postgres.directory;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.baobei.domain.terms.ReceivingWindow;
import dev.baobei.domain.terms.ReceivingWindow.Hours;

/**
 * When reports are received as it is written down, within {@link IntakeText}; each value is left out where it does not bound.
 *
 * @param hours {@code 18:00-21:00}, over midnight where they end earlier than they begin
 * @param first the first day, {@code 2027-05-01}
 * @param last  the last day
 */
public record WindowText(String hours, String first, String last) {

    /** What {@link #areHours} takes. */
    public static final String ALLOWED_HOURS = "must be hours of the day like 18:00-21:00";

    /** What {@link #isDay} takes. */
    public static final String ALLOWED_DAY = "must be a day from 2000-01-01 to 2099-12-31";

    private static final String CLOCK = "((?:[01][0-9]|2[0-3]):[0-5][0-9])";
    private static final Pattern HOURS = Pattern.compile(CLOCK + "-" + CLOCK);
    private static final Pattern DAY = Pattern.compile("20[0-9]{2}-[0-9]{2}-[0-9]{2}");

    static WindowText of(ReceivingWindow window) {
        return new WindowText(window.hours().map(hours -> hours.from() + "-" + hours.to()).orElse(null),
                window.first().map(LocalDate::toString).orElse(null), window.last().map(LocalDate::toString).orElse(null));
    }

    public static boolean areHours(String text) {
        Matcher said = HOURS.matcher(text);
        return said.matches() && !said.group(1).equals(said.group(2));
    }

    public static boolean isDay(String text) {
        try {
            return DAY.matcher(text).matches() && LocalDate.parse(text).toString().equals(text);
        } catch (DateTimeException noDay) {
            return false;
        }
    }

    ReceivingWindow toWindow() {
        return new ReceivingWindow(Optional.ofNullable(hours).map(WindowText::hours),
                Optional.ofNullable(first).map(LocalDate::parse), Optional.ofNullable(last).map(LocalDate::parse));
    }

    private static Hours hours(String text) {
        Matcher said = HOURS.matcher(text);
        if (!said.matches()) {
            throw new IllegalArgumentException("no hours: " + text);
        }
        return new Hours(LocalTime.parse(said.group(1)), LocalTime.parse(said.group(2)));
    }
}
