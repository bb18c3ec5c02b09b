package dev.baobei.desk.prereport;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.desk.message.TraceView;
import dev.baobei.desk.shown.UntoldView;
import dev.baobei.domain.party.Directory;
import dev.baobei.domain.party.Project;
import dev.baobei.domain.prereport.PreReport;
import dev.baobei.flow.clock.BusinessClock;
import dev.baobei.flow.report.TimelyReports;
import dev.baobei.flow.report.TimelyReports.Marks;
import dev.baobei.postgres.message.DecisionTraces;
import dev.baobei.postgres.message.Untold;
import dev.baobei.postgres.report.FollowUpLog;
import dev.baobei.wording.Wording;
import io.smallrye.mutiny.Uni;

/** Pre-reports as staff see them, with what is on record about them besides. */
@ApplicationScoped
class PreReportViews {

    private final FollowUpLog followUps;
    private final DecisionTraces traces;
    private final Untold untold;
    private final TimelyReports timely;
    private final Wording wording;
    private final BusinessClock clock;

    PreReportViews(FollowUpLog followUps, DecisionTraces traces, Untold untold, TimelyReports timely, Wording wording,
            BusinessClock clock) {
        this.followUps = followUps;
        this.traces = traces;
        this.untold = untold;
        this.timely = timely;
        this.wording = wording;
        this.clock = clock;
    }

    /** Those of a project, as many. */
    Uni<List<PreReportView>> of(List<PreReport> found, Project project, Directory directory) {
        return times(found).flatMap(times -> timely.of(directory, project, found, clock.now())
                .map(marks -> found.stream().map(report -> marked(view(report, project, directory, times),
                        Optional.ofNullable(marks.get(report.id())), project)).toList()));
    }

    /** One, with why it was accepted. */
    Uni<PreReportView> of(PreReport report, Project project, Directory directory) {
        String receipt = report.receipt().code();
        return of(List.of(report), project, directory).flatMap(views -> traces.ofReports(List.of(receipt))
                .flatMap(found -> untold.ofReport(report.id()).map(nobody -> views.get(0).traced(
                        TraceView.of(found.getOrDefault(receipt, List.of()), Optional.of(project), directory),
                        UntoldView.of(nobody, project, wording)))));
    }

    private static PreReportView marked(PreReportView view, Optional<Marks> marks, Project project) {
        return marks.map(some -> view.marked(TimelinessView.of(some, project))).orElse(view);
    }

    private Uni<Map<UUID, List<Instant>>> times(List<PreReport> found) {
        return followUps.times(found.stream().map(PreReport::id).toList());
    }

    private PreReportView view(PreReport report, Project project, Directory directory, Map<UUID, List<Instant>> times) {
        return PreReportView.of(report, project, directory, clock.now(), times.getOrDefault(report.id(), List.of()));
    }
}
