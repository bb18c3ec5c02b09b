package dev.baobei.domain.whatif;

import java.time.Instant;
import java.util.List;

import dev.baobei.domain.adjudication.VisitFile;
import dev.baobei.domain.adjudication.VisitFile.Candidate;
import dev.baobei.domain.existing.ExistingList;
import dev.baobei.domain.terms.Openings;
import dev.baobei.domain.terms.Terms;
import dev.baobei.domain.visit.Households;
import dev.baobei.domain.visit.SamePerson;
import dev.baobei.domain.visit.Visit;
import dev.baobei.domain.whatif.Visits.Open;

/** Everything of a replay that bears on a visit. */
final class Files {

    private final Proposal proposal;
    private final ProtectedCustomers protections;
    private final LinkedReports linked;
    private final Households households;
    private final ExistingList existing;

    Files(Proposal proposal, ProtectedCustomers protections, LinkedReports linked, Households households,
            ExistingList existing) {
        this.proposal = proposal;
        this.protections = protections;
        this.linked = linked;
        this.households = households;
        this.existing = existing;
    }

    /** With what is known of opening day. */
    VisitFile of(Open open, Openings openings) {
        SamePerson person = protections.joins().whole(open.visit().in(open.visit().project().with(openings)));
        Visit visit = person.visit();
        Instant at = visit.arrivedAt();
        List<Candidate> candidates = linked.candidates(visit,
                report -> new Candidate(report, proposal.version(report.terms(), report.effectiveAt())));
        Terms terms = proposal.at(at).orElseThrow();
        return new VisitFile(visit, terms, candidates,
                person.own(protections.near(visit.customer(), visit.phones(), at)).stream()
                        .filter(period -> !period.visit().equals(visit.id())).toList(),
                protections.of(households.othersOf(visit, person.customers(), terms.visiting().household()), at),
                open.unhandled(), existing.with(visit.phones()));
    }
}
