package dev.baobei.flow.replay;

import java.time.Duration;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import dev.baobei.flow.clock.BusinessClock;
import dev.baobei.postgres.checkpoint.Checkpoints;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;

/** Checkpoints (检查点): every minute, and once more at the end, how far the journals have come is signed outside the database. */
@ApplicationScoped
public class CheckpointFlow {

    private static final int BEFORE_ANYTHING_IS_DECIDED = 2;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Checkpoints checkpoints;
    private final BusinessClock clock;

    CheckpointFlow(Checkpoints checkpoints, BusinessClock clock) {
        this.checkpoints = checkpoints;
        this.clock = clock;
    }

    void atStart(@Observes @Priority(BEFORE_ANYTHING_IS_DECIDED) StartupEvent event) throws Throwable {
        VertxContextSupport.subscribeAndAwait(checkpoints::check);
    }

    /** Signs what is new. */
    @Scheduled(every = "{baobei.checkpoints.every}", delayed = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public Uni<Void> write() {
        return checkpoints.write(clock::now).replaceWithVoid();
    }

    void atEnd(@Observes ShutdownEvent event) throws Throwable {
        VertxContextSupport.subscribeAndAwait(() -> write().onFailure().recoverWithNull()
                .ifNoItem().after(PATIENCE).recoverWithItem((Void) null));
    }
}
