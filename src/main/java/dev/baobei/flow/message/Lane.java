package dev.baobei.flow.message;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Supplier;

import dev.baobei.domain.message.KeptMessage;
import dev.baobei.flow.decision.Handling;
import io.smallrye.mutiny.Uni;

/**
 * The messages of one project, queued inside the process before they take a connection: one transaction at a time, for as many
 * messages as wait, so that the serial point of the project costs little. They leave in the order in which they were received.
 */
final class Lane {

    /** How many messages share a transaction at most. */
    private static final int BATCH = 32;

    private final PriorityBlockingQueue<Handling> queue = new PriorityBlockingQueue<>(BATCH,
            Comparator.comparing(Handling::message, KeptMessage.IN_ORDER));
    private final AtomicBoolean busy = new AtomicBoolean();
    private final Supplier<Instant> settledUntil;
    private final Function<List<Handling>, Uni<Void>> work;

    /**
     * A lane that hands its batches to {@code work}, which never fails.
     *
     * @param settledUntil up to when every message received is queued: a younger one must still wait
     */
    Lane(Supplier<Instant> settledUntil, Function<List<Handling>, Uni<Void>> work) {
        this.settledUntil = settledUntil;
        this.work = work;
    }

    void add(Handling handling) {
        queue.add(handling);
    }

    /** Handles what may be handled, unless that is being done already. */
    void drain() {
        if (!queue.isEmpty() && busy.compareAndSet(false, true)) {
            List<Handling> batch = next();
            if (batch.isEmpty()) {
                busy.set(false);
            } else {
                work.apply(batch).subscribe().with(done -> release(), impossible -> release());
            }
        }
    }

    private List<Handling> next() {
        Instant until = settledUntil.get();
        List<Handling> batch = new ArrayList<>();
        for (Handling next = queue.peek(); next != null && batch.size() < BATCH
                && !next.message().receivedAt().isAfter(until); next = queue.peek()) {
            batch.add(queue.poll());
        }
        return batch;
    }

    private void release() {
        busy.set(false);
        drain();
    }
}
