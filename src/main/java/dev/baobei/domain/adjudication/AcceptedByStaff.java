package dev.baobei.domain.adjudication;

import dev.baobei.domain.adjudication.Finding.Answer;
import dev.baobei.domain.adjudication.Finding.Rule;
import dev.baobei.domain.adjudication.VisitFile.Candidate;
import dev.baobei.domain.prereport.Review;
import dev.baobei.domain.visit.Visit;

/**
 * Staff accepted the report that was referred to them, or their silence did by the arrival. While they have not answered, no machine
 * takes their answer in advance: it is a doubt, as a look-alike is.
 *
 * <p>REG-19, 3.2.1: "凡是跨区域报备客户信息均应经过审核通过后才可备案生成".
 */
final class AcceptedByStaff implements CandidateRule {

    @Override
    public Finding ask(Candidate candidate, Visit visit) {
        Review review = candidate.report().review().orElseThrow();
        Answer answer = switch (review.at(visit.arrivedAt())) {
            case ACCEPTED -> Answer.YES;
            case REFUSED -> Answer.NO;
            case WAITING, ESCALATED -> Answer.DOUBT;
        };
        return Finding.of(Rule.ACCEPTED_BY_STAFF, answer, visit.arrivedAt(),
                review.answer().map(Review.Answer::at).orElse(review.due()));
    }
}
