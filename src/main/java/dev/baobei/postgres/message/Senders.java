package dev.baobei.postgres.message;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.domain.party.Directory;
import dev.baobei.domain.rule.FailedInARow;
import dev.baobei.postgres.sql.Columns;
import dev.baobei.postgres.vault.Vault;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

/** What came of the messages that each sender sent lately, as the decisions on record say it. */
@ApplicationScoped
public class Senders {

    private static final String LATELY = """
            select asked.sender, f.failures, f.received_at, c.chatter
            from unnest($1::int[], $2::bytea[]) as asked (sender, sender_key)
            left join lateral (select d.failures, m.received_at from message m join decision d on d.message_id = m.id
              where m.sender_key = asked.sender_key and m.received_at >= $3 and d.failures is not null
              order by m.received_at desc, m.id desc limit 1) f on true
            cross join lateral (select count(*)::int as chatter from message m join decision d on d.message_id = m.id
              where m.sender_key = asked.sender_key and m.received_at >= $3 and d.kind in ('CHATTER', 'EMPTY')) c""";

    private final Vault vault;

    Senders(Vault vault) {
        this.vault = vault;
    }

    /**
     * What came of a sender's messages since a moment.
     *
     * @param failed  how many failed in a row; nothing where none reported anything
     * @param chatter how many said nothing that concerns us
     */
    public record Lately(Optional<FailedInARow> failed, int chatter) {

        public static final Lately NOTHING = new Lately(Optional.empty(), 0);

        private Lately and(Lately other) {
            return new Lately(failed.or(other::failed), chatter + other.chatter);
        }
    }

    /** By address, without the name of the service it is reached on. */
    public Uni<Map<String, Lately>> lately(SqlConnection tx, Collection<String> addresses, Instant since) {
        List<String> senders = addresses.stream().map(Directory::bare).distinct().toList();
        List<Integer> numbers = new ArrayList<>();
        List<byte[]> keys = new ArrayList<>();
        for (int i = 0; i < senders.size(); i++) {
            for (byte[] key : vault.blindIndexes("message.sender", senders.get(i))) {
                numbers.add(i);
                keys.add(key);
            }
        }
        Tuple asked = Tuple.tuple().addArrayOfInteger(numbers.toArray(Integer[]::new))
                .addValue(keys.stream().map(Columns::of).toArray(Buffer[]::new)).addValue(Columns.of(since));
        return tx.preparedQuery(LATELY).execute(asked).map(rows -> {
            Map<String, Lately> lately = new HashMap<>();
            rows.forEach(row -> lately.merge(senders.get(row.getInteger("sender")), lately(row), Lately::and));
            return lately;
        });
    }

    private static Lately lately(Row row) {
        return new Lately(Columns.maybeInstant(row, "received_at").map(at -> new FailedInARow(row.getInteger("failures"), at)),
                row.getInteger("chatter"));
    }
}
