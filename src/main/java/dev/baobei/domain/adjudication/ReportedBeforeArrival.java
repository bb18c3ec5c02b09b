package dev.baobei.domain.adjudication;

import dev.baobei.domain.adjudication.Finding.Rule;
import dev.baobei.domain.adjudication.VisitFile.Candidate;
import dev.baobei.domain.prereport.PreReport.End;
import dev.baobei.domain.terms.Groups;
import dev.baobei.domain.visit.GroupArrival;
import dev.baobei.domain.visit.Visit;

/**
 * The report was made before the customer arrived.
 *
 * <p>REG-03, line 42: "客户到访前……发短信报备". REG-11, line 205: an agency that comes with a group
 * without having reported it may do so on the day.
 */
final class ReportedBeforeArrival implements CandidateRule {

    @Override
    public Finding ask(Candidate candidate, Visit visit) {
        boolean isBefore = candidate.report().effectiveAt().isBefore(visit.arrivedAt());
        if (!isBefore && isReportedThatDay(candidate, visit)) {
            return Finding.of(Rule.GROUP_REPORTED_THAT_DAY, true, candidate.report().effectiveAt(), visit.arrivedAt());
        }
        return Finding.of(Rule.REPORTED_BEFORE_ARRIVAL, isBefore, candidate.report().effectiveAt(), visit.arrivedAt());
    }

    /** What was taken back since was never a report that stood when the group was judged. */
    private static boolean isReportedThatDay(Candidate candidate, Visit visit) {
        return visit.group() == GroupArrival.CAME && visit.isInGroupOf(candidate.report().agent().agency())
                && candidate.terms().visiting().groups() == Groups.ON_THE_DAY
                && visit.project().dayOf(candidate.report().effectiveAt()).equals(visit.day())
                && candidate.report().ended().filter(end -> end.why() != End.MATCHED).isEmpty();
    }
}
