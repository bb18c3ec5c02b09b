package dev.baobei.reference;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;

/** Natural days of a zone: times are nanoseconds since 1970 (UTC), days are numbered from 1970-01-01 = 0. */
public record Days(String zone, Set<Long> holidays) {

    public static final long SECOND = 1_000_000_000L;
    public static final long MINUTE = 60 * SECOND;
    public static final long HOUR = 60 * MINUTE;
    public static final long DAY = 24 * HOUR;

    /** The natural day on which an instant falls. */
    public long of(long time) {
        return Math.floorDiv(time + offset(time), DAY);
    }

    /** The wall clock at an instant, in nanoseconds since midnight. */
    long clock(long time) {
        return Math.floorMod(time + offset(time), DAY);
    }

    /** 0:00 of a day: where the clocks skip it, the first instant after the gap; where it comes twice, the first. */
    long start(long day) {
        return at(day, 0);
    }

    /** 24:00 of a day. */
    long end(long day) {
        return start(day + 1);
    }

    /** The instant at which a wall clock of the zone shows a time on a day. */
    long at(long day, long clock) {
        long local = day * DAY + clock;
        long before = offset(local - DAY);
        long after = offset(local + DAY);
        long first = local - Math.max(before, after);
        long second = local - Math.min(before, after);
        if (offset(first) == local - first) {
            return first;
        }
        return offset(second) == local - second ? second : change(first - DAY, second + DAY, after);
    }

    /** The same, but a time that the clocks skip is as much later as they skip. */
    long later(long day, long clock) {
        long local = day * DAY + clock;
        long least = local - Math.min(offset(local - DAY), offset(local + DAY));
        return clock(at(day, clock)) == clock ? at(day, clock) : least;
    }

    private long change(long from, long to, long after) {
        return to - from == 1
                ? to
                : offset(from + (to - from) / 2) == after
                        ? change(from, from + (to - from) / 2, after)
                        : change(from + (to - from) / 2, to, after);
    }

    private long offset(long time) {
        Instant instant = Instant.ofEpochSecond(Math.floorDiv(time, SECOND), Math.floorMod(time, SECOND));
        return ZoneId.of(zone).getRules().getOffset(instant).getTotalSeconds() * SECOND;
    }

    /** The day that stands {@code days} working days after a day: Monday to Friday, holidays left out. */
    long working(long day, int days) {
        long next = day;
        for (int left = days; left > 0;) {
            next++;
            boolean weekend = Math.floorMod(next + 3, 7) > 4;
            left -= weekend || holidays.contains(next) ? 0 : 1;
        }
        return next;
    }

    /** The same day of the month {@code months} later, or the last of that month. */
    public static long months(long day, int months) {
        int[] date = date(day);
        int month = date[0] * 12 + date[1] - 1 + months;
        int year = Math.floorDiv(month, 12);
        int of = Math.floorMod(month, 12) + 1;
        return day(year, of, Math.min(date[2], length(year, of)));
    }

    public static int length(int year, int month) {
        boolean leap = year % 4 == 0 && year % 100 != 0 || year % 400 == 0;
        return month == 2 ? leap ? 29 : 28 : month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
    }

    /** The number of a date, counted year by year and month by month. */
    public static long day(int year, int month, int dayOfMonth) {
        long days = dayOfMonth - 1;
        for (int past = 1970; past < year; past++) {
            days += 337 + length(past, 2);
        }
        for (int past = 1; past < month; past++) {
            days += length(year, past);
        }
        return days;
    }

    /** Year, month and day of month of a numbered day. */
    public static int[] date(long day) {
        int year = 1970;
        long left = day;
        for (; left >= 337 + length(year, 2); year++) {
            left -= 337 + length(year, 2);
        }
        int month = 1;
        for (; left >= length(year, month); month++) {
            left -= length(year, month);
        }
        return new int[]{year, month, (int) left + 1};
    }
}
