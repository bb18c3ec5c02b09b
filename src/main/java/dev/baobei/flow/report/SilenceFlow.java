package dev.baobei.flow.report;

import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.domain.party.Directory;
import dev.baobei.domain.prereport.PreReport;
import dev.baobei.flow.clock.BusinessClock;
import dev.baobei.flow.notice.DueWork;
import dev.baobei.flow.notice.OutboxBell;
import dev.baobei.postgres.directory.Directories;
import dev.baobei.postgres.journal.Journal;
import dev.baobei.postgres.report.Silences;
import dev.baobei.postgres.sql.Transactions;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import org.jboss.logging.Logger;

/**
 * Agents are told, once, what it means that staff did not answer a report in time. Nothing hangs on it: what silence means holds from
 * the moment on until when staff had time, whether anybody was told or not.
 */
@ApplicationScoped
public class SilenceFlow {

    private static final Logger LOG = Logger.getLogger(SilenceFlow.class);

    private final Directories directories;
    private final Silences silences;
    private final Journal journal;
    private final ReviewNotices notices;
    private final Transactions transactions;
    private final BusinessClock clock;
    private final OutboxBell bell;

    SilenceFlow(Directories directories, Silences silences, Journal journal, ReviewNotices notices, Transactions transactions,
            BusinessClock clock,
            OutboxBell bell) {
        this.directories = directories;
        this.silences = silences;
        this.journal = journal;
        this.notices = notices;
        this.transactions = transactions;
        this.clock = clock;
        this.bell = bell;
    }

    /** Tells whatever is due. */
    @Scheduled(every = "{baobei.messages.reminders}", delayed = "25s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public Uni<Void> tell() {
        Instant now = clock.now();
        return DueWork.all(most -> tell(now, most), failure -> giveUp(now, failure));
    }

    /** Whether there may be more. */
    private Uni<Boolean> tell(Instant now, int most) {
        return directories.current()
                .flatMap(directory -> transactions.inOne(tx -> directories.unchanged(tx, directory)
                        .chain(() -> silences.take(tx, directory, now, most))
                        .call(taken -> tell(tx, taken.pending(), directory, now))))
                .plug(Directories::untilUnchanged)
                .invoke(bell::ring).map(taken -> taken.many() == most);
    }

    private Uni<Void> tell(SqlConnection tx, List<PreReport> unanswered, Directory directory, Instant now) {
        return Multi.createFrom().iterable(unanswered).onItem()
                .transformToUniAndConcatenate(report -> journal.mark(tx, report.project(), report.sequence())
                        .flatMap(mark -> notices.tell(tx, report, mark, directory, now)))
                .collect().last().replaceWithVoid();
    }

    private Uni<Boolean> giveUp(Instant now, Throwable failure) {
        return silences.giveUp(now)
                .invoke(given -> given.ifPresent(id -> LOG.errorf(failure, "nobody is told of pre-report %s", id)))
                .map(given -> given.isPresent());
    }
}
