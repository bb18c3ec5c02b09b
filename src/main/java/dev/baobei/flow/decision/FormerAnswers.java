package dev.baobei.flow.decision;

import java.util.Comparator;
import java.util.Optional;

import dev.baobei.domain.prereport.Particulars;
import dev.baobei.domain.prereport.PreReport;
import dev.baobei.domain.prereport.Review;
import dev.baobei.domain.rule.Outcome.Accepted;

/** What staff said of a later report counts for the one that takes its place, where they would be asked the same again. */
final class FormerAnswers {

    private FormerAnswers() {}

    /** The report of which they said it, the last where there are several: of this address, and asked for the same reasons. */
    static Optional<PreReport> of(Accepted accepted, Particulars said) {
        return accepted.toStaff().flatMap(staff -> accepted.supersedes().stream()
                .filter(later -> later.review().filter(review -> review.grounds().equals(staff.grounds()))
                        .flatMap(Review::answer).isPresent())
                .filter(later -> later.particulars().address().equals(said.address()))
                .max(Comparator.comparing(later -> later.review().flatMap(Review::answer).orElseThrow().at())));
    }
}
