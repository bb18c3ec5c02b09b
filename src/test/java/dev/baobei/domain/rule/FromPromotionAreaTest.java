package dev.baobei.domain.rule;

import static dev.baobei.domain.Cast.CHEN;
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
import dev.baobei.domain.prereport.Particulars;
import dev.baobei.domain.prereport.PreReport;
import dev.baobei.domain.prereport.Review;
import dev.baobei.domain.reply.Reply;
import dev.baobei.domain.terms.Area;
import dev.baobei.domain.terms.Disclosure;
import dev.baobei.domain.terms.Outside;
import dev.baobei.domain.terms.Promotion;
import dev.baobei.domain.terms.Referral;
import dev.baobei.domain.terms.Referral.Ground;
import dev.baobei.domain.terms.Silence;
import dev.baobei.domain.terms.Terms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 小李 of 宏图 reports 张先生 at 10:00, who is said to live somewhere; the agency's area is 浦东新区. */
class FromPromotionAreaTest {

    private static Terms terms(Outside outside, Disclosure disclosure) {
        SomeTerms terms = SomeTerms.usual().with(disclosure)
                .with(new Promotion(Optional.of(new Area(List.of("浦东新区"))), outside));
        return outside != Outside.REFERRED
                ? terms.terms()
                : terms.with(new Referral(Set.of(Ground.HELD, Ground.OUTSIDE_AREA), Duration.ofHours(2), Silence.REFUSES))
                        .terms();
    }

    private static Outcome decide(Terms terms, String address, PreReport... others) {
        ReportReading reading = new ReportReading(Optional.of(JINQIAO), Optional.of(name("张先生")),
                List.of(new PhoneNumber("13812341234")), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                List.of(), new Particulars(Optional.ofNullable(address), Optional.empty(), Optional.empty(), Optional.empty()),
                List.of());
        return Reception.decide(new CaseFile(at("10:00"), LI, Optional.of(terms), reading, List.of(others), List.of()));
    }

    private static String said(Outcome outcome) {
        if (outcome instanceof Outcome.Rejected rejected) {
            return rejected.objections().toString();
        }
        if (outcome instanceof Outcome.Incomplete incomplete) {
            return incomplete.problems().get(0).field() + " " + incomplete.problems().get(0).why();
        }
        return ((Outcome.Accepted) outcome).toStaff().map(staff -> staff.grounds().stream().sorted().toList() + (staff.told()
                ? " told"
                : " in secret")).orElse("accepted");
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(nullValues = "-", textBlock = """
            REFUSED,     上海市浦东新区张江, accepted
            REFUSED,     上海市徐汇区,       [OUTSIDE_AREA]
            REFUSED,     浦东张江,           ADDRESS AMBIGUOUS
            REFUSED,     -,                 ADDRESS MISSING
            REFERRED,    上海市浦东新区张江, accepted
            REFERRED,    上海市徐汇区,       [OUTSIDE_AREA] told
            REFERRED,    浦东张江,           [OUTSIDE_AREA] told
            REFERRED,    -,                 ADDRESS MISSING
            NOT_SETTLED, 上海市徐汇区,       accepted
            NOT_SETTLED, -,                 accepted
            COUNTS,      上海市徐汇区,       accepted
            """)
    void whatIsOutsideIsWorthWhatTheTermsSay(Outside outside, String address, String said) {
        assertEquals(said, said(decide(terms(outside, Disclosure.SECRET), address)));
    }

    @Test
    void whoNamesNoAreaMayPromoteAnywhereAndIsAskedForNothing() {
        Terms anywhere = SomeTerms.usual().with(new Promotion(Optional.empty(), Outside.REFUSED)).terms();

        assertEquals("accepted", said(decide(anywhere, null)));
    }

    /** REG-16, line 292: what a rival has shows in nothing that the agent hears. */
    @Test
    void underSecrecyWhoIsHeldBesidesHearsWhatWhoIsNotHears() {
        Terms secret = terms(Outside.REFERRED, Disclosure.SECRET);
        PreReport rival = report(1, CHEN, "09:00", "张先生", "13812341234");

        assertEquals("[HELD] in secret", said(decide(secret, "上海市浦东新区", rival)));
        assertEquals("[HELD, OUTSIDE_AREA] told", said(decide(secret, "上海市徐汇区", rival)));
        assertEquals(heard(decide(secret, "上海市徐汇区")), heard(decide(secret, "上海市徐汇区", rival)));
    }

    private static List<String> heard(Outcome outcome) {
        Outcome.Accepted accepted = (Outcome.Accepted) outcome;
        Review review = accepted.toStaff().orElseThrow().from(at("10:00"), accepted.deadline());
        PreReport report = report(2, LI, "10:00", "张先生", "13812341234").with(Optional.of(review));
        return new dev.baobei.wording.Wording()
                .messages(new Reply.Outcomes(List.of(new Reply.OnRecord(JINQIAO, report, "0badcafe"))));
    }
}
