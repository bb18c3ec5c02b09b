package dev.baobei.domain.adjudication;

import dev.baobei.domain.adjudication.Finding.Answer;
import dev.baobei.domain.adjudication.Finding.Rule;
import dev.baobei.domain.adjudication.VisitFile.Candidate;
import dev.baobei.domain.terms.Groups;
import dev.baobei.domain.terms.Lateness;
import dev.baobei.domain.visit.Visit;

/**
 * The customer did not arrive before the report's earliest visit; exactly then is in time.
 *
 * <p>REG-03, line 57: "不提前半个小时以上报备的公司将不受保护"; "以上" includes the half hour itself. There it costs the protection
 * only if the customer is a duplicate of another agency; elsewhere always. REG-11, line 205: an agency that comes with a group needs no lead
 * time for it; a rival does.
 */
final class ReportedInTime implements CandidateRule {

    @Override
    public Finding ask(Candidate candidate, Visit visit) {
        if (visit.isInGroupOf(candidate.report().agent().agency())
                && candidate.terms().visiting().groups() == Groups.ON_THE_DAY) {
            return Finding.of(Rule.GROUP_NEEDS_NO_LEAD, true, visit.arrivedAt());
        }
        return Finding.of(Rule.REPORTED_IN_TIME, answer(candidate, visit), candidate.report().earliestVisit(),
                visit.arrivedAt());
    }

    private static Answer answer(Candidate candidate, Visit visit) {
        if (!visit.arrivedAt().isBefore(candidate.report().earliestVisit())) {
            return Answer.YES;
        }
        return candidate.terms().lateness() == Lateness.VOID ? Answer.NO : Answer.LATE;
    }
}
