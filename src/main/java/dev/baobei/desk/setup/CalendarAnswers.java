package dev.baobei.desk.setup;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.baobei.desk.shown.CamelCase;
import dev.baobei.domain.party.Project;
import dev.baobei.flow.setup.CalendarFlow.Imported;
import dev.baobei.flow.setup.CalendarFlow.Result;
import dev.baobei.postgres.project.WorkingCalendar.Day;

/** The one place that turns a calendar into HTTP. */
final class CalendarAnswers {

    private CalendarAnswers() {}

    /** What became of an import; {@code mark} is the start of its entry's hash in the journal, where anything was said anew. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ImportView(OffsetDateTime importedAt, String mark, long added, long alreadyThere, long refused,
            List<RowView> rows) {}

    /** What became of a row: {@code added}, {@code alreadyThere} or {@code refused}, and why. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RowView(int line, String result, String reason) {}

    /** The days of a year that are not as the week has them. */
    record YearView(int year, List<DayView> days) {}

    /** One of them. */
    record DayView(LocalDate day, String kind, OffsetDateTime importedAt, String by) {}

    static Response of(Imported imported, Project project) {
        return ok(new ImportView(imported.at().atZone(project.zone()).toOffsetDateTime(), imported.mark().orElse(null),
                count(imported, Result.ADDED), count(imported, Result.ALREADY_THERE), count(imported, Result.REFUSED),
                imported.rows().stream().map(row -> new RowView(row.line(), CamelCase.of(row.result()),
                        row.why().map(CamelCase::of).orElse(null))).toList()));
    }

    private static long count(Imported imported, Result result) {
        return imported.rows().stream().filter(row -> row.result() == result).count();
    }

    static Response of(int year, List<Day> days, Project project) {
        return ok(new YearView(year, days.stream().map(day -> new DayView(day.day(), CamelCase.of(day.kind()),
                day.importedAt().atZone(project.zone()).toOffsetDateTime(), day.by())).toList()));
    }

    private static Response ok(Object view) {
        return Response.ok(view, MediaType.APPLICATION_JSON_TYPE).build();
    }
}
