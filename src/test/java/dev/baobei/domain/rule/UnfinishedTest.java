package dev.baobei.domain.rule;

import static dev.baobei.domain.Cast.CHEN;
import static dev.baobei.domain.Cast.JINQIAO;
import static dev.baobei.domain.Cast.LI;
import static dev.baobei.domain.Cast.ZHAO;
import static dev.baobei.domain.Cast.at;
import static dev.baobei.domain.Cast.name;
import static dev.baobei.domain.Cast.report;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import dev.baobei.domain.SomeTerms;
import dev.baobei.domain.parse.Field;
import dev.baobei.domain.parse.Problem;
import dev.baobei.domain.parse.Problem.Why;
import dev.baobei.domain.parse.ReportReading;
import dev.baobei.domain.party.Project;
import dev.baobei.domain.phone.PhoneNumber;
import dev.baobei.domain.prereport.Particulars;
import dev.baobei.domain.prereport.PreReport;
import dev.baobei.domain.rule.Answered.Answer;
import dev.baobei.domain.terms.Disclosure;
import dev.baobei.domain.terms.InsideAgency;
import dev.baobei.domain.terms.Intake;
import dev.baobei.domain.terms.Quotas;
import dev.baobei.domain.terms.ReceivingWindow;
import dev.baobei.domain.terms.Terms;
import org.junit.jupiter.api.Test;

/** What a report of 小李's at 10:00 hears at once that lacks something: what is missing, and what stands against it already. */
class UnfinishedTest {

    private static final String PHONE = "13812341234";
    private static final Intake BUSY = Intake.ANYTHING
            .with(new ReceivingWindow(Optional.of(new ReceivingWindow.Hours(LocalTime.of(18, 0), LocalTime.of(21, 0))),
                    Optional.empty(), Optional.empty()))
            .with(new Quotas(Optional.of(2), Optional.of(2))).with(InsideAgency.VOID);
    private static final Terms STRICT = SomeTerms.usual().with(BUSY).with(Disclosure.TOLD).terms();

    private static Problem missing(Field field) {
        return new Problem(field, Why.MISSING, Optional.empty());
    }

    private static Reasoned unfinished(Terms terms, Optional<Project> project, Optional<String> name, Optional<String> phone,
            Field lacking, PreReport... reports) {
        List<Problem> problems = List.of(missing(lacking));
        ReportReading reading = new ReportReading(project, name.map(dev.baobei.domain.Cast::name),
                phone.map(PhoneNumber::new).stream().toList(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), problems, Particulars.NONE, List.of());
        return Reception.unfinished(new CaseFile(at("10:00"), LI, project.map(any -> terms), reading, List.of(reports),
                List.of(), new ReportsOfTheDay(2, 2), FollowUps.NONE), problems);
    }

    private static String told(Reasoned reasoned) {
        return reasoned.trace().stream().map(one -> one.question() + " " + one.answer() + " " + String.join(" ", one.facts()))
                .map(String::strip).collect(Collectors.joining("\n"));
    }

    private static Outcome.Incomplete outcome(Reasoned reasoned) {
        return (Outcome.Incomplete) reasoned.outcome();
    }

    @Test
    void withoutANumberWindowFilerAndQuotasAreAskedAndWhatNeedsTheNumberIsNot() {
        Reasoned reasoned = unfinished(STRICT, Optional.of(JINQIAO), Optional.of("张先生"), Optional.empty(), Field.PHONE);

        assertEquals(new Outcome.Incomplete(List.of(missing(Field.PHONE)),
                List.of(Objection.OUTSIDE_WINDOW, Objection.AGENCY_QUOTA_USED, Objection.AGENT_QUOTA_USED),
                Optional.of(at("18:00"))), reasoned.outcome());
        assertEquals("""
                READ_COMPLETELY NO PHONE:MISSING
                NOT_SAID_BEFORE NOT_ASKED INCOMPLETE
                FOLLOWED_UP NOT_ASKED INCOMPLETE
                PROJECT_TAKES_REPORTS YES 1
                RECEIVED_IN_WINDOW NO 2026-11-23T02:00:00Z 18:00-21:00
                FILED_BY_DESIGNATED NOT_ASKED NOT_IN_TERMS
                CUSTOMER_IS_NOT_THE_AGENT NOT_ASKED INCOMPLETE
                FROM_PROMOTION_AREA NOT_ASKED NOT_IN_TERMS
                NO_COLLEAGUE_REPORTED NOT_ASKED INCOMPLETE
                AGENCY_HAS_QUOTA_LEFT NO 2 2
                AGENT_HAS_QUOTA_LEFT NO 2 2
                NO_RIVAL_HOLDS NOT_ASKED INCOMPLETE
                GIVEN_AS_ASKED NOT_ASKED INCOMPLETE
                NEEDS_NO_STAFF NOT_ASKED INCOMPLETE""", told(reasoned));
    }

