package dev.baobei.domain.adjudication;

import dev.baobei.domain.adjudication.Finding.Rule;
import dev.baobei.domain.adjudication.VisitFile.Candidate;
import dev.baobei.domain.visit.Visit;

/**
 * The customer did not arrive before the report's earliest visit; exactly then is in time.
 *
 * <p>REG-03, line 57: "不提前半个小时以上报备的公司将不受保护"; "以上" includes the half hour itself.
 */
final class ReportedInTime implements CandidateRule {

    @Override
    public Finding ask(Candidate candidate, Visit visit) {
        return Finding.of(Rule.REPORTED_IN_TIME, !visit.arrivedAt().isBefore(candidate.report().earliestVisit()),
                candidate.report().earliestVisit(), visit.arrivedAt());
    }
}
