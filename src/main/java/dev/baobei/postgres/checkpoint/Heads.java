package dev.baobei.postgres.checkpoint;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.domain.journal.Checkpoint;
import dev.baobei.domain.journal.Link;
import dev.baobei.domain.journal.Standing;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

/** Where the journals end, beside what was signed of them. */
@ApplicationScoped
class Heads {

    /** Any number that nothing else on this database locks. */
    private static final String HOLD = "select pg_try_advisory_xact_lock(8231964410275093)";

    private static final String BESIDE = """
            select project.code, head.sequence, head.hash, entry.hash as there
            from project join journal_head head on head.project_id = project.id
            left join unnest($1::text[], $2::bigint[]) as last (code, sequence) on last.code = project.code
            left join journal_entry entry on entry.project_id = project.id and entry.sequence = last.sequence""";

    /** Whether this transaction alone may write checkpoints until it ends. */
    Uni<Boolean> hold(SqlConnection tx) {
        return tx.query(HOLD).execute().map(rows -> rows.iterator().next().getBoolean(0));
    }

    /** Every project that has a journal or a checkpoint. */
    Uni<List<Standing>> beside(SqlClient database, Map<String, Checkpoint> last) {
        List<Checkpoint> signed = List.copyOf(last.values());
        return database.preparedQuery(BESIDE).execute(Tuple.of(signed.stream().map(Checkpoint::project).toArray(String[]::new),
                signed.stream().map(checkpoint -> checkpoint.head().sequence()).toArray(Long[]::new))).map(rows -> {
                    Map<String, Standing> found = new TreeMap<>();
                    rows.forEach(row -> found.put(row.getString("code"), standing(row, last)));
                    signed.forEach(one -> found.computeIfAbsent(one.project(),
                            gone -> new Standing(gone, Link.START, Optional.of(one), Optional.empty())));
                    return new ArrayList<>(found.values());
                });
    }

    private static Standing standing(Row row, Map<String, Checkpoint> last) {
        String project = row.getString("code");
        return new Standing(project, new Link(row.getLong("sequence"), row.getString("hash")),
                Optional.ofNullable(last.get(project)), Optional.ofNullable(row.getString("there")));
    }
}
