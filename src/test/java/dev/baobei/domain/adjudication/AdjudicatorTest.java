package dev.baobei.domain.adjudication;

import static dev.baobei.domain.Cast.YIJU;
import static dev.baobei.domain.Cast.at;
import static dev.baobei.domain.Cast.terms;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

import dev.baobei.domain.SomeTerms;
import dev.baobei.domain.adjudication.Finding.Answer;
import dev.baobei.domain.adjudication.Finding.Rule;
import dev.baobei.domain.adjudication.VisitFile.Candidate;
import dev.baobei.domain.prereport.PreReport;
import dev.baobei.domain.terms.Lateness;
import dev.baobei.domain.terms.NameForm;
import dev.baobei.domain.terms.Ownership;
import dev.baobei.domain.terms.SelfVisit;
import dev.baobei.domain.terms.Terms;
import dev.baobei.domain.visit.BroughtBy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Whose customer is 张伟, 13812341234, who arrives at 10:00? The answers stand in the order of the rules: number, name, stands,
 * before the arrival, in time, valid.
 */
class AdjudicatorTest {

    private static Verdict judge(String reports, String arrival, BroughtBy broughtBy, Ownership ownership) {
        return judge(reports, arrival, broughtBy, ownership, Lateness.VOID);
    }

    private static Verdict judge(String reports, String arrival, BroughtBy broughtBy, Ownership ownership,
            Lateness lateness) {
        List<Candidate> candidates = new ArrayList<>(Told.reports(reports).stream()
                .map(report -> new Candidate(report, SomeTerms.usual().with(lateness).terms())).toList());
        Collections.reverse(candidates);
        return Adjudicator
                .judge(new VisitFile(Told.visit(arrival, broughtBy), SomeTerms.usual().with(ownership).terms(), candidates,
                        List.of(), List.of()));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            ''                                                                     | WalkIn house:
            小李 09:00 张先生 138****1234                                          | BroughtBy 小李: 1++++++
            小李 09:00 张先生 138****1234; 小陈 09:10 张伟 13812341234             | BroughtBy 小李: 1++++++ 2++++++
            小李 09:10 张先生 138****1234; 小陈 09:00 张伟 13812341234             | BroughtBy 小陈: 2++++++ 1++++++
            小赵 09:00 张先生 138****1234; 小李 09:05 张先生 138****1234           | BroughtBy 小赵: 1++++++ 2++++++
            小李 09:30 张先生 138****1234                                          | BroughtBy 小李: 1++++++
            小李 09:30:00.000001 张先生 138****1234                                | WalkIn house: 1++++-+
            小李 10:00 张先生 138****1234                                          | WalkIn house: 1+++--+
            小李 11-15T09:00 张先生 138****1234; 小陈 09:00 张先生 138****1234     | BroughtBy 小陈: 1+++++- 2++++++
            小李 09:00 张先生 138****1234 WITHDRAWN 09:59:59.999999                | WalkIn house: 1++-+++
            小李 09:00 张先生 138****1234 WITHDRAWN 10:00                          | WalkIn house: 1++-+++
            小李 09:00 张先生 138****1234 WITHDRAWN 10:00:00.000001                | BroughtBy 小李: 1++++++
            小李 09:00 张伟 138****1234 MATCHED 09:20; 小陈 09:10 张 13812341234 | BroughtBy 小陈: 1++-+++ 2++++++
            小李 09:00 章先生 138****1234; 小陈 09:10 张伟 13812341234             | Contested [LOOK_ALIKE_REPORT] 小李 小陈: 1+?++++ 2++++++
            小陈 09:00 张伟 13812341234; 小李 09:10 章先生 138****1234             | BroughtBy 小陈: 1++++++ 2+?++++
            小李 09:00 张强 138****1234                                            | Contested [LOOK_ALIKE_REPORT] 小李: 1+?++++
            小李 09:00 章先生 138****1234; 小陈 09:10 张强 138****1234             | Contested [LOOK_ALIKE_REPORT] 小李 小陈: 1+?++++ 2+?++++
            小李 09:00 王女士 138****1234; 小陈 09:10 张伟 13812341234             | Contested [LOOK_ALIKE_REPORT] 小李 小陈: 1+?++++ 2++++++
            小李 09:00 张先生 *******1234                                          | Contested [LOOK_ALIKE_REPORT] 小李: 1?+++++
            小李 09:40 章先生 138****1234; 小陈 09:10 张伟 13812341234             | BroughtBy 小陈: 2++++++ 1+?++-+
            小李 09:00 章先生 *******1234                                          | Contested [LOOK_ALIKE_REPORT] 小李: 1??++++
            小李 09:00 张女士 *******1234                                          | Contested [LOOK_ALIKE_REPORT] 小李: 1?+++++
            小李 09:00 张强 *******1234; 小陈 09:10 张伟 13812341234               | Contested [LOOK_ALIKE_REPORT] 小李 小陈: 1??++++ 2++++++
            小陈 09:00 张伟 13812341234; 小李 09:10 章先生 *******1234             | BroughtBy 小陈: 1++++++ 2??++++
            小李 09:00 王女士 *******1234                                          | WalkIn house:
            小李 09:00 张先生 139****1234                                          | WalkIn house:
            小李 09:00 张先生 138****1234; 小陈 09:00 张先生 138****1234           | BroughtBy [near tie] 小李: 1++++++ 2++++++
            小李 09:00 张先生 138****1234; 小陈 09:00:00.999999 张先生 138****1234 | BroughtBy [near tie] 小李: 1++++++ 2++++++
            小李 09:00 张先生 138****1234; 小陈 09:00:01 张先生 138****1234        | BroughtBy 小李: 1++++++ 2++++++
            小李 09:00 张先生 138****1234; 小赵 09:00 张先生 138****1234           | BroughtBy 小李: 1++++++ 2++++++
            """)
    void theFirstReportOwnsWhoeverBringsTheCustomer(String reports, String verdict) {
        for (BroughtBy by : List.of(new BroughtBy.Unsaid(), new BroughtBy.Self(), new BroughtBy.ByAgency(YIJU))) {
            Verdict judged = judge(reports, "10:00", by, Ownership.FIRST_REPORT);

            assertEquals(verdict, Told.told(judged));
            assertEquals(Optional.of(new Verdict.Protected(at("10:00"), at("12-23T10:00"))), judged.protection());
        }
    }

    /** Where full names are asked, of few digits under half a name as little may be said as under a near one. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            小李 09:00 张伟 *******1234   | Contested [LOOK_ALIKE_REPORT] 小李: 1?+++++
            小李 09:00 张先生 *******1234 | Contested [LOOK_ALIKE_REPORT] 小李: 1??++++
            小李 09:00 章先生 *******1234 | Contested [LOOK_ALIKE_REPORT] 小李: 1??++++
            小李 09:00 李先生 *******1234 | WalkIn house:
            """)
    void fewDigitsUnderHalfANameAreForAPersonToJudge(String report, String verdict) {
        Terms full = SomeTerms.usual().with(NameForm.FULL).terms();
        List<Candidate> candidates = Told.reports(report).stream().map(one -> new Candidate(one, full)).toList();

        assertEquals(verdict, Told.told(Adjudicator.judge(
                new VisitFile(Told.visit("10:00", new BroughtBy.Unsaid()), full, candidates, List.of(), List.of()))));
    }

