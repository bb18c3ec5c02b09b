package dev.baobei.flow.visit;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.domain.party.Directory;
import dev.baobei.domain.prereport.PreReport;
import dev.baobei.domain.prereport.Receipt;
import dev.baobei.domain.reply.Reply;
import dev.baobei.domain.reply.Reply.OfEntry;
import dev.baobei.domain.terms.OwnersNotice;
import dev.baobei.domain.terms.Terms;
import dev.baobei.domain.visit.BroughtBy;
import dev.baobei.domain.visit.Visit;
import dev.baobei.flow.notice.Addressee;
import dev.baobei.flow.notice.Addressee.About;
import dev.baobei.postgres.message.MessageLog;
import dev.baobei.postgres.message.Outbox;
import dev.baobei.postgres.message.Secrets;
import dev.baobei.postgres.report.PreReportLedger;
import dev.baobei.postgres.visit.HolderRecord;
import dev.baobei.postgres.visit.VerdictLedger.Judged;
import dev.baobei.postgres.visit.VerdictRecord;
import dev.baobei.postgres.visit.VerdictRecord.ExaminedRecord;
import dev.baobei.wording.Wording;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;

/**
 * Whom it is told to at once that a customer came alone, by terms that say so: the one whose they are, or who alone reported them; nobody
 * where another agency may have a part in it, who would hear of a collision by it.
 *
 * <p>REG-01, line 8: "如客户自行上门,公司获知该客户属某方客户后,应及时通知该方(含转介绍客户,撞单客户除外)"; REG-16, line 291, of forms that are signed.
 * Whoever sent or referred the customer makes no difference.
 */
@ApplicationScoped
class SelfVisitNotices {

    private final Wording wording;
    private final Outbox outbox;
    private final VisitNotices notices;
    private final PreReportLedger reports;
    private final MessageLog messages;
    private final Secrets secrets;

    SelfVisitNotices(Wording wording, Outbox outbox, VisitNotices notices, PreReportLedger reports, MessageLog messages,
            Secrets secrets) {
        this.wording = wording;
        this.outbox = outbox;
        this.notices = notices;
        this.reports = reports;
        this.messages = messages;
        this.secrets = secrets;
    }

    /** One notice at most. */
    Uni<List<Outbox.New>> of(SqlConnection tx, Visit visit, Judged judged, Directory directory) {
        VerdictRecord verdict = judged.verdict();
        Terms terms = directory.termsOf(visit.project().id(), visit.arrivedAt()).orElseThrow();
        if (terms.visiting().notice() != OwnersNotice.AT_ONCE || !(visit.broughtBy() instanceof BroughtBy.Self)
                || verdict.household() != null) {
            return Uni.createFrom().item(List.of());
        }
        return switch (verdict.kind()) {
            case "WalkIn", "BroughtBy" -> ofReport(tx, visit, judged, directory);
            case "Protected" -> ofHolder(tx, visit, judged, directory);
            default -> Uni.createFrom().item(List.of());
        };
    }

    private Uni<List<Outbox.New>> ofReport(SqlConnection tx, Visit visit, Judged judged, Directory directory) {
        return toldOf(judged.verdict())
                .map(receipt -> reports.byReceipt(tx, directory, receipt).map(Optional::orElseThrow)
                        .flatMap(report -> cameAlone(tx, visit, report, judged.mark(), directory)))
                .orElseGet(() -> Uni.createFrom().item(List.of()));
    }

    private static Optional<Receipt> toldOf(VerdictRecord verdict) {
        List<ExaminedRecord> may = verdict.trace().stream().filter(ExaminedRecord::mayBeTheVisitors).toList();
        return may.stream().map(ExaminedRecord::agency).distinct().count() == 1
                ? Optional.ofNullable(verdict.receipt())
                        .or(() -> may.stream().findFirst().filter(ExaminedRecord::isEligible).map(ExaminedRecord::receipt))
                        .map(Receipt::new)
                : Optional.empty();
    }

    /** Whoever holds the customer from an earlier visit, if it is one agency and nobody else reported them. */
    private Uni<List<Outbox.New>> ofHolder(SqlConnection tx, Visit visit, Judged judged, Directory directory) {
        VerdictRecord verdict = judged.verdict();
        Optional<HolderRecord> holder = verdict.holders().stream().findFirst()
                .filter(one -> verdict.holders().size() == 1 && one.agencyId() != null
                        && verdict.trace().stream().filter(ExaminedRecord::mayBeTheVisitors)
                                .allMatch(examined -> examined.agency().equals(one.agency())));
        return start(tx, visit, directory).map(start -> Addressee
                .of(directory, holder.stream().map(one -> one.in(directory))).stream()
                .flatMap(one -> toHolder(visit, one, judged.mark(), directory, start)).toList());
    }

    /** By the project's own number. */
    private Stream<Outbox.New> toHolder(Visit visit, Addressee holder, String mark, Directory directory, Outbox.Start start) {
        String text = wording.text(new OfEntry(new Reply.OwnCameAlone(visit.project(), visit.name(), visit.phones().get(0),
                visit.arrivedAt()), mark));
        return directory.numberFor(visit.project().id())
                .map(number -> holder.notice(outbox.newId(), number, text, about(visit, Optional.empty(), start))).stream();
    }

    private Uni<List<Outbox.New>> cameAlone(SqlConnection tx, Visit visit, PreReport report, String mark,
            Directory directory) {
        return start(tx, visit, directory).flatMap(start -> messages.of(tx, report.id()).map(message -> {
            String text = wording.text(new OfEntry(new Reply.CameAlone(visit.project(), report, visit.arrivedAt()), mark));
            return List.of(notices.notice(report, message, directory, text, about(visit, Optional.of(report.id()), start)));
        }));
    }

    private Uni<Outbox.Start> start(SqlConnection tx, Visit visit, Directory directory) {
        return secrets.areKept(tx, visit.id()).map(kept -> kept && Collisions.hold(visit, directory)
                ? Outbox.Start.HELD
                : Outbox.Start.PENDING);
    }

    private static About about(Visit visit, Optional<UUID> report, Outbox.Start start) {
        return new About(visit.project().id(), Optional.of(visit.id()), report, start, visit.arrivedAt());
    }
}
