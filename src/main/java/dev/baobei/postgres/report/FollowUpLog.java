package dev.baobei.postgres.report;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.domain.party.Directory;
import dev.baobei.domain.prereport.FollowUp;
import dev.baobei.postgres.sql.Batches;
import dev.baobei.postgres.sql.Columns;
import dev.baobei.postgres.vault.Vault;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.pgclient.PgException;

/** Every follow-up (跟进) of a report; their words are sealed. */
@ApplicationScoped
public class FollowUpLog {

    private static final String ADD = """
            insert into follow_up (id, report_id, project_id, sequence, followed_at, agent_id, message_id, account_id,
              idempotency_key, request_hash, words_sealed)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)""";
    private static final String TIMES = """
            select report_id, followed_at from follow_up where report_id = any($1) order by followed_at, id""";
    private static final String SELECT = """
            select f.*, left(e.hash, 8) as mark from follow_up f
            join journal_entry e on e.project_id = f.project_id and e.sequence = f.sequence""";
    private static final String PAGE = SELECT + """
             where f.report_id = $1 and ($2::uuid is null or (f.followed_at, f.id) < (
              select b.followed_at, b.id from follow_up b where b.id = $2 and b.report_id = $1))
            order by f.followed_at desc, f.id desc limit $3""";
    private static final String BY_REQUEST = SELECT + " where f.account_id = $1 and f.idempotency_key = $2";

    private final Pool pool;
    private final Vault vault;

    FollowUpLog(Pool pool, Vault vault) {
        this.pool = pool;
        this.vault = vault;
    }

    /**
     * Where a follow-up comes from: a message, or a member of staff.
     *
     * @param key  the caller's idempotency key, if one was given
     * @param hash of the whole request: the same key with another request is refused
     */
    public record Source(Optional<UUID> message, Optional<UUID> account, Optional<String> key, Optional<byte[]> hash) {

        public static Source message(UUID id) {
            return new Source(Optional.of(id), Optional.empty(), Optional.empty(), Optional.empty());
        }

        public static Source staff(UUID account, Optional<String> key, byte[] hash) {
            return new Source(Optional.empty(), Optional.of(account), key, Optional.of(hash));
        }

        /** Whether it is the same request. */
        public boolean isAs(Source other) {
            return hash.isPresent() && other.hash.isPresent() && Arrays.equals(hash.get(), other.hash.get());
        }
    }

    /** A follow-up to be kept, with its place in the project's journal. */
    public record New(FollowUp followUp, int project, long sequence, Source source) {}

    /** A follow-up on record; {@code mark} is the start of its entry's hash. */
    public record Known(FollowUp followUp, Source source, String mark) {}

    /** Whether a failure says that the account used its key for another project's report at the same moment. */
    public static boolean isKeyTaken(Throwable failure) {
        return failure instanceof PgException refused && "follow_up_request_once".equals(refused.getConstraint());
    }

    /** An id for a new follow-up. */
    public UUID newId() {
        return Columns.newId();
    }

    /** Under the lock of the projects' heads, after the reports themselves are written. */
    public Uni<Void> write(SqlConnection tx, List<New> added) {
        return Batches.run(tx, ADD, added.stream().map(this::row).toList());
    }

    private Tuple row(New added) {
        FollowUp followUp = added.followUp();
        Source source = added.source();
        return Tuple.tuple().addUUID(followUp.id()).addUUID(followUp.report()).addInteger(added.project())
                .addLong(added.sequence()).addValue(Columns.of(followUp.at())).addUUID(followUp.by().id())
                .addUUID(source.message().orElse(null)).addUUID(source.account().orElse(null))
                .addString(source.key().orElse(null)).addValue(source.hash().map(Columns::of).orElse(null))
                .addValue(Columns.of(vault.seal(followUp.words(), "follow_up.words", followUp.id())));
    }

    /** When these reports were followed up as it is committed now. */
    public Uni<Map<UUID, List<Instant>>> times(Collection<UUID> reports) {
        return times(pool, reports);
    }

    /** When these reports were followed up, the first time first; nothing of those that never were. */
    public Uni<Map<UUID, List<Instant>>> times(SqlClient client, Collection<UUID> reports) {
        return client.preparedQuery(TIMES).execute(Tuple.of(reports.toArray(UUID[]::new)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false).collect(groupingBy(row -> row.getUUID("report_id"),
                        mapping(row -> Columns.instant(row, "followed_at"), toList()))));
    }

    /** A page of a report's follow-ups, the newest first. */
    public Uni<List<Known>> page(Directory directory, UUID report, Optional<UUID> after, int limit) {
        return select(pool, directory, PAGE, Tuple.of(report, after.orElse(null), limit));
    }

    /** The follow-up that the same account entered under the same key, for ever. */
    public Uni<Optional<Known>> byRequest(SqlClient client, Directory directory, Source source) {
        return source.key().map(key -> select(client, directory, BY_REQUEST, Tuple.of(source.account().orElseThrow(), key))
                .map(found -> found.stream().findFirst())).orElseGet(() -> Uni.createFrom().item(Optional.empty()));
    }

    private Uni<List<Known>> select(SqlClient client, Directory directory, String sql, Tuple parameters) {
        return client.preparedQuery(sql).execute(parameters)
                .map(rows -> StreamSupport.stream(rows.spliterator(), false).map(row -> known(row, directory)).toList());
    }

    private Known known(Row row, Directory directory) {
        UUID id = row.getUUID("id");
        FollowUp followUp = new FollowUp(id, row.getUUID("report_id"), directory.agent(row.getUUID("agent_id")).orElseThrow(),
                Columns.instant(row, "followed_at"), vault.open(Columns.bytes(row, "words_sealed"), "follow_up.words", id));
        Source source = row.getUUID("account_id") == null
                ? Source.message(row.getUUID("message_id"))
                : Source.staff(row.getUUID("account_id"), Optional.ofNullable(row.getString("idempotency_key")),
                        Columns.bytes(row, "request_hash"));
        return new Known(followUp, source, row.getString("mark"));
    }
}
