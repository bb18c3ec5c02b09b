package dev.baobei.desk.prereport;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import dev.baobei.domain.party.Directory;
import dev.baobei.flow.report.ReviewOutcome;
import dev.baobei.flow.report.ReviewOutcome.Answered;
import dev.baobei.flow.report.ReviewOutcome.Closed;
import dev.baobei.flow.report.ReviewOutcome.Done;
import dev.baobei.flow.report.ReviewOutcome.Escalated;
import dev.baobei.flow.report.ReviewOutcome.Involved;
import dev.baobei.flow.report.ReviewOutcome.NotReferred;
import dev.baobei.flow.report.ReviewOutcome.Overtaken;
import dev.baobei.http.Problem;

/** The one place that turns what became of a review into HTTP. */
final class ReviewAnswers {

    private static final String REVIEWED = "pre-report-reviewed";

    private ReviewAnswers() {}

    static Response of(ReviewOutcome outcome, Directory directory, Instant now) {
        return outcome instanceof Done done
                ? Response.ok(PreReportView.of(done.report(), done.project(), directory, now, List.of()),
                        MediaType.APPLICATION_JSON_TYPE).build()
                : problem(outcome).answer().build();
    }

    private static Problem problem(ReviewOutcome outcome) {
        if (outcome instanceof Answered answered) {
            return Problem.of(409, REVIEWED,
                    "The pre-report was " + answered.state().name().toLowerCase(Locale.ROOT) + " before.");
        }
        if (outcome instanceof Overtaken) {
            return Problem.of(409, REVIEWED, "The time to answer was over.");
        }
        if (outcome instanceof NotReferred) {
            return Problem.of(409, "pre-report-not-referred", "The pre-report was never referred to staff.");
        }
        if (outcome instanceof Escalated) {
            return Problem.of(403, "review-escalated", "Nobody answered in time: only a manager may now.");
        }
        if (outcome instanceof Involved) {
            return Problem.of(403, "review-needs-another",
                    "Who entered the pre-report, or an open arrival of its customer, does not review it.");
        }
        return outcome instanceof Closed closed ? PreReportProblems.closed(closed.state()) : PreReportProblems.unknown();
    }
}
