package dev.baobei.domain.rule;

import static dev.baobei.domain.Cast.CHEN;
import static dev.baobei.domain.Cast.JINQIAO;
import static dev.baobei.domain.Cast.LI;
import static dev.baobei.domain.Cast.ZHAO;
import static dev.baobei.domain.Cast.at;
import static dev.baobei.domain.Cast.name;
import static dev.baobei.domain.Cast.report;
import static dev.baobei.domain.Cast.terms;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.baobei.domain.Cast;
import dev.baobei.domain.SomeTerms;
import dev.baobei.domain.parse.ReportReading;
import dev.baobei.domain.phone.PhoneNumber;
import dev.baobei.domain.prereport.PreReport;
import dev.baobei.domain.rule.Answered.Answer;
import dev.baobei.domain.terms.Disclosure;
import dev.baobei.domain.terms.InsideAgency;
import dev.baobei.domain.terms.Intake;
import dev.baobei.domain.terms.KeptUp;
import dev.baobei.domain.terms.NameForm;
import dev.baobei.domain.terms.Quotas;
import dev.baobei.domain.terms.ReceivingWindow;
import dev.baobei.domain.terms.Referral;
import dev.baobei.domain.terms.Referral.Ground;
import dev.baobei.domain.terms.Renewal;
import dev.baobei.domain.terms.Silence;
import dev.baobei.domain.terms.Terms;
import org.junit.jupiter.api.Test;

/** Why a report of 小李's on 张先生 gets what it gets at 10:00: every question, its answer, and what was looked at. */
class TraceTest {

    private static final String PHONE = "13812341234";

