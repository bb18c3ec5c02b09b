package dev.baobei.postgres.message;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.postgres.sql.Columns;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;

/** Notices of an agency's customers that nobody of it could be told: their agents left, and it has no number of its own. */
@ApplicationScoped
public class Untold {

    private static final String OF_VISIT = select("visit_id");
    private static final String OF_REPORT = select("report_id");

    private final Pool pool;

    Untold(Pool pool) {
        this.pool = pool;
    }

    private static String select(String about) {
        return """
                select a.name, o.created_at from outgoing o join agency a on a.id = o.agency_id
                where o.receiver_sealed is null and o.state in ('HELD', 'UNTOLD') and o.%s = $1
                order by o.created_at, a.name""".formatted(about);
    }

    /** That an agency, by its name, could not be told something at a moment. */
    public record Agencys(String agency, Instant at) {}

    /** Each, the first first. */
    public Uni<List<Agencys>> ofVisit(UUID visit) {
        return find(OF_VISIT, visit);
    }

    /** The same by the id of a report. */
    public Uni<List<Agencys>> ofReport(UUID report) {
        return find(OF_REPORT, report);
    }

    private Uni<List<Agencys>> find(String sql, UUID about) {
        return pool.preparedQuery(sql).execute(Tuple.of(about)).map(rows -> StreamSupport.stream(rows.spliterator(), false)
                .map(row -> new Agencys(row.getString("name"), Columns.instant(row, "created_at"))).distinct().toList());
    }
}
