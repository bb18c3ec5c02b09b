package dev.baobei.domain.rule;

import static dev.baobei.domain.Cast.JINQIAO;
import static dev.baobei.domain.Cast.LI;
import static dev.baobei.domain.Cast.ZHAO;
import static dev.baobei.domain.Cast.at;
import static dev.baobei.domain.Cast.name;
import static dev.baobei.domain.Cast.report;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import dev.baobei.domain.SomeTerms;
import dev.baobei.domain.parse.ReportReading;
import dev.baobei.domain.phone.PhoneNumber;
import dev.baobei.domain.prereport.PreReport;
import dev.baobei.domain.prereport.Review;
import dev.baobei.domain.prereport.UsedUp;
import dev.baobei.domain.terms.InsideAgency;
import dev.baobei.domain.terms.Intake;
import dev.baobei.domain.terms.Referral.Ground;
import dev.baobei.domain.terms.Silence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What staff refused without its agent being told (REG-16, line 292) shows nowhere: not to a colleague, not after a visit. */
class SecretReviewTest {

    private static PreReport refused(PreReport report, boolean told) {
        Review review = new Review(Set.of(Ground.HELD), at("11:00"), Silence.REFUSES, told, Optional.empty());
        return report.with(Optional.of(review.answered(false, at("09:30"))));
    }

    @ParameterizedTest(name = "told {0}")
    @ValueSource(booleans = {true, false})
    void aColleagueHearsOfItOnlyWhereItWasTold(boolean told) {
        ReportReading reading = new ReportReading(Optional.of(JINQIAO), Optional.of(name("张先生")),
                List.of(new PhoneNumber("13812341234")), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), List.of());
        Outcome outcome = Reception.decide(new CaseFile(at("10:00"), ZHAO,
                Optional.of(SomeTerms.usual().with(Intake.ANYTHING.with(InsideAgency.VOID)).terms()), reading,
                List.of(refused(report(1, LI, "09:00", "张先生", "13812341234"), told)), List.of()));

        assertEquals(told, outcome instanceof Outcome.Accepted, outcome::toString);
    }

    @Test
    void aVisitUsesItUpBesideTheOneThatItsAgentMadeAgain() {
        PreReport winner = report(2, LI, "10:00", "张先生", "13812341234");
        PreReport secret = refused(report(1, LI, "09:00", "张先生", "13812341234"), false);
        PreReport told = refused(report(3, LI, "09:10", "张先生", "13812341234"), true);

        assertEquals(List.of(winner, secret), UsedUp.by(winner, at("12:00"), Stream.of(winner, secret, told)));
    }
}
