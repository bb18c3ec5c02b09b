package dev.baobei.domain.parse;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.stream.IntStream;

/** The day of a visit time: in full, without its year, as 明天 or as a day of the week. */
final class VisitDay {

    private static final int FARTHEST_AHEAD = 20;

    private VisitDay() {}

    /**
     * The day that the groups of {@link VisitTime} say; today where they say none; nothing where there is no such day or the day of
     * the week said beside it is another.
     */
    static Optional<LocalDate> of(Matcher said, LocalDate today) {
        return said(said, today)
                .filter(day -> said.group("also") == null || day.getDayOfWeek().getValue() == ordinal(said.group("also")));
    }

    private static Optional<LocalDate> said(Matcher said, LocalDate today) {
        if (said.group("year") != null) {
            return day(2000 + number(said, "year") % 100, number(said, "month"), number(said, "day"));
        }
        if (said.group("compact") != null) {
            int digits = Integer.parseInt(said.group("compact"));
            return day(digits / 10_000, digits / 100 % 100, digits % 100);
        }
        if (said.group("shortMonth") != null) {
            return nearest(number(said, "shortMonth"), number(said, "shortDay"), today);
        }
        if (said.group("dayOfMonth") != null) {
            return next(number(said, "dayOfMonth"), today);
        }
        if (said.group("weekday") != null) {
            return weekday(said, today);
        }
        return Optional.of(said.group("near") == null ? today : today.plusDays(daysAhead(said.group("near"))));
    }

    private static int number(Matcher said, String group) {
        return ChineseNumber.of(said.group(group));
    }

    private static int daysAhead(String near) {
        return switch (near.charAt(0)) {
            case '今' -> 0;
            case '明', '听' -> 1;
            case '后' -> 2;
            default -> 3;
        };
    }

    static Optional<LocalDate> day(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /** Without a year, the one nearest to today: 1月5日 said in December is next year's. */
    static Optional<LocalDate> nearest(int month, int day, LocalDate today) {
        return IntStream.rangeClosed(-1, 1)
                .mapToObj(years -> day(today.getYear() + years, month, day))
                .flatMap(Optional::stream)
                .min(Comparator.comparingLong(date -> Math.abs(ChronoUnit.DAYS.between(today, date))));
    }

    /** 24号: the next such day, where it is not so far ahead that the one just over may be meant. */
    private static Optional<LocalDate> next(int day, LocalDate today) {
        LocalDate month = day < today.getDayOfMonth() ? today.plusMonths(1) : today;
        return day(month.getYear(), month.getMonthValue(), day)
                .filter(date -> ChronoUnit.DAYS.between(today, date) <= FARTHEST_AHEAD);
    }

    /** A day of this week or, with 下, of the next; without a word before it only while it is still to come. */
    private static Optional<LocalDate> weekday(Matcher said, LocalDate today) {
        int ordinal = ordinal(said.group("weekday"));
        String week = said.group("week") == null ? "" : said.group("week");
        int weeksAhead = week.startsWith("下下") ? 2 : week.startsWith("下") ? 1 : 0;
        LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        LocalDate day = monday.plusWeeks(weeksAhead).plusDays(ordinal - 1L);
        return day.isBefore(today) ? Optional.empty() : Optional.of(day);
    }

    static int ordinal(String weekday) {
        return "天".equals(weekday) ? 7 : Math.max("一二三四五六日".indexOf(weekday), "1234567".indexOf(weekday)) + 1;
    }
}
