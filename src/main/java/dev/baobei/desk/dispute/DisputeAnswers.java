package dev.baobei.desk.dispute;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import dev.baobei.desk.access.Staff;
import dev.baobei.domain.dispute.Dispute;
import dev.baobei.domain.party.Project;
import dev.baobei.flow.clock.BusinessClock;
import dev.baobei.flow.dispute.DisputeOutcome;
import dev.baobei.flow.dispute.DisputeOutcome.DecidedEarlier;
import dev.baobei.flow.dispute.DisputeOutcome.NoVisit;
import dev.baobei.flow.dispute.DisputeOutcome.NotConfirmed;
import dev.baobei.flow.dispute.DisputeOutcome.NotOpen;
import dev.baobei.flow.dispute.DisputeOutcome.OnRecord;
import dev.baobei.flow.dispute.DisputeOutcome.ProposalOpen;
import dev.baobei.flow.dispute.DisputeOutcome.SecondPersonNeeded;
import dev.baobei.flow.dispute.DisputeSettings;
import dev.baobei.http.Problem;
import dev.baobei.wording.Wording;
import io.smallrye.mutiny.Uni;

/** The one place that turns what became of a dispute into HTTP. */
@ApplicationScoped
class DisputeAnswers {

    private final Wording wording;
    private final BusinessClock clock;
    private final DisputeSettings settings;
    private final Evidence evidence;

    DisputeAnswers(Wording wording, BusinessClock clock, DisputeSettings settings, Evidence evidence) {
        this.wording = wording;
        this.clock = clock;
        this.settings = settings;
        this.evidence = evidence;
    }

    /** With everything on record about the reports that are parties to it. */
    Uni<Response> whole(DisputeOutcome outcome, Staff staff) {
        return outcome instanceof OnRecord known && staff.mayActFor(known.visit().project())
                ? evidence.of(known, staff).map(found -> of(outcome, staff, found))
                : Uni.createFrom().item(of(outcome, staff));
    }

    DisputePage page(List<Dispute> found, List<Project> projects, int most) {
        return DisputePage.of(found, projects, now(), most);
    }

    private DisputeView.Now now() {
        return new DisputeView.Now(clock.now(), settings.lead());
    }

    Response of(DisputeOutcome outcome, Staff staff) {
        return of(outcome, staff, null);
    }

    private Response of(DisputeOutcome outcome, Staff staff, List<EvidenceView> found) {
        return outcome instanceof OnRecord known && staff.mayActFor(known.visit().project())
                ? Response.status(known.isNew() ? 201 : 200).type(MediaType.APPLICATION_JSON_TYPE)
                        .entity(DisputeView.of(known, now(), wording, found)).build()
                : problem(outcome).answer().build();
    }

    private static Problem problem(DisputeOutcome outcome) {
        if (outcome instanceof NoVisit) {
            return Problem.of(404, "visit-unknown", "There is no such visit.");
        }
        if (outcome instanceof NotConfirmed) {
            return Problem.of(409, "visit-not-confirmed", "The visit is not confirmed: its verdict may still change.");
        }
        if (outcome instanceof DecidedEarlier) {
            return Problem.of(409, "decided-by-earlier-visit",
                    "An earlier visit protects this customer; the dispute is about that one.");
        }
        if (outcome instanceof ProposalOpen waiting) {
            return Problem.of(409, "ruling-waits",
                    "A second person must first decide on ruling " + waiting.proposal().id() + ".");
        }
        if (outcome instanceof NotOpen) {
            return Problem.of(409, "ruling-decided", "This ruling waits for nobody.");
        }
        return outcome instanceof SecondPersonNeeded
                ? Problem.of(409, "second-person-needed", "Somebody else than who proposed it must agree.")
                : Problem.of(404, "dispute-unknown", "There is no such dispute or ruling.");
    }
}
