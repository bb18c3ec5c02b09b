package dev.baobei.domain.adjudication;

import static dev.baobei.domain.Cast.at;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.baobei.domain.SomeTerms;
import dev.baobei.domain.adjudication.VisitFile.Candidate;
import dev.baobei.domain.prereport.PreReport;
import dev.baobei.domain.prereport.Review;
import dev.baobei.domain.prereport.Review.Answer;
import dev.baobei.domain.terms.Ownership;
import dev.baobei.domain.terms.Referral.Ground;
import dev.baobei.domain.terms.Silence;
import dev.baobei.domain.visit.BroughtBy;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 张伟 arrives at 10:00; the first of the reports was referred to staff, who have until the time that is said. */
class AcceptedByStaffTest {

    private static Verdict judge(String reports, Review review) {
        List<PreReport> all = Told.reports(reports);
        List<Candidate> candidates = all.stream()
                .map(report -> report == all.get(0) ? report.with(Optional.of(review)) : report)
                .map(report -> new Candidate(report, SomeTerms.usual().terms())).toList();
        return Adjudicator.judge(new VisitFile(Told.visit("10:00", new BroughtBy.Unsaid()),
                SomeTerms.usual().with(Ownership.FIRST_REPORT).terms(), candidates, List.of(), List.of()));
    }

    @ParameterizedTest(name = "{0}; until {1}, {2}, {3}: {4}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            小李 09:00 张先生 138****1234                              | 10:01 | ACCEPTS   | -         | Contested [REPORT_WAITS] 小李: 1++++++?
            小李 09:00 张先生 138****1234                              | 10:00 | ACCEPTS   | -         | BroughtBy 小李: 1+++++++
            小李 09:00 张先生 138****1234                              | 10:00 | REFUSES   | -         | WalkIn house: 1++-+++-
            小李 09:00 张先生 138****1234                              | 10:01 | REFUSES   | -         | Contested [REPORT_WAITS] 小李: 1++++++?
            小李 09:00 张先生 138****1234                              | 09:30 | ESCALATES | -         | Contested [REPORT_WAITS] 小李: 1++++++?
            小李 09:00 张先生 138****1234                              | 11:00 | REFUSES   | yes 09:30 | BroughtBy 小李: 1+++++++
            小李 09:00 张先生 138****1234                              | 11:00 | REFUSES   | yes 10:05 | BroughtBy 小李: 1+++++++
            小李 09:00 张先生 138****1234                              | 11:00 | ACCEPTS   | no 10:05  | WalkIn house: 1++++++-
            小李 09:00 张先生 138****1234; 小陈 09:10 张伟 13812341234 | 11:00 | ACCEPTS   | -         | Contested [REPORT_WAITS] 小李 小陈: 1++++++? 2++++++
            小李 09:20 张先生 138****1234; 小陈 09:10 张伟 13812341234 | 11:00 | ACCEPTS   | -         | BroughtBy 小陈: 2++++++ 1++++++?
            小李 09:00 章先生 138****1234; 小陈 09:10 张伟 13812341234 | 11:00 | ACCEPTS   | -         | Contested [LOOK_ALIKE_REPORT] 小李 小陈: 1+?++++? 2++++++
            """)
    void whatStaffSayCountsAndWhatTheyDoNotSayIsLeftToPeople(String reports, String due, Silence silence, String answer,
            String verdict) {
        Optional<Answer> said = Optional.ofNullable(answer).map(one -> new Answer(one.startsWith("yes"),
                at(one.substring(one.indexOf(' ') + 1))));

        assertEquals(verdict, Told.told(judge(reports, new Review(Set.of(Ground.HELD), at(due), silence, true, said))));
    }
}
