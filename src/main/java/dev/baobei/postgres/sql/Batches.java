package dev.baobei.postgres.sql;

import java.util.List;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

/** One statement for many rows, in one round trip. */
public final class Batches {

    private Batches() {}

    public static Uni<Void> run(SqlConnection tx, String sql, List<Tuple> rows) {
        return rows.isEmpty() ? Uni.createFrom().voidItem() : tx.preparedQuery(sql).executeBatch(rows).replaceWithVoid();
    }
}
