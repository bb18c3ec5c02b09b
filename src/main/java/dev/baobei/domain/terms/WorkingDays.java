package dev.baobei.domain.terms;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;

/**
 * Which days are worked (工作日): Monday to Friday, but for what a calendar says of a day, a statutory holiday or a day that is worked in
 * its place (调休).
 *
 * @param said whether a day is worked of which the calendar says so
 */
public record WorkingDays(Map<LocalDate, Boolean> said) {

    /** A calendar that says nothing. */
    public static final WorkingDays AS_WEEK = new WorkingDays(Map.of());

    public boolean has(LocalDate day) {
        return said.getOrDefault(day, day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0);
    }

    /** The n-th working day after a day, which does not count itself, as the day of a report does not in a validity of natural days. */
    public LocalDate after(LocalDate day, int n) {
        LocalDate reached = day;
        for (int left = n; left > 0;) {
            reached = reached.plusDays(1);
            left -= has(reached) ? 1 : 0;
        }
        return reached;
    }
}
