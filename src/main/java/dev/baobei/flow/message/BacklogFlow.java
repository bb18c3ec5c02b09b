package dev.baobei.flow.message;

import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.flow.clock.BusinessClock;
import dev.baobei.postgres.message.Backlog;
import dev.baobei.postgres.message.Backlog.Queue;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;

/**
 * Looks how much waits, for {@code /q/metrics}. Nothing is known before the first look, and nothing after one that failed: a figure that
 * stands still while the database is away would say that all is well.
 */
@ApplicationScoped
public class BacklogFlow {

    private final Backlog backlog;
    private final BusinessClock clock;
    private final InstantSource machineTime;
    private final AtomicReference<Queue> messages;
    private final AtomicReference<Queue> outgoing;

    BacklogFlow(Backlog backlog, BusinessClock clock, InstantSource machineTime, MeterRegistry meters) {
        this.backlog = backlog;
        this.clock = clock;
        this.machineTime = machineTime;
        this.messages = figures("baobei.messages.waiting", meters);
        this.outgoing = figures("baobei.outgoing.due", meters);
    }

    private static AtomicReference<Queue> figures(String name, MeterRegistry meters) {
        AtomicReference<Queue> queue = new AtomicReference<>();
        Gauge.builder(name, () -> queue.get() == null ? Double.NaN : queue.get().length()).register(meters);
        Gauge.builder(name + ".oldest", () -> queue.get() == null ? Double.NaN : queue.get().oldest().toMillis() / 1000.0)
                .baseUnit("seconds").register(meters);
        return queue;
    }

    @Scheduled(every = "15s", delayed = "3s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public Uni<Void> look() {
        messages.set(null);
        outgoing.set(null);
        return backlog.messages(clock.now()).invoke(messages::set)
                .chain(() -> backlog.outgoing(machineTime.instant()).invoke(outgoing::set)).replaceWithVoid();
    }
}
