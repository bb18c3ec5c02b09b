package dev.baobei.flow.dispute;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.domain.party.Directory;
import dev.baobei.domain.reply.Reply.AnswerDue;
import dev.baobei.flow.appeal.AppealNotices;
import dev.baobei.flow.clock.BusinessClock;
import dev.baobei.flow.notice.OutboxBell;
import dev.baobei.postgres.directory.Directories;
import dev.baobei.postgres.dispute.AppealLog.Known;
import dev.baobei.postgres.dispute.LateAppeals;
import dev.baobei.postgres.message.LateAnswers;
import dev.baobei.postgres.message.LateAnswers.Due;
import dev.baobei.postgres.message.Outbox;
import dev.baobei.postgres.report.PreReportLedger;
import dev.baobei.postgres.sql.Transactions;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import org.jboss.logging.Logger;

/**
 * Whatever waits for an answer longer than 24 hours is told of, once: staff by a text at the numbers that the setup of the project names, a line in the
 * log and a figure, the agent who appealed by a notice. Before the 24 hours are over staff are reminded of it, once, by the same.
 * Nothing hangs on it: what is overdue is so whether anybody was told or not.
 */
@ApplicationScoped
public class LateAnswerFlow {

    private static final Logger LOG = Logger.getLogger(LateAnswerFlow.class);
    private static final int AT_ONCE = 100;

    private final Directories directories;
    private final LateAppeals appeals;
    private final LateAnswers late;
    private final PreReportLedger reports;
    private final AppealNotices notices;
    private final StaffNotices staff;
    private final Outbox outbox;
    private final Transactions transactions;
    private final BusinessClock clock;
    private final InstantSource machineTime;
    private final OutboxBell bell;
    private final DisputeSettings settings;
    private final AtomicLong disputesLate;
    private final AtomicLong disputesSoon;
    private final AtomicLong appealsLate;

    LateAnswerFlow(Directories directories, LateAppeals appeals, LateAnswers late, PreReportLedger reports,
            AppealNotices notices,
            StaffNotices staff, Outbox outbox, Transactions transactions, BusinessClock clock, InstantSource machineTime,
            OutboxBell bell,
            DisputeSettings settings, MeterRegistry meters) {
        this.directories = directories;
        this.appeals = appeals;
        this.late = late;
        this.reports = reports;
        this.notices = notices;
        this.staff = staff;
        this.outbox = outbox;
        this.transactions = transactions;
        this.clock = clock;
        this.machineTime = machineTime;
        this.bell = bell;
        this.settings = settings;
        this.disputesSoon = meters.gauge("baobei.disputes.due.soon", new AtomicLong());
        this.disputesLate = meters.gauge("baobei.disputes.overdue", new AtomicLong());
        this.appealsLate = meters.gauge("baobei.appeals.overdue", new AtomicLong());
    }

    /** Tells of what is late. */
    @Scheduled(every = "{baobei.messages.reminders}", delayed = "25s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public Uni<Void> tell() {
        Instant now = clock.now();
        Instant soon = now.plus(settings.lead());
        return take(AnswerDue.Waiting.DISPUTE, now, tx -> late.takeSoon(tx, now, soon)).invoke(LateAnswerFlow::remind)
                .chain(() -> take(AnswerDue.Waiting.APPEAL, now, tx -> late.takeAppealsSoon(tx, now, soon)))
                .invoke(LateAnswerFlow::remindOfAppeals)
                .chain(() -> take(AnswerDue.Waiting.DISPUTE, now, tx -> late.takeDisputes(tx, now))).invoke(LateAnswerFlow::log)
                .invoke(bell::ring)
                .chain(() -> appeals(now, Optional.empty())).chain(() -> late.count(now, soon)).invoke(many -> {
                    disputesLate.set(many.disputes());
                    disputesSoon.set(many.soon());
                    appealsLate.set(many.appeals());
                }).replaceWithVoid();
    }

    /** Takes what nobody was told of, and tells staff in the same transaction. */
    private Uni<List<Due>> take(AnswerDue.Waiting what, Instant now, Function<SqlConnection, Uni<List<Due>>> due) {
        return directories.current().flatMap(directory -> transactions.inOne(tx -> directories.unchanged(tx, directory)
                .chain(() -> due.apply(tx)).call(taken -> staff.tell(tx, what, taken, directory, now))))
                .plug(Directories::untilUnchanged);
    }

    private static void remind(List<Due> disputes) {
        disputes.forEach(due -> LOG.warnf("dispute %s is to be answered soon", due.id()));
    }

    private static void remindOfAppeals(List<Due> appeals) {
        appeals.forEach(due -> LOG.warnf("appeal %s is to be answered soon", due.id()));
    }

    private static void log(List<Due> disputes) {
        disputes.forEach(due -> LOG.warnf("dispute %s was not answered in time", due.id()));
    }

    private Uni<Void> appeals(Instant now, Optional<UUID> after) {
        return transactions.inOne(tx -> appeals.ids(tx, now, after, AT_ONCE)).flatMap(late -> Multi.createFrom().iterable(late)
                .onItem().transformToUniAndConcatenate(id -> tell(id, now)).collect().last().invoke(bell::ring)
                .chain(() -> late.size() == AT_ONCE
                        ? appeals(now, Optional.of(late.get(late.size() - 1)))
                        : Uni.createFrom().voidItem()));
    }

    /** Each for itself: one that cannot be read keeps nobody else waiting. */
    private Uni<Void> tell(UUID id, Instant now) {
        return directories.current().flatMap(directory -> transactions.inOne(tx -> directories.unchanged(tx, directory)
                .chain(() -> appeals.take(tx, directory, id, now))
                .call(taken -> taken.map(known -> tell(tx, known, directory, now).chain(() -> late.alone(tx, id))
                        .flatMap(alone -> staff.tell(tx, AnswerDue.Waiting.APPEAL, alone, directory, now)))
                        .orElseGet(() -> Uni.createFrom().voidItem()))))
                .plug(Directories::untilUnchanged)
                .invoke(taken -> taken.ifPresent(known -> LOG.warnf("appeal %s was not answered in time", id)))
                .replaceWithVoid()
                .onFailure()
                .invoke(failure -> LOG.errorf("nobody could be told that appeal %s was not answered in time: %s", id,
                        failure.getClass().getName()))
                .onFailure().recoverWithNull();
    }

    private Uni<Void> tell(SqlConnection tx, Known known, Directory directory, Instant now) {
        return reports.byReceipt(tx, directory, known.receipt()).flatMap(report -> outbox.add(tx,
                notices.overdue(known.appeal().by(), report.orElseThrow(), known.mark(), directory, now),
                machineTime.instant()));
    }
}
