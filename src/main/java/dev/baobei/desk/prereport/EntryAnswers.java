package dev.baobei.desk.prereport;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import dev.baobei.domain.parse.Field;
import dev.baobei.flow.message.EntryOutcome;
import dev.baobei.flow.message.EntryOutcome.Kept;
import dev.baobei.flow.message.EntryOutcome.KeyUsed;
import dev.baobei.flow.message.EntryOutcome.Misread;
import dev.baobei.http.Problem;

/** The one place that turns what became of an entered report into HTTP. */
final class EntryAnswers {

    private EntryAnswers() {}

    static Response of(EntryOutcome outcome) {
        return outcome instanceof Kept kept
                ? Response.status(status(kept)).type(MediaType.APPLICATION_JSON_TYPE).entity(EntryView.of(kept)).build()
                : problem(outcome).answer().build();
    }

    private static int status(Kept kept) {
        return kept.told().decided().isEmpty() ? 202 : kept.isNew() ? 201 : 200;
    }

    private static Problem problem(EntryOutcome outcome) {
        if (outcome instanceof Misread misread) {
            return Problem.ofField(field(misread.field()), "would not be read as it is meant: write it more plainly");
        }
        if (outcome instanceof KeyUsed) {
            return Problem.of(422, "idempotency-key-reused", "This key was used for another request.");
        }
        if (outcome instanceof EntryOutcome.IsOver) {
            return Problem.ofField("visitAt", "is over: who has come already is registered as an arrival");
        }
        return outcome instanceof EntryOutcome.IsFiler
                ? Problem.ofField("agent", "reports for colleagues: name the colleague whose customer it is")
                : Problem.of(409, "agent-may-not-report", "The agent left the agency, or the agency is not approved.");
    }

    private static String field(Field field) {
        return switch (field) {
            case PROJECT -> "project";
            case PHONE, OTHER_PHONE -> "phones";
            case VISIT_AT -> "visitAt";
            case GENDER -> "gender";
            case ADDRESS -> "address";
            case CONTACT_TIME -> "contactedAt";
            case REMARK, INTEREST, NEED -> "need";
            default -> "customerName";
        };
    }
}
