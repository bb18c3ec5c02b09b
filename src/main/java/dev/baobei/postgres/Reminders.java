package dev.baobei.postgres;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.domain.party.Directory;
import dev.baobei.domain.prereport.PreReport;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

/** The reports of which an agent is to be reminded before they expire. */
@ApplicationScoped
public class Reminders {

    private static final String TAKE = """
            update pre_report set remind_at = null where id in (
              select id from pre_report where remind_at <= $1 order by remind_at, agent_id, id limit $2 for update skip locked)
            returning id, deadline > $1 and told_why is null as pending""";
    private static final String TAKEN = PreReportRows.SELECT + " where r.id = any($1) order by r.agent_id, r.deadline, r.id";

    private final PreReportRows rows;

    Reminders(PreReportRows rows) {
        this.rows = rows;
    }

    /**
     * What was taken: done with, once the transaction is.
     *
     * @param many    how many reports, whatever became of them since
     * @param pending those that are pending as their agent knows it, by agent, the soonest to expire first
     */
    public record Taken(int many, List<PreReport> pending) {}

    /** Takes reports whose reminder is due, once for all instances; those that another one is at are left to it. */
    public Uni<Taken> take(SqlConnection tx, Directory directory, Instant now, int most) {
        return tx.preparedQuery(TAKE).execute(Tuple.of(Columns.of(now), most))
                .flatMap(taken -> rows
                        .select(tx, directory, TAKEN, Tuple.tuple().addArrayOfUUID(StreamSupport
                                .stream(taken.spliterator(), false).filter(row -> row.getBoolean("pending"))
                                .map(row -> row.getUUID("id")).toArray(UUID[]::new)))
                        .map(pending -> new Taken(taken.rowCount(), pending)));
    }
}
