package dev.baobei.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

import io.smallrye.mutiny.Uni;

/**
 * The messages of one project, queued inside the process before they take a connection: one transaction at a time, for as many
 * messages as wait, so that the serial point of the project costs little.
 */
final class Lane {

    /** How many messages share a transaction at most. */
    private static final int BATCH = 32;

    private final Queue<Handling> queue = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean busy = new AtomicBoolean();
    private final Function<List<Handling>, Uni<Void>> work;

    /** A lane that hands its batches to {@code work}, which never fails. */
    Lane(Function<List<Handling>, Uni<Void>> work) {
        this.work = work;
    }

    void add(Handling handling) {
        queue.add(handling);
        drain();
    }

    private void drain() {
        if (!queue.isEmpty() && busy.compareAndSet(false, true)) {
            work.apply(next()).subscribe().with(done -> release(), impossible -> release());
        }
    }

    private List<Handling> next() {
        List<Handling> batch = new ArrayList<>();
        for (Handling next = queue.poll(); next != null; next = batch.size() < BATCH ? queue.poll() : null) {
            batch.add(next);
        }
        return batch;
    }

    private void release() {
        busy.set(false);
        drain();
    }
}
