package dev.baobei.postgres.message;

import java.time.Instant;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.postgres.sql.Columns;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

/** Of which reports it was told that they lost: of each once, whenever the customer comes again. */
@ApplicationScoped
public class ToldLosses {

    private static final String TELL = "insert into told_loss (report_id, visit_id, told_at) values ($1, $2, $3) on conflict do nothing";

    /** Keeps that it is told of a report at a visit, unless it was told before. */
    public Uni<Boolean> isFirst(SqlConnection tx, UUID report, UUID visit, Instant at) {
        return tx.preparedQuery(TELL).execute(Tuple.of(report, visit, Columns.of(at))).map(rows -> rows.rowCount() == 1);
    }
}
