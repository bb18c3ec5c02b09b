package dev.baobei.domain.terms;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.util.Optional;
import java.util.regex.Pattern;

/** Days, weeks, months and years as they are written in terms: ISO 8601 without signs. */
final class Calendrical {

    private static final Pattern WRITTEN = Pattern
            .compile("P(?=[0-9])([0-9]{1,2}Y)?([0-9]{1,3}M)?([0-9]{1,3}W)?([0-9]{1,4}D)?");

    /** A leap year begins with it, so that a year is counted at its longest. */
    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);

    private Calendrical() {}

    static Optional<Period> of(String text) {
        return WRITTEN.matcher(text).matches() ? Optional.of(Period.parse(text)) : Optional.empty();
    }

    /** How many days it is in a calendar. */
    static long days(Period period) {
        return ChronoUnit.DAYS.between(FIRST_DAY, FIRST_DAY.plus(period));
    }

    /** When the clocks show a time of day, or skip it. */
    static Instant at(LocalDate day, LocalTime time, ZoneId zone) {
        ZoneOffsetTransition change = zone.getRules().getTransition(day.atTime(time));
        return change != null && change.isGap() ? change.getInstant() : day.atTime(time).atZone(zone).toInstant();
    }

    /** 24:00 of a day. */
    static Instant endOf(LocalDate day, ZoneId zone) {
        return day.plusDays(1).atStartOfDay(zone).toInstant();
    }
}
