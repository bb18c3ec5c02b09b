package dev.baobei.flow.report;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.domain.journal.Link;
import dev.baobei.domain.party.Project;
import dev.baobei.domain.prereport.PreReport;
import dev.baobei.domain.prereport.Receipt;
import dev.baobei.domain.prereport.Review;
import dev.baobei.flow.act.LockedReport;
import dev.baobei.flow.act.LockedReports;
import dev.baobei.flow.decision.ReviewEntries;
import dev.baobei.flow.notice.OutboxBell;
import dev.baobei.postgres.journal.Journal;
import dev.baobei.postgres.message.Involved;
import dev.baobei.postgres.report.Reviews;
import io.smallrye.mutiny.Uni;

/** The story of a review (人工审核): a person accepts or refuses a report that was referred to the staff; its time stays. */
@ApplicationScoped
public class ReviewFlow {

    private final LockedReports acts;
    private final Journal journal;
    private final Reviews reviews;
    private final Involved involved;
    private final ReviewNotices notices;
    private final OutboxBell bell;

    ReviewFlow(LockedReports acts, Journal journal, Reviews reviews, Involved involved, ReviewNotices notices,
            OutboxBell bell) {
        this.acts = acts;
        this.journal = journal;
        this.reviews = reviews;
        this.involved = involved;
        this.notices = notices;
        this.bell = bell;
    }

    /**
     * What a person says.
     *
     * @param mine     the projects that they may act for: of others no report is there
     * @param isManager whether they may answer what was escalated
     */
    public record Request(Receipt receipt, Predicate<Project> mine, UUID account, boolean isManager, boolean accepted,
            String reason) {

        @Override
        public String toString() {
            return "Request[" + receipt + "]";
        }
    }

    /** Answers as of now, once; the same said again by the same person keeps nothing. */
    public Uni<ReviewOutcome> answer(Request request) {
        return acts.<ReviewOutcome>act(request.receipt, request.mine, new ReviewOutcome.Unknown(), the -> answer(the, request))
                .invoke(outcome -> bell.ring())
                .onFailure(Reviews::isOvertaken).recoverWithItem(new ReviewOutcome.Overtaken());
    }

    private static Uni<ReviewOutcome> item(ReviewOutcome outcome) {
        return Uni.createFrom().item(outcome);
    }

    private Uni<ReviewOutcome> answer(LockedReport the, Request request) {
        Optional<Review> review = the.report().review();
        if (review.isEmpty()) {
            return item(new ReviewOutcome.NotReferred());
        }
        Review.State state = review.get().at(the.now());
        if (!state.isOpen()) {
            return reviews.answer(the.tx(), the.report()).map(before -> before
                    .filter(one -> one.account().equals(request.account) && one.accepted() == request.accepted)
                    .<ReviewOutcome>map(same -> new ReviewOutcome.Done(the.report(), the.project()))
                    .orElseGet(() -> new ReviewOutcome.Answered(state)));
        }
        PreReport.State stands = the.report().ended().map(end -> PreReport.State.valueOf(end.why().name()))
                .orElseGet(() -> the.report().stateAt(the.now()));
        if (stands != PreReport.State.PENDING) {
            return item(new ReviewOutcome.Closed(stands));
        }
        if (request.isManager) {
            return record(the, review.get(), request);
        }
        return state == Review.State.ESCALATED ? item(new ReviewOutcome.Escalated()) : byAnother(the, review.get(), request);
    }

    /** Who entered the report, or an arrival that it may win, does not decide that alone. */
    private Uni<ReviewOutcome> byAnother(LockedReport the, Review review, Request request) {
        return involved.is(the.tx(), the.report(), request.account).flatMap(is -> is
                ? item(new ReviewOutcome.Involved())
                : record(the, review, request));
    }

    private Uni<ReviewOutcome> record(LockedReport the, Review review, Request request) {
        PreReport answered = the.report().with(Optional.of(review.answered(request.accepted, the.now())));
        Link link = ReviewEntries.answered(the, request.accepted, request.account, request.reason);
        return journal.write(the.tx(), List.of(the.chain()))
                .chain(() -> reviews.write(the.tx(), new Reviews.New(the.report(), request.accepted, the.now(),
                        request.account, request.reason, link.sequence())))
                .chain(() -> notices.tell(the.tx(), answered, link.mark(), the.directory(), the.now()))
                .replaceWith(new ReviewOutcome.Done(answered, the.project()));
    }
}
