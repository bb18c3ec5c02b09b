package dev.baobei.domain.rule;

import static dev.baobei.domain.Cast.AGENTS;
import static dev.baobei.domain.Cast.HONGTU;
import static dev.baobei.domain.Cast.JINQIAO;
import static dev.baobei.domain.Cast.LI;
import static dev.baobei.domain.Cast.ZHAO;
import static dev.baobei.domain.Cast.at;
import static dev.baobei.domain.Cast.ended;
import static dev.baobei.domain.Cast.name;
import static dev.baobei.domain.Cast.report;
import static dev.baobei.domain.Cast.terms;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import dev.baobei.domain.SomeTerms;
import dev.baobei.domain.parse.Field;
import dev.baobei.domain.parse.Problem;
import dev.baobei.domain.parse.ReportReading;
import dev.baobei.domain.party.Agency;
import dev.baobei.domain.party.Agent;
import dev.baobei.domain.phone.PhoneNumber;
import dev.baobei.domain.prereport.PreReport;
import dev.baobei.domain.prereport.PreReport.End;
import dev.baobei.domain.terms.InsideAgency;
import dev.baobei.domain.terms.Intake;
import dev.baobei.domain.terms.NameForm;
import dev.baobei.domain.terms.PhoneForm;
import dev.baobei.domain.terms.Quotas;
import dev.baobei.domain.terms.ReceivingWindow;
import dev.baobei.domain.terms.Terms;
import dev.baobei.domain.terms.WholeNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What a complete report of 小李's gets at 10:00. */
class ReceptionTest {

    private static final Outcome ACCEPTED = new Outcome.Accepted(1, at("10:30"), at("12-01T00:00"), List.of());

    private static Outcome decide(String name, String phones, Optional<Terms> terms, PreReport... reports) {
        ReportReading reading = new ReportReading(Optional.of(JINQIAO), Optional.of(name(name)),
                Arrays.stream(phones.split(" ")).map(PhoneNumber::new).toList(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), List.of());
        return Reception.decide(new CaseFile(at("10:00"), LI, terms, reading, List.of(reports), List.of()));
    }

    @Test
    void aFreeCustomerIsAccepted() {
        assertEquals(ACCEPTED, decide("张先生", "138****1234", Optional.of(terms())));
    }

    @Test
    void withoutTermsAProjectTakesNoReports() {
        assertEquals(new Outcome.Rejected(List.of(Objection.PROJECT_TAKES_NO_REPORTS)),
                decide("张先生", "138****1234", Optional.empty()));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
            1381****234,             1 138*****234
            1381****234 138****1234, 1 138*****234
            *******1234 138********, 2 *******1234 138********
            """)
    void aNumberInAnotherFormIsAskedAbout(String phones, String asked) {
        List<Problem> problems = Arrays.stream(asked.split(" ")).skip(1)
                .map(seen -> new Problem(Field.PHONE, Problem.Why.WRONG_FORM, Optional.of(seen))).toList();

        assertEquals(new Outcome.Incomplete(problems), decide("张先生", phones, Optional.of(terms())));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
            138****1234,               ''
            1381**41234,               ''
            +85291234567,              ''
            13812341234,               138****1234
            13812341234 13987654321,   138****1234 139****4321
            138****1234 13987654321,   139****4321
            """)
    void aWholeNumberMayBeForbiddenBeforeTheVisit(String phones, String hidden) {
        Terms terms = SomeTerms.usual().with(Intake.ANYTHING.with(WholeNumber.FORBIDDEN)).terms();
        List<Problem> problems = Stream.of(hidden.split(" ")).filter(phone -> !phone.isEmpty())
                .map(phone -> new Problem(Field.PHONE, Problem.Why.TOO_MUCH, Optional.of(phone))).toList();

        assertEquals(hidden.isEmpty() ? ACCEPTED : new Outcome.Incomplete(problems),
                decide("张先生", phones, Optional.of(terms)));
    }

