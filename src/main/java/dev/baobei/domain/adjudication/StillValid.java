package dev.baobei.domain.adjudication;

import dev.baobei.domain.adjudication.Finding.Rule;
import dev.baobei.domain.adjudication.VisitFile.Candidate;
import dev.baobei.domain.visit.Visit;

/**
 * The customer arrived before the report's deadline; at the deadline itself it is too late.
 *
 * <p>REG-11, line 204: a report is valid seven days, counted from the first.
 */
final class StillValid implements CandidateRule {

    @Override
    public Finding ask(Candidate candidate, Visit visit) {
        return Finding.of(Rule.STILL_VALID, visit.arrivedAt().isBefore(candidate.report().deadline()),
                candidate.report().deadline(), visit.arrivedAt());
    }
}