    @ParameterizedTest(name = "{0}, {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            小李 09:00 张先生 138****1234; 小陈 09:10 张先生 138****1234 | 易居 | BroughtBy 小陈: 1++++++ 2++++++
            小李 09:00 张先生 138****1234; 小陈 09:10 张先生 138****1234 | -    | Contested [BRINGER_UNSAID] 小李 小陈: 1++++++ 2++++++
            小李 09:00 张先生 138****1234; 小赵 09:10 张先生 138****1234 | -    | BroughtBy 小李: 1++++++ 2++++++
            小李 09:00 张先生 138****1234; 小陈 09:40 张先生 138****1234 | -    | BroughtBy 小李: 1++++++ 2++++-+
            小李 09:00 张先生 138****1234; 小陈 09:40 张先生 138****1234 | 易居 | WalkIn house: 1++++++ 2++++-+
            小李 09:00 章先生 138****1234; 小陈 09:10 张先生 138****1234 | 易居 | BroughtBy 小陈: 1+?++++ 2++++++
            小李 09:00 章先生 138****1234                                | 易居 | WalkIn house: 1+?++++
            小陈 09:00 章先生 138****1234                                | 易居 | Contested [LOOK_ALIKE_REPORT] 小陈: 1+?++++
            小李 09:00 张先生 138****1234; 小陈 09:10 章先生 138****1234 | -    | Contested [BRINGER_UNSAID] 小李 小陈: 1++++++ 2+?++++
            """)
    void underFirstVisitTheBringersValidReportOwns(String reports, String agency, String verdict) {
        BroughtBy by = agency.equals("-") ? new BroughtBy.Unsaid() : new BroughtBy.ByAgency(YIJU);

        assertEquals(verdict, Told.told(judge(reports, "10:00", by, Ownership.FIRST_VISIT)));
    }

    @ParameterizedTest(name = "{0}, brought by {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            ''                                                           | 易居 | Signed 易居:
            小陈 09:00 张先生 138****1234                                | 易居 | BroughtBy 小陈: 1++++++
            小李 09:00 张先生 138****1234                                | 易居 | Signed 易居: 1++++++
            小李 09:00 张先生 138****1234                                | -    | Contested [BRINGER_UNSAID] 小李: 1++++++
            小李 09:40 张先生 138****1234                                | -    | WalkIn house: 1++++-+
            小陈 10:00 张先生 138****1234                                | 易居 | Signed 易居: 1+++--+
            小李 09:00 张先生 138****1234; 小陈 09:10 张先生 138****1234 | 易居 | BroughtBy 小陈: 1++++++ 2++++++
            小陈 09:40 张先生 138****1234                                | 易居 | Signed 小陈: 1++++-+
            小陈 09:00 张先生 138****1234 WITHDRAWN 09:50                | 易居 | Signed 易居: 1++-+++
            小陈 09:00 章先生 138****1234                                | 易居 | Signed 易居: 1+?++++
            小陈 09:00 章先生 138****1234; 小陈 09:10 张伟 138****1234   | 易居 | Contested [LOOK_ALIKE_REPORT] 小陈: 1+?++++ 2++++++
            """)
    void underTheSignedFormWhoeverBringsTheCustomerOwnsWhateverWasReported(String reports, String agency, String verdict) {
        BroughtBy by = agency.equals("-") ? new BroughtBy.Unsaid() : new BroughtBy.ByAgency(YIJU);

        assertEquals(verdict, Told.told(judge(reports, "10:00", by, Ownership.SIGNED_FORM)));
    }

