package dev.baobei.postgres.message;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baobei.postgres.sql.Columns;
import dev.baobei.postgres.sql.Json;
import dev.baobei.postgres.vault.Vault;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;

/** What became of each message: kept, decided, answered, sent, delivered. */
@ApplicationScoped
public class MessageTimeline {

    private static final String SELECT = """
            select m.id, m.channel, m.external_id, m.number, m.sender_sealed, m.text_sealed, m.received_at,
              m.means, (select s.name from staff_account s where s.id = m.entered_by) as entered_by,
              d.kind, d.decided_at, d.agent_id, d.outcomes, d.trace, d.remarks, d.parser, d.completes,
              (select json_agg(json_build_object('at', r.applied_at, 'parser', r.parser) order by r.number) from reread r
                where r.message_id = m.id) as rereads, a.answered_at, a.speaks, w.attempts, w.failure,
              (select json_agg(json_build_object('id', o.id, 'copyFor', o.copy_for, 'text', encode(o.text_sealed, 'hex'),
                'state', o.state, 'reason', o.reason, 'providerId', o.provider_id, 'settledAt', o.settled_at)
                order by o.part) from outgoing o where o.message_id = m.id) as replies
            from message m
            left join decision d on d.message_id = m.id
            left join answer a on a.message_id = m.id
            left join waiting w on w.message_id = m.id
            """;
    private static final String BY_ID = SELECT + "where m.id = $1";
    private static final String BY_IDS = SELECT + "where m.id = any($1)";
    private static final String SEARCH = SELECT + """
            where ($1::text is null or m.external_id = $1)
              and ($2::jsonb is null or d.outcomes @> $2)
              and (not $3::boolean or d.remarks <> '[]')
              and ($4::uuid is null or (m.received_at, m.id) < (select received_at, id from message where id = $4))
            order by m.received_at desc, m.id desc limit $5""";

    private final Pool pool;
    private final Vault vault;
    private final ObjectMapper json;

    MessageTimeline(Pool pool, Vault vault, ObjectMapper json) {
        this.pool = pool;
        this.vault = vault;
        this.json = json;
    }

    /**
     * One message and what became of it.
     *
     * @param replies each part of the answers, in order: those to the sender, then the copies for colleagues
     * @param entered by which member of staff, and how they were told; nobody where its sender wrote it
     * @param failure what kind of defect kept it from being handled, if it failed
     */
    public record Told(UUID id, String channel, String externalId, String number, String sender, String text,
            Instant receivedAt, Optional<EnteredBy> entered,
            Optional<Decided> decided, List<Reply> replies, Optional<Instant> answeredAt, boolean answerSpeaks, int attempts,
            Optional<String> failure) {

        @Override
        public String toString() {
            return "Told[" + id + "]";
        }
    }

    /** Who entered it, by the name of the account, and how they were told. */
    public record EnteredBy(String staff, String means) {}

    /**
     * What was decided on it; {@code outcomes} as in {@link DecisionLog.OutcomeRecord}, {@code remarks} as in
     * {@link DecisionLog.RemarkRecord}.
     *
     * @param trace     why each report got what it got, in the order of the outcomes; none where that was not kept
     * @param parser    the version of the parser that read it, where it was kept
     * @param completes the message whose missing part it sent alone
     * @param rereads   the later readings that took its place
     */
    public record Decided(String kind, Instant at, Optional<UUID> agent, JsonArray outcomes, List<TraceRecord> trace,
            JsonArray remarks,
            Optional<Integer> parser, Optional<UUID> completes, List<Reread> rereads) {}

    /** A later reading that was applied. */
    public record Reread(Instant at, int parser) {}

    /**
     * One part of the answers and how far it got.
     *
     * @param copyFor the colleague who gets it; nobody where it is for the sender
     */
    public record Reply(Optional<UUID> copyFor, String text, String state, Optional<String> reason, Optional<String> providerId,
            Optional<Instant> settledAt) {}

    /**
     * Which messages are looked for; all of it must hold.
     *
     * @param externalId the provider's id: one a channel at most
     * @param outcome    a report in it had this outcome
     * @param remarked   its text does not fit the directory
     * @param after      older than this one
     */
    public record Search(Optional<String> externalId, Optional<String> outcome, boolean remarked, Optional<UUID> after,
            int limit) {}

    public Uni<Optional<Told>> byId(UUID id) {
        return pool.preparedQuery(BY_ID).execute(Tuple.of(id)).map(rows -> told(rows).stream().findFirst());
    }

    /** Several at once, in any order. */
    public Uni<List<Told>> byIds(Collection<UUID> ids) {
        return pool.preparedQuery(BY_IDS).execute(Tuple.of(ids.toArray(UUID[]::new))).map(this::told);
    }

    /** Those that are looked for, the newest first. */
    public Uni<List<Told>> search(Search asked) {
        JsonArray with = asked.outcome().map(word -> new JsonArray().add(new JsonObject().put("outcome", word))).orElse(null);
        Tuple values = Tuple.of(asked.externalId().orElse(null), with, asked.remarked(), asked.after().orElse(null),
                asked.limit());
        return pool.preparedQuery(SEARCH).execute(values).map(this::told);
    }

    private List<Told> told(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false).map(this::told).toList();
    }

    private Told told(Row row) {
        UUID id = row.getUUID("id");
        return new Told(id, row.getString("channel"), row.getString("external_id"), row.getString("number"),
                vault.open(Columns.bytes(row, "sender_sealed"), "message.sender", id),
                vault.open(Columns.bytes(row, "text_sealed"), "message.text", id), Columns.instant(row, "received_at"),
                Optional.ofNullable(row.getString("entered_by")).map(staff -> new EnteredBy(staff, row.getString("means"))),
                decided(row), replies(row), Columns.maybeInstant(row, "answered_at"),
                Boolean.TRUE.equals(row.getBoolean("speaks")),
                Optional.ofNullable(row.getInteger("attempts")).orElse(0), Optional.ofNullable(row.getString("failure")));
    }

    private Optional<Decided> decided(Row row) {
        return Columns.maybeInstant(row, "decided_at").map(at -> new Decided(row.getString("kind"), at,
                Optional.ofNullable(row.getUUID("agent_id")), row.getJsonArray("outcomes"),
                List.of(Json.read(json, row.getJsonArray("trace").encode(), TraceRecord[].class)), row.getJsonArray("remarks"),
                Optional.ofNullable(row.getInteger("parser")), Optional.ofNullable(row.getUUID("completes")),
                rereads(row)));
    }

    private static List<Reread> rereads(Row row) {
        return Optional.ofNullable(row.getJsonArray("rereads")).stream().flatMap(JsonArray::stream)
                .map(JsonObject.class::cast)
                .map(one -> new Reread(OffsetDateTime.parse(one.getString("at")).toInstant(), one.getInteger("parser")))
                .toList();
    }

    private List<Reply> replies(Row row) {
        return Optional.ofNullable(row.getJsonArray("replies")).stream().flatMap(JsonArray::stream)
                .map(part -> reply((JsonObject) part)).toList();
    }

    private Reply reply(JsonObject part) {
        byte[] sealed = HexFormat.of().parseHex(part.getString("text"));
        return new Reply(Optional.ofNullable(part.getString("copyFor")).map(UUID::fromString),
                vault.open(sealed, "outgoing.text", UUID.fromString(part.getString("id"))), part.getString("state"),
                Optional.ofNullable(part.getString("reason")), Optional.ofNullable(part.getString("providerId")),
                Optional.ofNullable(part.getString("settledAt")).map(at -> OffsetDateTime.parse(at).toInstant()));
    }
}
