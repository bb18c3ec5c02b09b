package dev.baobei.domain.adjudication;

import static dev.baobei.domain.Cast.YIJU;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;

import dev.baobei.domain.SomeTerms;
import dev.baobei.domain.adjudication.VisitFile.Candidate;
import dev.baobei.domain.phone.PhoneNumber;
import dev.baobei.domain.prereport.PreReport;
import dev.baobei.domain.visit.BroughtBy;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** 张伟, 13812341234, arrives at 10:00; two people said of the reports that are marked with * that they are his. */
class LinkedReportsTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            小李 09:00 张先生 139****9999                                  | WalkIn house:
            *小李 09:00 张先生 139****9999                                 | BroughtBy 小李: 1++++++
            *小李 09:00 张先生 *******9999                                 | BroughtBy 小李: 1++++++
            *小李 09:00 章先生 139****9999                                 | Contested [LOOK_ALIKE_REPORT] 小李: 1+?++++
            *小李 09:31 张先生 139****9999                                 | WalkIn house: 1++++-+
            *小李 09:00 张先生 139****9999 WITHDRAWN 09:30                 | WalkIn house: 1++-+++
            *小李 09:00 张先生 139****9999 MATCHED 10:30                   | Contested [LOOK_ALIKE_REPORT] 小李: 1++?+++
            *小李 11-15T09:00 张先生 139****9999                           | WalkIn house: 1+++++-
            *小李 09:00 张先生 139****9999; 小陈 09:10 张伟 13812341234    | BroughtBy 小李: 1++++++ 2++++++
            *小李 09:10 张先生 139****9999; 小陈 09:00 张伟 13812341234    | BroughtBy 小陈: 2++++++ 1++++++
            """)
    void aLinkedReportIsACandidateLikeAnyOther(String told, String verdict) {
        List<String> each = Arrays.stream(told.split("; *")).toList();
        List<PreReport> reports = Told.reports(told.replace("*小", "小"));
        List<Candidate> candidates = reports.stream().map(report -> new Candidate(report, SomeTerms.usual().terms(),
                each.get((int) report.sequence() - 1).startsWith("*"))).toList();

        assertEquals(verdict, Told.told(judge(candidates)));
    }

    private static Verdict judge(List<Candidate> candidates) {
        return Adjudicator.judge(new VisitFile(Told.visit("10:00", new BroughtBy.ByAgency(YIJU)),
                SomeTerms.usual().terms(), candidates, List.of(), List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"13900008888", "13812341234"})
    void whatItsAgentNamedInsteadStrikesItNoMore(String instead) {
        PreReport struck = Told.reports("小李 09:00 张先生 139****9999").get(0).contradictedBy(List.of(new PhoneNumber(instead)));
        Examined examined = judge(List.of(new Candidate(struck, SomeTerms.usual().terms(), true))).trace().get(0);

        assertTrue(examined.isEligible());
        assertEquals(Finding.Rule.NUMBER_LINKED, examined.findings().get(0).rule());
    }
}
