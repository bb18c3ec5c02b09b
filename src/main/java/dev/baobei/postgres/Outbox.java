package dev.baobei.postgres;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.domain.message.Outgoing;
import dev.baobei.domain.message.SendOutcome;
import dev.baobei.postgres.vault.Vault;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

/**
 * Replies and notices on their way out. Times of claims and leases are machine time, given by the caller.
 */
@ApplicationScoped
public class Outbox {

    private static final String ADD = """
            insert into outgoing (id, message_id, visit_id, project_id, channel, number, receiver_sealed, text_sealed, state,
              created_at, due_at)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)""";
    private static final String EXPIRED_LEASES = """
            update outgoing set state = 'UNKNOWN', reason = 'lease ran out', claim = null, lease_until = null, settled_at = $1
            where state = 'CLAIMED' and lease_until < $1""";
    private static final String CLAIM = """
            update outgoing set state = 'CLAIMED', claim = $1, lease_until = $2, attempts = attempts + 1
            where id in (select id from outgoing where state = 'PENDING' and due_at <= $3
              order by due_at limit $4 for update skip locked)
            returning id, channel, number, receiver_sealed, text_sealed""";
    private static final String SETTLE = """
            update outgoing set state = $3, provider_id = $4, reason = $5, due_at = $6, settled_at = $7, claim = null,
              lease_until = null
            where id = $1 and claim = $2""";

    private final Pool pool;
    private final Vault vault;

    Outbox(Pool pool, Vault vault) {
        this.pool = pool;
        this.vault = vault;
    }

    /** Where a new outgoing message starts. */
    public enum Start {
        /** Its text rides in a webhook response: handed over, not proven sent. */
        CLAIMED,
        /** To be sent by us as soon as may be. */
        PENDING,
        /** To be told only when the contract is signed: it would reveal a collision. */
        HELD
    }

    /** A new message out: a reply to a message, or a notice about a visit. */
    public record New(Outgoing outgoing, Optional<UUID> message, Optional<UUID> visit, Optional<Integer> project, Start start,
            Instant createdAt) {}

    /** An id for a new message. */
    public UUID newId() {
        return Columns.newId();
    }

    public Uni<Void> add(SqlConnection tx, List<New> added, Instant machineTime) {
        return Batches.run(tx, ADD, added.stream().map(one -> row(one, machineTime)).toList());
    }

    private Tuple row(New added, Instant machineTime) {
        Outgoing out = added.outgoing();
        return Tuple.tuple().addUUID(out.id()).addUUID(added.message().orElse(null)).addUUID(added.visit().orElse(null))
                .addInteger(added.project().orElse(null)).addString(out.channel()).addString(out.from())
                .addValue(Columns.of(vault.seal(out.to(), "outgoing.receiver", out.id())))
                .addValue(Columns.of(vault.seal(out.text(), "outgoing.text", out.id())))
                .addString(added.start().name()).addValue(Columns.of(added.createdAt()))
                .addValue(added.start() == Start.PENDING ? Columns.of(machineTime) : null);
    }

    /** Claims what is due, until the lease runs out; a claim whose lease ran out before may have been sent: it is unknown. */
    public Uni<List<Outgoing>> claim(UUID claim, Instant now, Instant leaseUntil, int limit) {
        return pool.preparedQuery(EXPIRED_LEASES).execute(Tuple.of(Columns.of(now)))
                .chain(() -> pool.preparedQuery(CLAIM)
                        .execute(Tuple.of(claim, Columns.of(leaseUntil), Columns.of(now), limit)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false).map(this::outgoing).toList());
    }

    private Outgoing outgoing(Row row) {
        UUID id = row.getUUID("id");
        return new Outgoing(id, row.getString("channel"), row.getString("number"),
                vault.open(Columns.bytes(row, "receiver_sealed"), "outgoing.receiver", id),
                vault.open(Columns.bytes(row, "text_sealed"), "outgoing.text", id));
    }

    /** Records what became of a claimed message; does nothing where the claim was lost meanwhile. */
    public Uni<Void> settle(UUID id, UUID claim, SendOutcome outcome, Instant now, Instant retryAt) {
        return pool.preparedQuery(SETTLE).execute(settled(id, claim, outcome, now, retryAt)).replaceWithVoid();
    }

    private static Tuple settled(UUID id, UUID claim, SendOutcome outcome, Instant now, Instant retryAt) {
        Tuple row = Tuple.tuple().addUUID(id).addUUID(claim);
        if (outcome instanceof SendOutcome.Sent sent) {
            return row.addString("SENT").addString(sent.providerId()).addString(null).addValue(null).addValue(Columns.of(now));
        }
        if (outcome instanceof SendOutcome.NotTaken again) {
            return row.addString("PENDING").addString(null).addString(again.reason()).addValue(Columns.of(retryAt))
                    .addValue(null);
        }
        boolean refused = outcome instanceof SendOutcome.Refused;
        String reason = outcome instanceof SendOutcome.Refused no ? no.reason() : ((SendOutcome.Unknown) outcome).reason();
        return row.addString(refused ? "REFUSED" : "UNKNOWN").addString(null).addString(reason).addValue(null)
                .addValue(Columns.of(now));
    }
}
