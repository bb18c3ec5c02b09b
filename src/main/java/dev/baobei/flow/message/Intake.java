package dev.baobei.flow.message;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

/**
 * The messages that have arrived in this process and are not yet committed and queued. Nobody overtakes them: a later message
 * is not decided before them, and an arrival waits for those received before it.
 */
@ApplicationScoped
public class Intake {

    private final Set<Arriving> arriving = ConcurrentHashMap.newKeySet();

    /** One message from the moment it was received until it is queued or has failed to be kept. */
    final class Arriving {

        private final Instant receivedAt;
        private final CompletableFuture<Void> done = new CompletableFuture<>();

        private Arriving(Instant receivedAt) {
            this.receivedAt = receivedAt;
        }

        /** It is queued, or will not be; may be said twice. */
        void done() {
            arriving.remove(this);
            done.complete(null);
        }
    }

    Arriving enter(Instant receivedAt) {
        Arriving one = new Arriving(receivedAt);
        arriving.add(one);
        return one;
    }

    /** Up to when, inclusive, every message received is queued; far in the future when none is arriving. */
    Instant settledUntil() {
        return arriving.stream().map(one -> one.receivedAt).min(Comparator.naturalOrder()).orElse(Instant.MAX);
    }

    /** Completes when every message received before a moment is queued or has failed to be kept. */
    public Uni<Void> quietBefore(Instant moment) {
        List<CompletableFuture<Void>> earlier = arriving.stream()
                .filter(one -> one.receivedAt.isBefore(moment)).map(one -> one.done).toList();
        return Uni.createFrom().emitter(emitter -> CompletableFuture.allOf(earlier.toArray(CompletableFuture[]::new))
                .whenComplete((done, never) -> emitter.complete(null)));
    }
}
