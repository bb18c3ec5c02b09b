package dev.baobei.postgres.visit;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baobei.domain.journal.Link;
import dev.baobei.domain.visit.Visit;
import dev.baobei.postgres.sql.Columns;
import dev.baobei.postgres.sql.Json;
import dev.baobei.postgres.vault.Vault;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

/** Every verdict (判客结果) in each of its versions, and which one was confirmed. */
@ApplicationScoped
public class VerdictLedger {

    private static final String LATEST = """
            select v.version, v.sealed, c.confirmed_at, left(e.hash, 8) as mark from verdict v
            left join journal_entry e on e.project_id = v.project_id and e.sequence = v.sequence
            left join confirmation c on c.visit_id = v.visit_id and c.version <= v.version
            where v.visit_id = $1 order by v.version desc limit 1""";
    private static final String LATEST_OF = """
            select distinct on (v.visit_id) v.visit_id, v.version, v.sealed, c.confirmed_at, left(e.hash, 8) as mark from verdict v
            left join journal_entry e on e.project_id = v.project_id and e.sequence = v.sequence
            left join confirmation c on c.visit_id = v.visit_id and c.version <= v.version
            where v.visit_id = any($1) order by v.visit_id, v.version desc""";
    private static final String VERSIONS = "select version, sealed from verdict where visit_id = $1 order by version desc";
    private static final String ADD = """
            insert into verdict (visit_id, version, kind, report_id, judged_at, protected_from, protected_until, sealed, signed,
              halved_with, project_id, sequence)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)""";
    private static final String CONFIRM = """
            insert into confirmation (visit_id, version, confirmed_at, account_id, signatures_sealed, report_id)
            values ($1, $2, $3, $4, $5, $6)""";

    private final Vault vault;
    private final ObjectMapper json;

    VerdictLedger(Vault vault, ObjectMapper json) {
        this.vault = vault;
        this.json = json;
    }

    /**
     * The newest version of a visit's verdict, and when it was confirmed, or the version that a corrected arrival replaced.
     *
     * @param mark the first characters of the hash of its entry in the journal; null where somebody took that away
     */
    public record Judged(int version, VerdictRecord verdict, Optional<Instant> confirmedAt, String mark) {}

    /** Who signed a slip, by role. */
    public record Signature(String role, String name) {}

    public Uni<Optional<Judged>> latest(SqlClient client, UUID visit) {
        return client.preparedQuery(LATEST).execute(Tuple.of(visit)).map(rows -> StreamSupport
                .stream(rows.spliterator(), false).findFirst().map(row -> judged(visit, row)));
    }

    /** The same of each of these visits that has one. */
    public Uni<Map<UUID, Judged>> latest(SqlClient client, Collection<UUID> visits) {
        return client.preparedQuery(LATEST_OF).execute(Tuple.of(visits.toArray(UUID[]::new))).map(rows -> StreamSupport
                .stream(rows.spliterator(), false)
                .collect(Collectors.toMap(row -> row.getUUID("visit_id"), row -> judged(row.getUUID("visit_id"), row))));
    }

    /** As it was judged last before two people changed the arrival and left it open whose the customer is. */
    public Uni<VerdictRecord> beforeAmendments(SqlClient client, UUID visit) {
        return client.preparedQuery(VERSIONS).execute(Tuple.of(visit)).map(rows -> StreamSupport
                .stream(rows.spliterator(), false).map(row -> verdict(visit, row)).filter(version -> !version.isOfAmendment())
                .findFirst().orElseThrow());
    }

    VerdictRecord verdict(UUID visit, Row row) {
        String text = vault.open(Columns.bytes(row, "sealed"), "verdict." + row.getInteger("version"), visit);
        return Json.read(json, text, VerdictRecord.class);
    }

    private Judged judged(UUID visit, Row row) {
        return new Judged(row.getInteger("version"), verdict(visit, row), Columns.maybeInstant(row, "confirmed_at"),
                row.getString("mark"));
    }

    /** Under the lock of the project's head. */
    public Uni<Judged> add(SqlConnection tx, Visit visit, int version, VerdictRecord verdict, Instant now, Link entry) {
        byte[] sealed = vault.seal(Json.write(json, verdict), "verdict." + version, visit.id());
        return tx.preparedQuery(ADD).execute(Tuple.tuple().addUUID(visit.id()).addInteger(version).addString(verdict.kind())
                .addUUID(verdict.report()).addValue(Columns.of(now)).addValue(Columns.of(verdict.from()))
                .addValue(Columns.of(verdict.until())).addValue(Columns.of(sealed)).addBoolean(verdict.isSigned())
                .addUUID(verdict.isHalved() ? verdict.household().visit() : null)
                .addInteger(visit.project().id()).addLong(entry.sequence()))
                .replaceWith(new Judged(version, verdict, Optional.empty(), entry.mark()));
    }

    /** Makes a version final. */
    public Uni<Judged> confirm(SqlConnection tx, UUID visit, Judged judged, UUID account, List<Signature> signatures,
            Instant now) {
        byte[] sealed = vault.seal(Json.write(json, Map.of("signatures", signatures)), "confirmation.signatures", visit);
        return tx.preparedQuery(CONFIRM)
                .execute(Tuple.of(visit, judged.version(), Columns.of(now), account, Columns.of(sealed),
                        judged.verdict().report()))
                .replaceWith(new Judged(judged.version(), judged.verdict(), Optional.of(now), judged.mark()));
    }
}
