package dev.baobei.reference;

import static dev.baobei.reference.Tables.NOBODY;
import static dev.baobei.reference.Tables.OWNS;
import static dev.baobei.reference.Tables.R;
import static dev.baobei.reference.Tables.SHANGHAI;
import static dev.baobei.reference.Tables.visits;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Stream;

import dev.baobei.reference.Terms.Ownership;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whose report fits who stands at the desk, and in which order the fitting ones stand. */
public class WhoIsWhoTest {

    /** Every table of this class. */
    public static Stream<Row> rows() {
        return Stream.of(whoIsWho(), whichOrderTheyStandIn(), whoStillFollows(), whoLeft()).flatMap(table -> table);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void theModelSaysSo(Row row) {
        assertEquals(row.expects(), row.said());
    }

    static Stream<Row> whoIsWho() {
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
                        "CONTESTED B#2/2+A#1/2 LOOK_ALIKE"),
                visits(full, SHANGHAI, "full names are asked", "r1 A.a 张伟 138****1234 03-01T09:00; v1 张先生 "
                        + "13800001234 03-01T10:00", "CONTESTED A#1 LOOK_ALIKE"),
                visits(Terms.plain().with(Ownership.FIRST_VISIT), SHANGHAI,
                        "reported by one, brought by another", R + "03-01T09:00; v1 张伟 13800001234 03-01T10:00 by B",
                        "WALK_IN house NOBODY_REPORTED",
                        "coming back the same day with another agency", R + "03-01T09:00; r2 B.b 张先生 138****1234 "
                                + "03-01T09:00; v2 张伟 13800001234 03-01T10:00 by B; v1 张伟 13800001234 03-01T15:00 by A",
                        "BROUGHT_BY B#2 BROUGHT"))
                .flatMap(rows -> rows);
    }

    static Stream<Row> whichOrderTheyStandIn() {
        return visits(Terms.plain(), SHANGHAI,
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
                "a withdrawal at the instant of the arrival still counts", R
                        + "03-01T09:00; w1 03-01T10:00; v1 张伟 13800001234 03-01T10:00",
                "WALK_IN house NOBODY_REPORTED",
                "a tie is settled by the journal", R
                        + "03-01T09:00; r2 B.b 张先生 138****1234 03-01T09:00; v1 张伟 13800001234 03-01T10:00",
                OWNS);
    }

    /** REG-02 L30: 7 days from the report, so that A's is over on 9 March. */
    static Stream<Row> whoStillFollows() {
        String open = "CONTESTED A#1/2+B#2/2 STILL_FOLLOWED";
        String anew = "BROUGHT_BY B#2 FIRST_REPORT";
        String b = "; r2 B.b 张先生 13800001234 03-10T09:00; v1 张伟 13800001234 03-10T10:00";
        return visits(Presets.reg02(), SHANGHAI,
                "whoever expired and still follows up is chosen or not", "r1 A.a 张先生 13800001234 03-01T09:00; f1 03-09T00:00"
                        + b,
                open,
                "a follow-up within the validity says nothing of afterwards", "r1 A.a 张先生 13800001234 03-01T09:00; "
                        + "f1 03-08T23:59:59" + b,
                anew,
                "a follow-up when the customer is there comes too late", "r1 A.a 张先生 13800001234 03-01T09:00; "
                        + "f1 03-10T10:00; r2 B.b 张先生 13800001234 03-10T09:00; v1 张伟 13800001234 03-10T10:00",
                anew,
                "nobody asks the customer between colleagues", "r1 B.a 张先生 13800001234 03-01T09:00; f1 03-09T00:00" + b,
                anew,
                "nor about whoever may be another customer", "r1 A.a 章先生 13800001234 03-01T09:00; f1 03-09T00:00" + b, anew,
                "whom the customer came with once is asked about when that is over", "r1 A.a 张先生 13800001234 03-01T09:00; "
                        + "v2 张伟 13800001234 03-02T10:00; ok 2 03-02T10:05; deposit2 03-02T10:10; f1 06-01T10:00; "
                        + "r2 B.b 张先生 13800001234 06-02T09:00; v1 张伟 13800001234 06-02T10:00",
                open,
                "a follow-up while they were protected says nothing of afterwards", "r1 A.a 张先生 13800001234 03-01T09:00; "
                        + "v2 张伟 13800001234 03-02T10:00; ok 2 03-02T10:05; deposit2 03-02T10:10; f1 05-30T10:00; "
                        + "r2 B.b 张先生 13800001234 06-02T09:00; v1 张伟 13800001234 06-02T10:00",
                anew);
    }

    /** REG-03 L45: whose slip was not signed in time is judged anew the next day, and not protected. */
    static Stream<Row> whoLeft() {
        String before = R + "03-01T09:00; v2 张伟 13800001234 03-01T10:00; ";
        String next = "; v1 张伟 13800001234 03-02T10:00";
        return visits(Presets.reg03(), SHANGHAI,
                "signed before they left", before + "ok 2 03-01T10:29:59; left2 03-01T10:30" + next,
                "PROTECTED A#1 EARLIER_VISIT",
                "signed when they left", before + "left2 03-01T10:30; ok 2 03-01T10:30" + next, OWNS,
                "said again", before + "left2 03-01T10:30; left2 03-01T11:00; ok 2 03-01T10:40" + next, OWNS);
    }
}
