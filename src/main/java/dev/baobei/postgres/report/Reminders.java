package dev.baobei.postgres.report;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.domain.party.Directory;
import dev.baobei.domain.prereport.PreReport;
import dev.baobei.postgres.sql.Columns;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

/** The reports of which an agent is to be reminded before they expire. */
@ApplicationScoped
public class Reminders {

    /** A reminder that is later than this waits for its time of day: the night is no time for what is not urgent. */
    private static final Duration LATEST = Duration.ofHours(3);

    private static final String DUE = """
            select id, remind_at from pre_report where remind_at <= $1 order by remind_at, agent_id, id""";
    /** What was renewed by a report that waited for staff then is its agent's only one until that is accepted. */
    private static final String RENEWED = """
            r.renewed_at is not null and exists (select from pre_report n
              where n.agent_id = r.agent_id and n.project_id = r.project_id and n.id <> r.id
                and n.effective_at >= r.renewed_at and n.deadline > $1 and n.told_why is null
                and (n.review_due is null or n.review_answer = 'ACCEPTED'
                  or n.review_answer is null and n.review_silence = 'ACCEPTS' and n.review_due <= $1)
                and exists (select from pre_report_phone mine join pre_report_phone other
                    on other.first3 is not distinct from mine.first3 and other.last4 is not distinct from mine.last4
                  where mine.report_id = r.id and other.report_id = n.id))""";
    private static final String TAKE = "with due as materialized (" + DUE + """
             limit $3 for update skip locked)
            update pre_report r set remind_at = case when due.remind_at < $2 and next.at < r.deadline then next.at end
            from due, lateral (select due.remind_at
              + ceil(extract(epoch from $1 - due.remind_at) / 86400) * interval '24 hours' as at) next
            where r.id = due.id
            returning r.id, due.remind_at >= $2 and r.deadline > $1 and r.told_why is null and not (""" + RENEWED
            + ") as pending";
    private static final String TAKEN = PreReportRows.SELECT + " where r.id = any($1) order by r.agent_id, r.deadline, r.id";
    private static final String GIVE_UP = "update pre_report set remind_at = null where id = (select id from (" + DUE
            + " limit 1) as due) returning id";

    private final Pool pool;
    private final PreReportRows rows;

    Reminders(Pool pool, PreReportRows rows) {
        this.pool = pool;
        this.rows = rows;
    }

    /**
     * What was taken: done with, once the transaction is.
     *
     * @param many    how many reports, whatever became of them since
     * @param pending those that are pending as their agent knows it, by agent, the soonest to expire first
     */
    public record Taken(int many, List<PreReport> pending) {}

    /**
     * Takes reports whose reminder is due, once for all instances; those that another one is at are left to it, and those that are
     * long overdue to the same time of another day, if there is one before they expire.
     */
    public Uni<Taken> take(SqlConnection tx, Directory directory, Instant now, int most) {
        return tx.preparedQuery(TAKE).execute(Tuple.of(Columns.of(now), Columns.of(now.minus(LATEST)), most))
                .flatMap(taken -> rows
                        .select(tx, directory, TAKEN, Tuple.tuple().addArrayOfUUID(StreamSupport
                                .stream(taken.spliterator(), false).filter(row -> row.getBoolean("pending"))
                                .map(row -> row.getUUID("id")).toArray(UUID[]::new)))
                        .map(pending -> new Taken(taken.rowCount(), pending.stream()
                                .filter(report -> report.asKnownToAgent().stateAt(now) == PreReport.State.PENDING).toList())));
    }

    /** Never reminds of the report that would be taken next; gives its id. */
    public Uni<Optional<UUID>> giveUp(Instant now) {
        return pool.preparedQuery(GIVE_UP).execute(Tuple.of(Columns.of(now)))
                .map(given -> StreamSupport.stream(given.spliterator(), false).map(row -> row.getUUID("id")).findFirst());
    }
}
