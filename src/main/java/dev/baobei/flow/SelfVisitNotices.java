package dev.baobei.flow;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.domain.party.Directory;
import dev.baobei.domain.prereport.PreReport;
import dev.baobei.domain.prereport.Receipt;
import dev.baobei.domain.reply.Reply;
import dev.baobei.domain.terms.Ownership;
import dev.baobei.domain.visit.BroughtBy;
import dev.baobei.domain.visit.Visit;
import dev.baobei.postgres.MessageLog;
import dev.baobei.postgres.Outbox;
import dev.baobei.postgres.PreReportLedger;
import dev.baobei.postgres.Secrets;
import dev.baobei.postgres.VerdictRecord;
import dev.baobei.postgres.VerdictRecord.ExaminedRecord;
import dev.baobei.wording.Wording;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;

/**
 * Whom an arrival is told to where only a signed form makes a customer an agency's: the agent who reported one that came alone, at
 * once, unless another agency may have, who would hear of a collision by it.
 *
 * <p>REG-16, line 291: "如客户自行上门,内场通过预报备及现场报备获知该客户属某方客户后,应及时通知该方(含转介绍客户,撞单客户除外)".
 */
@ApplicationScoped
class SelfVisitNotices {

    private final Wording wording;
    private final VisitNotices notices;
    private final PreReportLedger reports;
    private final MessageLog messages;
    private final Secrets secrets;

    SelfVisitNotices(Wording wording, VisitNotices notices, PreReportLedger reports, MessageLog messages, Secrets secrets) {
        this.wording = wording;
        this.notices = notices;
        this.reports = reports;
        this.messages = messages;
        this.secrets = secrets;
    }

    /** One notice at most. */
    Uni<List<Outbox.New>> of(SqlConnection tx, Visit visit, VerdictRecord verdict, Directory directory) {
        return toldOf(visit, verdict, directory)
                .map(receipt -> reports.byReceipt(tx, directory, receipt).map(Optional::orElseThrow)
                        .flatMap(report -> isToBeTold(report, directory)
                                ? cameAlone(tx, visit, report, directory)
                                : Uni.createFrom().item(List.<Outbox.New>of())))
                .orElseGet(() -> Uni.createFrom().item(List.of()));
    }

    private static Optional<Receipt> toldOf(Visit visit, VerdictRecord verdict, Directory directory) {
        Ownership ownership = directory.termsOf(visit.project().id(), visit.arrivedAt()).orElseThrow().ownership();
        if (ownership != Ownership.SIGNED_FORM || !(visit.broughtBy() instanceof BroughtBy.Self)
                || !verdict.kind().equals("WalkIn")) {
            return Optional.empty();
        }
        List<ExaminedRecord> may = verdict.trace().stream().filter(ExaminedRecord::mayBeTheVisitors).toList();
        return may.stream().map(ExaminedRecord::agency).distinct().count() == 1
                ? may.stream().findFirst().filter(ExaminedRecord::isEligible).map(first -> new Receipt(first.receipt()))
                : Optional.empty();
    }

    private static boolean isToBeTold(PreReport report, Directory directory) {
        return directory.agent(report.agent().id())
                .filter(agent -> report.isBy(agent) && agent.isActive() && agent.agency().isApproved()).isPresent();
    }

    private Uni<List<Outbox.New>> cameAlone(SqlConnection tx, Visit visit, PreReport report, Directory directory) {
        Instant now = visit.arrivedAt();
        return secrets.areKept(tx, visit.id()).flatMap(kept -> messages.of(tx, report.id()).map(message -> {
            String text = wording.text(new Reply.CameAlone(visit.project(), report, now));
            return List.of(new Outbox.New(notices.outgoing(report, message, directory, text), Optional.empty(),
                    Optional.of(visit.id()), Optional.of(visit.project().id()),
                    kept && Collisions.hold(visit, directory) ? Outbox.Start.HELD : Outbox.Start.PENDING, now));
        }));
    }
}
