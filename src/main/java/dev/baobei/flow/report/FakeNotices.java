package dev.baobei.flow.report;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.domain.journal.Link;
import dev.baobei.domain.party.Agent;
import dev.baobei.domain.party.Directory;
import dev.baobei.domain.party.Project;
import dev.baobei.domain.prereport.FakeReport;
import dev.baobei.domain.prereport.FakeReport.Cost;
import dev.baobei.domain.prereport.FakeReport.Word;
import dev.baobei.domain.reply.FakeNotice;
import dev.baobei.domain.reply.FakeNotice.Remain;
import dev.baobei.domain.reply.RemovalNotice;
import dev.baobei.domain.reply.Reply;
import dev.baobei.domain.reply.Reply.OfEntry;
import dev.baobei.flow.notice.Addressee;
import dev.baobei.flow.notice.Addressee.About;
import dev.baobei.postgres.message.Outbox;
import dev.baobei.postgres.report.PreReportLedger;
import dev.baobei.wording.Wording;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;

/** Whom it is told to that a report counts as made up, or does no more: who made it, also where they are removed for it. */
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

    /**
     * Tells them themselves, wherever they work, and of a removal also the agency that loses them.
     *
     * @param standing  what stands of theirs in the project, with this
     * @param directory as it was before anybody was removed
     */
    Uni<Void> tell(SqlConnection tx, Project project, FakeReport fake, List<FakeReport> standing, Link entry,
            Directory directory, Instant now) {
        return reports.byReceipt(tx, directory, fake.receipt()).map(Optional::orElseThrow).flatMap(report -> {
            Agent present = directory.agent(fake.agent().id()).orElseThrow();
            About about = new About(project.id(), Optional.empty(), Optional.of(report.id()), Outbox.Start.PENDING, now);
            String said = text(new FakeNotice(project, report, fake, remain(fake, standing)), entry);
            boolean loses = present.isActive() && fake.word().filter(Word::removes).isPresent();
            return outbox.add(tx, directory.numberFor(project.id()).stream()
                    .flatMap(ours -> Stream.concat(
                            Stream.of(Addressee.inPerson(present).notice(outbox.newId(), ours, said, about)),
                            Stream.of(Addressee.itself(directory, present.agency())).filter(any -> loses)
                                    .map(agency -> agency.notice(outbox.newId(), ours,
                                            text(new RemovalNotice(project, report, present), entry), about))))
                    .toList(), machineTime.instant());
        });
    }

    private static Remain remain(FakeReport fake, List<FakeReport> standing) {
        List<Cost> costs = standing.stream().flatMap(one -> one.stands().stream()).toList();
        return new Remain(costs.size(), costs.stream().mapToInt(Cost::fine).sum(),
                fake.isStillRemoved() && costs.stream().noneMatch(Cost::removes));
    }

    private String text(Reply.Notice notice, Link entry) {
        return wording.text(new OfEntry(notice, entry.mark()));
    }
}
