package dev.baobei.postgres.report;

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

/** Reports whose agents are to be told what it means that staff did not answer in time. */
@ApplicationScoped
public class Silences {

    private static final String DUE = """
            select id, review_tell_at as at from pre_report where review_tell_at <= $1 order by review_tell_at, id""";
    /** What was escalated is told of once more, if it expires so. */
    private static final String TAKE = "with due as materialized (" + DUE
            + """
                     limit $2 for update skip locked)
                    update pre_report r set review_tell_at = case when r.review_silence = 'ESCALATES' and r.review_answer is null
                      and r.ended_why is null and r.deadline > $1 then r.deadline end
                    from due where r.id = due.id
                    returning r.id, r.told_why is null and case when r.deadline > $1 then due.at = r.review_due or r.review_answer is not null
                      else r.review_answer is null and (r.review_silence = 'ESCALATES' or r.review_due >= r.deadline) end as pending""";
    private static final String GIVE_UP = "update pre_report set review_tell_at = null where id = (select id from (" + DUE
            + " limit 1) as due) returning id";
    private static final String TAKEN = PreReportRows.SELECT + " where r.id = any($1) order by r.agent_id, r.id";

    private final Pool pool;
    private final PreReportRows rows;

    Silences(Pool pool, PreReportRows rows) {
        this.pool = pool;
        this.rows = rows;
    }

    /** What was taken: done with, once the transaction is; those that are pending as their agent knows it are told. */
    public record Taken(int many, List<PreReport> pending) {}

    /** Never tells of the report that would be taken next; gives its id. */
    public Uni<Optional<UUID>> giveUp(Instant now) {
        return pool.preparedQuery(GIVE_UP).execute(Tuple.of(Columns.of(now)))
                .map(given -> StreamSupport.stream(given.spliterator(), false).map(row -> row.getUUID("id")).findFirst());
    }

    /** Takes reports whose time is over, once for all instances. */
    public Uni<Taken> take(SqlConnection tx, Directory directory, Instant now, int most) {
        return tx.preparedQuery(TAKE).execute(Tuple.of(Columns.of(now), most)).flatMap(taken -> rows
                .select(tx, directory, TAKEN, Tuple.tuple().addArrayOfUUID(StreamSupport.stream(taken.spliterator(), false)
                        .filter(row -> row.getBoolean("pending")).map(row -> row.getUUID("id")).toArray(UUID[]::new)))
                .map(pending -> new Taken(taken.rowCount(), pending)));
    }
}
