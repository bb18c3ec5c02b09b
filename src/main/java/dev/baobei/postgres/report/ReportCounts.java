package dev.baobei.postgres.report;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.postgres.sql.Columns;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

/** How many reports agencies and agents made on a day, whatever became of them. */
@ApplicationScoped
public class ReportCounts {

    private static final String COUNT = """
            select asked.project_id, asked.agency_id, asked.from_at, r.agent_id, count(*) as reports
            from unnest($1::int[], $2::int[], $3::timestamptz[], $4::timestamptz[])
              as asked (project_id, agency_id, from_at, until_at)
            join pre_report r on r.project_id = asked.project_id and r.agency_id = asked.agency_id
              and r.effective_at >= asked.from_at and r.effective_at < asked.until_at
            group by asked.project_id, asked.agency_id, asked.from_at, r.agent_id""";

    /** A day of a project that is asked about, from inclusive, until exclusive. */
    public record Day(int project, int agency, Instant from, Instant until) {}

    /** How many reports an agent made for an agency on a day that begins then. */
    public record Count(int project, int agency, Instant from, UUID agent, long reports) {}

    /** Those of these days, of whoever made any. */
    public Uni<List<Count>> on(SqlConnection tx, Collection<Day> days) {
        return days.isEmpty()
                ? Uni.createFrom().item(List.of())
                : tx.preparedQuery(COUNT).execute(asked(days)).map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new Count(row.getInteger("project_id"), row.getInteger("agency_id"),
                                Columns.instant(row, "from_at"), row.getUUID("agent_id"), row.getLong("reports")))
                        .toList());
    }

    private static Tuple asked(Collection<Day> days) {
        return Tuple.tuple().addArrayOfInteger(Columns.ints(days, Day::project))
                .addArrayOfInteger(Columns.ints(days, Day::agency))
                .addValue(
                        days.stream().map(day -> day.from().atOffset(ZoneOffset.UTC)).toArray(java.time.OffsetDateTime[]::new))
                .addValue(days.stream().map(day -> day.until().atOffset(ZoneOffset.UTC))
                        .toArray(java.time.OffsetDateTime[]::new));
    }
}
