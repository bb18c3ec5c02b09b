package dev.baobei.desk.prereport;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import dev.baobei.flow.report.FollowUpOutcome;
import dev.baobei.flow.report.FollowUpOutcome.Closed;
import dev.baobei.flow.report.FollowUpOutcome.KeyUsed;
import dev.baobei.flow.report.FollowUpOutcome.MayNotReport;
import dev.baobei.flow.report.FollowUpOutcome.OnRecord;
import dev.baobei.flow.report.FollowUpOutcome.WhichAgent;
import dev.baobei.http.Problem;

/** The one place that turns what became of a follow-up into HTTP. */
final class FollowUpAnswers {

    private FollowUpAnswers() {}

    static Response of(FollowUpOutcome outcome) {
        return outcome instanceof OnRecord known
                ? Response.status(known.isNew() ? 201 : 200).type(MediaType.APPLICATION_JSON_TYPE)
                        .entity(FollowUpView.of(known.followUp(), known.project())).build()
                : problem(outcome).answer().build();
    }

    private static Problem problem(FollowUpOutcome outcome) {
        if (outcome instanceof KeyUsed) {
            return Problem.of(422, "idempotency-key-reused", "This key was used for another request.");
        }
        if (outcome instanceof Closed closed) {
            return PreReportProblems.closed(closed.state());
        }
        if (outcome instanceof MayNotReport) {
            return Problem.of(409, "agent-may-not-report", "The agent left the agency, or the agency is not approved.");
        }
        return outcome instanceof WhichAgent
                ? Problem.ofField("agent", "there is none of that name in the agency, or several")
                : PreReportProblems.unknown();
    }
}
