package dev.baobei.postgres.message;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.postgres.sql.Columns;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

/** Disputes and appeals that wait for an answer longer than they may; that they do is a fact of time. */
@ApplicationScoped
public class LateAnswers {

    /** The dispute to which an appeal is attached is reminded of in its place. */
    private static final String ALONE = "not exists (select from dispute_objection o where o.appeal_id = a.id)";

    private static final String TAKE = """
            update dispute set overdue_since = late.due_at from dispute_due late
            where late.id = dispute.id and late.waits and late.due_at <= $1
              and dispute.overdue_since is distinct from late.due_at
            returning dispute.id, late.due_at, (select project_id from visit v where v.id = dispute.visit_id)""";
    private static final String REMIND = """
            update dispute set reminded_of = soon.due_at from dispute_due soon
            where soon.id = dispute.id and soon.waits and soon.due_at > $1 and soon.due_at <= $2
              and dispute.reminded_of is distinct from soon.due_at
            returning dispute.id, soon.due_at, (select project_id from visit v where v.id = dispute.visit_id)""";
    private static final String REMIND_OF_APPEALS = """
            update appeal a set reminded_of = a.due_at
            where a.reminded_of is null and a.due_at > $1 and a.due_at <= $2 and IS_ALONE
              and not exists (select from appeal_answer said where said.appeal_id = a.id)
            returning a.id, a.due_at, a.project_id""".replace("IS_ALONE", ALONE);
    private static final String IS_ALONE = "select a.id, a.due_at, a.project_id from appeal a where a.id = $1 and " + ALONE;
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

    /** A dispute or an appeal of a project, and when its answer is due. */
    public record Due(UUID id, int project, Instant at) {}

    /** Takes disputes of which nobody was told that this time of theirs passed, once for all instances. */
    public Uni<List<Due>> takeDisputes(SqlConnection tx, Instant now) {
        return due(tx, TAKE, Tuple.of(Columns.of(now)));
    }

    /** Takes disputes that are due by a moment, and of which nobody was reminded for this time of theirs, likewise. */
    public Uni<List<Due>> takeSoon(SqlConnection tx, Instant now, Instant until) {
        return due(tx, REMIND, Tuple.of(Columns.of(now), Columns.of(until)));
    }

    /** The same of appeals that are attached to no dispute. */
    public Uni<List<Due>> takeAppealsSoon(SqlConnection tx, Instant now, Instant until) {
        return due(tx, REMIND_OF_APPEALS, Tuple.of(Columns.of(now), Columns.of(until)));
    }

    /** An appeal, where it is attached to no dispute. */
    public Uni<List<Due>> alone(SqlConnection tx, UUID appeal) {
        return due(tx, IS_ALONE, Tuple.of(appeal));
    }

    private static Uni<List<Due>> due(SqlConnection tx, String sql, Tuple values) {
        return tx.preparedQuery(sql).execute(values).map(rows -> StreamSupport.stream(rows.spliterator(), false)
                .map(row -> new Due(row.getUUID("id"), row.getInteger("project_id"), Columns.instant(row, "due_at"))).toList());
    }

    /** @param until to when a dispute is due soon */
    public Uni<Late> count(Instant now, Instant until) {
        return pool.preparedQuery(COUNT).execute(Tuple.of(Columns.of(now), Columns.of(until)))
                .map(rows -> rows.iterator().next())
                .map(row -> new Late(row.getLong("disputes"), row.getLong("soon"), row.getLong("appeals")));
    }
}
