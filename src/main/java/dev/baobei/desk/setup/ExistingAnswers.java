package dev.baobei.desk.setup;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.baobei.desk.shown.CamelCase;
import dev.baobei.domain.party.Project;
import dev.baobei.flow.setup.ExistingOutcome;
import dev.baobei.flow.setup.ExistingOutcome.Imported;
import dev.baobei.flow.setup.ExistingOutcome.Removed;
import dev.baobei.flow.setup.ExistingOutcome.Result;
import dev.baobei.http.Problem;
import dev.baobei.postgres.visit.ExistingImports;

/** The one place that turns what became of a list of existing customers into HTTP; no name or number is said. */
final class ExistingAnswers {

    private ExistingAnswers() {}

    /** What became of a list; {@code mark} is the start of its entry's hash in the journal, where anybody was added. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ImportView(OffsetDateTime listedAt, String mark, long added, long alreadyThere, long refused, List<RowView> rows) {}

    /** What became of a row: {@code added}, {@code alreadyThere} or {@code refused}, and why. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RowView(int line, String result, String reason) {}

    /** Since when somebody stands on the list no more. */
    record RemovalView(OffsetDateTime removedAt, String mark) {}

    /** How many stand on the list, and where they came from; without {@code next} it is the last page. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ListView(long listed, List<ImportedView> imports, Long next) {}

    /** One import. */
    record ImportedView(OffsetDateTime listedAt, String by, long added, long removed, String mark) {}

    static Response of(ExistingOutcome outcome, Project project) {
        if (outcome instanceof Imported imported) {
            return ok(view(imported, project));
        }
        return outcome instanceof Removed removed
                ? ok(new RemovalView(at(removed.at(), project), removed.mark()))
                : Problem.of(404, "existing-customer-unknown", "Nobody with this number stands on the list.").answer().build();
    }

    static Response of(long listed, List<ExistingImports.Imported> page, boolean isFull, Project project) {
        List<ImportedView> views = page.stream().map(one -> new ImportedView(at(one.at(), project), one.by(), one.added(),
                one.removed(), one.mark())).toList();
        return ok(new ListView(listed, views, isFull ? page.get(page.size() - 1).sequence() : null));
    }

    private static ImportView view(Imported imported, Project project) {
        return new ImportView(at(imported.at(), project), imported.mark().orElse(null), count(imported, Result.ADDED),
                count(imported, Result.ALREADY_THERE), count(imported, Result.REFUSED),
                imported.rows().stream().map(row -> new RowView(row.line(), CamelCase.of(row.result()),
                        row.why().map(CamelCase::of).orElse(null))).toList());
    }

    private static long count(Imported imported, Result result) {
        return imported.rows().stream().filter(row -> row.result() == result).count();
    }

    private static OffsetDateTime at(Instant at, Project project) {
        return at.atZone(project.zone()).toOffsetDateTime();
    }

    private static Response ok(Object view) {
        return Response.ok(view, MediaType.APPLICATION_JSON_TYPE).build();
    }
}
