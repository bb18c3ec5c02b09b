package dev.baobei.postgres.message;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.domain.message.Outgoing;
import dev.baobei.domain.message.SendOutcome;
import dev.baobei.postgres.sql.Batches;
import dev.baobei.postgres.sql.Columns;
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
              created_at, due_at, part, copy_for, agency_id, report_id)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)""";
    private static final String EXPIRED_LEASES = """
            update outgoing set state = 'UNKNOWN', reason = 'lease ran out', claim = null, lease_until = null, settled_at = $1
            where state = 'CLAIMED' and lease_until < $1""";
    private static final String CLAIM = """
            update outgoing set state = 'CLAIMED', claim = $1, lease_until = $2, attempts = attempts + 1
            where id = (select o.id from outgoing o where o.state = 'PENDING' and o.due_at <= $3
                and not exists (select from outgoing before where before.message_id = o.message_id and before.part < o.part
                  and before.copy_for is not distinct from o.copy_for
                  and (before.state = 'PENDING' or before.state = 'CLAIMED' and before.lease_until is not null))
              order by o.due_at limit 1 for update skip locked)
            returning id, channel, number, receiver_sealed, text_sealed""";
    static final String RECEIVER = "outgoing.receiver";

    /** How much later the rest of an answer leaves than its first part, which rides in the webhook response. */
    private static final Duration A_MOMENT = Duration.ofSeconds(2);

    private final Pool pool;
    private final Vault vault;
    private final Deliveries deliveries;

    Outbox(Pool pool, Vault vault, Deliveries deliveries) {
        this.pool = pool;
        this.vault = vault;
        this.deliveries = deliveries;
    }

    /** Where a new outgoing message starts. */
    public enum Start {
        /** Its text rides in a webhook response: handed over, not proven sent. */
        CLAIMED,
        /** To be sent by us as soon as may be. */
        PENDING,
        /** To be sent by us a moment later than what rides in a webhook response, so that it does not overtake it. */
        FOLLOWING,
        /** To be told only when the contract is signed: it would reveal a collision. */
        HELD,
        /** Nobody can be told of an agency whose customer it is. */
        UNTOLD;

        private String state() {
            return this == FOLLOWING ? PENDING.name() : name();
        }

        private OffsetDateTime due(Instant now) {
            return this == PENDING ? Columns.of(now) : this == FOLLOWING ? Columns.of(now.plus(A_MOMENT)) : null;
        }
    }

    /**
     * Which part of the answers to a message it is.
     *
     * @param number  from 1, over all of them: the parts for the sender first, then the copies
     * @param copyFor the colleague who gets it; nobody where it is for the sender
     */
    public record Part(UUID message, int number, Optional<UUID> copyFor) {}

    /**
     * A new message out: a part of the answer to a message, or a notice about a visit.
     *
     * @param agency id of that of whose customer it tells: who reads it must be of it; {@code report} by which report of them
     */
    public record New(Outgoing outgoing, Optional<Part> part, Optional<UUID> visit, Optional<Integer> project, Start start,
            Instant createdAt, Optional<Integer> agency, Optional<UUID> report) {

        /** One that tells of no agency's customer, or answers whoever wrote. */
        public New(Outgoing out, Optional<Part> part, Optional<UUID> visit, Optional<Integer> project, Start start,
                Instant at) {
            this(out, part, visit, project, start, at, Optional.empty(), Optional.empty());
        }
    }

    /** An id for a new message. */
    public UUID newId() {
        return Columns.newId();
    }

    public Uni<Void> add(SqlConnection tx, List<New> added, Instant machineTime) {
        return Batches.run(tx, ADD, added.stream().map(one -> row(one, machineTime)).toList());
    }

    private Tuple row(New added, Instant machineTime) {
        Outgoing out = added.outgoing();
        return Tuple.tuple().addUUID(out.id()).addUUID(added.part().map(Part::message).orElse(null))
                .addUUID(added.visit().orElse(null))
                .addInteger(added.project().orElse(null)).addString(out.channel()).addString(out.from())
                .addValue(out.isToNobody() ? null : Columns.of(vault.seal(out.to(), RECEIVER, out.id())))
                .addValue(Columns.of(vault.seal(out.text(), "outgoing.text", out.id())))
                .addString(added.start().state()).addValue(Columns.of(added.createdAt()))
                .addValue(added.start().due(machineTime))
                .addShort(added.part().map(part -> (short) part.number()).orElse(null))
                .addUUID(added.part().flatMap(Part::copyFor).orElse(null))
                .addInteger(added.agency().orElse(null)).addUUID(added.report().orElse(null));
    }

    /**
     * Claims the one that has been due longest, until the lease runs out: to be sent at once, since a claim whose lease ran out may
     * have been sent, and is unknown for ever. What nobody claimed stays as it is, whoever dies.
     */
    public Uni<Optional<Outgoing>> claim(UUID claim, Instant now, Instant leaseUntil) {
        return pool.preparedQuery(EXPIRED_LEASES).execute(Tuple.of(Columns.of(now)))
                .chain(() -> pool.preparedQuery(CLAIM).execute(Tuple.of(claim, Columns.of(leaseUntil), Columns.of(now))))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false).map(this::outgoing).findFirst());
    }

    private Outgoing outgoing(Row row) {
        UUID id = row.getUUID("id");
        return new Outgoing(id, row.getString("channel"), row.getString("number"),
                vault.open(Columns.bytes(row, "receiver_sealed"), RECEIVER, id),
                vault.open(Columns.bytes(row, "text_sealed"), "outgoing.text", id));
    }

    /** Records what became of a claimed message; where the claim was lost meanwhile, only that it was sent. */
    public Uni<Void> settle(Outgoing outgoing, UUID claim, SendOutcome outcome, Instant now, Instant retryAt) {
        return outcome instanceof SendOutcome.Sent sent
                ? deliveries.sent(outgoing.id(), claim, outgoing.channel(), sent.providerId(), now)
                : Settled.keep(pool, outgoing.id(), claim, outcome, now, retryAt);
    }
}
