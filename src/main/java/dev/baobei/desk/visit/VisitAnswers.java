package dev.baobei.desk.visit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import dev.baobei.desk.access.Staff;
import dev.baobei.desk.shown.UntoldView;
import dev.baobei.domain.visit.Visit;
import dev.baobei.flow.clock.BusinessClock;
import dev.baobei.flow.visit.VisitOutcome;
import dev.baobei.flow.visit.VisitOutcome.Changed;
import dev.baobei.flow.visit.VisitOutcome.Confirmed;
import dev.baobei.flow.visit.VisitOutcome.Known;
import dev.baobei.flow.visit.VisitOutcome.Registered;
import dev.baobei.postgres.message.Untold;
import dev.baobei.postgres.visit.Departures;
import dev.baobei.postgres.visit.VerdictLedger.Judged;
import dev.baobei.wording.Wording;
import io.smallrye.mutiny.Uni;

/** The one place that turns what became of a visit into HTTP. */
@ApplicationScoped
class VisitAnswers {

    private final Wording wording;
    private final BusinessClock clock;
    private final Untold untold;
    private final Departures departures;

    VisitAnswers(Wording wording, BusinessClock clock, Untold untold, Departures departures) {
        this.wording = wording;
        this.clock = clock;
        this.untold = untold;
        this.departures = departures;
    }

    /** Whether the visit is of a project that this member of staff may not see: then it is not there for them. */
    boolean isForeign(VisitOutcome outcome, Staff staff) {
        return outcome instanceof Known known && !staff.mayActFor(known.visit().project());
    }

    Response of(VisitOutcome outcome, Staff staff) {
        if (outcome instanceof Registered registered) {
            return view(201, registered.visit(), registered.judged());
        }
        if (outcome instanceof Known known && !isForeign(outcome, staff)) {
            return view(200, known.visit(), known.judged());
        }
        if (outcome instanceof Confirmed confirmed) {
            return view(200, confirmed.visit(), confirmed.judged());
        }
        return outcome instanceof Changed changed ? view(409, changed.visit(), changed.judged()) : VisitProblems.of(outcome);
    }

    /** The same, where it is on record with which agencies could not be told. */
    Uni<Response> shown(VisitOutcome outcome, Staff staff) {
        if (isForeign(outcome, staff)) {
            return Uni.createFrom().item(of(outcome, staff));
        }
        if (outcome instanceof Known known) {
            return shown(known.visit(), known.judged());
        }
        return outcome instanceof Confirmed confirmed
                ? shown(confirmed.visit(), confirmed.judged())
                : Uni.createFrom().item(of(outcome, staff));
    }

    private Uni<Response> shown(Visit visit, Judged judged) {
        return untold.ofVisit(visit.id()).flatMap(nobody -> departures.of(visit.id())
                .map(left -> Response.ok(VisitView.of(visit, judged, clock.now(), wording)
                        .with(UntoldView.of(nobody, visit.project(), wording)).left(left, visit.project().zone()),
                        MediaType.APPLICATION_JSON_TYPE).build()));
    }

    private Response view(int status, Visit visit, Judged judged) {
        return Response.status(status).type(MediaType.APPLICATION_JSON_TYPE)
                .entity(VisitView.of(visit, judged, clock.now(), wording))
                .build();
    }
}
