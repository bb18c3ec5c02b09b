package dev.baobei.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import dev.baobei.desk.access.Staff;
import dev.baobei.domain.visit.Visit;
import dev.baobei.flow.BusinessClock;
import dev.baobei.flow.VisitOutcome;
import dev.baobei.flow.VisitOutcome.Changed;
import dev.baobei.flow.VisitOutcome.Confirmed;
import dev.baobei.flow.VisitOutcome.ConsultantOfAgency;
import dev.baobei.flow.VisitOutcome.HouseholdSaidOtherwise;
import dev.baobei.flow.VisitOutcome.HouseholdSettled;
import dev.baobei.flow.VisitOutcome.KeyUsed;
import dev.baobei.flow.VisitOutcome.Known;
import dev.baobei.flow.VisitOutcome.Lapsed;
import dev.baobei.flow.VisitOutcome.LeftUnsigned;
import dev.baobei.flow.VisitOutcome.NoTerms;
import dev.baobei.flow.VisitOutcome.NotOfHousehold;
import dev.baobei.flow.VisitOutcome.ProtectedAlready;
import dev.baobei.flow.VisitOutcome.Registered;
import dev.baobei.flow.VisitOutcome.SignaturesMissing;
import dev.baobei.http.Problem;
import dev.baobei.postgres.Departures;
import dev.baobei.postgres.Untold;
import dev.baobei.postgres.VerdictLedger.Judged;
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
        return outcome instanceof Changed changed ? view(409, changed.visit(), changed.judged()) : problem(outcome);
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

    private static Problem household(NotOfHousehold.Why why) {
        return switch (why) {
            case NOT_COUNTED -> Problem.of(422, "household-not-counted",
                    "By the terms in force each visitor is a customer of their own.");
            case KINSHIP_OUTSIDE -> Problem.of(422, "household-relation-outside",
                    "The terms in force do not count this relation as one household.");
            case VISIT_UNKNOWN ->
                Problem.of(422, "household-visit-unknown", "The project has no such visit of a family member.");
            case SAME_CUSTOMER -> Problem.of(422, "household-same-customer", "That is an earlier visit of this very customer.");
        };
    }

    private static Problem slip(VisitOutcome outcome) {
        return outcome instanceof SignaturesMissing missing
                ? Problem.of(422, "signatures-missing", "The terms ask for more signatures: " + missing.roles())
                : Problem.of(422, "consultant-of-agency",
                        "The consultant's box is signed by the name of an agent: one of the project's own consultants signs there.");
    }

    private static Response problem(VisitOutcome outcome) {
        if (outcome instanceof SignaturesMissing || outcome instanceof ConsultantOfAgency) {
            return slip(outcome).answer().build();
        }
        if (outcome instanceof KeyUsed) {
            return Problem.of(422, "idempotency-key-reused", "This key was used for another request.").answer().build();
        }
        if (outcome instanceof Lapsed) {
            return Problem.of(409, "visit-lapsed",
                    "It was not confirmed before closing. One of the staff proposes its reopening with a reason, a manager approves it.")
                    .answer().build();
        }
        if (outcome instanceof LeftUnsigned) {
            return Problem.of(409, "customer-left",
                    "The customer left before it was signed. One of the staff proposes its reopening with a reason, a manager approves it.")
                    .answer().build();
        }
        if (outcome instanceof NotOfHousehold not) {
            return household(not.why()).answer().build();
        }
        if (outcome instanceof HouseholdSaidOtherwise) {
            return Problem.of(409, "household-said-otherwise",
                    "The customer came today already: whose family they are is said at that visit, before it is confirmed.")
                    .answer()
                    .build();
        }
        if (outcome instanceof HouseholdSettled) {
            return Problem.of(409, "household-settled", "The visit is confirmed: whose family the customer is, is said before.")
                    .answer().build();
        }
        if (outcome instanceof NoTerms) {
            return Problem.of(409, "project-without-terms", "The project has no terms in force.").answer().build();
        }
        if (outcome instanceof ProtectedAlready) {
            return Problem
                    .of(409, "protection-overlaps", "A later visit of this customer was confirmed before; it needs a ruling.")
                    .answer().build();
        }
        return Problem.of(404, "visit-unknown", "There is no such visit.").answer().build();
    }
}
