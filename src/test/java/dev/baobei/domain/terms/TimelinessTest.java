package dev.baobei.domain.terms;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

import dev.baobei.domain.terms.Timeliness.State;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** REG-09, line 158: 自建立联系之日起的三个工作日内. October 2027 begins on a Friday; the 1st to the 7th are off, the 9th, a Saturday, is worked. */
class TimelinessTest {

    private static final WorkingDays OCTOBER = new WorkingDays(
            Map.of(day(1), false, day(4), false, day(5), false, day(6), false,
                    day(7), false, day(9), true));

    private static LocalDate day(int day) {
        return LocalDate.of(2027, 10, day);
    }

    @ParameterizedTest(name = "contact {0}, reported {1}: {2}, until {3}")
    @CsvSource({
            "2027-10-12, 2027-10-12, IN_TIME, 2027-10-15",
            "2027-10-12, 2027-10-15, IN_TIME, 2027-10-15",
            "2027-10-12, 2027-10-16, LATE, 2027-10-15",
            "2027-10-14, 2027-10-19, IN_TIME, 2027-10-19",
            "2027-10-16, 2027-10-20, IN_TIME, 2027-10-20",
            "2027-09-29, 2027-10-09, IN_TIME, 2027-10-09",
            "2027-09-29, 2027-10-10, LATE, 2027-10-09",
            "2027-09-30, 2027-10-11, IN_TIME, 2027-10-11",
            "2027-10-08, 2027-10-12, IN_TIME, 2027-10-12"})
    void theDayOfContactIsNotCountedAndOnlyWorkingDaysAre(LocalDate contact, LocalDate reported, State state, LocalDate until) {
        assertEquals(new Timeliness(state, Optional.of(contact), Optional.of(until)),
                Timeliness.of(Optional.of(contact), reported, 3, OCTOBER));
    }

    @ParameterizedTest(name = "{0} and {1} read as {2}")
    @CsvSource({"2027-10-01, 休, HOLIDAY", "2027/10/9, 班, WORKING", "2027年10月9日, 补班, WORKING", "2027-10-09, asWeek, AS_WEEK",
            "2027-10-01, Holiday, HOLIDAY", "2027-02-29, 休, NOT_A_DAY", "1999-12-31, 休, NOT_A_DAY", "10-01, 休, NOT_A_DAY",
            "'', 休, NOT_A_DAY", "2027-10-09, 调休, NOT_A_KIND", "2027-10-09, '', NOT_A_KIND"})
    void aRowSaysWhatADayIs(String day, String kind, String read) {
        CalendarDay row = CalendarDay.of(1, day, kind);

        assertEquals(read, row instanceof CalendarDay.Said said ? said.kind().name() : ((CalendarDay.Unread) row).why().name());
    }
}
