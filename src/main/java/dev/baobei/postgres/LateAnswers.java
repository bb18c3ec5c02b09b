package dev.baobei.postgres;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

/** Disputes and appeals that wait for an answer longer than they may; that they do is a fact of time. */
@ApplicationScoped
public class LateAnswers {

    private static final String TAKE = """
            update dispute set overdue_since = late.due_at from dispute_due late
            where late.id = dispute.id and late.waits and late.due_at <= $1
              and dispute.overdue_since is distinct from late.due_at
            returning dispute.id""";
    private static final String REMIND = """
            update dispute set reminded_of = soon.due_at from dispute_due soon
            where soon.id = dispute.id and soon.waits and soon.due_at > $1 and soon.due_at <= $2
              and dispute.reminded_of is distinct from soon.due_at
            returning dispute.id""";
    private static final String COUNT = """
            select (select count(*) from dispute_due where waits and due_at <= $1) as disputes,
              (select count(*) from dispute_due where waits and due_at > $1 and due_at <= $2) as soon,
              (select count(*) from appeal a where a.due_at <= $1
                and not exists (select from appeal_answer said where said.appeal_id = a.id)) as appeals""";

    private final Pool pool;

    LateAnswers(Pool pool) {
        this.pool = pool;
    }

    /**
     * How many wait too long now.
     *
     * @param soon disputes that will, unless somebody answers them
     */
    public record Late(long disputes, long soon, long appeals) {}

    /** Takes disputes of which nobody was told that this time of theirs passed, once for all instances. */
    public Uni<List<UUID>> takeDisputes(SqlConnection tx, Instant now) {
        return ids(tx, TAKE, Tuple.of(Columns.of(now)));
    }

    /** Takes disputes that are due by a moment, and of which nobody was reminded for this time of theirs, likewise. */
    public Uni<List<UUID>> takeSoon(SqlConnection tx, Instant now, Instant until) {
        return ids(tx, REMIND, Tuple.of(Columns.of(now), Columns.of(until)));
    }

    private static Uni<List<UUID>> ids(SqlConnection tx, String sql, Tuple values) {
        return tx.preparedQuery(sql).execute(values)
                .map(rows -> StreamSupport.stream(rows.spliterator(), false).map(row -> row.getUUID("id")).toList());
    }

    /** @param until to when a dispute is due soon */
    public Uni<Late> count(Instant now, Instant until) {
        return pool.preparedQuery(COUNT).execute(Tuple.of(Columns.of(now), Columns.of(until)))
                .map(rows -> rows.iterator().next())
                .map(row -> new Late(row.getLong("disputes"), row.getLong("soon"), row.getLong("appeals")));
    }
}
