package dev.baobei.domain.adjudication;

import static dev.baobei.domain.Cast.CHEN;
import static dev.baobei.domain.Cast.HONGTU;
import static dev.baobei.domain.Cast.at;
import static dev.baobei.domain.Cast.id;
import static dev.baobei.domain.Cast.name;
import static dev.baobei.domain.Cast.terms;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import dev.baobei.domain.SomeTerms;
import dev.baobei.domain.adjudication.VisitFile.Candidate;
import dev.baobei.domain.phone.PhoneNumber;
import dev.baobei.domain.terms.Ownership;
import dev.baobei.domain.visit.BroughtBy;
import dev.baobei.domain.visit.ProtectionPeriod;
import dev.baobei.domain.visit.ProtectionPeriod.Holder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 小李 reported 张伟 in time; but somebody with such digits is protected for 小陈, or a message is not handled yet. */
class ProtectedCustomersTest {

    private static Verdict judge(List<ProtectionPeriod> protections, List<UUID> unhandled) {
        Candidate timely = new Candidate(Told.reports("小李 09:00 张先生 138****1234").get(0), terms());
        return Adjudicator.judge(new VisitFile(Told.visit("10:00", new BroughtBy.Unsaid()), terms(), List.of(timely),
                protections, unhandled));
    }

    private static ProtectionPeriod protection(String customer, String name, String phone, String from, String until) {
        return new ProtectionPeriod(id("period"), id(customer), id("earlier visit"), name(name),
                List.of(new PhoneNumber(phone)), at(from), at(until), false, Optional.empty(), List.of(Holder.of(CHEN)));
    }

    @ParameterizedTest(name = "{0} {1} {2}, {3} to {4}: {5}")
    @CsvSource(textBlock = """
            customer, 张伟, 13812341234, 11-01T10:00, 12-01T10:00,        StillProtected 小陈: 1++++++
            customer, 张伟, 13812341234, 10:00,       12-23T10:00,        StillProtected 小陈: 1++++++
            customer, 张伟, 13812341234, 11-01T10:00, 10:00:00.000001,    StillProtected 小陈: 1++++++
            customer, 张伟, 13812341234, 11-01T10:00, 10:00,              BroughtBy 小李: 1++++++
            customer, 张伟, 13812341234, 10:00:00.000001, 12-23T10:00,    Contested [CAME_AGAIN] 小陈 小李: 1++++++
            customer, 章伟, 13812341234, 10:00:00.000001, 12-23T10:00,    Contested [CAME_AGAIN] 小陈 小李: 1++++++
            customer, 张伟, 13812341234, 12-23T10:00, 12-24T10:00,        BroughtBy 小李: 1++++++
            another,  张伟, 138****1234, 11-01T10:00, 12-01T10:00,        Contested [LOOK_ALIKE_PROTECTION] 小陈 小李: 1++++++
            another,  张伟, *******1234, 11-01T10:00, 12-01T10:00,        Contested [LOOK_ALIKE_PROTECTION] 小陈 小李: 1++++++
            another,  章伟, *******1234, 11-01T10:00, 12-01T10:00,        Contested [LOOK_ALIKE_PROTECTION] 小陈 小李: 1++++++
            another,  张强, *******1234, 11-01T10:00, 12-01T10:00,        Contested [LOOK_ALIKE_PROTECTION] 小陈 小李: 1++++++
            another,  李娜, 138****1234, 11-01T10:00, 12-01T10:00,        Contested [LOOK_ALIKE_PROTECTION] 小陈 小李: 1++++++
            another,  李娜, *******1234, 11-01T10:00, 12-01T10:00,        BroughtBy 小李: 1++++++
            another,  张伟, 138****1234, 10-01T10:00, 11-01T10:00,        BroughtBy 小李: 1++++++
            another,  张伟, 138****1234, 10:00:00.000001, 12-23T10:00,    Contested [LOOK_ALIKE_PROTECTION] 小陈 小李: 1++++++
            another,  李娜, *******1234, 10:00:00.000001, 12-23T10:00,    BroughtBy 小李: 1++++++
            another,  张伟, 138****1234, 12-23T10:00, 12-24T10:00,        BroughtBy 小李: 1++++++
            another,  张伟, 13912341234, 11-01T10:00, 12-01T10:00,        BroughtBy 小李: 1++++++
            customer, 张,   13812341234, 11-01T10:00, 12-01T10:00,        StillProtected 小陈: 1++++++
            customer, 章伟, 13812341234, 11-01T10:00, 12-01T10:00,        Contested [LOOK_ALIKE_PROTECTION] 小陈 小李: 1++++++
            customer, 李娜, 13812341234, 11-01T10:00, 12-01T10:00,        Contested [LOOK_ALIKE_PROTECTION] 小陈 小李: 1++++++
            """)
    void anEarlierVisitProtects(String customer, String name, String phone, String from, String until, String verdict) {
        assertEquals(verdict, Told.told(judge(List.of(protection(customer, name, phone, from, until)), List.of())));
    }

