package dev.baobei.postgres.report;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

/** Which visit used a report up (已到访). */
@ApplicationScoped
public class ReportUses {

    private static final String OF = "select id, used_by from pre_report where id = any($1) and ended_why = 'MATCHED'";

    /** The visit's id by the report's; nothing of a report that no visit has used up. */
    public Uni<Map<UUID, UUID>> of(SqlConnection tx, Collection<UUID> reports) {
        return tx.preparedQuery(OF).execute(Tuple.of(reports.toArray(UUID[]::new))).map(rows -> {
            Map<UUID, UUID> used = new HashMap<>();
            rows.forEach(row -> used.put(row.getUUID("id"), row.getUUID("used_by")));
            return used;
        });
    }
}
