package dev.baobei.domain.prereport;

import static dev.baobei.domain.Cast.at;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Set;

import dev.baobei.domain.Cast;
import dev.baobei.domain.prereport.Review.Answer;
import dev.baobei.domain.terms.Referral.Ground;
import dev.baobei.domain.terms.Silence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** How a review by staff stands: what their silence means is a fact of time, to the instant. */
class ReviewTest {

    private static Review review(Silence silence, String answer) {
        return new Review(Set.of(Ground.HELD), at("11:00"), silence, true, Optional.ofNullable(answer)
                .map(said -> new Answer(said.startsWith("yes"), at(said.substring(said.indexOf(' ') + 1)))));
    }

    @ParameterizedTest(name = "{0}, {1}: at {2} {3}, for an arrival then {4}")
    @CsvSource(nullValues = "-", textBlock = """
            ACCEPTS,   -,         10:59:59.999999, WAITING,   WAITING
            ACCEPTS,   -,         11:00,           ACCEPTED,  ACCEPTED
            REFUSES,   -,         10:59:59.999999, WAITING,   WAITING
            REFUSES,   -,         11:00,           REFUSED,   REFUSED
            ESCALATES, -,         11:00,           ESCALATED, ESCALATED
            ACCEPTS,   no 10:30,  10:29,           WAITING,   REFUSED
            ACCEPTS,   no 10:30,  10:30,           REFUSED,   REFUSED
            ACCEPTS,   no 10:30,  12:00,           REFUSED,   REFUSED
            REFUSES,   yes 10:30, 10:29,           WAITING,   ACCEPTED
            REFUSES,   yes 10:30, 12:00,           ACCEPTED,  ACCEPTED
            ESCALATES, yes 13:00, 12:00,           ESCALATED, ACCEPTED
            """)
    void whatWasSaidOrNotSaid(Silence silence, String answer, String moment, Review.State state, Review.State forArrival) {
        assertEquals(state, review(silence, answer).stateAt(at(moment)));
        assertEquals(forArrival, review(silence, answer).at(at(moment)));
    }

    @Test
    void whoIsRefusedStandsNoMore() {
        PreReport report = Cast.report(1, Cast.LI, "10:00", "张先生", "138****1234")
                .with(Optional.of(review(Silence.REFUSES, null)));

        assertTrue(report.isValidAt(at("10:59")) && report.waitsAt(at("10:59")));
        assertFalse(report.isValidAt(at("11:00")) || report.waitsAt(at("11:00")));
        assertEquals(PreReport.State.REFUSED, report.stateAt(at("11:00")));
        assertEquals(PreReport.State.PENDING, report.with(report.review().map(review -> review.answered(true, at("10:30"))))
                .stateAt(at("11:00")));
    }

    @ParameterizedTest
    @EnumSource(Silence.class)
    void silenceMeansNothingWhereItsTimeEndsWithTheReport(Silence silence) {
        PreReport report = Cast.report(1, Cast.LI, "10:00", "张先生", "138****1234");
        Review until = new Review(Set.of(Ground.HELD), report.deadline(), silence, true, Optional.empty());

        assertEquals(PreReport.State.EXPIRED, report.with(Optional.of(until)).stateAt(report.deadline()));
        assertTrue(report.with(Optional.of(until)).isUnreviewedAt(report.deadline()));
        assertEquals(PreReport.State.REFUSED,
                report.with(Optional.of(until.answered(false, at("11:00")))).stateAt(report.deadline()));
    }

    @Test
    void anAgentWhoWasNotToldKnowsOfNoReview() {
        Review secret = new Review(Set.of(Ground.HELD), at("11:00"), Silence.REFUSES, false, Optional.empty());
        PreReport report = Cast.report(1, Cast.LI, "10:00", "张先生", "138****1234").with(Optional.of(secret));

        assertEquals(PreReport.State.REFUSED, report.stateAt(at("12:00")));
        assertEquals(PreReport.State.PENDING, report.asKnownToAgent().stateAt(at("12:00")));
    }
}
