package dev.baobei.domain.rule;

import static dev.baobei.domain.Cast.CHEN;
import static dev.baobei.domain.Cast.JINQIAO;
import static dev.baobei.domain.Cast.LI;
import static dev.baobei.domain.Cast.at;
import static dev.baobei.domain.Cast.ended;
import static dev.baobei.domain.Cast.id;
import static dev.baobei.domain.Cast.name;
import static dev.baobei.domain.Cast.report;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.baobei.domain.SomeTerms;
import dev.baobei.domain.existing.ExistingCustomer;
import dev.baobei.domain.parse.ReportReading;
import dev.baobei.domain.phone.PhoneNumber;
import dev.baobei.domain.prereport.PreReport;
import dev.baobei.domain.prereport.PreReport.End;
import dev.baobei.domain.prereport.Receipt;
import dev.baobei.domain.terms.Disclosure;
import dev.baobei.domain.terms.Disclosure.Collision;
import dev.baobei.domain.terms.Disclosure.ToAgent;
import dev.baobei.domain.terms.Disclosure.ToDesk;
import dev.baobei.domain.terms.Disclosure.ToHolder;
import dev.baobei.domain.terms.Existing;
import dev.baobei.domain.visit.ProtectionPeriod;
import dev.baobei.domain.visit.ProtectionPeriod.Holder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each side learns by each choice: 小李 of 宏图 reports 张伟 13812341234 at 10:00, whom 小陈 of 易居 has by this or that. */
class DisclosureTest {

    private static final PhoneNumber PHONE = new PhoneNumber("13812341234");

    private static CaseFile file(ToAgent agent, String held) {
        List<PreReport> reports = new ArrayList<>();
        List<ProtectionPeriod> periods = new ArrayList<>();
        List<ExistingCustomer> existing = new ArrayList<>();
        for (String by : held.split(" ")) {
            switch (by) {
                case "report" -> reports.add(report(2, CHEN, "09:00", "张先生", "13812341234"));
                case "mask" -> reports.add(report(3, CHEN, "09:00", "张先生", "138****1234"));
                case "used" ->
                    reports.add(ended(report(4, CHEN, "11-20T09:00", "张总", "138****1234"), End.MATCHED, "11-21T09:00"));
                case "sibling" ->
                    reports.add(ended(report(5, CHEN, "11-20T09:00", "王总", "138****1234"), End.MATCHED, "11-21T08:00"));
                case "stranger" ->
                    reports.add(ended(report(6, CHEN, "11-20T09:00", "张总", "139****1234"), End.MATCHED, "11-21T08:00"));
                case "visit" -> periods.add(period(false, Holder.of(CHEN)));
                case "house" -> periods.add(period(false, Holder.house()));
                case "dispute" -> periods.add(period(true, Holder.of(CHEN).with(0)));
                case "list" -> existing.add(new ExistingCustomer(PHONE, Optional.empty(), at("01-01T00:00"), Optional.empty()));
                default -> throw new AssertionError(by);
            }
        }
        Disclosure disclosure = new Disclosure(agent, ToHolder.NOTHING, Collision.AT_ONCE, ToDesk.REPORTER);
        return new CaseFile(at("10:00"), LI, Optional.of(SomeTerms.usual().with(disclosure).with(Existing.OURS).terms()),
                new ReportReading(Optional.of(JINQIAO), Optional.of(name("张伟")), List.of(PHONE), Optional.empty(),
                        Optional.empty(), Optional.empty(), Optional.empty(), List.of()),
                reports, periods, ReportsOfTheDay.NONE, FollowUps.NONE, existing);
    }

    private static ProtectionPeriod period(boolean disputed, Holder holder) {
        return new ProtectionPeriod(id("period"), id("customer"), id("visit"), name("张伟"), List.of(PHONE), at("11-21T09:00"),
                at("12-21T09:00"), disputed, Optional.empty(), List.of(holder));
    }

