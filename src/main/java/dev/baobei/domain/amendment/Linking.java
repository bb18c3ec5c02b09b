package dev.baobei.domain.amendment;

import java.util.Optional;

import dev.baobei.domain.adjudication.VisitFile.Candidate;
import dev.baobei.domain.prereport.PreReport;
import dev.baobei.domain.prereport.PreReport.End;
import dev.baobei.domain.visit.GroupArrival;
import dev.baobei.domain.visit.Visit;

/** What stands in the way of linking a report to an arrival, or of undoing that: what could bring nobody is not worth two people's word. */
public final class Linking {

    private Linking() {}

    /** @param candidate the report as it counts for the arrival now */
    public static Optional<Obstacle> obstacle(Amendment.Kind kind, Visit visit, Candidate candidate) {
        if (kind == Amendment.Kind.UNLINK) {
            return candidate.linked() ? Optional.empty() : Optional.of(Obstacle.NOT_LINKED);
        }
        if (candidate.linked()) {
            return Optional.of(Obstacle.LINKED);
        }
        return candidate.isFoundFor(visit)
                ? Optional.of(Obstacle.NUMBER_AGREES)
                : ended(visit, candidate.report()).or(() -> untimely(visit, candidate.report()));
    }

    private static Optional<Obstacle> ended(Visit visit, PreReport report) {
        if (report.ended().filter(end -> end.why() == End.MATCHED).isPresent()) {
            return Optional.of(Obstacle.REPORT_USED);
        }
        return report.endedAt(visit.arrivedAt()).map(end -> Obstacle.REPORT_ENDED);
    }

    /** A group may be reported on the day. */
    private static Optional<Obstacle> untimely(Visit visit, PreReport report) {
        if (!visit.arrivedAt().isBefore(report.deadline())) {
            return Optional.of(Obstacle.REPORT_EXPIRED);
        }
        boolean before = report.effectiveAt().isBefore(visit.arrivedAt()) || visit.group() == GroupArrival.CAME
                && visit.isInGroupOf(report.agent().agency())
                && visit.project().dayOf(report.effectiveAt()).equals(visit.day());
        return before ? Optional.empty() : Optional.of(Obstacle.REPORT_TOO_LATE);
    }
}