    private static Reasoned reasoned(Optional<Terms> terms, ReportsOfTheDay ofTheDay, PreReport... reports) {
        ReportReading reading = new ReportReading(Optional.of(JINQIAO), Optional.of(name("张先生")),
                List.of(new PhoneNumber(PHONE)),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), List.of());
        return Reception.reason(new CaseFile(at("10:00"), LI, terms, reading, List.of(reports), List.of(), ofTheDay,
                FollowUps.NONE));
    }

    private static Reasoned reasoned(Terms terms, PreReport... reports) {
        return reasoned(Optional.of(terms), ReportsOfTheDay.NONE, reports);
    }

    /** A line for each question: {@code NO_RIVAL_HOLDS NO}, with its facts. */
    private static String told(Reasoned reasoned) {
        return reasoned.trace().stream().map(one -> one.question() + " " + one.answer() + " " + String.join(" ", one.facts()))
                .map(String::strip).collect(Collectors.joining("\n"));
    }

    private static String candidates(Reasoned reasoned, Question question) {
        return reasoned.trace().stream().filter(one -> one.question() == question).flatMap(one -> one.candidates().stream())
                .map(one -> one.id().orElse("listed") + " " + one.agencies() + " " + one.bearing())
                .collect(Collectors.joining("\n"));
    }

    @Test
    void anAcceptedReportSaysWhatEveryRuleAnsweredAndWhatTheTermsLeaveUnasked() {
        Reasoned reasoned = reasoned(terms());

        assertTrue(reasoned.outcome() instanceof Outcome.Accepted);
        assertEquals("""
                READ_COMPLETELY YES
                NOT_SAID_BEFORE YES
                FOLLOWED_UP NOT_ASKED NOTHING_STANDS
                PROJECT_TAKES_REPORTS YES 1
                RECEIVED_IN_WINDOW NOT_ASKED NOT_IN_TERMS
                FILED_BY_DESIGNATED NOT_ASKED NOT_IN_TERMS
                CUSTOMER_IS_NOT_THE_AGENT YES
                FROM_PROMOTION_AREA NOT_ASKED NOT_IN_TERMS
                NO_COLLEAGUE_REPORTED NOT_ASKED NOT_IN_TERMS
                AGENCY_HAS_QUOTA_LEFT NOT_ASKED NOT_IN_TERMS
                AGENT_HAS_QUOTA_LEFT NOT_ASKED NOT_IN_TERMS
                NO_RIVAL_HOLDS NOT_ASKED SECRET
                GIVEN_AS_ASKED YES
                NEEDS_NO_STAFF NOT_ASKED NOT_IN_TERMS
                TIMES YES 2026-11-23T02:00:00Z 2026-11-23T02:30:00Z 2026-11-30T16:00:00Z""", told(reasoned));
    }

    @Test
    void aRejectedReportSaysEveryNoAndEveryYesWithHowMuchWasUsed() {
        ReceivingWindow evening = new ReceivingWindow(Optional.of(new ReceivingWindow.Hours(LocalTime.of(18, 0),
                LocalTime.of(21, 0))), Optional.of(LocalDate.parse("2026-11-01")), Optional.empty());
        Terms terms = SomeTerms.usual()
                .with(Intake.ANYTHING.with(evening).with(new Quotas(Optional.of(3), Optional.of(2))).with(InsideAgency.VOID))
                .with(NameForm.FULL).terms();
        PreReport colleagues = report(1, ZHAO, "09:00", "张伟", PHONE);
        PreReport others = report(2, ZHAO, "09:00", "王女士", PHONE);

        Reasoned reasoned = reasoned(Optional.of(terms), new ReportsOfTheDay(2, 2), colleagues, others);

        assertEquals("""
                READ_COMPLETELY YES
                NOT_SAID_BEFORE YES
                FOLLOWED_UP NOT_ASKED NOTHING_STANDS
                PROJECT_TAKES_REPORTS YES 1
                RECEIVED_IN_WINDOW NO 2026-11-23T02:00:00Z 18:00-21:00 2026-11-01/
                FILED_BY_DESIGNATED NOT_ASKED NOT_IN_TERMS
                CUSTOMER_IS_NOT_THE_AGENT YES
                FROM_PROMOTION_AREA NOT_ASKED NOT_IN_TERMS
                NO_COLLEAGUE_REPORTED NO
                AGENCY_HAS_QUOTA_LEFT YES 2 3
                AGENT_HAS_QUOTA_LEFT NO 2 2
                NO_RIVAL_HOLDS NOT_ASKED SECRET
                GIVEN_AS_ASKED NO NAME:WRONG_FORM
                NEEDS_NO_STAFF NOT_ASKED NOT_IN_TERMS""", told(reasoned));
        assertEquals(List.of(Objection.OUTSIDE_WINDOW, Objection.REPORTED_INSIDE_AGENCY, Objection.AGENT_QUOTA_USED),
                ((Outcome.Rejected) reasoned.outcome()).objections());
        assertEquals(colleagues.receipt().code() + " [1] COUNTS\n" + others.receipt().code() + " [1] OTHER_NAME",
                candidates(reasoned, Question.NO_COLLEAGUE_REPORTED));
    }

    @Test
    void aRepeatSaysWhichReportStandsAndThatNothingElseIsAsked() {
        PreReport first = report(1, LI, "09:00", "张先生", PHONE);
        PreReport expired = report(2, LI, "11-01T09:00", "张先生", PHONE);

        Reasoned reasoned = reasoned(terms(), expired, first);

        assertEquals(new Outcome.Repeated(first), reasoned.outcome());
        assertEquals(first.receipt().code() + " [1] COUNTS\n" + expired.receipt().code() + " [1] OVER",
                candidates(reasoned, Question.NOT_SAID_BEFORE));
        assertEquals("""
                READ_COMPLETELY YES
                NOT_SAID_BEFORE NO
                FOLLOWED_UP NOT_ASKED NOT_IN_TERMS
                PROJECT_TAKES_REPORTS NOT_ASKED STANDS
                RECEIVED_IN_WINDOW NOT_ASKED STANDS
                FILED_BY_DESIGNATED NOT_ASKED STANDS
                CUSTOMER_IS_NOT_THE_AGENT NOT_ASKED STANDS
                FROM_PROMOTION_AREA NOT_ASKED STANDS
                NO_COLLEAGUE_REPORTED NOT_ASKED STANDS
                AGENCY_HAS_QUOTA_LEFT NOT_ASKED STANDS
                AGENT_HAS_QUOTA_LEFT NOT_ASKED STANDS
                NO_RIVAL_HOLDS NOT_ASKED STANDS
                GIVEN_AS_ASKED NOT_ASKED STANDS
                NEEDS_NO_STAFF NOT_ASKED STANDS
                TIMES YES 2026-11-23T01:00:00Z 2026-11-23T01:30:00Z 2026-11-30T16:00:00Z""", told(reasoned));
    }

    private static Answered followedUp(Renewal renewal, PreReport first, String... at) {
        Terms asking = SomeTerms.usual().with(renewal).terms();
        List<Instant> times = Stream.of(at).map(Cast::at).toList();
        ReportReading reading = new ReportReading(Optional.of(JINQIAO), Optional.of(name("张先生")),
                List.of(new PhoneNumber(PHONE)),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), List.of());
        return Reception.reason(new CaseFile(at("11-24T10:00"), LI, Optional.of(asking), reading, List.of(first), List.of(),
                ReportsOfTheDay.NONE, new FollowUps(Map.of(first.id(), times), Map.of(asking.id(), renewal)))).trace().stream()
                .filter(one -> one.question() == Question.FOLLOWED_UP).findFirst().orElseThrow();
    }

    /** Whichever way terms ask for follow-ups, it is said what they ask and how many there were. */
    @Test
    void whoReportsAgainIsAskedForFollowUpsInEitherWay() {
        PreReport first = report(1, LI, "10:00", "张先生", PHONE);

        Answered few = followedUp(new KeptUp(3, 1), first, "11-23T11:00", "11-23T12:00");
        assertEquals(Answer.NO + " [3, 1, 2]", few.answer() + " " + few.facts());
        assertEquals(Optional.of(Objection.NOT_FOLLOWED_UP), few.objection());
        Answered enough = followedUp(new KeptUp(3, 1), first, "11-23T11:00", "11-23T12:00", "11-23T13:00");
        assertEquals(Answer.YES + " [3, 1, 3]", enough.answer() + " " + enough.facts());
        Answered days = followedUp(new Renewal.FollowedUp(5), first);
        assertEquals(Answer.NO + " [5, 0]", days.answer() + " " + days.facts());
    }

    @Test
    void aReferredReportSaysWhoMayHoldTheCustomerAndWhyOthersDoNot() {
        Referral referral = new Referral(Set.of(Ground.HELD), Duration.ofHours(2), Silence.REFUSES);
        PreReport masked = report(1, CHEN, "09:00", "张伟", "138****1234");
        PreReport few = report(2, CHEN, "09:10", "张伟", "*******1234");
        PreReport over = report(3, CHEN, "11-01T09:00", "张伟", PHONE);
        PreReport own = report(4, ZHAO, "09:20", "张伟", PHONE);

        Reasoned reasoned = reasoned(SomeTerms.usual().with(Disclosure.TOLD).with(referral).terms(), masked, few, over, own);

        assertTrue(((Outcome.Accepted) reasoned.outcome()).toStaff().isPresent());
        assertTrue(
                told(reasoned).contains("NO_RIVAL_HOLDS NOT_ASKED REFERRED") && told(reasoned).contains("NEEDS_NO_STAFF NO"));
        assertEquals(masked.receipt().code() + " [2] COUNTS\n" + over.receipt().code() + " [2] OVER\n" + few.receipt().code()
                + " [2] OTHER_DIGITS\n" + own.receipt().code() + " [1] OWN", candidates(reasoned, Question.NEEDS_NO_STAFF));
    }

    @Test
    void ofAHundredCandidatesThoseThatCountAreListedFirstAndTheRestIsCounted() {
        PreReport[] hundred = IntStream.range(0, 100).mapToObj(n -> report(n, CHEN, "09:00", n == 99 ? "张伟" : "王女士", PHONE))
                .toArray(PreReport[]::new);

        Answered rival = reasoned(SomeTerms.usual().with(Disclosure.TOLD).terms(), hundred).trace().stream()
                .filter(one -> one.question() == Question.NO_RIVAL_HOLDS).findFirst().orElseThrow();

        assertEquals(Answer.NO, rival.answer());
        assertEquals(20, rival.candidates().size());
        assertEquals(80, rival.more());
        assertEquals(hundred[99].receipt().code(), rival.candidates().get(0).id().orElseThrow());
    }

    @Test
    void withoutTermsNothingElseIsAskedOfThem() {
        assertEquals(EnumSet.of(Question.READ_COMPLETELY, Question.NOT_SAID_BEFORE, Question.PROJECT_TAKES_REPORTS,
                Question.CUSTOMER_IS_NOT_THE_AGENT),
                reasoned(Optional.empty(), ReportsOfTheDay.NONE).trace().stream()
                        .filter(one -> one.answer() != Answer.NOT_ASKED).map(Answered::question)
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Question.class))));
    }

    /** Each list is asked in the order of the questions, so that a reader finds the same line in the same place. */
    @Test
    void theQuestionsAreAskedInTheirOrder() {
        List<Question> asked = Stream.concat(Reception.asked(LI).stream(), reasoned(terms()).trace().stream())
                .map(Answered::question).toList();

        assertEquals(Arrays.asList(Question.values()), asked);
    }
}
