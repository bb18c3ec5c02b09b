package dev.baobei.reference;

import static dev.baobei.reference.Tables.NOBODY;
import static dev.baobei.reference.Tables.OWNS;
import static dev.baobei.reference.Tables.R;
import static dev.baobei.reference.Tables.SHANGHAI;
import static dev.baobei.reference.Tables.V;
import static dev.baobei.reference.Tables.validity;
import static dev.baobei.reference.Tables.visits;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import dev.baobei.reference.Terms.Late;
import dev.baobei.reference.Terms.Span;
import dev.baobei.reference.Terms.Start;
import dev.baobei.reference.Terms.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The edges of time, and the defects that published engines really have, as tables. */
public class EdgesTest {

    /** Every table of this class. */
    public static Stream<Row> rows() {
        return Stream.of(anArrivalIsInTimeOrNot(), aReportIsStillValidOrNot(), clocksThatAreChanged(), equalInstants(),
                versionsOfAnAgency(), laterVisits())
                .flatMap(table -> table);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void theModelSaysSo(Row row) {
        assertEquals(row.expects(), row.said());
    }

    static Stream<Row> anArrivalIsInTimeOrNot() {
        Terms half = Terms.plain();
        return visits(half, SHANGHAI,
                "exactly half an hour", R + "03-01T09:30" + V + "03-01T10:00", OWNS,
                "a nanosecond less", R + "03-01T09:30+1" + V + "03-01T10:00", NOBODY,
                "a nanosecond more", R + "03-01T09:30-1" + V + "03-01T10:00", OWNS,
                "over midnight", R + "03-01T23:45" + V + "03-02T00:15", OWNS,
                "over midnight, too short", R + "03-01T23:45" + V + "03-02T00:14:59", NOBODY,
                "XKC set the minute instead of adding: 10:50 is not ready at 10:30", R + "03-01T10:50" + V
                        + "03-01T11:19:59",
                NOBODY,
                "XKC compared minutes of the hour", R + "03-01T10:50" + V + "03-01T11:20", OWNS,
                "XKC added minutes as milliseconds", R + "03-01T10:50" + V + "03-01T10:50:30", NOBODY,
                "29 February to 1 March", R + "2028-02-29T23:50" + V + "2028-03-01T00:20", OWNS);
    }

    static Stream<Row> aReportIsStillValidOrNot() {
        return Stream.of(
                visits(Terms.plain(), SHANGHAI,
                        "7 times 24 hours, the last instant", R + "03-01T09:30" + V + "03-08T09:30-1", OWNS,
                        "7 times 24 hours, over", R + "03-01T09:30" + V + "03-08T09:30", NOBODY,
                        "hours over 29 February", R + "2028-02-25T09:30" + V + "2028-03-03T09:30-1", OWNS),
                validity(30, Unit.NATURAL_DAYS, Start.EVENT,
                        "XKC int overflow: 24 days and more end in the future", R + "03-01T09:30" + V
                                + "03-31T23:59:59",
                        OWNS, "30 days, over", R + "03-01T09:30" + V + "04-01T00:00", NOBODY),
                validity(1, Unit.NATURAL_DAYS, Start.EVENT,
                        "reported at 23:59 keeps the whole next day", R + "03-01T23:59" + V + "03-03T00:00-1", OWNS,
                        "reported at 0:00", R + "03-01T00:00" + V + "03-03T00:00", NOBODY),
                validity(1, Unit.NATURAL_DAYS, Start.NEXT_DAY,
                        "counted from the next day, the last instant", R + "03-01T09:30" + V + "03-04T00:00-1", OWNS,
                        "counted from the next day, over", R + "03-01T09:30" + V + "03-04T00:00", NOBODY),
                validity(24, Unit.HOURS, Start.NEXT_DAY,
                        "24 hours from the next day", R + "03-01T09:30" + V + "03-03T00:00-1", OWNS,
                        "24 hours from the next day, over", R + "03-01T09:30" + V + "03-03T00:00", NOBODY),
                validity(0, Unit.SAME_DAY, Start.EVENT, "the same day", R + "03-01T09:30" + V + "03-02T00:00-1", OWNS,
                        "the same day is over", R + "03-01T09:30" + V + "03-02T00:00", NOBODY),
                validity(1, Unit.MONTHS, Start.EVENT, "31 January, clamped", R + "01-31T09:30" + V
                        + "02-28T23:59:59", OWNS, "clamped, over", R + "01-31T09:30" + V + "03-01T00:00", NOBODY,
                        "clamped in a leap year", R + "2028-01-31T09:30" + V + "2028-02-29T23:59:59", OWNS),
                validity(3, Unit.WORKING_DAYS, Start.EVENT, "Friday 6 March and three working days", R
                        + "03-06T09:30" + V + "03-11T23:59:59", OWNS, "the third working day from Friday 6 March is over",
                        R + "03-06T09:30" + V
                                + "03-12T00:00",
                        NOBODY),
                validity(2, Unit.NATURAL_DAYS, Start.OPENING, "counted from the opening day", "open 03-10 02-01T00:00; "
                        + R + "03-01T09:30" + V + "03-12T23:59:59", OWNS,
                        "reported after the opening", "open 03-10 02-01T00:00; " + R + "03-11T09:30" + V
                                + "03-14T00:00",
                        NOBODY))
                .flatMap(rows -> rows);
    }

    static Stream<Row> clocksThatAreChanged() {
        Terms days = Terms.plain().with(Span.of(1, Unit.NATURAL_DAYS));
        Terms hours = Terms.plain().with(Span.of(24, Unit.HOURS));
        return Stream.of(
                visits(days, "America/New_York",
                        "a day of 23 hours", R + "2026-03-07T09:00" + V + "2026-03-08T23:59:59", OWNS,
                        "a day of 23 hours, over", R + "2026-03-07T09:00" + V + "2026-03-09T00:00", NOBODY,
                        "half an hour over the gap is 3:15", R + "2026-03-08T01:45" + V + "2026-03-08T03:15", OWNS,
                        "half an hour over the gap, too short", R + "2026-03-08T01:45" + V + "2026-03-08T03:14:59",
                        NOBODY),
                visits(hours, "America/New_York",
                        "24 hours over the gap end at 10:00", R + "2026-03-07T09:00" + V + "2026-03-08T10:00-1", OWNS,
                        "24 hours over the gap, over", R + "2026-03-07T09:00" + V + "2026-03-08T10:00", NOBODY,
                        "24 hours over the double hour end at 8:00", R + "2026-10-31T09:00" + V + "2026-11-01T08:00",
                        NOBODY),
                visits(days, "Africa/Cairo",
                        "midnight is skipped", R + "2026-04-23T09:00" + V + "2026-04-25T00:00-1", OWNS,
                        "a report in the first hour of a day without midnight", R + "2026-04-24T01:00" + V
                                + "2026-04-26T00:00-1",
                        OWNS))
                .flatMap(rows -> rows);
    }

    /** design 5: published order is (effective time, journal sequence). */
    static Stream<Row> equalInstants() {
        String late = "张先生 138****1234 03-01T09:00";
        return visits(Terms.plain(), SHANGHAI,
                "two agencies at one instant: who was recorded first", "r1 B.b " + late + "; r2 A.a " + late + V
                        + "03-01T10:00 by A",
                "BROUGHT_BY B#1 FIRST_REPORT digits first",
                "the other way round", "r1 A.a " + late + "; r2 B.b " + late + V + "03-01T10:00 by A", OWNS,
                "recovered for the same instant, but recorded later", R + "03-01T09:00; r2 B.b " + "张先生 138****1234 "
                        + "03-01T09:10 sent 03-01T09:00" + V + "03-01T10:00 by B",
                OWNS + " digits first",
                "recovered for an earlier one", R + "03-01T09:00; r2 B.b 张先生 138****1234 03-01T09:10 sent 03-01T09:00-1"
                        + V + "03-01T10:00 by B",
                "BROUGHT_BY B#2 FIRST_REPORT",
                "one agency, two agents at one instant: inside as well", "r1 A.b " + late + "; r2 A.a " + late + V
                        + "03-01T10:00 by A",
                OWNS);
    }

    /** design 5: the version in force at a report's effective time judges it for ever. */
    static Stream<Row> versionsOfAnAgency() {
        Terms hour = Terms.plain().with(Terms.lead(60, Late.VOID));
        return Stream.of(new Row("an agency's own terms, said anew before the report", own(hour, Terms.plain(), 60), OWNS,
                outcome -> Script.said(outcome.verdict(1))),
                new Row("at the very instant of the report", own(hour, Terms.plain(), 0), OWNS,
                        outcome -> Script.said(outcome.verdict(1))),
                new Row("an agency's own terms, stricter before the report", own(Terms.plain(), hour, 60), NOBODY,
                        outcome -> Script.said(outcome.verdict(1))));
    }

    /** Reported at 9:00 for 9:40, under an agency's first terms two hours and its second ones so many minutes before. */
    private static History own(Terms first, Terms second, int minutes) {
        History history = Script.history(SHANGHAI, Terms.plain(), R + "03-01T09:00" + V + "03-01T09:40");
        long nine = history.events().get(1).at();
        List<History.Event> events = new ArrayList<>(history.events());
        events.add(1, new History.TermsChange(nine - 2 * Days.HOUR, nine - 2 * Days.HOUR, "A", first));
        events.add(2, new History.TermsChange(nine - minutes * Days.MINUTE, nine - minutes * Days.MINUTE, "A", second));
        return new History(history.days(), history.existing(), events);
    }

    static Stream<Row> laterVisits() {
        String visited = R + "03-01T09:00; v2 张伟 13800001234 03-01T10:00; ok 2 03-01T23:59:59";
        String lapsed = R + "03-01T09:00; v2 张伟 13800001234 03-01T10:00; ok 2 03-02T00:00";
        Terms brief = Terms.plain().with(Span.of(30, Unit.NATURAL_DAYS))
                .with(new Terms.Protection(Span.of(1, Unit.NATURAL_DAYS), null, 0));
        return visits(brief, SHANGHAI,
                "protected", visited + V + "03-03T00:00-1", "PROTECTED A#1 EARLIER_VISIT",
                "a report that was visited is used up", visited + V + "03-03T00:00", NOBODY,
                "an arrival that nobody confirmed that day protects nobody", lapsed + V + "03-02T10:00", OWNS);
    }

    @Test
    void expiryIsAFactOfTime() {
        History history = Script.history(SHANGHAI, Terms.plain(), R
                + "03-01T09:30; tick 03-01T09:30; tick 03-08T09:30-1; tick 03-08T09:30");

        assertEquals(Map.of(2, Set.of(1), 3, Set.of(1), 4, Set.of()), Model.judge(history).pending());
    }

    @Test
    void printedTimesKeepSafeWhoObeysThem() {
        Outcome.Decision decision = Model.judge(Script.history(SHANGHAI, Terms.plain(), R + "03-01T09:30:01"))
                .decisions().get(1);
        Days days = new Days(SHANGHAI, Set.of());

        assertEquals("2026-03-01T10:01:00", Script.local(days, decision.printedEarliest()));
        assertEquals("2026-03-08T09:30:00", Script.local(days, decision.printedDeadline()));
    }

    @Test
    void theVersionInForceAtTheReportJudgesItForEver() {
        Terms hour = Terms.plain().with(Terms.lead(60, Late.VOID));
        History history = Script.history(SHANGHAI, Terms.plain(), R + "03-01T09:00-1; r2 B.b 张先生 138****1234 "
                + "03-01T09:00" + V + "03-01T09:45; v2 李芳 13600005678 03-01T09:45");
        long nine = ((History.Report) history.events().get(2)).at();
        history.events().add(1, new History.TermsChange(nine - 5, nine, null, Terms.plain()));
        history.events().add(2, new History.TermsChange(nine - 4, nine, null, hour));

        Outcome outcome = Model.judge(history);

        assertEquals(OWNS, Script.said(outcome.verdict(1)));
        assertEquals(Map.of(1, Outcome.Standing.CANDIDATE, 2, Outcome.Standing.LATE), outcome.verdict(1).standings());
    }
}
