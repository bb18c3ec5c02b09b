package dev.baobei.postgres.message;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.StreamSupport;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baobei.domain.message.KeptMessage;
import dev.baobei.domain.party.Directory;
import dev.baobei.postgres.message.DecisionLog.OutcomeRecord;
import dev.baobei.postgres.sql.Columns;
import dev.baobei.postgres.sql.Json;
import dev.baobei.postgres.vault.Vault;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

/** What a sender and one of our numbers said to each other before (往来). */
@ApplicationScoped
public class Exchanges {

    private static final int LONGEST_CHAIN = 4;
    private static final String LAST = """
            select m.id, 0 as back from message m
              where m.sender_key = any($1) and (m.channel = $2 and m.number = $3 or m.channel = 'desk') and (m.received_at, m.id) < ($4, $5)
              order by m.received_at desc, m.id desc limit 1""";
    private static final String THIS = "select $1::uuid as id, 0 as back";
    private static final String WITH_COMPLETED = """
            with recursive said as ((%s)
              union all
              select d.completes, said.back + 1 from said join decision d on d.message_id = said.id
                where d.completes is not null and said.back < %d)
            select m.id, m.channel, m.external_id, m.number, m.sender_sealed, m.text_sealed, m.received_at, m.provider_at,
              m.entered_by, m.means, m.entered_for,
              d.decided_at, d.outcomes, w.attempts
            from said join message m on m.id = said.id left join decision d on d.message_id = m.id
              left join waiting w on w.message_id = m.id
            order by said.back desc""";

    private static final String BEFORE = WITH_COMPLETED.formatted(LAST, LONGEST_CHAIN);
    private static final String WHOLE = WITH_COMPLETED.formatted(THIS, LONGEST_CHAIN);

    private final MessageLog messages;
    private final Vault vault;
    private final ObjectMapper json;

    Exchanges(MessageLog messages, Vault vault, ObjectMapper json) {
        this.messages = messages;
        this.vault = vault;
        this.json = json;
    }

    /**
     * One message of theirs.
     *
     * @param decidedAt when it was decided and so answered; empty while it waits
     * @param outcomes  of the reports in it, or of those that it completed
     * @param attempts  how often handling it failed; empty where it no longer waits, or is being handled with this one
     */
    public record Turn(KeptMessage message, Optional<Instant> decidedAt, List<OutcomeRecord> outcomes, OptionalInt attempts) {}

    /**
     * The sender's last message to the same number before this one, or what staff entered for them since, behind those that it completed; empty where there is none.
     * Under the sender's lock nobody adds to it.
     */
    public Uni<List<Turn>> before(SqlConnection tx, KeptMessage message) {
        return tx.preparedQuery(BEFORE).execute(Tuple.tuple()
                .addValue(Columns.of(vault.blindIndexes("message.sender", Directory.bare(message.sender()))))
                .addString(message.channel()).addString(message.number()).addValue(Columns.of(message.receivedAt()))
                .addUUID(message.id()))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false).map(this::turn).toList());
    }

    /** A message behind those that it completed, of which it was the missing part. */
    public Uni<List<Turn>> whole(SqlClient client, UUID message) {
        return client.preparedQuery(WHOLE).execute(Tuple.of(message))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false).map(this::turn).toList());
    }

    private Turn turn(Row row) {
        Integer attempts = row.getInteger("attempts");
        return new Turn(messages.message(row), Columns.maybeInstant(row, "decided_at"),
                Optional.ofNullable(row.getJsonArray("outcomes"))
                        .map(outcomes -> List.of(Json.read(json, outcomes.encode(), OutcomeRecord[].class))).orElse(List.of()),
                attempts == null ? OptionalInt.empty() : OptionalInt.of(attempts));
    }
}
