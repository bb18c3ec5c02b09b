package dev.baobei.reference;

import static dev.baobei.reference.Tables.R;
import static dev.baobei.reference.Tables.SHANGHAI;
import static dev.baobei.reference.Tables.receipts;
import static dev.baobei.reference.Tables.visits;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import java.util.stream.Stream;

import dev.baobei.reference.Terms.Held;
import dev.baobei.reference.Terms.Inside;
import dev.baobei.reference.Terms.Intake;
import dev.baobei.reference.Terms.Late;
import dev.baobei.reference.Terms.Lead;
import dev.baobei.reference.Terms.LeadKind;
import dev.baobei.reference.Terms.Ownership;
import dev.baobei.reference.Terms.Whole;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is answered on receipt, and what staff or their silence make of what was referred. */
public class ReceiptTest {

    /** Every table of this class. */
    public static Stream<Row> rows() {
        return Stream
                .of(whatIsAnsweredOnReceipt(), whatElseTermsMayAsk(), whatStaffOrTheirSilenceSay(), whatTheirSilenceRefuses())
                .flatMap(table -> table);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void theModelSaysSo(Row row) {
        assertEquals(row.expects(), row.said());
    }

    static Stream<Row> whatIsAnsweredOnReceipt() {
        String again = "; r2 A.a 张先生 138****1234 ";
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
                        "r1 accepted; r2 rejected AGENT_QUOTA; r3 accepted; r4 rejected AGENCY_QUOTA; r5 accepted"))
                .flatMap(rows -> rows);
    }

    static Stream<Row> whatElseTermsMayAsk() {
        Intake open = Terms.plain().intake();
        return Stream.of(
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
                receipts(Terms.plain().with(open.on(Days.day(2026, 3, 1), Days.day(2026, 3, 2))),
                        "before the first day", R + "03-01T00:00-1", "r1 rejected OUTSIDE_WINDOW",
                        "on the first day", R + "03-01T00:00", "r1 accepted",
                        "on the last day", R + "03-03T00:00-1", "r1 accepted",
                        "after the last day", R + "03-03T00:00", "r1 rejected OUTSIDE_WINDOW"),
                receipts(Terms.plain().with(new Lead(LeadKind.EVENING_BEFORE, 0, 18 * Days.HOUR, 21 * Days.HOUR,
                        Late.VOID, false)),
                        "W365 mail between 18:00 and 21:00", R + "03-01T18:00", "r1 accepted",
                        "W365 before the evening", R + "03-01T17:59", "r1 rejected OUTSIDE_WINDOW",
                        "W365 after the evening", R + "03-01T21:00", "r1 rejected OUTSIDE_WINDOW"))
                .flatMap(rows -> rows);
    }

    static Stream<Row> whatStaffOrTheirSilenceSay() {
        String two = R + "03-01T09:00; r2 B.b 张先生 138****1234 03-01T09:10; ";
        Terms asked = Terms.plain().with(Ownership.FIRST_VISIT).with(
                new Intake(0, 0, Set.of(), Whole.ALLOWED, Inside.ACCEPTED, Held.REFERRED, 0, 0, 60 * Days.MINUTE));
        return visits(asked, SHANGHAI,
                "JZF silence has not accepted yet", two + "v1 张伟 13800001234 03-01T10:10-1 by B",
                "CONTESTED B#2 REFERRED",
                "JZF silence accepts", two + "v1 张伟 13800001234 03-01T10:10 by B", "BROUGHT_BY B#2 BROUGHT",
                "staff accept", two + "yes2 03-01T09:20; v1 张伟 13800001234 03-01T09:50 by B", "BROUGHT_BY B#2 BROUGHT",
                "staff refuse", two + "no2 03-01T09:20; v1 张伟 13800001234 03-01T11:00 by B",
                "WALK_IN house NOBODY_REPORTED",
                "a referred report that changes nothing", two + "v1 张伟 13800001234 03-01T09:50 by A",
                "BROUGHT_BY A#1 BROUGHT",
                "staff accept once the customer is there", two + "v1 张伟 13800001234 03-01T09:50 by B; yes2 03-01T09:55",
                "CONTESTED B#2 REFERRED");
    }

    static Stream<Row> whatTheirSilenceRefuses() {
        String two = R + "03-01T09:00; r2 B.b 张先生 138****1234 03-01T09:10; ";
        Terms asked = Terms.plain().with(Ownership.FIRST_VISIT).with(
                new Intake(0, 0, Set.of(), Whole.ALLOWED, Inside.ACCEPTED, Held.REFERRED, 0, 0, -60 * Days.MINUTE));
        return visits(asked, SHANGHAI,
                "not yet", two + "v1 张伟 13800001234 03-01T10:10-1 by B", "CONTESTED B#2 REFERRED",
                "from then on", two + "v1 张伟 13800001234 03-01T10:10 by B", "WALK_IN house NOBODY_REPORTED",
                "staff accept in time", two + "yes2 03-01T09:20; v1 张伟 13800001234 03-01T10:30 by B", "BROUGHT_BY B#2 BROUGHT");
    }
}
