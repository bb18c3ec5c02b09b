package dev.baobei.postgres.project;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.domain.party.Project;
import dev.baobei.domain.terms.CalendarDay.Kind;
import dev.baobei.domain.terms.CalendarDay.Said;
import dev.baobei.domain.terms.WorkingDays;
import dev.baobei.postgres.sql.Batches;
import dev.baobei.postgres.sql.Columns;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

/** What a project's calendar says of days (工作日历): rows are only added, and the last that speaks of a day holds. */
@ApplicationScoped
public class WorkingCalendar {

    private static final String SAID = """
            select distinct on (c.day) c.day, c.kind, c.imported_at, s.name as account
            from calendar_day c join staff_account s on s.id = c.account_id
            where c.project_id = $1 and c.imported_at <= $2 and c.day >= $3 and c.day < $4
            order by c.day, c.sequence desc""";
    private static final String ADD = """
            insert into calendar_day (id, project_id, day, kind, imported_at, account_id, sequence)
            values ($1, $2, $3, $4, $5, $6, $7)""";
    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final LocalDate END = LocalDate.of(2100, 1, 1);

    private final Pool pool;

    WorkingCalendar(Pool pool) {
        this.pool = pool;
    }

    /** What it says of a day, since when, and who said so. */
    public record Day(LocalDate day, Kind kind, Instant importedAt, String by) {}

    /** What it said at a moment of the days of a year; nothing of those that are as the week has them. */
    public Uni<List<Day>> ofYear(Project project, int year, Instant asOf) {
        return said(pool, project, asOf, LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1))
                .map(days -> days.stream().filter(day -> day.kind() != Kind.AS_WEEK).toList());
    }

    /** The days that were worked by what it said at a moment. */
    public Uni<WorkingDays> workingDays(Project project, Instant asOf) {
        return ofAllYears(pool, project, asOf).map(days -> new WorkingDays(days.stream()
                .filter(day -> day.kind() != Kind.AS_WEEK)
                .collect(toMap(Day::day, day -> day.kind() == Kind.WORKING))));
    }

    /** What it said at a moment, also of days that are as the week has them again. */
    public Uni<List<Day>> ofAllYears(SqlClient client, Project project, Instant asOf) {
        return said(client, project, asOf, FIRST, END);
    }

    private Uni<List<Day>> said(SqlClient client, Project project, Instant asOf, LocalDate from, LocalDate to) {
        return client.preparedQuery(SAID).execute(Tuple.of(project.id(), Columns.of(asOf), from, to))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false).map(WorkingCalendar::day).toList());
    }

    private static Day day(Row row) {
        return new Day(row.getLocalDate("day"), Kind.valueOf(row.getString("kind")), Columns.instant(row, "imported_at"),
                row.getString("account"));
    }

    /** Says something of days from now on, where the journal says so. */
    public Uni<Void> add(SqlConnection tx, Project project, UUID account, Instant at, long sequence, List<Said> days) {
        return Batches.run(tx, ADD, days.stream().map(said -> Tuple.tuple().addUUID(Columns.newId())
                .addInteger(project.id()).addLocalDate(said.day()).addString(said.kind().name()).addValue(Columns.of(at))
                .addUUID(account).addLong(sequence)).toList());
    }
}
