package dev.baobei.desk.message;

import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.baobei.domain.party.Directory;
import dev.baobei.postgres.message.MessageTimeline.Decided;
import io.vertx.core.json.JsonObject;

/** What every rule answered about the report of that index. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReportTraceView(int report, String project, String receipt, List<TraceView> rules) {

    static ReportTraceView of(int report, Decided decided, Directory directory) {
        JsonObject outcome = decided.outcomes().getJsonObject(report);
        String project = outcome.getString("project");
        return new ReportTraceView(report, project, outcome.getString("receipt"), TraceView.of(
                decided.trace().get(report).rules(), Optional.ofNullable(project).flatMap(directory::project), directory));
    }
}
