package dev.baobei.flow.report;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.domain.journal.Link;
import dev.baobei.domain.party.Directory;
import dev.baobei.domain.party.Project;
import dev.baobei.domain.prereport.FakeReport;
import dev.baobei.domain.prereport.PreReport;
import dev.baobei.domain.reply.FakeNotice;
import dev.baobei.domain.reply.Reply.OfEntry;
import dev.baobei.flow.notice.Addressee;
import dev.baobei.flow.notice.Addressee.About;
import dev.baobei.postgres.message.Outbox;
import dev.baobei.postgres.report.PreReportLedger;
import dev.baobei.wording.Wording;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;

/** Whom it is told to that a report counts as made up, or does no more: its agent, also one who is removed for it. */
@ApplicationScoped
class FakeNotices {

    private final PreReportLedger reports;
    private final Outbox outbox;
    private final Wording wording;
    private final InstantSource machineTime;

    FakeNotices(PreReportLedger reports, Outbox outbox, Wording wording, InstantSource machineTime) {
        this.reports = reports;
        this.outbox = outbox;
        this.wording = wording;
        this.machineTime = machineTime;
    }

    /** @param directory as it was before anybody was removed */
    Uni<Void> tell(SqlConnection tx, Project project, FakeReport fake, Link entry, Directory directory, Instant now) {
        return reports.byReceipt(tx, directory, fake.receipt()).map(Optional::orElseThrow).flatMap(report -> outbox.add(tx,
                directory.numberFor(project.id())
                        .map(ours -> Addressee.of(directory, fake.agent()).notice(outbox.newId(), ours,
                                text(project, report, fake, entry),
                                new About(project.id(), Optional.empty(), Optional.of(report.id()), Outbox.Start.PENDING, now)))
                        .stream().toList(),
                machineTime.instant()));
    }

    private String text(Project project, PreReport report, FakeReport fake, Link entry) {
        return wording.text(new OfEntry(new FakeNotice(project, report, fake.word().filter(any -> fake.undoes().isEmpty())),
                entry.mark()));
    }
}
