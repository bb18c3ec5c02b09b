package dev.baobei.postgres.visit;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.domain.visit.Departure;
import dev.baobei.postgres.sql.Columns;
import dev.baobei.postgres.vault.Vault;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

/** When customers left (离场). */
@ApplicationScoped
public class Departures {

    private static final String STANDING = """
            select number, left_at, ends_signing, account_id from departure where visit_id = $1 and dismissed_at is null
            order by number desc limit 1""";
    private static final String FIRST = """
            select left_at from departure where visit_id = $1 and dismissed_at is null order by left_at limit 1""";
    private static final String NEXT = "select coalesce(max(number), 0) + 1 as number from departure where visit_id = $1";
    private static final String ADD = """
            insert into departure (visit_id, number, left_at, ends_signing, account_id) values ($1, $2, $3, $4, $5)""";
    private static final String DISMISS = """
            update departure set dismissed_by = $3, dismissed_at = $4, dismissed_sealed = $5 where visit_id = $1 and number = $2""";

    private final Pool pool;
    private final Vault vault;

    Departures(Pool pool, Vault vault) {
        this.pool = pool;
        this.vault = vault;
    }

    /** The one of a visit that counts: the last that nobody took back. */
    public Uni<Optional<Departure>> of(UUID visit) {
        return of(pool, visit);
    }

    /** The same as a transaction sees it. */
    public Uni<Optional<Departure>> of(SqlClient client, UUID visit) {
        return client.preparedQuery(STANDING).execute(Tuple.of(visit))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false).findFirst()
                        .map(row -> new Departure(visit, row.getInteger("number"), Columns.instant(row, "left_at"),
                                row.getBoolean("ends_signing"), row.getUUID("account_id"))));
    }

    /** When the customer of a visit left for the first time: they had come by then, however often they came back. */
    public Uni<Optional<Instant>> first(SqlConnection tx, UUID visit) {
        return tx.preparedQuery(FIRST).execute(Tuple.of(visit))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false).findFirst()
                        .map(row -> Columns.instant(row, "left_at")));
    }

    /** The number of the next one. */
    public Uni<Integer> next(SqlConnection tx, UUID visit) {
        return tx.preparedQuery(NEXT).execute(Tuple.of(visit)).map(rows -> rows.iterator().next().getInteger("number"));
    }

    public Uni<Void> add(SqlConnection tx, Departure said) {
        return tx.preparedQuery(ADD)
                .execute(Tuple.of(said.visit(), said.number(), Columns.of(said.leftAt()), said.endsSigning(),
                        said.by()))
                .replaceWithVoid();
    }

    /** It was said by mistake. */
    public Uni<Void> dismiss(SqlConnection tx, Departure said, UUID by, String reason, Instant now) {
        byte[] sealed = vault.seal(reason, "departure.dismissed", said.visit());
        return tx.preparedQuery(DISMISS).execute(Tuple.of(said.visit(), said.number(), by, Columns.of(now), Columns.of(sealed)))
                .replaceWithVoid();
    }
}
