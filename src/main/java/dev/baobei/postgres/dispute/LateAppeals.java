package dev.baobei.postgres.dispute;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.domain.party.Directory;
import dev.baobei.postgres.dispute.AppealLog.Known;
import dev.baobei.postgres.sql.Columns;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

/** Appeals that nobody answered in time: each is taken once, whichever instance tells its agent. */
@ApplicationScoped
public class LateAppeals {

    private static final String LATE = """
            select late.id from appeal late where late.overdue_told_at is null and late.due_at <= $1
              and not exists (select from appeal_answer said where said.appeal_id = late.id)
              and ($2::uuid is null or (late.due_at, late.id) > (select b.due_at, b.id from appeal b where b.id = $2))
            order by late.due_at, late.id limit $3""";
    private static final String LOCK = "select id from appeal where id = $1 and overdue_told_at is null for update skip locked";
    private static final String TAKE = """
            update appeal set overdue_told_at = $2 where id = $1
              and not exists (select from appeal_answer said where said.appeal_id = $1) returning id""";

    private final AppealLog appeals;

    LateAppeals(AppealLog appeals) {
        this.appeals = appeals;
    }

    /** Ids of appeals whose answer is late and whose agent was not told so, after one that was seen. */
    public Uni<List<UUID>> ids(SqlClient client, Instant now, Optional<UUID> after, int most) {
        return client.preparedQuery(LATE).execute(Tuple.of(Columns.of(now), after.orElse(null), most)).map(LateAppeals::ids);
    }

    /** Takes one of them, once for all instances; nothing where it was answered until now: while it is held it is not. */
    public Uni<Optional<Known>> take(SqlConnection tx, Directory directory, UUID id, Instant now) {
        return tx.preparedQuery(LOCK).execute(Tuple.of(id)).map(LateAppeals::ids).flatMap(held -> held.isEmpty()
                ? Uni.createFrom().item(held)
                : tx.preparedQuery(TAKE).execute(Tuple.of(id, Columns.of(now))).map(LateAppeals::ids))
                .flatMap(taken -> taken.isEmpty() ? Uni.createFrom().item(Optional.empty()) : appeals.byId(tx, directory, id));
    }

    private static List<UUID> ids(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false).map(row -> row.getUUID("id")).toList();
    }
}
