package dev.baobei.domain.rule;

import static dev.baobei.domain.Cast.AGENTS;
import static dev.baobei.domain.Cast.JINQIAO;
import static dev.baobei.domain.Cast.LI;
import static dev.baobei.domain.Cast.at;
import static dev.baobei.domain.Cast.id;
import static dev.baobei.domain.Cast.name;
import static dev.baobei.domain.Cast.report;
import static dev.baobei.domain.Cast.terms;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import dev.baobei.domain.SomeTerms;
import dev.baobei.domain.parse.ReportReading;
import dev.baobei.domain.phone.PhoneNumber;
import dev.baobei.domain.prereport.PreReport;
import dev.baobei.domain.terms.Disclosure;
import dev.baobei.domain.visit.ProtectionPeriod;
import dev.baobei.domain.visit.ProtectionPeriod.Holder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 小李 of 宏图 reports at 10:00 whom 易居 may have reported or protected: only where a project tells does he learn of it. */
class NoRivalHoldsTest {

    private static String told(Disclosure disclosure, String name, String phone, List<PreReport> reports,
            List<ProtectionPeriod> protections) {
        ReportReading reading = new ReportReading(Optional.of(JINQIAO), Optional.of(name(name)),
                List.of(new PhoneNumber(phone)), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                List.of());
        return new NoRivalHolds().ask(new CaseFile(at("10:00"), LI,
                Optional.of(SomeTerms.usual().with(disclosure).terms()), reading, reports, protections)).objection()
                .map(Enum::name).orElse("free");
    }

    @ParameterizedTest(name = "{0} reported {2} {3} at {1}; {4} {5}: {6}")
    @CsvSource(textBlock = """
            小陈, 09:00,       张先生, 13812341234, 张伟,   13812341234, NOT_FREE
            小陈, 11-16T00:00, 张先生, 13812341234, 张伟,   13812341234, NOT_FREE
            小陈, 11-15T23:59, 张先生, 13812341234, 张伟,   13812341234, free
            小陈, 10:01,       张先生, 13812341234, 张伟,   13812341234, free
            小赵, 09:00,       张先生, 13812341234, 张伟,   13812341234, free
            小陈, 09:00,       张先生, 138****1234, 张伟,   13812341234, free
            小陈, 09:00,       张先生, 13812341234, 张先生, 138****1234, free
            小陈, 09:00,       张先生, 138****1234, 张先生, 138****1234, free
            小陈, 09:00,       王先生, 13812341234, 张伟,   13812341234, free
            小陈, 09:00,       张先生, 13812341235, 张伟,   13812341234, free
            """)
    void onlyAWholeNumberAgainstTheSameWholeNumberIsRefused(String agent, String reported, String name, String phone,
            String newName, String newPhone, String answer) {
        List<PreReport> reports = List.of(report(1, AGENTS.get(agent), reported, name, phone));

        assertEquals(answer, told(Disclosure.TOLD, newName, newPhone, reports, List.of()));
        assertEquals("free", told(Disclosure.SECRET, newName, newPhone, reports, List.of()));
    }

    @ParameterizedTest(name = "protected for {0} from {2} to {3}: {4}")
    @CsvSource(textBlock = """
            小陈,      13812341234, 11-01T10:00, 12-01T10:00,     NOT_FREE
            house,     13812341234, 11-01T10:00, 12-01T10:00,     NOT_FREE
            小陈,      13812341234, 11-01T10:00, 10:00:00.000001, NOT_FREE
            小陈,      13812341234, 11-01T10:00, 10:00,           free
            小陈,      138****1234, 11-01T10:00, 12-01T10:00,     free
            小赵,      13812341234, 11-01T10:00, 12-01T10:00,     free
            小陈 小赵, 13812341234, 11-01T10:00, 12-01T10:00,     free
            """)
    void aProtectionOfOneselfIsNoRivals(String holders, String phone, String from, String until, String answer) {
        List<Holder> holding = Arrays.stream(holders.split(" "))
                .map(holder -> holder.equals("house") ? Holder.house() : Holder.of(AGENTS.get(holder))).toList();
        List<ProtectionPeriod> periods = List.of(new ProtectionPeriod(id("period"), id("customer"), id("visit"), name("张伟"),
                List.of(new PhoneNumber(phone)), at(from), at(until), false, Optional.empty(), holding));

        assertEquals(answer, told(Disclosure.TOLD, "张先生", "13812341234", List.of(), periods));
        assertEquals("free", told(Disclosure.SECRET, "张先生", "13812341234", List.of(), periods));
    }
}