    @ParameterizedTest(name = "{0}: {1}, {2}")
    @CsvSource(delimiter = '|', textBlock = """
            REPORT_HOLDS        | 小李 09:00 张先生 138****1234                          | BroughtBy 小李: 1++++++
            RECORDS_ARE_CHECKED | 小李 09:00 张先生 138****1234                          | Contested [RECORDS_TO_CHECK] 小李: 1++++++
            RECORDS_ARE_CHECKED | 小李 09:00 章先生 138****1234                          | Contested [RECORDS_TO_CHECK] 小李: 1+?++++
            RECORDS_ARE_CHECKED | 小李 09:40 张先生 138****1234                          | WalkIn house: 1++++-+
            RECORDS_ARE_CHECKED | ''                                                     | WalkIn house:
            HOUSE               | 小李 09:00 张先生 138****1234                          | WalkIn house: 1++++++
            """)
    void whoComesAloneIsWhoseTheTermsSay(SelfVisit self, String reports, String verdict) {
        List<Candidate> candidates = Told.reports(reports).stream()
                .map(report -> new Candidate(report, SomeTerms.usual().terms())).toList();

        assertEquals(verdict, Told.told(Adjudicator.judge(new VisitFile(Told.visit("10:00", new BroughtBy.Self()),
                SomeTerms.usual().with(self).terms(), candidates, List.of(), List.of()))));
    }

    @ParameterizedTest(name = "{0}, brought by {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            小李 09:40 张先生 138****1234                                | -    | BroughtBy 小李: 1++++~+
            小李 09:40 张先生 138****1234                                | 易居 | BroughtBy 小李: 1++++~+
            小李 09:40 张先生 138****1234; 小赵 09:50 张先生 138****1234 | -    | BroughtBy 小李: 1++++~+ 2++++~+
            小李 09:40 张先生 138****1234; 小赵 09:30 张先生 138****1234 | -    | BroughtBy 小赵: 2++++++ 1++++~+
            小李 09:40 张先生 138****1234; 小陈 09:30 张先生 138****1234 | -    | BroughtBy 小陈: 2++++++ 1++++~+
            小李 09:40 张先生 138****1234; 小陈 09:30 章先生 138****1234 | -    | Contested [LOOK_ALIKE_REPORT] 小陈 小李: 2+?++++ 1++++~+
            小李 09:40 张先生 138****1234; 小陈 09:50 张先生 138****1234 | -    | Contested [ALL_LATE] 小李 小陈: 1++++~+ 2++++~+
            小李 09:40 张先生 138****1234; 小陈 09:50 张先生 138****1234 | 易居 | BroughtBy 小陈: 1++++~+ 2++++~+
            小李 09:40 章先生 138****1234                                | -    | Contested [LOOK_ALIKE_REPORT] 小李: 1+?++~+
            小李 10:00 张先生 138****1234                                | -    | WalkIn house: 1+++-~+
            小李 09:40 张先生 138****1234 WITHDRAWN 09:50                | -    | WalkIn house: 1++-+~+
            小陈 09:00 章先生 138****1234; 小陈 09:40 张伟 13812341234; 小李 09:50 章先生 138****1234 | 易居 | Contested [LOOK_ALIKE_REPORT] 小陈: 1+?++++ 2++++~+ 3+?++~+
            小陈 09:00 章先生 138****1234; 小陈 09:40 张伟 13812341234; 小李 09:50 章先生 138****1234 | -    | Contested [LOOK_ALIKE_REPORT] 小陈 小李: 1+?++++ 2++++~+ 3+?++~+
            """)
    void aLateReportMayLoseInACollisionOnly(String reports, String agency, String verdict) {
        BroughtBy by = agency.equals("-") ? new BroughtBy.Unsaid() : new BroughtBy.ByAgency(YIJU);

        assertEquals(verdict, Told.told(judge(reports, "10:00", by, Ownership.FIRST_REPORT, Lateness.VOID_IN_COLLISION)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            小李 09:40 张先生 138****1234                                | WalkIn house: 1++++~+
            小陈 09:40 张先生 138****1234                                | BroughtBy 小陈: 1++++~+
            小陈 09:40 张先生 138****1234; 小李 09:00 张先生 138****1234 | WalkIn house: 2++++++ 1++++~+
            小陈 09:40 张先生 138****1234; 小李 09:00 章先生 138****1234 | Contested [LOOK_ALIKE_REPORT] 小陈: 2+?++++ 1++++~+
            """)
    void underFirstVisitALateReportCountsForTheBringerAlone(String reports, String verdict) {
        assertEquals(verdict, Told.told(judge(reports, "10:00", new BroughtBy.ByAgency(YIJU), Ownership.FIRST_VISIT,
                Lateness.VOID_IN_COLLISION)));
    }

