package dev.baobei.postgres;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.domain.party.Directory;
import dev.baobei.domain.prereport.PreReport;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;

/** What stands in the rows by which the gateway works, to be held against the journal. */
@ApplicationScoped
public class KeptRows {

    private static final String REPORTS = PreReportRows.SELECT + " where r.project_id = $1 and r.sequence = any($2)";
    private static final String VERDICTS = """
            select v.visit_id, v.version, v.kind, v.protected_from, v.protected_until, r.receipt, c.visit_id is not null as confirmed
            from verdict v left join pre_report r on r.id = v.report_id
            left join confirmation c on c.visit_id = v.visit_id and c.version = v.version where v.visit_id = any($1)""";
    private static final String STRAY = """
            select r.receipt from pre_report r join journal_entry e on e.project_id = r.project_id and e.sequence = r.sequence
            where r.project_id = $1 and r.sequence <= $2 and e.kind <> 'REPORT_ACCEPTED' order by r.sequence""";

    private final Pool pool;
    private final PreReportRows rows;

    KeptRows(Pool pool, PreReportRows rows) {
        this.pool = pool;
        this.rows = rows;
    }

    /**
     * A version of a verdict as its row says in the clear.
     *
     * @param receipt   of the report that won; null where none did
     * @param confirmed whether this version was signed
     */
    public record VerdictRow(String kind, Instant from, Instant until, String receipt, boolean confirmed) {}

    /** The reports of these places in the journal. */
    public Uni<Map<Long, PreReport>> reports(Directory directory, int project, Collection<Long> sequences) {
        return rows.select(pool, directory, REPORTS,
                Tuple.tuple().addInteger(project).addArrayOfLong(sequences.toArray(Long[]::new)))
                .map(found -> found.stream().collect(toMap(PreReport::sequence, report -> report)));
    }

    /** Receipts of reports whose place in the journal says nothing of a report that was accepted. */
    public Uni<List<String>> stray(int project, long upTo) {
        return pool.preparedQuery(STRAY).execute(Tuple.of(project, upTo)).map(found -> StreamSupport
                .stream(found.spliterator(), false).map(row -> row.getString("receipt")).toList());
    }

    /** Every version of the verdicts on these visits. */
    public Uni<Map<UUID, Map<Integer, VerdictRow>>> verdicts(Collection<UUID> visits) {
        return pool.preparedQuery(VERDICTS).execute(Tuple.tuple().addArrayOfUUID(visits.toArray(UUID[]::new)))
                .map(found -> StreamSupport.stream(found.spliterator(), false)
                        .collect(groupingBy(row -> row.getUUID("visit_id"),
                                toMap(row -> row.getInteger("version"), row -> new VerdictRow(row.getString("kind"),
                                        Columns.instant(row, "protected_from"), Columns.instant(row, "protected_until"),
                                        row.getString("receipt"), row.getBoolean("confirmed"))))));
    }
}
