package dev.baobei.desk.dispute;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.desk.access.Staff;
import dev.baobei.desk.message.MessageView;
import dev.baobei.desk.message.OutcomesSeen;
import dev.baobei.desk.message.TraceView;
import dev.baobei.desk.prereport.FollowUpView;
import dev.baobei.desk.shown.ReportersKept;
import dev.baobei.domain.party.Directory;
import dev.baobei.domain.party.Project;
import dev.baobei.domain.prereport.PreReport;
import dev.baobei.domain.prereport.Receipt;
import dev.baobei.flow.dispute.DisputeOutcome.OnRecord;
import dev.baobei.postgres.directory.Directories;
import dev.baobei.postgres.message.DecisionTraces;
import dev.baobei.postgres.message.MessageTimeline;
import dev.baobei.postgres.message.MessageTimeline.Told;
import dev.baobei.postgres.message.TraceRecord.RuleRecord;
import dev.baobei.postgres.report.FollowUpLog;
import dev.baobei.postgres.report.PreReportLedger;
import dev.baobei.postgres.visit.VerdictRecord.ExaminedRecord;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;

/** Gathers what is on record about the reports that are parties to a dispute: nobody has to look for it. */
@ApplicationScoped
class Evidence {

    private static final int FOLLOW_UPS = 50;

    private final Directories directories;
    private final PreReportLedger reports;
    private final MessageTimeline timeline;
    private final DecisionTraces traces;
    private final FollowUpLog followUps;
    private final ReportersKept reporters;

    Evidence(Directories directories, PreReportLedger reports, MessageTimeline timeline, DecisionTraces traces,
            FollowUpLog followUps, ReportersKept reporters) {
        this.directories = directories;
        this.reports = reports;
        this.timeline = timeline;
        this.traces = traces;
        this.followUps = followUps;
        this.reporters = reporters;
    }

    /** Of every report that the verdict examined, and of those that somebody appealed for. */
    Uni<List<EvidenceView>> of(OnRecord known, Staff staff) {
        List<String> receipts = Stream.concat(known.judged().verdict().trace().stream().map(ExaminedRecord::receipt),
                known.dispute().objections().stream().flatMap(said -> said.appeal().stream()).map(one -> one.receipt().code()))
                .distinct().toList();
        return directories.current().flatMap(directory -> traces.messagesOf(receipts).flatMap(made -> timeline
                .byIds(Set.copyOf(made.values())).flatMap(told -> traces.ofReports(receipts).flatMap(why -> all(receipts,
                        new Found(directory, known.visit().project(), made, told, why, staff))))));
    }

    private Uni<List<EvidenceView>> all(List<String> receipts, Found found) {
        return Multi.createFrom().iterable(receipts).onItem().transformToUniAndConcatenate(receipt -> of(receipt, found))
                .select().where(Optional::isPresent).map(Optional::get).collect().asList();
    }

    /** What was found of all of them. */
    private record Found(Directory directory, Project project, Map<String, UUID> made, List<Told> told,
            Map<String, List<RuleRecord>> why, Staff staff) {

        private Optional<Told> message(String receipt) {
            return told.stream().filter(one -> one.id().equals(made.get(receipt))).findFirst();
        }

        /** A message may also report to projects that are none of theirs. */
        private boolean mayBeRead(Told message) {
            return staff.projects().isEmpty() || message.decided().stream().flatMap(decided -> decided.outcomes().stream())
                    .allMatch(outcome -> Optional.ofNullable(((JsonObject) outcome).getString("project"))
                            .filter(staff.projects().get()::contains).isPresent());
        }

        private List<TraceView> trace(String receipt) {
            return TraceView.of(why.getOrDefault(receipt, List.of()), Optional.of(project), directory);
        }
    }

    private Uni<Optional<EvidenceView>> of(String receipt, Found found) {
        return reports.byReceipt(found.directory(), new Receipt(receipt)).flatMap(known -> known
                .map(report -> of(report, found)).orElseGet(() -> Uni.createFrom().item(Optional.empty())));
    }

    private Uni<Optional<EvidenceView>> of(PreReport report, Found found) {
        return followUps.page(found.directory(), report.id(), Optional.empty(), FOLLOW_UPS)
                .map(said -> said.stream().map(one -> FollowUpView.of(one, found.project())).toList())
                .map(said -> found.message(report.receipt().code())
                        .map(told -> EvidenceView.of(report, new EvidenceView.Kept(told,
                                found.mayBeRead(told), mayBeNamed(told, found.directory()),
                                found.trace(report.receipt().code()), said), found.project())));
    }

    /** A message may also report to a project that does not show who did; its id would lead there. */
    private boolean mayBeNamed(Told told, Directory directory) {
        return OutcomesSeen.areShown(MessageView.outcomes(told), OutcomesSeen.served(told, directory),
                project -> !reporters.areKept(directory, project));
    }
}
