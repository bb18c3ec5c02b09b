package dev.baobei.domain.whatif;

import java.util.List;

import dev.baobei.domain.deal.Step;
import dev.baobei.domain.terms.Openings;
import dev.baobei.domain.visit.Visit;
import dev.baobei.domain.whatif.Finals.Final;

/** What follows from the final verdicts of a replay: protections, reports that are used up, and which of their agents know. */
final class Consequences {

    private final Proposal proposal;
    private final Reports reports;
    private final ProtectedCustomers protections;
    private final Visits visits;

    Consequences(Proposal proposal, Reports reports, ProtectedCustomers protections, Visits visits) {
        this.proposal = proposal;
        this.reports = reports;
        this.protections = protections;
        this.visits = visits;
    }

    void open(Visit visit, Final said, Openings openings) {
        protections.open(visit, said.whose(), said.report(), openings);
        use(visit, said);
    }

    /** In place of what followed before; what was used up then stays so. */
    void replace(Visit visit, Final said, Openings openings) {
        protections.replace(visit, said.whose(), said.report(), openings);
        use(visit, said);
    }

    private void use(Visit visit, Final said) {
        boolean told = !said.whose().isSecret()
                || !proposal.at(visit.arrivedAt()).orElseThrow().disclosure().holdsCollisions();
        said.report().map(report -> reports.usedUp(report.id(), visit)).orElse(List.of()).forEach(report -> {
            boolean contracted = visits.uses(visit.customer(), report);
            reports.match(report, visit, contracted || told);
        });
    }

    /** A contract that stands lets agents know how their reports ended. */
    void deal(Happening.OfDeal happening, Openings openings) {
        if (happening instanceof Happening.DealStep taken && taken.step() == Step.CONTRACT) {
            visits.contracted(taken.visit().customer(), taken.deal()).forEach(reports::tell);
        } else if (happening instanceof Happening.DealStep taken && taken.step() == Step.CANCELLATION) {
            visits.cancelled(taken.visit().customer(), taken.deal());
        }
        protections.deal(happening, openings);
    }
}
