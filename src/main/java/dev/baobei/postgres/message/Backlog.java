package dev.baobei.postgres.message;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.postgres.sql.Columns;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;

/** What waits for us: messages that are kept and not handled, and replies and notices that are due and not sent. */
@ApplicationScoped
public class Backlog {

    private static final String MESSAGES = "select count(*), min(received_at) from waiting where received_at <= $1";
    private static final String OUTGOING = "select count(*), min(due_at) from outgoing where state = 'PENDING' and due_at <= $1";

    private final Pool pool;

    Backlog(Pool pool) {
        this.pool = pool;
    }

    /**
     * How many wait, and for how long the one that has waited longest; none for no time.
     *
     * @param oldest never negative
     */
    public record Queue(long length, Duration oldest) {}

    /** Of messages in; in business time. */
    public Uni<Queue> messages(Instant now) {
        return queue(MESSAGES, now);
    }

    /** Of messages out, over all instances; in machine time. */
    public Uni<Queue> outgoing(Instant now) {
        return queue(OUTGOING, now);
    }

    private Uni<Queue> queue(String query, Instant now) {
        return pool.preparedQuery(query).execute(Tuple.of(Columns.of(now))).map(rows -> queue(rows.iterator().next(), now));
    }

    private static Queue queue(Row row, Instant now) {
        OffsetDateTime oldest = row.getOffsetDateTime(1);
        return new Queue(row.getLong(0), oldest == null ? Duration.ZERO : Duration.between(oldest.toInstant(), now));
    }
}
