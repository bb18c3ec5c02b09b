package dev.baobei.desk.visit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import dev.baobei.desk.access.Staff;
import dev.baobei.desk.visit.StampView.StampList;
import dev.baobei.flow.clock.BusinessClock;
import dev.baobei.flow.visit.StampOutcome;
import dev.baobei.flow.visit.VisitOutcome;
import dev.baobei.http.Problem;

/** The one place that turns what became of a stamped arrival into HTTP. */
@ApplicationScoped
class StampAnswers {

    private final VisitAnswers visits;
    private final BusinessClock clock;

    StampAnswers(VisitAnswers visits, BusinessClock clock) {
        this.visits = visits;
        this.clock = clock;
    }

    Response of(StampOutcome outcome, Staff staff) {
        if (outcome instanceof StampOutcome.OnRecord known) {
            return json(known.isNew() ? 201 : 200, StampView.of(known.stamp(), clock.now()));
        }
        if (outcome instanceof StampOutcome.Waiting waiting) {
            return json(200, new StampList(waiting.stamps().stream().map(stamp -> StampView.of(stamp, clock.now())).toList()));
        }
        return outcome instanceof StampOutcome.Detailed detailed
                ? visits.of(detailed.outcome(), staff)
                : problem(outcome, staff);
    }

    private static Response json(int status, Object entity) {
        return Response.status(status).type(MediaType.APPLICATION_JSON_TYPE).entity(entity).build();
    }

    private Response problem(StampOutcome outcome, Staff staff) {
        if (outcome instanceof StampOutcome.KeyUsed) {
            return visits.of(new VisitOutcome.KeyUsed(), staff);
        }
        if (outcome instanceof StampOutcome.NoTerms) {
            return visits.of(new VisitOutcome.NoTerms(), staff);
        }
        if (outcome instanceof StampOutcome.Ended ended) {
            return ended.stamp().visit()
                    .map(visit -> Problem.of(409, "arrival-detailed", "Who it was has been said: see visit " + visit + "."))
                    .orElseGet(() -> Problem.of(409, "arrival-dismissed", "It was said that it was nobody.")).answer().build();
        }
        return unknown().answer().build();
    }

    /** There is none, or it is not theirs. */
    static Problem unknown() {
        return Problem.of(404, "arrival-unknown", "There is no such arrival.");
    }
}
