package dev.baobei.domain.adjudication;

import dev.baobei.domain.adjudication.Finding.Rule;
import dev.baobei.domain.adjudication.VisitFile.Candidate;
import dev.baobei.domain.visit.Visit;

/** At the arrival the report had not been withdrawn, superseded or used up by an earlier visit. */
final class Stands implements CandidateRule {

    @Override
    public Finding ask(Candidate candidate, Visit visit) {
        return candidate.report().endedAt(visit.arrivedAt())
                .map(end -> Finding.of(Rule.STANDS, false, end))
                .orElse(Finding.of(Rule.STANDS, true));
    }
}
