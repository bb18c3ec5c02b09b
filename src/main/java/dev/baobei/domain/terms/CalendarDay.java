package dev.baobei.domain.terms;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a calendar says of a day, as a row of an import reads (节假日、调休). */
public sealed interface CalendarDay {

    /** Its place in what was sent, from 1; the heading of a table counts. */
    int line();

    /** A day, and whether it is worked. */
    record Said(int line, LocalDate day, Kind kind) implements CalendarDay {}

    /** What cannot be taken. */
    record Unread(int line, Why why) implements CalendarDay {}

    enum Kind {
        /** 休: a statutory holiday, or a day off in place of another. */
        HOLIDAY,
        /** 班: worked in place of another, as a Sunday before a holiday. */
        WORKING,
        /** 照常: what was said of it is taken back. */
        AS_WEEK
    }

    /** Why a row is not taken. */
    enum Why {
        NOT_A_DAY, NOT_A_KIND,
        /** Another row says something else of the day. */
        SAID_OTHERWISE
    }

    List<Set<String>> WORDS = List.of(Set.of("holiday", "休", "放假", "休息", "节假日", "法定节假日", "休息日"),
            Set.of("working", "班", "上班", "补班", "工作日", "调休上班"), Set.of("as_week", "asweek", "照常", "默认", "恢复"));

    /** Reads a row from what was typed; 调休 alone may be either and is none. */
    static CalendarDay of(int line, String day, String kind) {
        Optional<LocalDate> date = day(day.strip());
        Optional<Kind> read = kind(kind.strip());
        if (date.isEmpty() || read.isEmpty()) {
            return new Unread(line, date.isEmpty() ? Why.NOT_A_DAY : Why.NOT_A_KIND);
        }
        return new Said(line, date.get(), read.get());
    }

    private static Optional<LocalDate> day(String typed) {
        String[] parts = typed.replaceFirst("日$", "").split("[-/.年月]", -1);
        try {
            return parts.length == 3 && typed.length() <= 11
                    ? Optional
                            .of(LocalDate.of(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]),
                                    Integer.parseInt(parts[2])))
                            .filter(day -> day.getYear() >= 2000 && day.getYear() < 2100)
                    : Optional.empty();
        } catch (NumberFormatException | DateTimeException none) {
            return Optional.empty();
        }
    }

    private static Optional<Kind> kind(String typed) {
        for (Kind kind : Kind.values()) {
            if (WORDS.get(kind.ordinal()).contains(typed.toLowerCase(Locale.ROOT))) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
