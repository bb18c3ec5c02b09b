package dev.baobei.flow.message;

import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.flow.clock.BusinessClock;
import dev.baobei.flow.notice.OutboxBell;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;

/** Takes up what was kept and not handled: after a crash, a fault, or a client that never asked again. */
@ApplicationScoped
public class SweepFlow {

    /** Younger messages still have a webhook that waits for their answer. */
    private static final Duration GRACE = Duration.ofSeconds(15);

    private final MessageFlow messages;
    private final BusinessClock clock;
    private final OutboxBell bell;

    SweepFlow(MessageFlow messages, BusinessClock clock, OutboxBell bell) {
        this.messages = messages;
        this.clock = clock;
        this.bell = bell;
    }

    @Scheduled(every = "15s", delayed = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> sweep() {
        return messages.catchUp(clock.now().minus(GRACE)).invoke(bell::ring);
    }
}
