package dev.baobei.domain.parse;

import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;

/** The time of day of a visit time: 15:15, 下午三点半, 1:30pm. */
final class VisitHour {

    /** No sales office is open at ten in the evening: from here on an hour without 上午 is the morning's. */
    private static final int EARLIEST_SAID = 10;
    private static final int EARLIEST_WRITTEN = 9;

    private VisitHour() {}

    /** The time that the groups of {@link VisitTime} say; nothing where it could be in the morning or in the afternoon, or is none. */
    static Optional<LocalTime> of(Matcher said) {
        boolean written = said.group("hour") != null;
        int minute = written ? ChineseNumber.of(said.group("minute")) : minute(said);
        int second = said.group("second") == null ? 0 : ChineseNumber.of(said.group("second"));
        int hour = hour(said, written ? said.group("hour") : said.group("saidHour"), written);
        boolean exists = hour >= 0 && hour < 24 && minute >= 0 && minute < 60 && second < 60;
        return exists ? Optional.of(LocalTime.of(hour, minute, second)) : Optional.empty();
    }

    private static int hour(Matcher said, String word, boolean written) {
        int hour = ChineseNumber.of(word);
        String half = said.group("half");
        String period = said.group("period");
        if (half != null) {
            boolean fits = hour >= 1 && hour <= 12 && period == null;
            return fits ? hour % 12 + (half.equalsIgnoreCase("p") ? 12 : 0) : -1;
        }
        return period == null ? isWholeDay(said, word, hour, written) ? hour : -1 : DayPeriod.hour(period, hour);
    }

    /** Whether an hour without its part of the day is that of the clock of 24: 2026-06-07 9:30, 09:30, 15点. */
    private static boolean isWholeDay(Matcher said, String word, int hour, boolean written) {
        boolean isFull = said.group("year") != null || said.group("compact") != null;
        return hour >= (written ? EARLIEST_WRITTEN : EARLIEST_SAID) || written && (isFull || word.startsWith("0") && hour > 0);
    }

    private static int minute(Matcher said) {
        if (said.group("quarter") != null) {
            return switch (said.group("quarter")) {
                case "半" -> 30;
                case "一刻" -> 15;
                default -> 45;
            };
        }
        return said.group("saidMinute") == null ? 0 : ChineseNumber.of(said.group("saidMinute"));
    }
}
