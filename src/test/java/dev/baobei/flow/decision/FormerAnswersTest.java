package dev.baobei.flow.decision;

import static dev.baobei.domain.Cast.LI;
import static dev.baobei.domain.Cast.at;
import static dev.baobei.domain.Cast.report;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.baobei.domain.prereport.Particulars;
import dev.baobei.domain.prereport.PreReport;
import dev.baobei.domain.prereport.PreReport.Said;
import dev.baobei.domain.prereport.Review;
import dev.baobei.domain.rule.Outcome.Accepted;
import dev.baobei.domain.rule.Outcome.Renewed;
import dev.baobei.domain.rule.ToStaff;
import dev.baobei.domain.terms.Referral;
import dev.baobei.domain.terms.Referral.Ground;
import dev.baobei.domain.terms.Silence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A message of 10:00 is handled after the same of 11:00, which staff accepted, or to which its agent added something. */
class FormerAnswersTest {

    private static Particulars saying(String address, String need) {
        return new Particulars(Optional.ofNullable(address), Optional.ofNullable(need), Optional.empty(), Optional.empty());
    }

    private static PreReport with(PreReport report, Particulars particulars) {
        return report.completedTo(new Said(report.name(), report.phones(), particulars));
    }

    private static PreReport reviewed(String address, Ground... grounds) {
        Review review = new Review(Set.of(grounds), at("13:00"), Silence.REFUSES, true,
                Optional.of(new Review.Answer(true, at("12:00"))));
        return with(report(2, LI, "11:00", "张先生", "138****1234"), saying(address, null)).with(Optional.of(review));
    }

    private static Accepted referred(PreReport later, Ground... grounds) {
        ToStaff staff = new ToStaff(Set.of(grounds), new Referral(Set.of(grounds), Duration.ofHours(2), Silence.REFUSES), true);
        return new Accepted(1, at("10:00"), at("11-30T00:00"), List.of(later), new Renewed(List.of(), Optional.empty()),
                Optional.of(staff));
    }

    @ParameterizedTest(name = "{0} for {1}, then {2} for {3}: {4}")
    @CsvSource(nullValues = "-", textBlock = """
            苏州, OUTSIDE_AREA, 苏州, OUTSIDE_AREA, true
            苏州, OUTSIDE_AREA, 徐州, OUTSIDE_AREA, false
            苏州, OUTSIDE_AREA, -,    OUTSIDE_AREA, false
            苏州, HELD,         苏州, OUTSIDE_AREA, false
            -,    HELD,         -,    HELD,         true
            -,    HELD,         苏州, HELD,         false
            """)
    void whatStaffSaidCountsWhereTheyWouldBeAskedTheSame(String laterAddress, Ground asked, String address, Ground ground,
            boolean counts) {
        PreReport later = reviewed(laterAddress, asked);

        assertEquals(Optional.of(later).filter(any -> counts),
                FormerAnswers.of(referred(later, ground), saying(address, null)));
    }

    @Test
    void whoNeedsNobodyHasNoAnswer() {
        Accepted accepted = new Accepted(1, at("10:00"), at("11-30T00:00"), List.of(reviewed("苏州", Ground.OUTSIDE_AREA)));

        assertEquals(Optional.empty(), FormerAnswers.of(accepted, saying("苏州", null)));
    }

    @Test
    void whatWasAddedToTheLaterReportIsAddedToTheEarlierOne() {
        PreReport earlier = with(report(1, LI, "10:00", "张先生", "138****1234"), saying("苏州", null));
        PreReport plain = report(2, LI, "11:00", "张先生", "138****1234");

        assertEquals(Optional.empty(), earlier.alsoSaid(plain), "nothing was added");
        assertEquals(Optional.empty(), earlier.alsoSaid(with(plain, saying("苏州", null))), "it says that itself");
        assertEquals(Optional.of(saying("苏州", "三房")), earlier.alsoSaid(with(plain, saying(null, "三房"))).map(Said::particulars));
        assertEquals(Optional.of(saying("苏州工业园区", null)),
                earlier.alsoSaid(with(plain, saying("苏州工业园区", null))).map(Said::particulars));
        assertEquals(Optional.of(saying("苏州", "三房")), earlier.alsoSaid(with(plain, saying("徐州", "三房")))
                .map(Said::particulars), "an addition names no other address");
        PreReport digits = plain.completedTo(report(3, LI, "11:00", "张先生", "13812341234").said());
        assertEquals(Optional.of(new Said(digits.name(), digits.phones(), saying("苏州", null))), earlier.alsoSaid(digits));
    }
}
