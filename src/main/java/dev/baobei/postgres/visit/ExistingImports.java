package dev.baobei.postgres.visit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.postgres.sql.Columns;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;

/** How many existing customers (老客户) each import put on a project's list, and how many of them stand on it still. */
@ApplicationScoped
public class ExistingImports {

    private static final String PAGE = """
            select e.sequence, max(e.listed_at) as listed_at, max(a.name) as account, count(*) as added,
              count(e.removed_at) as removed, left(max(j.hash), 8) as mark
            from existing_customer e join staff_account a on a.id = e.listed_by
              join journal_entry j on j.project_id = e.project_id and j.sequence = e.sequence
            where e.project_id = $1 and ($2::bigint is null or e.sequence < $2)
            group by e.sequence order by e.sequence desc limit $3""";
    private static final String LISTED = """
            select count(*) as listed from existing_customer where project_id = $1 and removed_at is null""";

    private final Pool pool;

    ExistingImports(Pool pool) {
        this.pool = pool;
    }

    /** One import; {@code mark} is the start of its entry's hash. */
    public record Imported(long sequence, Instant at, String by, long added, long removed, String mark) {}

    /** How many customers stand on a project's list now. */
    public Uni<Long> listed(int project) {
        return pool.preparedQuery(LISTED).execute(Tuple.of(project)).map(rows -> rows.iterator().next().getLong("listed"));
    }

    /** A page of the imports that put somebody on it, the newest first. */
    public Uni<List<Imported>> page(int project, Optional<Long> before, int limit) {
        return pool.preparedQuery(PAGE).execute(Tuple.of(project, before.orElse(null), limit)).map(
                rows -> StreamSupport.stream(rows.spliterator(), false).map(ExistingImports::imported).toList());
    }

    private static Imported imported(Row row) {
        return new Imported(row.getLong("sequence"), Columns.instant(row, "listed_at"), row.getString("account"),
                row.getLong("added"), row.getLong("removed"), row.getString("mark"));
    }
}
