package dev.baobei.domain.rule;

import static dev.baobei.domain.Cast.AGENTS;
import static dev.baobei.domain.Cast.JINQIAO;
import static dev.baobei.domain.Cast.LI;
import static dev.baobei.domain.Cast.at;
import static dev.baobei.domain.Cast.name;
import static dev.baobei.domain.Cast.report;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.baobei.domain.SomeTerms;
import dev.baobei.domain.parse.ReportReading;
import dev.baobei.domain.phone.PhoneNumber;
import dev.baobei.domain.prereport.PreReport;
import dev.baobei.domain.prereport.Review;
import dev.baobei.domain.terms.Disclosure;
import dev.baobei.domain.terms.Referral;
import dev.baobei.domain.terms.Referral.Ground;
import dev.baobei.domain.terms.Silence;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 小李 of 宏图 reports 张先生 at 10:00 whom another agent reported: a person is asked, also where a machine may not refuse. */
class ToStaffTest {

    private static final Referral REFERRAL = new Referral(Set.of(Ground.HELD), Duration.ofHours(2), Silence.REFUSES);

    private static String decided(Disclosure disclosure, String phone, PreReport other) {
        ReportReading reading = new ReportReading(Optional.of(JINQIAO), Optional.of(name("张先生")),
                List.of(new PhoneNumber(phone)), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                List.of());
        Outcome outcome = Reception.decide(new CaseFile(at("10:00"), LI,
                Optional.of(SomeTerms.usual().with(disclosure).with(REFERRAL).terms()), reading, List.of(other), List.of()));
        return outcome instanceof Outcome.Accepted accepted
                ? accepted.toStaff().map(staff -> staff.told() ? "referred" : "referred in secret").orElse("accepted")
                : outcome.toString();
    }

    @ParameterizedTest(name = "{0} reported {2} {3} at {1}; {4}: {5}")
    @CsvSource(textBlock = """
            小陈, 09:00,       张伟,   13812341234, 13812341234, referred
            小陈, 09:00,       张先生, 138****1234, 13812341234, referred
            小陈, 09:00,       张先生, 13812341234, 138****1234, referred
            小陈, 09:00,       张先生, 138****1234, 138****1234, referred
            小陈, 09:00,       张先生, *******1234, 13812341234, accepted
            小陈, 09:00,       王先生, 13812341234, 13812341234, accepted
            小陈, 09:00,       张先生, 13812341235, 13812341234, accepted
            小赵, 09:00,       张先生, 13812341234, 13812341234, accepted
            小陈, 11-15T23:59, 张先生, 13812341234, 13812341234, accepted
            """)
    void whoIsHeldByAnother(String agent, String reported, String name, String phone, String newPhone, String answer) {
        PreReport other = report(1, AGENTS.get(agent), reported, name, phone);

        assertEquals(answer, decided(Disclosure.TOLD, newPhone, other));
        assertEquals(answer.replace("referred", "referred in secret"), decided(Disclosure.SECRET, newPhone, other));
    }

    @ParameterizedTest(name = "due {0}, {1}: {2}")
    @CsvSource(textBlock = """
            10:30, REFUSES,   accepted
            10:30, ESCALATES, accepted
            10:00, ACCEPTS,   referred
            10:00, REFUSES,   accepted
            10:00, ESCALATES, accepted
            """)
    void whatWaitsItselfHoldsNobody(String due, Silence silence, String answer) {
        Review review = new Review(Set.of(Ground.HELD), at(due), silence, true, Optional.empty());

        assertEquals(answer, decided(Disclosure.TOLD, "13812341234", report(1, AGENTS.get("小陈"), "09:00", "张先生",
                "13812341234").with(Optional.of(review))));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(textBlock = """
            true,  referred
            false, accepted
            """)
    void whatStaffSaidSinceOfAReportThatWaitedCountsForAMessageThatIsHandledLate(boolean accepted, String answer) {
        Review review = new Review(Set.of(Ground.HELD), at("11:00"), Silence.REFUSES, true, Optional.empty())
                .answered(accepted, at("10:30"));

        assertEquals(answer, decided(Disclosure.TOLD, "13812341234", report(1, AGENTS.get("小陈"), "09:00", "张先生",
                "13812341234").with(Optional.of(review))));
    }

    @ParameterizedTest(name = "asked {0}, valid until {1}: due {2}")
    @CsvSource(textBlock = """
            10:00, 18:00, 12:00
            15:00, 18:00, 17:00
            17:00, 18:00, 18:00
            19:00, 18:00, 18:00
            """)
    void staffHaveTheirTimeFromWhenTheyCanLookAsLongAsTheReportIsValid(String asked, String deadline, String due) {
        assertEquals(at(due), new ToStaff(Set.of(Ground.HELD), REFERRAL, true).from(at(asked), at(deadline)).due());
    }
}
