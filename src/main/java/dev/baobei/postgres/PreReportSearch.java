package dev.baobei.postgres;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.domain.party.Directory;
import dev.baobei.domain.prereport.PreReport;
import dev.baobei.domain.prereport.Receipt;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;

/** Finds pre-reports for staff, the newest first, page by page. */
@ApplicationScoped
public class PreReportSearch {

    private static final String SEARCH = PreReportRows.SELECT + """
             where r.project_id = $1
              and ($2::int is null or r.agency_id = $2)
              and ($3::text is null or $3 = case when r.ended_why is not null then r.ended_why
                when r.deadline > $4 then 'PENDING' else 'EXPIRED' end)
              and ($5::text is null or exists (select from pre_report_phone p
                where p.report_id = r.id and (p.last4 = $5 or p.first3 = $5)))
              and ($6::text is null or (r.effective_at, r.sequence) < (select a.effective_at, a.sequence from pre_report a
                where a.receipt = $6))
            order by r.effective_at desc, r.sequence desc limit $7""";

    private final Pool pool;
    private final PreReportRows rows;

    PreReportSearch(Pool pool, PreReportRows rows) {
        this.pool = pool;
        this.rows = rows;
    }

    /**
     * What is looked for.
     *
     * @param digits the last four or the first three digits
     * @param after  the receipt of the last report of the page before
     */
    public record Query(int project, Optional<Integer> agency, Optional<PreReport.State> state, Optional<String> digits,
            Optional<Receipt> after) {}

    /** At most {@code limit} reports, as they stand at a moment. */
    public Uni<List<PreReport>> find(Query query, Directory directory, Instant now, int limit) {
        return rows.select(pool, directory, SEARCH, Tuple.tuple().addInteger(query.project())
                .addInteger(query.agency().orElse(null)).addString(query.state().map(Enum::name).orElse(null))
                .addValue(Columns.of(now)).addString(query.digits().orElse(null))
                .addString(query.after().map(Receipt::code).orElse(null)).addInteger(limit));
    }
}
