package dev.baobei.flow.report;

import java.time.Instant;
import java.time.InstantSource;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.flow.clock.BusinessClock;
import dev.baobei.flow.notice.DueWork;
import dev.baobei.flow.notice.OutboxBell;
import dev.baobei.postgres.directory.Directories;
import dev.baobei.postgres.message.Outbox;
import dev.baobei.postgres.report.Reminders;
import dev.baobei.postgres.sql.Transactions;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import org.jboss.logging.Logger;

/**
 * Agents are reminded of reports that are about to expire, once of each deadline. Nothing hangs on it: a report expires at its deadline
 * whether anybody was reminded or not.
 */
@ApplicationScoped
public class ReminderFlow {

    private static final Logger LOG = Logger.getLogger(ReminderFlow.class);

    private final Directories directories;
    private final Reminders reminders;
    private final ReminderNotices notices;
    private final Outbox outbox;
    private final Transactions transactions;
    private final BusinessClock clock;
    private final InstantSource machineTime;
    private final OutboxBell bell;

    ReminderFlow(Directories directories, Reminders reminders, ReminderNotices notices, Outbox outbox,
            Transactions transactions, BusinessClock clock, InstantSource machineTime, OutboxBell bell) {
        this.directories = directories;
        this.reminders = reminders;
        this.notices = notices;
        this.outbox = outbox;
        this.transactions = transactions;
        this.clock = clock;
        this.machineTime = machineTime;
        this.bell = bell;
    }

    /** Reminds of whatever is due. */
    @Scheduled(every = "{baobei.messages.reminders}", delayed = "20s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public Uni<Void> remind() {
        Instant now = clock.now();
        return DueWork.all(most -> remind(now, most), failure -> giveUp(now, failure));
    }

    /** Whether there may be more. */
    private Uni<Boolean> remind(Instant now, int most) {
        return directories.current()
                .flatMap(directory -> transactions.inOne(tx -> directories.unchanged(tx, directory)
                        .chain(() -> reminders.take(tx, directory, now, most))
                        .call(taken -> outbox.add(tx, notices.of(taken.pending(), directory, now), machineTime.instant()))))
                .plug(Directories::untilUnchanged)
                .invoke(bell::ring).map(taken -> taken.many() == most);
    }

    private Uni<Boolean> giveUp(Instant now, Throwable failure) {
        return reminders.giveUp(now)
                .invoke(given -> given.ifPresent(id -> LOG.errorf(failure, "nobody is reminded of pre-report %s", id)))
                .map(given -> given.isPresent());
    }
}