    @Test
    void whomAnEarlierVisitLeftInDisputeNoMachineGivesToAnybody() {
        ProtectionPeriod settled = protection("customer", "张伟", "13812341234", "11-01T10:00", "12-01T10:00");
        ProtectionPeriod disputed = new ProtectionPeriod(settled.id(), settled.customer(), settled.visit(), settled.name(),
                settled.phones(), settled.from(), settled.until(), true, Optional.empty(), settled.holders());

        assertEquals("Contested [DISPUTE_OPEN] 小陈: 1++++++", Told.told(judge(List.of(disputed), List.of())));
    }

    @Test
    void numbersOfTwoProtectedCustomersAreForAPersonToJoin() {
        List<ProtectionPeriod> two = List.of(protection("customer", "张伟", "13812341234", "11-01T10:00", "12-01T10:00"),
                protection("another", "张伟", "138****1234", "11-02T10:00", "12-02T10:00"));

        assertEquals("Contested [LOOK_ALIKE_PROTECTION] 小陈 小李: 1++++++", Told.told(judge(two, List.of())));
    }

    /**
     * First is first: whoever is in doubt may be the customer, and takes nothing from them where they came later. When they came says the
     * arrival, not the part of their protection that stands: it begins where another one of theirs ends.
     */
    @ParameterizedTest(name = "in doubt since {0}, protected from {1} on, the customer's ruled at {2}: {3}")
    @CsvSource(textBlock = """
            11-02T10:00,           11-02T10:00,           ,            StillProtected 小陈: 1++++++
            11-01T10:00,           11-01T10:00,           ,            StillProtected 小陈: 1++++++
            11-01T09:59:59.999999, 11-01T09:59:59.999999, ,            Contested [LOOK_ALIKE_PROTECTION] 小陈 小李: 1++++++
            11-01T09:59:59.999999, 11-05T10:00,           ,            Contested [LOOK_ALIKE_PROTECTION] 小陈 小李: 1++++++
            11-01T09:59:59.999999, 11-05T10:00,           11-02T10:00, StillProtected 小陈: 1++++++
            """)
    void whoCameSinceAndIsInDisputeTakesNothingFromACertainOne(String since, String from, String ruled, String verdict) {
        ProtectionPeriod own = protection("customer", "张伟", "13812341234", "11-01T10:00", "12-01T10:00");
        ProtectionPeriod like = protection("another", "张伟", "138****1234", since, "12-02T10:00");
        ProtectionPeriod disputed = new ProtectionPeriod(like.id(), like.customer(), like.visit(), like.name(), like.phones(),
                like.from(), like.until(), true, Optional.empty(), like.holders()).during(like.id(), at(from), like.until());

        assertEquals(verdict, Told.told(judge(List.of(ruled == null ? own : own.ruled(at(ruled), own.holders()), disputed),
                List.of())));
    }

    /** Who is certainly the visitor's own is no look-alike; the nearest of several numbers stands beside the visitor's. */
    @Test
    void aLookAlikeIsShownBesideTheVisitor() {
        ProtectionPeriod own = protection("customer", "张伟", "13812341234", "11-01T10:00", "12-01T10:00");
        ProtectionPeriod other = protection("another", "章伟", "*******1234", "11-02T10:00", "12-02T10:00")
                .numbered(List.of(new PhoneNumber("13700002222"), new PhoneNumber("*******1234")));

        assertEquals(List.of(new LookAlike(Optional.of(id("earlier visit")), Optional.of("章伟"), "*******1234",
                "138****1234")), ((Verdict.Contested) judge(List.of(own, other), List.of())).alike());
    }

