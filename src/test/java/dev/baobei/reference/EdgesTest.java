package dev.baobei.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import dev.baobei.reference.Terms.Held;
import dev.baobei.reference.Terms.Inside;
import dev.baobei.reference.Terms.Intake;
import dev.baobei.reference.Terms.Late;
import dev.baobei.reference.Terms.Lead;
import dev.baobei.reference.Terms.LeadKind;
import dev.baobei.reference.Terms.Ownership;
import dev.baobei.reference.Terms.Span;
import dev.baobei.reference.Terms.Start;
import dev.baobei.reference.Terms.Unit;
import dev.baobei.reference.Terms.Whole;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The edges of time and of receipt, and the defects that published engines really have, as tables. */
class EdgesTest {

    private static final String SHANGHAI = "Asia/Shanghai";
    private static final String R = "r1 A.a 张先生 138****1234 ";
    private static final String V = "; v1 张伟 13800001234 ";
    private static final String OWNS = "BROUGHT_BY A#1 FIRST_REPORT";
    private static final String NOBODY = "WALK_IN house NOBODY_REPORTED";

    @TestFactory
    Stream<DynamicTest> anArrivalIsInTimeOrNot() {
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

    @TestFactory
    Stream<DynamicTest> aReportIsStillValidOrNot() {
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
                        + "03-06T09:30" + V + "03-11T23:59:59", OWNS, "over",
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

    @TestFactory
    Stream<DynamicTest> clocksThatAreChanged() {
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

    @TestFactory
    Stream<DynamicTest> whatIsAnsweredOnReceipt() {
        String again = "; r2 A.a 张先生 138****1234 ";
        Intake open = Terms.plain().intake();
        return Stream.of(
                receipts(Terms.plain(),
                        "a repeat", R + "03-01T09:30" + again + "03-08T09:30-1", "r1 accepted; r2 repeat 1",
                        "a repeat at the same instant", R + "03-01T09:30" + again + "03-01T09:30",
                        "r1 accepted; r2 repeat 1",
                        "a repeat after expiry is new", R + "03-01T09:30" + again + "03-08T09:30",
                        "r1 accepted; r2 accepted",
                        "another position is another number", R + "03-01T09:30; r2 A.a 张先生 1380***1234 03-01T09:31",
                        "r1 accepted; r2 accepted",
                        "another name is another customer", R + "03-01T09:30; r2 A.a 章先生 138****1234 03-01T09:31",
                        "r1 accepted; r2 accepted",
                        "a colleague's has its own receipt", R + "03-01T09:30; r2 A.b 张先生 138****1234 03-01T09:31",
                        "r1 accepted; r2 accepted",
                        "a withdrawn one is not repeated", R + "03-01T09:30; w1 03-01T09:31" + again + "03-01T09:32",
                        "r1 accepted; r2 accepted",
                        "a rival's is answered as a free one", R + "03-01T09:30; r2 B.b 张先生 138****1234 03-01T09:31",
                        "r1 accepted; r2 accepted",
                        "too few digits", "r1 A.a 张先生 *******1234 03-01T09:30", "r1 rejected TOO_FEW_DIGITS"),
                receipts(null, "a project without terms takes no reports", R + "03-01T09:30", "r1 rejected NO_TERMS"),
                receipts(Terms.plain().with(new Intake(9 * Days.HOUR, 18 * Days.HOUR, Set.of(), Whole.FORBIDDEN,
                        Inside.ACCEPTED, Held.KEPT, 2, 1, 0)),
                        "the window opens", R + "03-01T09:00", "r1 accepted",
                        "the window is not open yet", R + "03-01T09:00-1", "r1 rejected OUTSIDE_WINDOW",
                        "the window is closed", R + "03-01T18:00", "r1 rejected OUTSIDE_WINDOW",
                        "all objections are collected", "r1 A.a 张先生 13800001234 03-01T18:00",
                        "r1 rejected OUTSIDE_WINDOW+WHOLE_NUMBER_FORBIDDEN",
                        "quotas of a day", R + "03-01T10:00; r2 A.a 李先生 139****1234 03-01T11:00; r3 A.b 王先生 "
                                + "137****1234 03-01T12:00; r4 A.c 王先生 137****1234 03-01T13:00; r5 A.a 李先生 "
                                + "139****1234 03-02T09:00",
                        "r1 accepted; r2 rejected AGENT_QUOTA; r3 accepted; r4 rejected AGENCY_QUOTA; r5 accepted"),
                receipts(Terms.plain().with(new Intake(0, 0, Set.of(Terms.Field.ADDRESS), open.whole(), open.inside(),
                        open.held(), 0, 0, 0)), "a field is missing", R + "03-01T10:00", "r1 rejected MISSING_FIELD"),
                receipts(Terms.plain().with(new Intake(0, 0, Set.of(), Whole.ALLOWED, Inside.REFUSED, Held.REFERRED, 0, 0,
                        0)), "held by another: referred", R + "03-01T09:30; r2 B.b 张先生 138****1234 03-01T09:31",
                        "r1 accepted; r2 referred",
                        "inside an agency nothing is refused because of a mask", R + "03-01T09:30; r2 A.b 张先生 "
                                + "138****1234 03-01T09:31",
                        "r1 accepted; r2 accepted",
                        "inside an agency the whole number is refused", "r1 A.a 张先生 13800001234 03-01T09:30; r2 A.b "
                                + "张伟 13800001234 03-01T09:31",
                        "r1 accepted; r2 rejected INSIDE_AGENCY"),
                receipts(Terms.plain().with(new Lead(LeadKind.EVENING_BEFORE, 0, 18 * Days.HOUR, 21 * Days.HOUR,
                        Late.VOID, false)),
                        "W365 mail between 18:00 and 21:00", R + "03-01T18:00", "r1 accepted",
                        "W365 before the evening", R + "03-01T17:59", "r1 rejected OUTSIDE_WINDOW",
                        "W365 after the evening", R + "03-01T21:00", "r1 rejected OUTSIDE_WINDOW"))
                .flatMap(rows -> rows);
    }

    @TestFactory
    Stream<DynamicTest> whoIsWho() {
        Terms full = Terms.plain().with(new Terms.Matching(7, true));
        return Stream.of(
                visits(Terms.plain(), SHANGHAI,
                        "张先生 is 张", R + "03-01T09:00; v1 张 13800001234 03-01T10:00", OWNS,
                        "张先生 is not 张女士", R + "03-01T09:00; v1 张女士 13800001234 03-01T10:00",
                        "CONTESTED A#1 LOOK_ALIKE",
                        "one of several numbers suffices", R
                                + "03-01T09:00; v1 张伟 13911112222/13800001234 03-01T10:00",
                        OWNS,
                        "another length contradicts", R + "03-01T09:00; v1 张伟 +85291234567 03-01T10:00", NOBODY,
                        "a look-alike that changes nothing decides nothing", R
                                + "03-01T09:00; r2 B.b 章先生 138****1234 03-01T09:10; v1 张伟 13800001234 03-01T10:00",
                        OWNS,
                        "a look-alike before the winner goes to a person", R
                                + "03-01T09:10; r2 B.b 章先生 138****1234 03-01T09:00; v1 张伟 13800001234 03-01T10:00",
                        "CONTESTED B#2/2+A#1/2 LOOK_ALIKE",
                        "completed digits keep the time", R + "03-01T09:00; r2 B.b 张先生 138****1234 03-01T09:10; "
                                + "s1 13800001234 03-01T09:50; v1 张伟 13800001234 03-01T10:00 by B",
                        OWNS,
                        "contradicting digits are a new report", R + "03-01T09:00; r2 B.b 张先生 138****1234 03-01T09:10; "
                                + "s1 138****1235 03-01T09:20; v1 张伟 13800001234 03-01T10:00",
                        "BROUGHT_BY B#2 FIRST_REPORT",
                        "wrong digits strike the masked winner", R
                                + "03-01T09:00; r2 B.b 张先生 138****1234 03-01T09:10; v1 张伟 13800001234 03-01T10:00 by "
                                + "B; s1 13855551234 03-01T10:05; ok 1 03-01T10:10",
                        "BROUGHT_BY B#2 FIRST_REPORT",
                        "digits that contradict the mask strike it too", R
                                + "03-01T09:00; r2 B.b 张先生 138****1234 03-01T09:10; v1 张伟 13800001234 03-01T10:00 by "
                                + "B; s1 13755551234 03-01T10:05; ok 1 03-01T10:10",
                        "BROUGHT_BY B#2 FIRST_REPORT",
                        "a superseded report is none, whichever number matches", R
                                + "03-01T09:00; s1 13855551235 03-01T09:10; v1 张伟 13800001234/13855551235 03-01T10:00",
                        "BROUGHT_BY A#101 FIRST_REPORT",
                        "a recovered report takes its place before the confirmation", "r2 B.b 张先生 138****1234 "
                                + "03-01T09:10; v1 张伟 13800001234 03-01T10:00; " + R
                                + "03-01T10:05 sent 03-01T09:00; ok 1 03-01T10:10",
                        OWNS,
                        "a withdrawal at the instant of the arrival comes too late", R
                                + "03-01T09:00; w1 03-01T10:00; v1 张伟 13800001234 03-01T10:00",
                        OWNS,
                        "a tie is settled by the journal", R
                                + "03-01T09:00; r2 B.b 张先生 138****1234 03-01T09:00; v1 张伟 13800001234 03-01T10:00",
                        OWNS),
                visits(full, SHANGHAI, "full names are asked", "r1 A.a 张伟 138****1234 03-01T09:00; v1 张先生 "
                        + "13800001234 03-01T10:00", "CONTESTED A#1 LOOK_ALIKE"),
                visits(Terms.plain().with(Ownership.FIRST_VISIT), SHANGHAI,
                        "reported by one, brought by another", R + "03-01T09:00; v1 张伟 13800001234 03-01T10:00 by B",
                        "CONTESTED A#1 BROUGHT_BY_ANOTHER",
                        "coming back the same day with another agency", R + "03-01T09:00; r2 B.b 张先生 138****1234 "
                                + "03-01T09:00; v2 张伟 13800001234 03-01T10:00 by B; v1 张伟 13800001234 03-01T15:00 by A",
                        "BROUGHT_BY B#2 BROUGHT"))
                .flatMap(rows -> rows);
    }

    @TestFactory
    Stream<DynamicTest> whatStaffOrTheirSilenceSay() {
        String two = R + "03-01T09:00; r2 B.b 张先生 138****1234 03-01T09:10; ";
        Terms asked = Terms.plain().with(Ownership.FIRST_VISIT).with(
                new Intake(0, 0, Set.of(), Whole.ALLOWED, Inside.ACCEPTED, Held.REFERRED, 0, 0, 60 * Days.MINUTE));
        return visits(asked, SHANGHAI,
                "JZF silence has not accepted yet", two + "v1 张伟 13800001234 03-01T10:10-1 by B",
                "CONTESTED A#1/2+B#2/2 REFERRED",
                "JZF silence accepts", two + "v1 张伟 13800001234 03-01T10:10 by B", "BROUGHT_BY B#2 BROUGHT",
                "staff accept", two + "yes2 03-01T09:20; v1 张伟 13800001234 03-01T09:50 by B", "BROUGHT_BY B#2 BROUGHT",
                "staff refuse", two + "no2 03-01T09:20; v1 张伟 13800001234 03-01T11:00 by B",
                "CONTESTED A#1 BROUGHT_BY_ANOTHER",
                "a referred report that changes nothing", two + "v1 张伟 13800001234 03-01T09:50 by A",
                "BROUGHT_BY A#1 BROUGHT");
    }

    @TestFactory
    Stream<DynamicTest> laterVisits() {
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

    private static Stream<DynamicTest> validity(int amount, Unit unit, Start start, String... cells) {
        return visits(Terms.plain().with(new Span(unit, amount, start, 0)), SHANGHAI, cells);
    }

    private static Stream<DynamicTest> visits(Terms terms, String zone, String... cells) {
        return Stream.iterate(0, i -> i < cells.length, i -> i + 3).map(i -> DynamicTest.dynamicTest(cells[i],
                () -> assertEquals(cells[i + 2],
                        Script.said(Model.judge(Script.history(zone, terms, cells[i + 1])).verdict(1)), cells[i + 1])));
    }

    private static Stream<DynamicTest> receipts(Terms terms, String... cells) {
        return Stream.iterate(0, i -> i < cells.length, i -> i + 3).map(i -> DynamicTest.dynamicTest(cells[i],
                () -> assertEquals(cells[i + 2], Script.said(Model.judge(Script.history(SHANGHAI, terms, cells[i + 1]))),
                        cells[i + 1])));
    }
}
