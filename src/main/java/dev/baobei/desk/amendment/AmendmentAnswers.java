package dev.baobei.desk.amendment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import dev.baobei.desk.amendment.AmendmentView.AmendmentList;
import dev.baobei.desk.prereport.PreReportProblems;
import dev.baobei.desk.visit.VisitView;
import dev.baobei.domain.amendment.Obstacle;
import dev.baobei.flow.amendment.AmendmentOutcome;
import dev.baobei.flow.amendment.AmendmentOutcome.All;
import dev.baobei.flow.amendment.AmendmentOutcome.Decided;
import dev.baobei.flow.amendment.AmendmentOutcome.Impossible;
import dev.baobei.flow.amendment.AmendmentOutcome.ManagerNeeded;
import dev.baobei.flow.amendment.AmendmentOutcome.NoVisit;
import dev.baobei.flow.amendment.AmendmentOutcome.OnRecord;
import dev.baobei.flow.amendment.AmendmentOutcome.SecondPersonNeeded;
import dev.baobei.flow.amendment.AmendmentOutcome.Waits;
import dev.baobei.flow.clock.BusinessClock;
import dev.baobei.http.Problem;
import dev.baobei.wording.Wording;

/** The one place that turns what became of changing an arrival into HTTP. */
@ApplicationScoped
class AmendmentAnswers {

    private final Wording wording;
    private final BusinessClock clock;

    AmendmentAnswers(Wording wording, BusinessClock clock) {
        this.wording = wording;
        this.clock = clock;
    }

    Response of(AmendmentOutcome outcome) {
        if (outcome instanceof OnRecord known) {
            VisitView visit = VisitView.of(known.visit(), known.judged(), clock.now(), wording);
            return json(known.isNew() ? 201 : 200, AmendmentView.of(known.amendment(), known.visit(), visit));
        }
        return outcome instanceof All all
                ? json(200, new AmendmentList(
                        all.amendments().stream().map(one -> AmendmentView.of(one, all.visit(), null)).toList()))
                : problem(outcome).answer().build();
    }

    private static Response json(int status, Object entity) {
        return Response.status(status).type(MediaType.APPLICATION_JSON_TYPE).entity(entity).build();
    }

    private static Problem problem(AmendmentOutcome outcome) {
        if (outcome instanceof NoVisit) {
            return Problem.of(404, "visit-unknown", "There is no such visit.");
        }
        if (outcome instanceof Waits waiting) {
            return Problem.of(409, "amendment-waits",
                    "A second person must first decide on number " + waiting.proposal().number() + ".");
        }
        if (outcome instanceof Decided) {
            return Problem.of(409, "amendment-decided", "It waits for nobody.");
        }
        if (outcome instanceof SecondPersonNeeded) {
            return Problem.of(409, "second-person-needed", "Somebody else than who proposed it must agree.");
        }
        if (outcome instanceof ManagerNeeded) {
            return Problem.of(403, "manager-needed", "A manager decides on what somebody else proposed.");
        }
        return outcome instanceof Impossible impossible
                ? problem(impossible.obstacle())
                : Problem.of(404, "amendment-unknown", "There is no such change of this arrival.");
    }

    private static Problem problem(Obstacle obstacle) {
        return switch (obstacle) {
            case IN_FUTURE -> Problem.ofField("arrivedAt", "must not be in the future");
            case AFTER_CONFIRMATION -> Problem.ofField("arrivedAt", "must not be after the confirmation");
            case AFTER_DEPARTURE -> Problem.ofField("arrivedAt", "must not be after the customer left");
            case UNCHANGED -> Problem.ofField("arrivedAt", "must be another time than the one on record");
            case NOT_LAPSED -> Problem.of(409, "visit-not-lapsed", "It has not lapsed: it may be confirmed.");
            case CONFIRMED -> Problem.of(409, "visit-confirmed", "It is confirmed: it cannot lapse any more.");
            case ARRIVED_THAT_DAY -> Problem.of(409, "arrived-that-day",
                    "The customer has another arrival on that day, and there is one a day.");
            case PASSES_ANOTHER -> Problem.of(409, "arrivals-out-of-order",
                    "Another arrival of the customer lies between the two times.");
            case NO_TERMS -> Problem.of(409, "project-without-terms", "The project had no terms in force then.");
            case DEAL_SETTLED -> Problem.of(409, "deal-settled",
                    "The contract is signed: whose the customer is can only be claimed or ruled.");
            case PROTECTION_OVERLAPS -> Problem.of(409, "protection-overlaps",
                    "A later visit of this customer opened a protection that the corrected one would run into; it needs a ruling.");
            case REPORT_UNKNOWN -> PreReportProblems.unknown();
            case LINKED -> Problem.of(409, "report-linked", "The report is linked to this visit already.");
            case NOT_LINKED -> Problem.of(409, "report-not-linked", "The report is not linked to this visit.");
            case NUMBER_AGREES -> Problem.of(409, "number-agrees",
                    "The digits agree: the report counts without a link, as far as the other rules let it.");
            case REPORT_ENDED -> Problem.of(409, "report-ended", "The report had ended before the customer arrived.");
            case REPORT_USED -> Problem.of(409, "report-used", "The report brought its customer in another visit.");
            case REPORT_EXPIRED -> Problem.of(409, "report-expired", "The report had expired when the customer arrived.");
            case OTHER_VISIT_UNKNOWN -> Problem.of(404, "other-visit-unknown", "The project has no such other visit.");
            case SAME_CUSTOMER -> Problem.of(409, "same-customer", "The two visits are one customer's already.");
            case NOT_JOINED -> Problem.of(409, "not-joined", "The records of these two visits were not joined.");
            case REPORT_TOO_LATE -> Problem.of(409, "report-too-late", "The report was made after the customer had arrived.");
        };
    }
}
