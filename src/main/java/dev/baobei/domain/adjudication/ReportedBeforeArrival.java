package dev.baobei.domain.adjudication;

import dev.baobei.domain.adjudication.Finding.Rule;
import dev.baobei.domain.adjudication.VisitFile.Candidate;
import dev.baobei.domain.visit.Visit;

/**
 * The report was made before the customer arrived.
 *
 * <p>REG-03, line 42: "客户到访前……发短信报备".
 */
final class ReportedBeforeArrival implements CandidateRule {

    @Override
    public Finding ask(Candidate candidate, Visit visit) {
        return Finding.of(Rule.REPORTED_BEFORE_ARRIVAL, candidate.report().effectiveAt().isBefore(visit.arrivedAt()),
                candidate.report().effectiveAt(), visit.arrivedAt());
    }
}
