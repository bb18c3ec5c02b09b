package dev.baobei.postgres.message;

import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.domain.message.KeptMessage;
import dev.baobei.postgres.sql.Columns;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

/** Messages that are kept and not yet handled. */
@ApplicationScoped
public class WaitingMessages {

    private static final String BEFORE = "select " + MessageLog.COLUMNS + """
             from waiting w join message m on m.id = w.message_id
            where w.received_at < $1 and w.attempts < $2 order by w.received_at, w.message_id limit $3""";
    private static final String ALL_BEFORE = "select " + MessageLog.COLUMNS + """
            from waiting w join message m on m.id = w.message_id where w.received_at < $1
            order by w.received_at, w.message_id""";
    private static final String TAKE = "delete from waiting where message_id = any($1) returning message_id";
    private static final String FAILED = "update waiting set attempts = attempts + 1, failure = $2 where message_id = $1";

    private final Pool pool;
    private final MessageLog messages;

    WaitingMessages(Pool pool, MessageLog messages) {
        this.pool = pool;
        this.messages = messages;
    }

    /** Those received before a moment, the oldest first; those that failed too often are set aside. */
    public Uni<List<KeptMessage>> before(Instant moment, int attempts, int limit) {
        return pool.preparedQuery(BEFORE).execute(Tuple.of(Columns.of(moment), attempts, limit)).map(this::all);
    }

    /** The same within a transaction, however often they failed. */
    public Uni<List<KeptMessage>> before(SqlConnection tx, Instant moment) {
        return tx.preparedQuery(ALL_BEFORE).execute(Tuple.of(Columns.of(moment))).map(this::all);
    }

    private List<KeptMessage> all(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false).map(messages::message).toList();
    }

    /** Takes these out of the waiting ones; gives those that were still waiting. Whoever takes a message decides it. */
    public Uni<Set<UUID>> take(SqlConnection tx, Collection<UUID> ids) {
        return tx.preparedQuery(TAKE).execute(Tuple.tuple().addArrayOfUUID(ids.toArray(UUID[]::new)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false).map(row -> row.getUUID("message_id"))
                        .collect(toSet()));
    }

    /** Counts a failed attempt at handling; {@code failure} is the kind of defect, never a value. */
    public Uni<Void> failed(UUID message, String failure) {
        return pool.preparedQuery(FAILED).execute(Tuple.of(message, failure)).replaceWithVoid();
    }
}