    @ParameterizedTest(name = "{0}: held by {1}, who reports is told {2}")
    @CsvSource(textBlock = """
            SECRET, report,       accepted
            SECRET, visit,        accepted
            SECRET, list,         accepted
            RESULT, report,       NOT_FREE
            RESULT, visit,        NOT_FREE
            RESULT, house,        NOT_FREE
            RESULT, list,         NOT_FREE
            RESULT, mask,         accepted
            REASON, report,       HELD_BY_REPORT
            REASON, visit,        HELD_BY_VISIT
            REASON, house,        HELD_BY_VISIT
            REASON, list,         HELD_BY_LIST
            REASON, report visit, HELD_BY_VISIT
            REASON, report list,  HELD_BY_LIST
            REASON, mask,         accepted
            """)
    void whoReports(ToAgent choice, String held, String told) {
        Outcome outcome = Reception.decide(file(choice, held));

        assertEquals(told, outcome instanceof Outcome.Rejected rejected
                ? String.join(" ", rejected.objections().stream().map(Enum::name).toList())
                : "accepted");
    }

    @ParameterizedTest(name = "held by {0}: {1} may be told, of {2}")
    @CsvSource(textBlock = """
            report,       小陈,   张先生
            mask,         nobody, -
            visit,        小陈,   张伟
            visit used,   小陈,   张总
            visit sibling, 小陈,  张伟
            visit stranger, 小陈, 张伟
            visit sibling stranger used, 小陈, 张总
            visit report, 小陈,   张伟
            house report, nobody, -
            dispute,      nobody, -
            list report,  nobody, -
            """)
    void whoseCustomerItIs(String held, String who, String words) {
        List<Hold> holds = Hold.on(file(ToAgent.RESULT, held));

        assertEquals(who, holds.stream().map(hold -> hold.agent().name()).findFirst().orElse("nobody"));
        assertEquals(words, holds.stream().map(hold -> hold.said().name().written()).findFirst().orElse("-"));
        assertEquals(held.equals("report"), holds.stream().flatMap(hold -> hold.receipt().stream()).map(Receipt::code).findAny()
                .isPresent());
    }

    @ParameterizedTest(name = "{0}, {1}, {2}, {3}")
    @CsvSource(textBlock = """
            # agent, holder,  collision,   desk,     holders hear, collisions wait, all is told, the desk sees, a manager sees
            SECRET,  NOTHING, AT_CONTRACT, REPORTER, false,        true,            false,       true,          true
            SECRET,  NOTHING, AT_ONCE,     MANAGERS, false,        false,           false,       false,         true
            RESULT,  NOTHING, AT_ONCE,     REPORTER, false,        false,           true,        true,          true
            RESULT,  ATTEMPT, AT_CONTRACT, MANAGERS, true,         true,            false,       false,         true
            REASON,  AGENCY,  AT_ONCE,     REPORTER, true,         false,           true,        true,          true
            REASON,  NOTHING, TO_ALL_AT_ONCE, REPORTER, false,     false,           true,        true,          true
            """)
    void everybodyElse(ToAgent agent, ToHolder holder, Collision collision, ToDesk desk, boolean hear, boolean wait,
            boolean all,
            boolean sees, boolean managerSees) {
        Disclosure chosen = new Disclosure(agent, holder, collision, desk);

        assertEquals(List.of(hear, wait, all, sees, managerSees), List.of(chosen.tellsHolders(), chosen.holdsCollisions(),
                chosen.tellsEverything(), chosen.showsReporterTo(false), chosen.showsReporterTo(true)));
    }

    @Test
    void whereNothingIsRefusedNobodyIsToldOfRefusals() {
        Disclosure none = new Disclosure(ToAgent.SECRET, ToHolder.AGENCY, Collision.AT_CONTRACT, ToDesk.REPORTER);

        assertThrows(IllegalArgumentException.class, () -> SomeTerms.usual().with(none).terms());
    }
}
