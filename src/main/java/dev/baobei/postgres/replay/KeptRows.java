package dev.baobei.postgres.replay;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.domain.party.Directory;
import dev.baobei.domain.prereport.PreReport;
import dev.baobei.postgres.report.PreReportRows;
import dev.baobei.postgres.sql.Columns;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;

/** What stands in the rows by which the gateway works, to be held against the journal. */
@ApplicationScoped
public class KeptRows {

    private static final String REPORTS = PreReportRows.SELECT + " where r.project_id = $1 and r.sequence = any($2)";
    private static final String VERDICTS = """
            select v.visit_id, v.version, v.kind, v.protected_from, v.protected_until, v.halved_with, r.receipt
            from verdict v left join pre_report r on r.id = v.report_id where v.visit_id = any($1)""";
    private static final String STRAY = """
            select r.receipt from pre_report r left join journal_entry e on e.project_id = r.project_id and e.sequence = r.sequence
            where r.project_id = $1 and coalesce(e.kind not in ('REPORT_ACCEPTED', 'REPORT_REFERRED'), true) order by r.sequence""";

    private static final String VERSIONS = """
            select v.visit_id, v.version from verdict v join visit on visit.id = v.visit_id
            where visit.project_id = $1 order by 1, 2""";

    private final Pool pool;
    private final PreReportRows rows;

    KeptRows(Pool pool, PreReportRows rows) {
        this.pool = pool;
        this.rows = rows;
    }

    /**
     * A version of a verdict as its row says in the clear.
     *
     * @param receipt    of the report that won; null where none did
     * @param halvedWith the visit with whose holders it shares; null where it does not
     */
    public record VerdictRow(String kind, Instant from, Instant until, String receipt, String halvedWith) {}

    /** The reports of these places in the journal. */
    public Uni<Map<Long, PreReport>> reports(Directory directory, int project, Collection<Long> sequences) {
        return rows.select(pool, directory, REPORTS,
                Tuple.tuple().addInteger(project).addArrayOfLong(sequences.toArray(Long[]::new)))
                .map(found -> found.stream().collect(toMap(PreReport::sequence, report -> report)));
    }

    /** Receipts of reports whose place in the journal says nothing of a report that came on record, wherever that place is. */
    public Uni<List<String>> stray(int project) {
        return pool.preparedQuery(STRAY).execute(Tuple.of(project)).map(found -> StreamSupport
                .stream(found.spliterator(), false).map(row -> row.getString("receipt")).toList());
    }

    /** A version of a verdict. */
    public record VersionRow(UUID visit, int version) {}

    /** All of a project. */
    public Uni<List<VersionRow>> versions(int project) {
        return pool.preparedQuery(VERSIONS).execute(Tuple.of(project)).map(found -> StreamSupport
                .stream(found.spliterator(), false).map(row -> new VersionRow(row.getUUID("visit_id"),
                        row.getInteger("version")))
                .toList());
    }

    /** Every version of the verdicts on these visits. */
    public Uni<Map<UUID, Map<Integer, VerdictRow>>> verdicts(Collection<UUID> visits) {
        return pool.preparedQuery(VERDICTS).execute(Tuple.tuple().addArrayOfUUID(visits.toArray(UUID[]::new)))
                .map(found -> StreamSupport.stream(found.spliterator(), false)
                        .collect(groupingBy(row -> row.getUUID("visit_id"),
                                toMap(row -> row.getInteger("version"), row -> new VerdictRow(row.getString("kind"),
                                        Columns.instant(row, "protected_from"), Columns.instant(row, "protected_until"),
                                        row.getString("receipt"), Optional.ofNullable(row.getUUID("halved_with"))
                                                .map(UUID::toString).orElse(null))))));
    }
}
