package dev.baobei.flow;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

/** The messages that have arrived in this process and are not committed yet: an arrival waits for those received before it. */
@ApplicationScoped
class Intake {

    private final Map<UUID, Arriving> arriving = new ConcurrentHashMap<>();

    private record Arriving(Instant receivedAt, CompletableFuture<Void> kept) {}

    /** Does this work of keeping, and counts as arriving until it is done, well or not. */
    <T> Uni<T> during(Instant receivedAt, Uni<T> keeping) {
        return Uni.createFrom().deferred(() -> {
            UUID id = UUID.randomUUID();
            Arriving one = new Arriving(receivedAt, new CompletableFuture<>());
            arriving.put(id, one);
            return keeping.onTermination().invoke(() -> {
                arriving.remove(id);
                one.kept().complete(null);
            });
        });
    }

    /** Completes when every message received before a moment is kept or has failed to be. */
    Uni<Void> quietBefore(Instant moment) {
        List<CompletableFuture<Void>> earlier = arriving.values().stream()
                .filter(one -> one.receivedAt().isBefore(moment)).map(Arriving::kept).toList();
        return Uni.createFrom().emitter(emitter -> CompletableFuture.allOf(earlier.toArray(CompletableFuture[]::new))
                .whenComplete((done, never) -> emitter.complete(null)));
    }
}
