package dev.baobei.domain.adjudication;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import dev.baobei.domain.existing.ExistingCustomer;
import dev.baobei.domain.prereport.PreReport;
import dev.baobei.domain.prereport.UsedUp;
import dev.baobei.domain.terms.Came;
import dev.baobei.domain.terms.Protection.Since;
import dev.baobei.domain.terms.Terms;
import dev.baobei.domain.visit.ProtectionPeriod;
import dev.baobei.domain.visit.Visit;

/**
 * Everything on record that bears on the question whose customer a visitor is.
 *
 * @param terms       those in force at the arrival: ownership, protection, disclosure
 * @param reports     every report of the project that shares digits with one of the visitor's numbers, whatever its state
 * @param protections every protection of the project whose customer shares digits
 * @param household   every protection of those who are of the visitor's household, as far as the terms count them
 * @param unhandled   messages received before the arrival that could not be handled and could concern the project
 * @param existing    everybody who ever stood on the developer's own list with one of the visitor's numbers
 */
public record VisitFile(Visit visit, Terms terms, List<Candidate> reports, List<ProtectionPeriod> protections,
        List<ProtectionPeriod> household, List<UUID> unhandled, List<ExistingCustomer> existing) {

    /** One of a visitor of whom no family came before, and whom the developer did not know. */
    public VisitFile(Visit visit, Terms terms, List<Candidate> reports, List<ProtectionPeriod> protections,
            List<UUID> unhandled) {
        this(visit, terms, reports, protections, List.of(), unhandled, List.of());
    }

    /**
     * A report that may be this visitor's, with the terms that judge it.
     *
     * @param linked   whether two people said that it is, whatever its digits
     * @param followed when it was followed up, where that bears on it
     * @param brought  whom it brought, where that bears on it and a visit has used it up
     */
    public record Candidate(PreReport report, Terms terms, boolean linked, List<Instant> followed, Optional<Brought> brought) {

        /** One of which it does not matter whether it was followed up. */
        public Candidate(PreReport report, Terms terms, boolean linked) {
            this(report, terms, linked, List.of(), Optional.empty());
        }

        /** One that nobody linked. */
        public Candidate(PreReport report, Terms terms) {
            this(report, terms, false);
        }

        /** The same with what became of it since: when it was followed up, and whom it brought. */
        public Candidate with(List<Instant> followUps, Optional<Brought> whom) {
            return new Candidate(report, terms, linked, followUps, whom);
        }

        /** Whether its digits make it this visitor's without anybody's word. */
        public boolean isFoundFor(Visit visit) {
            return NumberAgrees.isCertain(this, visit) && !Stands.isStruck(this, visit);
        }
    }

    /** The protection that a confirmation opens, by the report that won, or where none did. */
    Verdict.Protected opens(Optional<PreReport> winner) {
        Came came = new Came(visit.arrivedAt(), winner.map(PreReport::effectiveAt));
        return new Verdict.Protected(came.at(),
                terms.protection().until(came, Since.NOTHING, visit.project().zone(), visit.project().openings()));
    }

    /** The same as if the visit had not used up this report yet, and what it used up with it. */
    public VisitFile without(UUID used) {
        return reports.stream().map(Candidate::report).filter(report -> report.id().equals(used)).findFirst()
                .map(this::without).orElse(this);
    }

    private VisitFile without(PreReport used) {
        return new VisitFile(visit, terms, reports.stream().map(candidate -> UsedUp.isWith(used, candidate.report())
                ? new Candidate(candidate.report().unused(), candidate.terms(), candidate.linked(), candidate.followed(),
                        Optional.empty())
                : candidate).toList(), protections, household, unhandled, existing);
    }
}