    /** Whose it is decides whose quota it is, and which colleague reported; the agency's is asked all the same. */
    @Test
    void whileItIsNotCertainWhoseItIsNothingOfTheAgentIsAsked() {
        PreReport colleagues = report(1, ZHAO, "09:00", "张先生", PHONE);

        Reasoned reasoned = unfinished(STRICT, Optional.of(JINQIAO), Optional.of("张先生"), Optional.of(PHONE), Field.AGENT,
                colleagues);

        assertEquals(List.of(Objection.OUTSIDE_WINDOW, Objection.AGENCY_QUOTA_USED), outcome(reasoned).objections());
    }

    /** Name and number are certain; what is asked beside is not said. */
    @Test
    void aColleaguesReportIsSaidAsSoonAsNameAndNumberAreCertain() {
        PreReport colleagues = report(1, ZHAO, "09:00", "张先生", PHONE);

        Reasoned reasoned = unfinished(STRICT, Optional.of(JINQIAO), Optional.of("张先生"), Optional.of(PHONE), Field.REMARK,
                colleagues);

        assertEquals(List.of(Objection.OUTSIDE_WINDOW, Objection.REPORTED_INSIDE_AGENCY, Objection.AGENCY_QUOTA_USED,
                Objection.AGENT_QUOTA_USED), outcome(reasoned).objections());
    }

    /** Who is told of rivals is told of them by complete reports: nobody may try out numbers with half a report. */
    @Test
    void ofRivalsNothingIsSaidWhateverIsMissing() {
        Terms tells = SomeTerms.usual().with(Disclosure.TOLD).terms();
        PreReport rivals = report(1, CHEN, "09:00", "张先生", PHONE);

        for (Field lacking : Field.values()) {
            Reasoned held = unfinished(tells, Optional.of(JINQIAO), Optional.of("张先生"), Optional.of(PHONE), lacking, rivals);
            Reasoned free = unfinished(tells, Optional.of(JINQIAO), Optional.of("张先生"), Optional.of(PHONE), lacking);

            assertEquals(free.outcome(), held.outcome());
            assertEquals(free.trace(), held.trace());
            assertEquals(Answer.NOT_ASKED, held.trace().stream().filter(one -> one.question() == Question.NO_RIVAL_HOLDS)
                    .findFirst().orElseThrow().answer());
        }
    }

    @Test
    void withoutAProjectOnlyTheCustomerIsAsked() {
        Reasoned reasoned = unfinished(STRICT, Optional.empty(), Optional.of("张先生"),
                Optional.of(LI.phone().orElseThrow().pattern()), Field.PROJECT);

        assertEquals(List.of(Objection.AGENT_AS_CUSTOMER), outcome(reasoned).objections());
        assertEquals(2, reasoned.trace().stream().filter(one -> one.answer() != Answer.NOT_ASKED).count());
    }

    /** Read completely, but not in the form asked: both are said as well. */
    @Test
    void aRejectedReportHearsWhatIsNotInTheFormAsked() {
        ReportReading reading = new ReportReading(Optional.of(JINQIAO), Optional.of(name("张先生")),
                List.of(new PhoneNumber("*******1234")), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                List.of());

        Outcome outcome = Reception.decide(new CaseFile(at("10:00"), LI, Optional.of(STRICT), reading, List.of(), List.of(),
                ReportsOfTheDay.NONE, FollowUps.NONE));

        assertEquals(new Outcome.Rejected(List.of(Objection.OUTSIDE_WINDOW), Optional.of(at("18:00")),
                List.of(new Problem(Field.PHONE, Why.WRONG_FORM, Optional.of("*******1234")))), outcome);
    }
}
