package dev.baobei.postgres.message;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baobei.domain.message.KeptMessage;
import dev.baobei.postgres.message.DecisionLog.OutcomeRecord;
import dev.baobei.postgres.sql.Columns;
import dev.baobei.postgres.sql.Json;
import dev.baobei.postgres.vault.Vault;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

/** Kept messages with what counts of them now, and what each later reading changed (重读). Earlier decisions stay as they were. */
@ApplicationScoped
public class Rereads {

    private static final String SELECT = """
            select m.id, m.channel, m.external_id, m.number, m.sender_sealed, m.text_sealed, m.received_at, m.provider_at,
              m.entered_by, m.means, m.entered_for,
              d.agent_id, d.completes, coalesce(r.kind, d.kind) as kind, coalesce(r.parser, d.parser) as parser,
              coalesce(r.outcomes, d.outcomes) as outcomes, r.id as reread_id, r.read_sealed as reread_sealed,
              d.read_sealed, coalesce(r.number, 0) as rereads
            from message m join decision d on d.message_id = m.id
              left join lateral (select * from reread l where l.message_id = m.id order by l.number desc limit 1) r on true
            """;
    private static final String BY_ID = SELECT + "where m.id = $1";
    private static final String PAGE = SELECT + """
            where m.received_at >= $1 and m.received_at < $2
              and ($3::uuid is null or (m.received_at, m.id) > (select received_at, id from message where id = $3))
            order by m.received_at, m.id limit $4""";
    private static final String IS_KEPT = "select from message where id = $1";
    private static final String ADD = """
            insert into reread (id, message_id, number, applied_at, account_id, reason_sealed, parser, kind, outcomes,
              read_sealed, outgoing_id, trace)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)""";

    private final MessageLog messages;
    private final Vault vault;
    private final ObjectMapper json;

    Rereads(MessageLog messages, Vault vault, ObjectMapper json) {
        this.messages = messages;
        this.vault = vault;
        this.json = json;
    }

    /**
     * A message and what counts of it now: its decision, or the last reread that took its place.
     *
     * @param agent     who wrote, as known when it was decided
     * @param parser    which parser read it; empty where it was decided before that was kept, and {@code read} with it
     * @param completes the message whose missing part it sent alone
     * @param rereads   how often it was reread and that applied
     */
    public record Standing(KeptMessage message, String kind, Optional<UUID> agent, List<OutcomeRecord> outcomes,
            Optional<Integer> parser, Optional<List<ReadRecord>> read, Optional<UUID> completes, int rereads) {

        @Override
        public String toString() {
            return "Standing[" + message.id() + "]";
        }
    }

    /** A reread that is applied; {@code notice} is the message that tells the sender, where there is something to tell. */
    public record Applied(UUID message, int number, Instant at, UUID account, String reason, int parser, String kind,
            List<OutcomeRecord> outcomes, List<TraceRecord> trace, List<ReadRecord> read, Optional<UUID> notice) {

        @Override
        public String toString() {
            return "Applied[" + message + " " + number + "]";
        }
    }

    /** What counts of a message now; empty where there is none, or where it is not decided. */
    public Uni<Optional<Standing>> of(SqlConnection tx, UUID message) {
        return tx.preparedQuery(BY_ID).execute(Tuple.of(message))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false).map(this::standing).findFirst());
    }

    /** Whether there is a message of that id, decided or not. */
    public Uni<Boolean> isKept(SqlConnection tx, UUID message) {
        return tx.preparedQuery(IS_KEPT).execute(Tuple.of(message)).map(rows -> rows.size() > 0);
    }

    /** The decided messages received in a time, half-open, the oldest first. */
    public Uni<List<Standing>> page(SqlConnection tx, Instant from, Instant to, Optional<UUID> after, int limit) {
        return tx.preparedQuery(PAGE)
                .execute(Tuple.of(Columns.of(from), Columns.of(to), after.orElse(null), limit))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false).map(this::standing).toList());
    }

    private Standing standing(Row row) {
        UUID id = row.getUUID("id");
        return new Standing(messages.message(row), row.getString("kind"), Optional.ofNullable(row.getUUID("agent_id")),
                List.of(Json.read(json, row.getJsonArray("outcomes").encode(), OutcomeRecord[].class)),
                Optional.ofNullable(row.getInteger("parser")), read(row, id), Optional.ofNullable(row.getUUID("completes")),
                row.getInteger("rereads"));
    }

    private Optional<List<ReadRecord>> read(Row row, UUID message) {
        UUID reread = row.getUUID("reread_id");
        if (reread == null && row.getInteger("parser") == null) {
            return Optional.empty();
        }
        String read = reread == null
                ? vault.open(Columns.bytes(row, "read_sealed"), "decision.read", message)
                : vault.open(Columns.bytes(row, "reread_sealed"), "reread.read", reread);
        return Optional.of(List.of(Json.read(json, read, ReadRecord[].class)));
    }

    public Uni<Void> add(SqlConnection tx, Applied applied) {
        UUID id = Columns.newId();
        return tx.preparedQuery(ADD).execute(Tuple.tuple().addUUID(id).addUUID(applied.message())
                .addShort((short) applied.number()).addValue(Columns.of(applied.at())).addUUID(applied.account())
                .addValue(Columns.of(vault.seal(applied.reason(), "reread.reason", id))).addInteger(applied.parser())
                .addString(applied.kind()).addValue(new JsonArray(Json.write(json, applied.outcomes())))
                .addValue(Columns.of(vault.seal(Json.write(json, applied.read()), "reread.read", id)))
                .addUUID(applied.notice().orElse(null)).addValue(new JsonArray(Json.write(json, applied.trace()))))
                .replaceWithVoid();
    }
}