    @Test
    void aWholeNumberMayBeRequired() {
        Terms terms = SomeTerms.usual().with(Set.of(PhoneForm.WHOLE)).with(Intake.ANYTHING.with(WholeNumber.REQUIRED)).terms();

        assertEquals(ACCEPTED, decide("张先生", "13812341234", Optional.of(terms)));
        assertEquals(new Outcome.Incomplete(List.of(new Problem(Field.PHONE, Problem.Why.WRONG_FORM,
                Optional.of("138****1234")))), decide("张先生", "138****1234", Optional.of(terms)));
    }

    @Test
    void quotasAreUsedUpByWhatIsOnRecordOfTheDay() {
        Terms terms = SomeTerms.usual().with(Intake.ANYTHING.with(new Quotas(Optional.of(3), Optional.of(2)))).terms();

        assertEquals(ACCEPTED, ofTheDay(terms, 2, 1));
        assertEquals(new Outcome.Rejected(List.of(Objection.AGENT_QUOTA_USED)), ofTheDay(terms, 2, 2));
        assertEquals(new Outcome.Rejected(List.of(Objection.AGENCY_QUOTA_USED)), ofTheDay(terms, 3, 0));
        assertEquals(new Outcome.Rejected(List.of(Objection.AGENCY_QUOTA_USED, Objection.AGENT_QUOTA_USED)),
                ofTheDay(terms, 4, 3));
        assertEquals(ACCEPTED, ofTheDay(terms(), 100_000, 100_000));
    }

