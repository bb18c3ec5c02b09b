package dev.baobei.domain.adjudication;

import static dev.baobei.domain.Cast.HONGTU;
import static dev.baobei.domain.Cast.YIJU;
import static dev.baobei.domain.Cast.at;
import static dev.baobei.domain.Cast.name;
import static dev.baobei.domain.Cast.terms;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import dev.baobei.domain.SomeTerms;
import dev.baobei.domain.adjudication.VisitFile.Candidate;
import dev.baobei.domain.existing.ExistingCustomer;
import dev.baobei.domain.phone.PhoneNumber;
import dev.baobei.domain.terms.Existing;
import dev.baobei.domain.terms.Groups;
import dev.baobei.domain.terms.Ownership;
import dev.baobei.domain.terms.Terms;
import dev.baobei.domain.visit.BroughtBy;
import dev.baobei.domain.visit.GroupArrival;
import dev.baobei.domain.visit.Visit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 张伟 arrives at 10:00, reported by 小李 at 09:00, and stands or stood on the developer's list. */
class ExistingCustomersTest {

    private static Verdict judge(Ownership ownership, BroughtBy broughtBy, String listed, Existing existing) {
        List<Candidate> candidates = Told.reports("小李 09:00 张先生 138****1234").stream()
                .map(report -> new Candidate(report, terms())).toList();
        return Adjudicator.judge(new VisitFile(Told.visit("10:00", broughtBy),
                SomeTerms.usual().with(ownership).with(existing).terms(), candidates, List.of(), List.of(), List.of(),
                List.of(customer(listed))));
    }

    private static ExistingCustomer customer(String listed) {
        String[] words = listed.split(" ");
        return new ExistingCustomer(new PhoneNumber(words[0]),
                words[1].equals("-") ? Optional.empty() : Optional.of(name(words[1])), at(words[2]),
                words.length > 3 ? Optional.of(at(words[3])) : Optional.empty());
    }

    @ParameterizedTest(name = "{0}, {1}: {2}")
    @CsvSource(textBlock = """
            FIRST_REPORT, 13812341234 张伟 11-01T10:00,             WalkIn house: 1++++++-
            FIRST_REPORT, 13812341234 - 09:00,                      WalkIn house: 1++++++-
            FIRST_REPORT, 13812341234 张伟 09:00:00.000001,         BroughtBy 小李: 1+++++++
            FIRST_REPORT, 13812341234 张伟 10:00,                   BroughtBy 小李: 1+++++++
            FIRST_REPORT, 13812341234 张伟 10:00:00.000001,         BroughtBy 小李: 1++++++
            FIRST_REPORT, 13812341234 张伟 08:00 10:00,             BroughtBy 小李: 1++++++
            FIRST_REPORT, 13812341234 张伟 08:00 10:00:00.000001,   WalkIn house: 1++++++-
            FIRST_REPORT, 13812341235 张伟 08:00,                   BroughtBy 小李: 1++++++
            FIRST_REPORT, 13812341234 李娜 08:00,                   Contested [LOOK_ALIKE_EXISTING] 小李: 1++++++?
            FIRST_REPORT, 13812341234 李娜 09:30,                   BroughtBy 小李: 1+++++++
            FIRST_VISIT,  13812341234 张伟 08:00,                   WalkIn house: 1++++++-
            FIRST_VISIT,  13812341234 李娜 08:00,                   Contested [LOOK_ALIKE_EXISTING] 小李: 1++++++?
            SIGNED_FORM,  13812341234 张伟 08:00,                   WalkIn house: 1++++++-
            """)
    void whoStandsOnTheListIsTheHousesUnlessAReportIsOlder(Ownership ownership, String listed, String verdict) {
        assertEquals(verdict, Told.told(judge(ownership, new BroughtBy.Unsaid(), listed, Existing.OURS)));
        assertEquals(Told.told(judge(ownership, new BroughtBy.Unsaid(), "13812341235 - 08:00", Existing.OURS)),
                Told.told(judge(ownership, new BroughtBy.Unsaid(), listed, Existing.FREE)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(textBlock = """
            13812341234 张伟 09:59, WalkIn house: 1+++++++
            13812341234 李娜 08:00, Contested [LOOK_ALIKE_EXISTING] 易居: 1++++++?
            13812341234 张伟 10:01, Signed 易居: 1++++++
            """)
    void noSignedFormTakesAnExistingCustomer(String listed, String verdict) {
        assertEquals(verdict, Told.told(judge(Ownership.SIGNED_FORM, new BroughtBy.ByAgency(YIJU), listed, Existing.OURS)));
    }

    @ParameterizedTest(name = "{0}, {1}: {2}")
    @CsvSource(textBlock = """
            FIRST_REPORT, 13812341234 张伟 08:00,  WalkIn house:
            FIRST_REPORT, 13812341234 李娜 08:00,  Contested [LOOK_ALIKE_EXISTING] 易居:
            FIRST_REPORT, 13812341234 张伟 10:01,  Signed 易居:
            FIRST_VISIT,  13812341234 张伟 08:00,  WalkIn house:
            SIGNED_FORM,  13812341234 张伟 08:00,  WalkIn house:
            """)
    void noGroupsListTakesAnExistingCustomer(Ownership ownership, String listed, String verdict) {
        Visit came = Told.visit("10:00", new BroughtBy.ByAgency(YIJU)).in(GroupArrival.LISTED);
        Terms terms = SomeTerms.usual().with(ownership).with(Existing.OURS).with(Groups.ON_THE_DAY).terms();
        assertEquals(verdict, Told.told(Adjudicator.judge(
                new VisitFile(came, terms, List.of(), List.of(), List.of(), List.of(), List.of(customer(listed))))).strip());
    }

    @Test
    void underTheSignedFormTheBringersOlderReportCounts() {
        assertEquals("BroughtBy 小李: 1+++++++", Told.told(
                judge(Ownership.SIGNED_FORM, new BroughtBy.ByAgency(HONGTU), "13812341234 张伟 09:30", Existing.OURS)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"13812341234 - 08:00, 08:00", "13812341234 - 09:30, ", "13812341235 - 08:00, "})
    void theVerdictSaysSinceWhen(String listed, String since) {
        Optional<Instant> said = judge(Ownership.FIRST_REPORT, new BroughtBy.Unsaid(), listed,
                Existing.OURS) instanceof Verdict.WalkIn house
                        ? house.existingSince()
                        : Optional.empty();
        assertEquals(Optional.ofNullable(since).map(time -> at(time)), said);
    }
}
