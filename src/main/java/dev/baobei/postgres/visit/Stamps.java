package dev.baobei.postgres.visit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.domain.party.Directory;
import dev.baobei.domain.visit.Stamp;
import dev.baobei.postgres.sql.Columns;
import dev.baobei.postgres.vault.Vault;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.pgclient.PgException;

/** Every arrival that one tap stamped (到访打点), and what it became. */
@ApplicationScoped
public class Stamps {

    private static final String BY_ID = "select * from arrival_stamp where id = $1";
    private static final String BY_REQUEST = "select * from arrival_stamp where account_id = $1 and idempotency_key = $2";
    private static final String WAITING = """
            select * from arrival_stamp where project_id = $1 and visit_id is null and dismissed_at is null
            union all select * from arrival_stamp
            where project_id = $1 and visit_id is null and dismissed_at is not null and arrived_at >= $2
            order by arrived_at, id""";
    private static final String ADD = """
            insert into arrival_stamp (id, project_id, arrived_at, closes_at, note_sealed, account_id, idempotency_key, request_hash)
            values ($1, $2, $3, $4, $5, $6, $7, $8)""";
    private static final String DETAIL = """
            update arrival_stamp set visit_id = $2, detailed_by = $3, details_hash = $4, detailed_at = $5 where id = $1""";
    private static final String DISMISS = """
            update arrival_stamp set dismissed_by = $2, dismissed_sealed = $3, dismissed_at = $4 where id = $1""";
    private static final String NOTE = "arrival_stamp.note";
    private static final String REASON = "arrival_stamp.dismissed";

    private final Pool pool;
    private final Vault vault;

    Stamps(Pool pool, Vault vault) {
        this.pool = pool;
        this.vault = vault;
    }

    /** Who tapped, under which key, and the hash of the whole request. */
    public record Request(UUID account, Optional<String> key, byte[] hash) {}

    /** A stamp with what it was asked for. */
    public record Known(Stamp stamp, byte[] requestHash, Optional<byte[]> detailsHash) {

        /** Whether nothing has been said of it. */
        public boolean isWaiting() {
            return stamp.detailed().isEmpty() && stamp.dismissed().isEmpty();
        }

        /** Whether this account dismissed it in these words. */
        public boolean isDismissedBy(UUID account, String words) {
            return stamp.detailed().isEmpty() && stamp.dismissed()
                    .filter(said -> said.by().equals(account) && said.reason().equals(words)).isPresent();
        }
    }

    /** Whether a failure says that the account used its key for another project at the same moment. */
    public static boolean isKeyTaken(Throwable failure) {
        return failure instanceof PgException refused && "arrival_stamp_request_once".equals(refused.getConstraint());
    }

    /** An id for a new stamp, and for the visit that it becomes. */
    public UUID newId() {
        return Columns.newId();
    }

    public Uni<Optional<Known>> byId(Directory directory, UUID id) {
        return byId(pool, directory, id);
    }

    /** The same as a transaction sees it. */
    public Uni<Optional<Known>> byId(SqlClient client, Directory directory, UUID id) {
        return client.preparedQuery(BY_ID).execute(Tuple.of(id)).map(rows -> all(rows, directory).stream().findFirst());
    }

    /** What the same account stamped under the same key. */
    public Uni<Optional<Known>> byRequest(SqlClient client, Directory directory, Request request) {
        return request.key().map(key -> client.preparedQuery(BY_REQUEST).execute(Tuple.of(request.account(), key))
                .map(rows -> all(rows, directory).stream().findFirst()))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()));
    }

    /** Those of a project that wait for their details, and those dismissed that arrived since a moment, the first first. */
    public Uni<List<Stamp>> waiting(Directory directory, int project, Instant since) {
        return pool.preparedQuery(WAITING).execute(Tuple.of(project, Columns.of(since)))
                .map(rows -> all(rows, directory).stream().map(Known::stamp).toList());
    }

    private List<Known> all(RowSet<Row> rows, Directory directory) {
        return StreamSupport.stream(rows.spliterator(), false).map(row -> known(row, directory)).toList();
    }

    private Known known(Row row, Directory directory) {
        UUID id = row.getUUID("id");
        Stamp stamp = new Stamp(id, directory.project(row.getInteger("project_id")).orElseThrow(),
                Columns.instant(row, "arrived_at"), Columns.instant(row, "closes_at"), opened(row, "note_sealed", NOTE, id),
                row.getUUID("account_id"),
                Optional.ofNullable(row.getUUID("visit_id")).map(visit -> new Stamp.Detailed(visit, row.getUUID("detailed_by"),
                        Columns.instant(row, "detailed_at"))),
                opened(row, "dismissed_sealed", REASON, id).map(reason -> new Stamp.Dismissed(row.getUUID("dismissed_by"),
                        Columns.instant(row, "dismissed_at"), reason)));
        return new Known(stamp, Columns.bytes(row, "request_hash"),
                Optional.ofNullable(row.get(Buffer.class, "details_hash")).map(Buffer::getBytes));
    }

    private Optional<String> opened(Row row, String column, String context, UUID id) {
        return Optional.ofNullable(row.get(Buffer.class, column)).map(sealed -> vault.open(sealed.getBytes(), context, id));
    }

    public Uni<Void> add(SqlConnection tx, Stamp stamp, Request request) {
        return tx.preparedQuery(ADD).execute(Tuple.tuple().addUUID(stamp.id()).addInteger(stamp.project().id())
                .addValue(Columns.of(stamp.arrivedAt())).addValue(Columns.of(stamp.closesAt()))
                .addValue(stamp.note().map(note -> Columns.of(vault.seal(note, NOTE, stamp.id()))).orElse(null))
                .addUUID(request.account()).addString(request.key().orElse(null)).addValue(Columns.of(request.hash())))
                .replaceWithVoid();
    }

    /** It became a visit. */
    public Uni<Void> detail(SqlConnection tx, Stamp stamp, UUID visit, UUID by, byte[] hash, Instant now) {
        return tx.preparedQuery(DETAIL).execute(Tuple.of(stamp.id(), visit, by, Columns.of(hash), Columns.of(now)))
                .replaceWithVoid();
    }

    /** It was nobody. */
    public Uni<Void> dismiss(SqlConnection tx, Stamp stamp, UUID by, String reason, Instant now) {
        return tx.preparedQuery(DISMISS).execute(Tuple.of(stamp.id(), by,
                Columns.of(vault.seal(reason, REASON, stamp.id())), Columns.of(now))).replaceWithVoid();
    }
}