    private static Outcome ofTheDay(Terms terms, long ofAgency, long ofAgent) {
        ReportReading reading = new ReportReading(Optional.of(JINQIAO), Optional.of(name("张先生")),
                List.of(new PhoneNumber("138****1234")), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), List.of());
        return Reception.decide(new CaseFile(at("10:00"), LI, Optional.of(terms), reading, List.of(), List.of(),
                new ReportsOfTheDay(ofAgency, ofAgent), FollowUps.NONE));
    }

    @ParameterizedTest(name = "{0}: {1} {2}")
    @CsvSource(textBlock = """
            小赵, 张伟,   13812341234, void
            小赵, 张先生, 138****1234, kept
            小赵, 章先生, 13812341234, kept
            小李, 张伟,   13812341234, void
            小陈, 张先生, 13812341234, kept
            """)
    void aSecondReportInsideAnAgencyMayBeVoid(String agent, String reported, String phone, String worth) {
        PreReport first = report(1, AGENTS.get(agent), "09:00", reported, phone);
        Terms terms = SomeTerms.usual().with(Intake.ANYTHING.with(InsideAgency.VOID)).terms();

        assertEquals(worth.equals("void") ? new Outcome.Rejected(List.of(Objection.REPORTED_INSIDE_AGENCY)) : ACCEPTED,
                decide("张先生", "13812341234", Optional.of(terms), first));
        assertEquals(ACCEPTED, decide("张先生", "13812341234", Optional.of(terms()), first));
    }

    @Test
    void outsideTheReceivingWindowItIsSaidWhenItOpens() {
        ReceivingWindow evening = new ReceivingWindow(Optional.of(new ReceivingWindow.Hours(LocalTime.of(18, 0),
                LocalTime.of(21, 0))), Optional.empty(), Optional.empty());
        Terms terms = SomeTerms.usual().with(Intake.ANYTHING.with(evening)).terms();

        assertEquals(new Outcome.Rejected(List.of(Objection.OUTSIDE_WINDOW), Optional.of(at("18:00"))),
                decide("张先生", "138****1234", Optional.of(terms)));
    }

    @Test
    void whatCannotBeReadAndWhatIsNotAsAskedIsNamedAtOnce() {
        Problem noPhone = new Problem(Field.PHONE, Problem.Why.WRONG_LENGTH, Optional.of("1389998444"));
        ReportReading reading = new ReportReading(Optional.of(JINQIAO), Optional.of(name("*先生")),
                List.of(new PhoneNumber("*******1234")), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                List.of(noPhone));

        assertEquals(List.of(new Problem(Field.NAME, Problem.Why.WRONG_FORM, Optional.of("*先生")), noPhone,
                new Problem(Field.PHONE, Problem.Why.WRONG_FORM, Optional.of("*******1234"))),
                Reception.problemsOf(reading, Optional.of(terms())));
        assertEquals(List.of(noPhone), Reception.problemsOf(reading, Optional.empty()));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(textBlock = """
            张伟,   accepted
            张先生, asked
            *先生,  asked
            """)
    void aNameIsAskedInFullWhereTheTermsSaySo(String name, String expected) {
        Terms full = SomeTerms.usual().with(NameForm.FULL).terms();

        assertEquals(expected.equals("accepted")
                ? ACCEPTED
                : new Outcome.Incomplete(List.of(new Problem(Field.NAME, Problem.Why.WRONG_FORM, Optional.of(name)))),
                decide(name, "138****1234", Optional.of(full)));
    }

    @Test
    void newTermsAskNothingMoreOfAReportThatStands() {
        PreReport first = report(1, LI, "09:00", "张先生", "138****1234");

        assertEquals(new Outcome.Repeated(first),
                decide("张先生", "138****1234", Optional.of(SomeTerms.usual().with(NameForm.FULL).terms()), first));
    }

    @Test
    void theSameWordsAgainAreARepeatOfTheFirst() {
        PreReport first = report(1, LI, "09:00", "张先生", "138****1234");
        PreReport second = report(2, LI, "09:30", "张先生", "138****1234");

        assertEquals(new Outcome.Repeated(first), decide("张先生", "138****1234", Optional.of(terms()), second, first));
    }

    @Test
    void anEndedOrExpiredReportOrAColleaguesIsNoRepeat() {
        PreReport colleagues = report(1, ZHAO, "09:00", "张先生", "138****1234");
        PreReport withdrawn = ended(report(2, LI, "09:00", "张先生", "138****1234"), End.WITHDRAWN, "09:30");
        PreReport expired = report(3, LI, "11-15T23:59", "张先生", "138****1234");
        PreReport another = report(4, LI, "09:00", "张先生", "1381***1234");

        assertEquals(ACCEPTED,
                decide("张先生", "138****1234", Optional.of(terms()), colleagues, withdrawn, expired, another));
    }

    @Test
    void theSameWordsReceivedLaterButHandledEarlierAreSuperseded() {
        PreReport later = report(1, LI, "10:00:00.000001", "张先生", "138****1234");
        PreReport colleagues = report(2, ZHAO, "10:05", "张先生", "138****1234");
        PreReport withdrawn = ended(report(3, LI, "10:05", "张先生", "138****1234"), End.WITHDRAWN, "10:06");
        PreReport behindTheDeadline = report(4, LI, "12-01T00:00", "张先生", "138****1234");

        assertEquals(new Outcome.Accepted(1, at("10:30"), at("12-01T00:00"), List.of(later)), decide("张先生",
                "138****1234", Optional.of(terms()), later, colleagues, withdrawn, behindTheDeadline));
    }

    @ParameterizedTest
    @EnumSource(Agency.State.class)
    void onlyAnApprovedAgencyMayReport(Agency.State state) {
        Agent agent = new Agent(LI.id(), new Agency(HONGTU.id(), HONGTU.name(), state), LI.name(), LI.address(), LI.state());

        assertEquals(state == Agency.State.APPROVED ? List.of() : List.of(Objection.AGENCY_NOT_APPROVED),
                Reception.objectionsTo(agent));
    }

    @Test
    void whoLeftMayNotReportAndHearsEveryObjection() {
        Agency suspended = new Agency(HONGTU.id(), HONGTU.name(), Agency.State.SUSPENDED);
        Agent left = new Agent(LI.id(), HONGTU, LI.name(), LI.address(), Agent.State.LEFT);
        Agent leftSuspended = new Agent(LI.id(), suspended, LI.name(), LI.address(), Agent.State.LEFT);

        assertEquals(List.of(Objection.AGENT_LEFT), Reception.objectionsTo(left));
        assertEquals(List.of(Objection.AGENT_LEFT, Objection.AGENCY_NOT_APPROVED), Reception.objectionsTo(leftSuspended));
    }
}
