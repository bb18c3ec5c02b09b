package dev.baobei.flow.amendment;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.domain.adjudication.VisitFile.Candidate;
import dev.baobei.domain.amendment.Amendment;
import dev.baobei.domain.amendment.Change;
import dev.baobei.domain.amendment.Linking;
import dev.baobei.domain.amendment.Obstacle;
import dev.baobei.domain.prereport.PreReport;
import dev.baobei.flow.act.LockedVisit;
import dev.baobei.postgres.report.PreReportLedger;
import dev.baobei.postgres.report.ReportLinks;
import io.smallrye.mutiny.Uni;

/** Whether a report may be linked to an arrival, and the link itself. */
@ApplicationScoped
class LinkedReports {

    private final PreReportLedger reports;
    private final ReportLinks links;

    LinkedReports(PreReportLedger reports, ReportLinks links) {
        this.reports = reports;
        this.links = links;
    }

    /** What stands in its way now: of other projects no report is there. */
    Uni<Optional<Obstacle>> obstacle(LockedVisit the, Change change) {
        return reports.byReceipt(the.tx(), the.directory(), change.receipt().orElseThrow())
                .map(found -> found.filter(report -> report.project() == the.visit().project().id()))
                .flatMap(found -> links.of(the.tx(), the.directory(), the.visit().id())
                        .map(linked -> found.map(report -> Linking.obstacle(change.kind(), the.visit(),
                                candidate(the, report, ReportLinks.isAmong(linked, report))))
                                .orElseGet(() -> Optional.of(Obstacle.REPORT_UNKNOWN))));
    }

    private static Candidate candidate(LockedVisit the, PreReport report, boolean linked) {
        return new Candidate(report, the.directory().terms(report.terms(), report.effectiveAt()).orElseThrow(), linked);
    }

    Uni<Void> change(LockedVisit the, Amendment agreed) {
        return links.change(the.tx(), agreed);
    }
}
