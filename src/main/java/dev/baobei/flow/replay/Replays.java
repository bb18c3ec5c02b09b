package dev.baobei.flow.replay;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import dev.baobei.domain.party.Directory;
import dev.baobei.domain.party.Project;
import dev.baobei.domain.whatif.Compared;
import dev.baobei.domain.whatif.Proposal;
import dev.baobei.domain.whatif.Replay;
import dev.baobei.postgres.replay.History.Extent;
import dev.baobei.postgres.replay.WhatIfChanges;
import dev.baobei.postgres.replay.WhatIfs;
import dev.baobei.postgres.replay.WhatIfs.Progress;
import dev.baobei.postgres.replay.WhatIfs.State;
import dev.baobei.postgres.sql.Defect;
import dev.baobei.postgres.sql.Transactions;
import dev.baobei.postgres.visit.ExistingCustomers;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import org.jboss.logging.Logger;

/**
 * The replays that this instance runs: two at once on threads of their own, the rest wait. They hold no lock and no connection
 * between two pages, so that no decision waits for them.
 */
@ApplicationScoped
class Replays {

    /** How long the database may take for one page. */
    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final Logger LOG = Logger.getLogger(Replays.class);
    private static final int AT_ONCE = 2;
    private static final int PAGE = 500;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Happenings happenings;
    private final Transactions transactions;
    private final WhatIfs whatIfs;
    private final WhatIfChanges changes;
    private final ExistingCustomers existing;
    private final InstantSource machineTime;
    private final Set<UUID> underWay = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE, Replays::thread);

    Replays(Happenings happenings, Transactions transactions, WhatIfs whatIfs, WhatIfChanges changes,
            ExistingCustomers existing, InstantSource machineTime) {
        this.happenings = happenings;
        this.transactions = transactions;
        this.whatIfs = whatIfs;
        this.changes = changes;
        this.existing = existing;
        this.machineTime = machineTime;
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "what-if");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        return thread;
    }

    /** A replay to be run. */
    record Order(UUID id, Project project, Proposal proposal, Directory directory, Extent extent) {}

    void begin(Order order) {
        underWay.add(order.id());
        threads.execute(() -> run(order));
    }

    private void run(Order order) {
        try {
            if (replay(order)) {
                end(order.id(), State.DONE);
            }
        } catch (RuntimeException failure) {
            if (threads.isShutdown()) {
                return;
            }
            LOG.errorf("what-if %s failed: %s", order.id(), Defect.of(failure));
            end(order.id(), State.FAILED);
        } finally {
            underWay.remove(order.id());
        }
    }

    private void end(UUID id, State how) {
        whatIfs.end(id, how, machineTime.instant()).onFailure().recoverWithItem(false).await().atMost(LONGEST);
    }

    /** Whether it came to its end; not where nobody waits for it any more. */
    private boolean replay(Order order) {
        Replay replay = new Replay(order.project(),
                order.project().openings().before(order.extent().begun().orElse(Instant.MIN)), order.proposal(),
                order.extent().late(), existing.of(order.project().id()).await().atMost(LONGEST));
        long upTo = order.extent().upTo();
        Optional<Long> next = Optional.of(0L);
        boolean wanted = true;
        while (wanted && next.isPresent()) {
            Happenings.Page page = happenings.page(order.directory(), order.project().id(), next.get(), upTo, PAGE)
                    .await().atMost(LONGEST);
            List<Compared> compared = take(replay, page);
            next = page.next();
            wanted = keep(order.id(), compared,
                    new Progress(next.orElse(upTo), replay.decided(), replay.judged(), replay.unread()));
        }
        return wanted;
    }

    private static List<Compared> take(Replay replay, Happenings.Page page) {
        if (!page.missing().isEmpty()) {
            throw new IllegalStateException("the history cannot be read: " + page.missing().get(0));
        }
        Map<Long, Compared> latest = new LinkedHashMap<>();
        page.happenings().forEach(placed -> replay.take(placed.happening(), placed.at())
                .ifPresent(compared -> latest.put(compared.sequence(), compared)));
        return List.copyOf(latest.values());
    }

    private boolean keep(UUID id, List<Compared> compared, Progress progress) {
        return transactions.inOne(tx -> whatIfs.progress(tx, id, progress, machineTime.instant())
                .call(wanted -> wanted ? changes.write(tx, id, compared) : Uni.createFrom().voidItem()))
                .await().atMost(LONGEST);
    }

    /** Says that this instance still replays, also what has to wait. */
    @Scheduled(every = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> beat() {
        return whatIfs.beat(Set.copyOf(underWay), machineTime.instant());
    }

    /** Whoever asks afterwards is told at once that nobody goes on with them. */
    void atEnd(@Observes ShutdownEvent event) throws Throwable {
        Set<UUID> left = Set.copyOf(underWay);
        threads.shutdownNow();
        VertxContextSupport.subscribeAndAwait(() -> Multi.createFrom().iterable(left)
                .onItem().transformToUniAndConcatenate(id -> whatIfs.end(id, State.INTERRUPTED, machineTime.instant()))
                .collect().last().onFailure().recoverWithNull().replaceWithVoid()
                .ifNoItem().after(PATIENCE).recoverWithItem((Void) null));
    }
}
