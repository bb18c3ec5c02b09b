package dev.baobei.postgres.report;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.domain.party.Directory;
import dev.baobei.domain.prereport.PreReport;
import dev.baobei.domain.prereport.Receipt;
import dev.baobei.postgres.sql.Columns;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;

/**
 * Finds pre-reports for staff, the newest first, page by page. A statement says only what is asked for, so that each has a plan of its
 * own: by digits, by agency, by how reports ended, or by time.
 */
@ApplicationScoped
public class PreReportSearch {

    private static final String WITH_LAST4 = """
            r.id in (select p.report_id from pre_report_phone p where p.project_id = $1 and p.last4 = ?)""";
    private static final String WITH_FIRST3 = """
            r.id in (select p.report_id from pre_report_phone p where p.project_id = $1 and p.first3 = ?)""";
    private static final String AFTER = """
            (r.effective_at, r.sequence) < (select a.effective_at, a.sequence from pre_report a where a.receipt = ?)""";

    private final Pool pool;
    private final PreReportRows rows;

    PreReportSearch(Pool pool, PreReportRows rows) {
        this.pool = pool;
        this.rows = rows;
    }

    /**
     * What is looked for.
     *
     * @param agents ids of those whose they may be
     * @param digits the last four or the first three digits
     * @param after  the receipt of the last report of the page before
     */
    public record Query(int project, Optional<Integer> agency, Optional<List<UUID>> agents, Optional<PreReport.State> state,
            Optional<String> digits, Optional<Receipt> after) {}

    /** At most {@code limit} reports, as they stand at a moment; among those that are pending, or are about to expire, some of the others. */
    public Uni<List<PreReport>> find(Query query, Directory directory, Instant now, int limit) {
        Statement asked = new Statement();
        asked.and("r.project_id = ?", query.project());
        query.agency().ifPresent(agency -> asked.and("r.agency_id = ?", agency));
        query.agents().ifPresent(agents -> asked.and("r.agent_id = any(?)", agents.toArray(UUID[]::new)));
        query.state().ifPresent(state -> ofState(asked, state, now));
        if (query.state().filter(PreReport.State.EXPIRING::equals).isPresent()) {
            asked.and("r.deadline <= ?", Columns.of(now.plus(directory.versionsOf(query.project()).expiringAtMostAhead())));
        }
        query.digits().ifPresent(digits -> asked.and(digits.length() == 4 ? WITH_LAST4 : WITH_FIRST3, digits));
        query.after().ifPresent(receipt -> asked.and(AFTER, receipt.code()));
        return rows.select(pool, directory,
                PreReportRows.SELECT + asked.sql() + " order by r.effective_at desc, r.sequence desc"
                        + " limit " + limit,
                asked.parameters());
    }

    private static void ofState(Statement asked, PreReport.State state, Instant now) {
        switch (state) {
            case PENDING, EXPIRING ->
                asked.and("r.ended_why is null and r.deadline > ? and (r.refused_at is null or r.refused_at > ?)",
                        Columns.of(now));
            case EXPIRED -> asked.and("r.ended_why is null and r.deadline <= ? and (r.refused_at is null or r.refused_at > ?)",
                    Columns.of(now));
            case REFUSED -> asked.and("r.ended_why is null and r.refused_at <= ?", Columns.of(now));
            default -> asked.and("r.ended_why = ?", state.name());
        }
    }

    /** Conditions that must all hold, each with a parameter. */
    private static final class Statement {

        private final Tuple parameters = Tuple.tuple();
        private final StringBuilder conditions = new StringBuilder();

        void and(String condition, Object value) {
            parameters.addValue(value);
            conditions.append(conditions.isEmpty() ? " where " : " and ")
                    .append(condition.replace("?", "$" + parameters.size()));
        }

        String sql() {
            return conditions.toString();
        }

        Tuple parameters() {
            return parameters;
        }
    }
}
