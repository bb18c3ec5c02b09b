package dev.baobei.flow;

import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.postgres.Reviews;
import dev.baobei.postgres.Transactions;
import dev.baobei.postgres.directory.Directories;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;

/**
 * Agents are told, once, what it means that staff did not answer a report in time. Nothing hangs on it: what silence means holds from
 * the moment on until when staff had time, whether anybody was told or not.
 */
@ApplicationScoped
public class SilenceFlow {

    /** In one transaction, so that no report is locked for long. */
    private static final int AT_ONCE = 100;

    private final Directories directories;
    private final Reviews reviews;
    private final ReviewNotices notices;
    private final Transactions transactions;
    private final BusinessClock clock;
    private final OutboxBell bell;

    SilenceFlow(Directories directories, Reviews reviews, ReviewNotices notices, Transactions transactions, BusinessClock clock,
            OutboxBell bell) {
        this.directories = directories;
        this.reviews = reviews;
        this.notices = notices;
        this.transactions = transactions;
        this.clock = clock;
        this.bell = bell;
    }

    /** Tells whatever is due. */
    @Scheduled(every = "{baobei.messages.reminders}", delayed = "25s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public Uni<Void> tell() {
        return tell(clock.now()).flatMap(more -> more ? tell() : Uni.createFrom().voidItem());
    }

    /** Whether there may be more. */
    private Uni<Boolean> tell(Instant now) {
        return directories.current()
                .flatMap(directory -> transactions.inOne(tx -> directories.unchanged(tx, directory)
                        .chain(() -> reviews.take(tx, directory, now, AT_ONCE))
                        .call(taken -> notices.tell(tx, taken.pending(), directory, now))))
                .onFailure(Directories.Changed.class).retry().atMost(VisitFlow.AGAIN)
                .invoke(bell::ring).map(taken -> taken.many() == AT_ONCE);
    }
}
