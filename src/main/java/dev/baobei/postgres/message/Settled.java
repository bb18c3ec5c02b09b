package dev.baobei.postgres.message;

import java.time.Instant;
import java.util.UUID;

import dev.baobei.domain.message.SendOutcome;
import dev.baobei.postgres.sql.Columns;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;

/** What became of a message that was claimed and is not known to have been sent. */
final class Settled {

    private static final String SQL = """
            update outgoing set state = $3, reason = $4, due_at = $5, settled_at = $6, claim = null, lease_until = null
            where id = $1 and claim = $2""";

    private Settled() {}

    static Uni<Void> keep(Pool pool, UUID id, UUID claim, SendOutcome outcome, Instant now, Instant retryAt) {
        return pool.preparedQuery(SQL).execute(row(id, claim, outcome, now, retryAt)).replaceWithVoid();
    }

    private static Tuple row(UUID id, UUID claim, SendOutcome outcome, Instant now, Instant retryAt) {
        Tuple row = Tuple.tuple().addUUID(id).addUUID(claim);
        if (outcome instanceof SendOutcome.NotTaken again) {
            return row.addString("PENDING").addString(again.reason()).addValue(Columns.of(retryAt)).addValue(null);
        }
        boolean refused = outcome instanceof SendOutcome.Refused;
        String reason = outcome instanceof SendOutcome.Refused no ? no.reason() : ((SendOutcome.Unknown) outcome).reason();
        return row.addString(refused ? "REFUSED" : "UNKNOWN").addString(reason).addValue(null).addValue(Columns.of(now));
    }
}