    /** Where nobody's timely report is certain, a late one may turn out to be the customer's only one. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            小李 09:00 章先生 138****1234; 小陈 09:10 章先生 138****1234; 小赵 09:40 章先生 138****1234 | Contested [BRINGER_UNSAID] 小李 小陈 小赵: 1+?++++ 2+?++++ 3+?++~+
            小李 09:00 张先生 138****1234; 小陈 09:10 章先生 138****1234; 小赵 09:40 章先生 138****1234 | Contested [BRINGER_UNSAID] 小李 小陈: 1++++++ 2+?++++ 3+?++~+
            """)
    void underFirstVisitWhoIsLateIsAPartyWhereItIsUnsaidWhoBrought(String reports, String verdict) {
        assertEquals(verdict, Told.told(judge(reports, "10:00", new BroughtBy.Unsaid(), Ownership.FIRST_VISIT,
                Lateness.VOID_IN_COLLISION)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(textBlock = """
            11-30T23:59:59.999999, BroughtBy 小李: 1++++++
            12-01T00:00,           WalkIn house: 1+++++-
            """)
    void atTheDeadlineItselfItIsTooLate(String arrival, String verdict) {
        assertEquals(verdict, Told.told(
                judge("小李 09:00 张先生 138****1234", arrival, new BroughtBy.Unsaid(), Ownership.FIRST_REPORT)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(textBlock = """
            小李 09:00 张先生 138****1234 MATCHED 10:00,   WalkIn house: 1++-+++
            小李 09:00 张先生 138****1234 MATCHED 10:30,   Contested [LOOK_ALIKE_REPORT] 小李: 1++?+++
            小李 09:00 张先生 138****1234 WITHDRAWN 10:30, BroughtBy 小李: 1++++++
            """)
    void aReportThatBroughtAnotherCustomerMeanwhileIsForAPersonToJudge(String report, String verdict) {
        assertEquals(verdict, Told.told(judge(report, "10:00", new BroughtBy.Unsaid(), Ownership.FIRST_REPORT)));
    }

    @Test
    void everyAnswerSaysWhatItRestsOn() {
        PreReport report = Told.reports("小李 09:40 章先生 138****1234 WITHDRAWN 09:50").get(0);
        Verdict verdict = judge("小李 09:40 章先生 138****1234 WITHDRAWN 09:50", "10:00", new BroughtBy.Unsaid(),
                Ownership.FIRST_REPORT);

        assertEquals(List.of(new Examined(report, List.of(
                new Finding(Rule.NUMBER_AGREES, Answer.YES, List.of("7", "7", "138****1234", "138****1234")),
                new Finding(Rule.NAME_AGREES, Answer.DOUBT, List.of("章先生", "张伟")),
                new Finding(Rule.STANDS, Answer.NO, List.of("WITHDRAWN")),
                new Finding(Rule.REPORTED_BEFORE_ARRIVAL, Answer.YES,
                        List.of("2026-11-23T01:40:00Z", "2026-11-23T02:00:00Z")),
                new Finding(Rule.REPORTED_IN_TIME, Answer.NO, List.of("2026-11-23T02:10:00Z", "2026-11-23T02:00:00Z")),
                new Finding(Rule.STILL_VALID, Answer.YES, List.of("2026-11-30T16:00:00Z", "2026-11-23T02:00:00Z"))))),
                verdict.trace());
    }
}
