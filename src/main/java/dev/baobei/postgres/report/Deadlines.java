package dev.baobei.postgres.report;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.postgres.sql.Batches;
import dev.baobei.postgres.sql.Columns;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

/** The deadlines of reports, which stay what they were told to be unless they wait for an opening day that is moved. */
@ApplicationScoped
public class Deadlines {

    private static final String OPEN = """
            select id, agent_id, agency_id, terms_id, effective_at, deadline, remind_at,
              told_why is null and not (coalesce(review_told, false) and coalesce(refused_at <= $3, false)) as pending
            from pre_report
            where project_id = $1 and terms_id = any($2) and deadline > $3 order by sequence""";
    private static final String MOVE = """
            update pre_report set deadline = $2,
              remind_at = case when renewed_at is null or remind_at is not null then $3::timestamptz end
            where id = $1""";

    /**
     * A deadline of a report that is judged by a version of terms.
     *
     * @param agency   id of the one whose it is
     * @param remindAt when its agent is reminded of it; nothing where that is done or never will be
     * @param pending  whether it is pending as its agent knows it
     */
    public record Deadline(UUID report, UUID agent, int agency, int terms, Instant effectiveAt, Instant at,
            Optional<Instant> remindAt,
            boolean pending) {

        /** The same at another moment, with a reminder of its own. */
        public Deadline movedTo(Instant other, Optional<Instant> reminder) {
            return new Deadline(report, agent, agency, terms, effectiveAt, other, reminder, pending);
        }
    }

    /** Those of a project's reports under these versions of terms that lie ahead. */
    public Uni<List<Deadline>> ahead(SqlConnection tx, int project, List<Integer> terms, Instant now) {
        return tx.preparedQuery(OPEN)
                .execute(Tuple.tuple().addInteger(project).addArrayOfInteger(terms.toArray(Integer[]::new))
                        .addValue(Columns.of(now)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false).map(Deadlines::of).toList());
    }

    private static Deadline of(Row row) {
        return new Deadline(row.getUUID("id"), row.getUUID("agent_id"), row.getInteger("agency_id"), row.getInteger("terms_id"),
                Columns.instant(row, "effective_at"),
                Columns.instant(row, "deadline"), Columns.maybeInstant(row, "remind_at"), row.getBoolean("pending"));
    }

    /** Moves reports to these deadlines. */
    public Uni<Void> move(SqlConnection tx, List<Deadline> moved) {
        return Batches.run(tx, MOVE, moved.stream().map(one -> Tuple.of(one.report(), Columns.of(one.at()),
                Columns.of(one.remindAt().orElse(null)))).toList());
    }
}