    /** 小李's report is of another name, and so in doubt; somebody like him came later, and is protected for 小陈. */
    @ParameterizedTest(name = "since {0}: {1}")
    @CsvSource(textBlock = """
            12-23T09:59:59.999999, Contested [LOOK_ALIKE_PROTECTION] 小陈 小李: 1+?++++
            12-23T10:00,           Contested [LOOK_ALIKE_REPORT] 小李: 1+?++++
            """)
    void whoCameLaterIsAPartyWhileWhatThisVisitWouldOpenStands(String since, String verdict) {
        Candidate doubtful = new Candidate(Told.reports("小李 09:00 章先生 138****1234").get(0), terms());

        assertEquals(verdict, Told.told(Adjudicator.judge(new VisitFile(Told.visit("10:00", new BroughtBy.Unsaid()), terms(),
                List.of(doubtful), List.of(protection("another", "张伟", "138****1234", since, "12-24T10:00")), List.of()))));
    }

    /** Whoever ruled on the later visit, or still has to, does not make room for another protection. */
    @Test
    void whoCameAgainIsForPeopleToJudgeAlsoWhereTheLaterVisitIs() {
        ProtectionPeriod later = protection("customer", "张伟", "13812341234", "11-24T10:00", "12-24T10:00");
        ProtectionPeriod disputed = new ProtectionPeriod(later.id(), later.customer(), later.visit(), later.name(),
                later.phones(), later.from(), later.until(), true, Optional.empty(), later.holders());

        assertEquals("Contested [CAME_AGAIN] 小陈 小李: 1++++++", Told.told(judge(List.of(disputed), List.of())));
    }

    @Test
    void whoeverIsProtectedAtTheArrivalStaysThatWhateverBeganSince() {
        assertEquals("StillProtected 小陈: 1++++++", Told.told(judge(List.of(
                protection("customer", "张伟", "13812341234", "11-01T10:00", "11-24T10:00"),
                protection("customer", "张伟", "13812341234", "11-24T10:00", "12-24T10:00")), List.of())));
    }

    @Test
    void theEarlierPeriodStandsAndNoneBegins() {
        Verdict verdict = judge(List.of(protection("customer", "张伟", "13812341234", "11-01T10:00", "12-01T10:00")), List.of());

        assertEquals(Optional.of(new Verdict.Protected(at("11-01T10:00"), at("12-01T10:00"))), verdict.protection());
    }

    @Test
    void anUnhandledMessageIsNamed() {
        Verdict verdict = judge(List.of(), List.of(id("message")));

        assertEquals("Contested [MESSAGE_UNHANDLED] 小李: 1++++++", Told.told(verdict));
        assertEquals(List.of(id("message")), ((Verdict.Contested) verdict).unhandled());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(textBlock = """
            SIGNED_FORM,  Contested [LOOK_ALIKE_PROTECTION] 小陈 宏图地产:
            FIRST_REPORT, Contested [LOOK_ALIKE_PROTECTION] 小陈:
            """)
    void whoSignedTheFormIsAPartyWithoutAReport(Ownership ownership, String verdict) {
        assertEquals(verdict, Told.told(Adjudicator.judge(new VisitFile(Told.visit("10:00", new BroughtBy.ByAgency(HONGTU)),
                SomeTerms.usual().with(ownership).terms(), List.of(),
                List.of(protection("another", "李娜", "138****1234", "11-01T10:00", "12-01T10:00")), List.of()))));
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(textBlock = """
            customer, 13812341234, Contested [MESSAGE_UNHANDLED] 小陈 小李: 1++++++
            another,  138****1234, Contested [MESSAGE_UNHANDLED] 小陈 小李: 1++++++
            another,  13912341234, Contested [MESSAGE_UNHANDLED] 小李: 1++++++
            """)
    void whoHoldsAnotherPersonIsNoPartyToTheDispute(String customer, String phone, String verdict) {
        ProtectionPeriod period = protection(customer, "张伟", phone, "11-01T10:00", "12-01T10:00");

        assertEquals(verdict, Told.told(judge(List.of(period), List.of(id("message")))));
    }
}
