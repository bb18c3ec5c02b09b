package dev.baobei.postgres.message;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.domain.message.Delivery;
import dev.baobei.domain.message.DeliveryReport;
import dev.baobei.postgres.sql.Columns;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

/**
 * What providers say became of the messages that we sent. A report may overtake the answer to its send, so that nobody knows yet
 * whose it is: it is kept, and joined when the provider's id becomes known.
 */
@ApplicationScoped
public class Deliveries {

    private static final String LOCK = "select pg_advisory_xact_lock(hashtextextended($1::text || ' ' || $2::text, 0))";
    private static final String LEARN = """
            update outgoing set provider_id = $3
            where id = $1 and channel = $2 and provider_id is null and state <> 'HELD'
              and not exists (select from outgoing where channel = $2 and provider_id = $3)""";
    private static final String SENT = """
            update outgoing set provider_id = $3 where id = $1 and (claim = $2 or state = 'UNKNOWN') and provider_id is null""";
    private static final String MERGE = """
            update outgoing set state = $3, reason = $4, settled_at = $5, due_at = null, claim = null, lease_until = null
            where channel = $1 and provider_id = $2
              and coalesce(array_position(array['SENT', 'UNDELIVERED', 'DELIVERED'], state), 0)
                < array_position(array['SENT', 'UNDELIVERED', 'DELIVERED'], $3)""";
    private static final String IS_KNOWN = "select from outgoing where channel = $1 and provider_id = $2";
    private static final String KEEP = """
            insert into early_status (channel, provider_id, status, delivery, reason, told_at) values ($1, $2, $3, $4, $5, $6)
            on conflict on constraint early_status_once do nothing""";
    private static final String JOIN = """
            delete from early_status where channel = $1 and provider_id = $2 returning delivery, reason""";
    private static final String FORGET = """
            delete from early_status where ctid = any(array(select ctid from early_status
              where told_at < $1
                or told_at <= (select told_at from early_status order by told_at desc offset $2 limit 1)
              for update skip locked))""";

    private final Pool pool;

    Deliveries(Pool pool) {
        this.pool = pool;
    }

    /** Notes a report; gives whether the message is known to be ours, and keeps the report for later where it is not. */
    public Uni<Boolean> told(DeliveryReport report, Instant now) {
        return pool.withTransaction(tx -> lock(tx, report.channel(), report.providerId())
                .chain(() -> report.outgoing().map(id -> learn(tx, id, report, now))
                        .orElseGet(() -> Uni.createFrom().voidItem()))
                .chain(() -> tx.preparedQuery(IS_KNOWN).execute(Tuple.of(report.channel(), report.providerId())))
                .flatMap(known -> known.size() > 0
                        ? merge(tx, report.channel(), report.providerId(), report.delivery(), report.reason(), now)
                                .replaceWith(true)
                        : keep(tx, report, now).replaceWith(false)));
    }

    /** Whoever reports on an id, and whoever learns it, come one after the other: neither misses the other. */
    private static Uni<Void> lock(SqlConnection tx, String channel, String providerId) {
        return tx.preparedQuery(LOCK).execute(Tuple.of(channel, providerId)).replaceWithVoid();
    }

    /** The provider gave our own id back: so it has the message, also where the send was never answered. */
    private static Uni<Void> learn(SqlConnection tx, UUID id, DeliveryReport report, Instant now) {
        return tx.preparedQuery(LEARN).execute(Tuple.of(id, report.channel(), report.providerId()))
                .flatMap(learnt -> learnt.rowCount() == 0
                        ? Uni.createFrom().voidItem()
                        : join(tx, report.channel(), report.providerId(), now));
    }

    private static Uni<Void> merge(SqlConnection tx, String channel, String providerId, Delivery delivery,
            Optional<String> reason, Instant now) {
        return tx.preparedQuery(MERGE)
                .execute(Tuple.of(channel, providerId, delivery.name(), reason.orElse(null), Columns.of(now)))
                .replaceWithVoid();
    }

    private static Uni<Void> keep(SqlConnection tx, DeliveryReport report, Instant now) {
        return tx.preparedQuery(KEEP).execute(Tuple.of(report.channel(), report.providerId(), report.status(),
                report.delivery().name(), report.reason().orElse(null), Columns.of(now))).replaceWithVoid();
    }

    /**
     * Records that a claimed message was sent, under which id, and whatever was reported on that id before. What was taken for unknown
     * meanwhile is known now; a claim that somebody else has is left alone.
     */
    Uni<Void> sent(UUID outgoing, UUID claim, String channel, String providerId, Instant now) {
        return pool.withTransaction(tx -> lock(tx, channel, providerId)
                .chain(() -> tx.preparedQuery(SENT).execute(Tuple.of(outgoing, claim, providerId)))
                .flatMap(learnt -> learnt.rowCount() == 0
                        ? Uni.createFrom().voidItem()
                        : join(tx, channel, providerId, now)));
    }

    private static Uni<Void> join(SqlConnection tx, String channel, String providerId, Instant now) {
        return merge(tx, channel, providerId, Delivery.SENT, Optional.empty(), now)
                .chain(() -> tx.preparedQuery(JOIN).execute(Tuple.of(channel, providerId)))
                .flatMap(early -> Multi.createFrom().iterable(early).onItem()
                        .transformToUniAndConcatenate(row -> merge(tx, channel, providerId,
                                Delivery.valueOf(row.getString("delivery")), Optional.ofNullable(row.getString("reason")), now))
                        .collect().last().replaceWithVoid());
    }

    /** Forgets reports that nobody claimed: those from before a moment, and the oldest beyond so many. */
    public Uni<Void> forget(Instant before, int most) {
        return pool.preparedQuery(FORGET).execute(Tuple.of(Columns.of(before), most)).replaceWithVoid();
    }
}
