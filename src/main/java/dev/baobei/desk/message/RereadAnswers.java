package dev.baobei.desk.message;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import dev.baobei.flow.reread.RereadOutcome;
import dev.baobei.flow.reread.RereadOutcome.Applied;
import dev.baobei.flow.reread.RereadOutcome.Differs;
import dev.baobei.flow.reread.RereadOutcome.NeedsPerson;
import dev.baobei.flow.reread.RereadOutcome.NeedsRuling;
import dev.baobei.flow.reread.RereadOutcome.NotYours;
import dev.baobei.flow.reread.RereadOutcome.Same;
import dev.baobei.flow.reread.RereadOutcome.Undecided;
import dev.baobei.http.Problem;

/** The HTTP answers of what can come of a reread. */
final class RereadAnswers {

    static final Problem NOT_YOURS = Problem.of(403, "project-not-yours", "Your account may not act for this project.");

    private RereadAnswers() {}

    /** 200 wherever there are two readings to hold against each other. */
    static Response looked(RereadOutcome outcome) {
        return isProblem(outcome) ? problem(outcome) : Response.ok(view(outcome), MediaType.APPLICATION_JSON_TYPE).build();
    }

    /** 200 only where it was applied. */
    static Response applied(RereadOutcome outcome) {
        return outcome instanceof Applied ? looked(outcome) : problem(outcome);
    }

    private static boolean isProblem(RereadOutcome outcome) {
        return outcome instanceof RereadOutcome.Unknown || outcome instanceof Undecided || outcome instanceof NotYours;
    }

    private static Response problem(RereadOutcome outcome) {
        if (outcome instanceof NotYours) {
            return NOT_YOURS.answer().build();
        }
        if (outcome instanceof RereadOutcome.Unknown) {
            return Problem.of(404, "message-unknown", "There is no such message.").answer().build();
        }
        return conflict(outcome).answer().build();
    }

    private static Problem conflict(RereadOutcome outcome) {
        if (outcome instanceof Undecided) {
            return Problem.of(409, "message-undecided", "The message is not decided yet.");
        }
        if (outcome instanceof NeedsRuling) {
            return Problem.of(409, "reread-needs-ruling",
                    "A pre-report that would no longer stand has brought its customer: that takes a ruling.");
        }
        return outcome instanceof NeedsPerson
                ? Problem.of(409, "reread-is-command",
                        "It changes a report of another message, or its agent reports for another agency since: that is for a person to do.")
                : Problem.of(409, "reread-changes-nothing", "The present parser reads what was read before.");
    }

    static RereadView view(RereadOutcome outcome) {
        if (outcome instanceof Same same) {
            return RereadView.of(same.difference(), false, null, false);
        }
        if (outcome instanceof Differs differs) {
            return RereadView.of(differs.difference(), true, null, false);
        }
        if (outcome instanceof Applied applied) {
            return RereadView.of(applied.difference(), true, null, true);
        }
        return outcome instanceof NeedsRuling ruling
                ? RereadView.of(ruling.difference(), true, "needsRuling", false)
                : RereadView.of(((NeedsPerson) outcome).difference(), true, "needsPerson", false);
    }
}
