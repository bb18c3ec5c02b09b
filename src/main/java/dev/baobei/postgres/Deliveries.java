package dev.baobei.postgres;

import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;

/** What providers say became of the messages that we sent. */
@ApplicationScoped
public class Deliveries {

    private static final String DELIVERED = """
            update outgoing set state = 'DELIVERED', reason = null, settled_at = $3
            where channel = $1 and provider_id = $2 and state <> 'DELIVERED'""";
    private static final String UNDELIVERED = """
            update outgoing set state = 'UNDELIVERED', reason = $4, settled_at = $3
            where channel = $1 and provider_id = $2 and state = 'SENT'""";

    private final Pool pool;

    Deliveries(Pool pool) {
        this.pool = pool;
    }

    public Uni<Void> delivered(String channel, String providerId, Instant now) {
        return pool.preparedQuery(DELIVERED).execute(Tuple.of(channel, providerId, Columns.of(now))).replaceWithVoid();
    }

    /** @param reason the channel's name and the provider's code */
    public Uni<Void> undelivered(String channel, String providerId, String reason, Instant now) {
        return pool.preparedQuery(UNDELIVERED).execute(Tuple.of(channel, providerId, Columns.of(now), reason))
                .replaceWithVoid();
    }
}
