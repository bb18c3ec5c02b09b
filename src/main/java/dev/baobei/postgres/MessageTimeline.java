package dev.baobei.postgres;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.postgres.vault.Vault;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;

/** What became of each message: kept, decided, answered, sent, delivered. */
@ApplicationScoped
public class MessageTimeline {

    private static final String SELECT = """
            select m.id, m.channel, m.external_id, m.number, m.sender_sealed, m.text_sealed, m.received_at,
              d.kind, d.decided_at, d.agent_id, d.outcomes, a.answered_at, a.speaks, w.attempts, w.failure,
              o.id as outgoing_id, o.text_sealed as reply_sealed, o.state, o.reason, o.provider_id, o.settled_at
            from message m
            left join decision d on d.message_id = m.id
            left join answer a on a.message_id = m.id
            left join waiting w on w.message_id = m.id
            left join outgoing o on o.message_id = m.id
            """;
    private static final String BY_ID = SELECT + "where m.id = $1";
    private static final String BY_EXTERNAL_ID = SELECT + "where m.external_id = $1";
    private static final String PAGE = SELECT + """
            where $1::uuid is null or (m.received_at, m.id) < (select received_at, id from message where id = $1)
            order by m.received_at desc, m.id desc limit $2""";

    private final Pool pool;
    private final Vault vault;

    MessageTimeline(Pool pool, Vault vault) {
        this.pool = pool;
        this.vault = vault;
    }

    /**
     * One message and what became of it.
     *
     * @param failure what kind of defect kept it from being handled, if it failed
     */
    public record Told(UUID id, String channel, String externalId, String number, String sender, String text,
            Instant receivedAt,
            Optional<Decided> decided, Optional<Reply> reply, Optional<Instant> answeredAt, boolean answerSpeaks, int attempts,
            Optional<String> failure) {

        @Override
        public String toString() {
            return "Told[" + id + "]";
        }
    }

    /** What was decided on it; {@code outcomes} as in {@link DecisionLog.OutcomeRecord}. */
    public record Decided(String kind, Instant at, Optional<UUID> agent, JsonArray outcomes) {}

    /** The reply and how far it got. */
    public record Reply(String text, String state, Optional<String> reason, Optional<String> providerId,
            Optional<Instant> settledAt) {}

    public Uni<Optional<Told>> byId(UUID id) {
        return pool.preparedQuery(BY_ID).execute(Tuple.of(id)).map(rows -> told(rows).stream().findFirst());
    }

    /** The messages of that provider's id, one a channel at most. */
    public Uni<List<Told>> byExternalId(String externalId) {
        return pool.preparedQuery(BY_EXTERNAL_ID).execute(Tuple.of(externalId)).map(this::told);
    }

    /** The newest messages, or those before one. */
    public Uni<List<Told>> page(Optional<UUID> after, int limit) {
        return pool.preparedQuery(PAGE).execute(Tuple.of(after.orElse(null), limit)).map(this::told);
    }

    private List<Told> told(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false).map(this::told).toList();
    }

    private Told told(Row row) {
        UUID id = row.getUUID("id");
        return new Told(id, row.getString("channel"), row.getString("external_id"), row.getString("number"),
                vault.open(Columns.bytes(row, "sender_sealed"), "message.sender", id),
                vault.open(Columns.bytes(row, "text_sealed"), "message.text", id), Columns.instant(row, "received_at"),
                decided(row), reply(row), Columns.maybeInstant(row, "answered_at"),
                Boolean.TRUE.equals(row.getBoolean("speaks")),
                Optional.ofNullable(row.getInteger("attempts")).orElse(0), Optional.ofNullable(row.getString("failure")));
    }

    private static Optional<Decided> decided(Row row) {
        return Columns.maybeInstant(row, "decided_at").map(at -> new Decided(row.getString("kind"), at,
                Optional.ofNullable(row.getUUID("agent_id")), row.getJsonArray("outcomes")));
    }

    private Optional<Reply> reply(Row row) {
        return Optional.ofNullable(row.getUUID("outgoing_id")).map(id -> new Reply(
                vault.open(Columns.bytes(row, "reply_sealed"), "outgoing.text", id), row.getString("state"),
                Optional.ofNullable(row.getString("reason")), Optional.ofNullable(row.getString("provider_id")),
                Columns.maybeInstant(row, "settled_at")));
    }
}
