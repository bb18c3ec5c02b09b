package dev.baobei.desk.prereport;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.baobei.domain.party.Project;
import dev.baobei.postgres.report.LookUp;

/** A page of look-ups (查询留痕), the newest first; without {@code next} it is the last. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LookUpPage(List<LookUpView> lookUps, UUID next) {

    /**
     * One look-up; times with the project's offset.
     *
     * @param account   who looked
     * @param kind      {@code search}, {@code report}, {@code protections} or {@code preview}
     * @param receipt   of the one report, left out of a search
     * @param digitsKey left out where no digits were looked for, like nameKey, and agentKey where those of an agent were: the same for the same digits, and says none of them
     * @param further   whether it asked for a further page
     * @param found     how many reports or shares were shown
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record LookUpView(OffsetDateTime at, String account, String kind, String project, String receipt, String digitsKey,
            String nameKey, String agency, String agentKey, String state, boolean further, int found) {

        static LookUpView of(LookUp one, Project project) {
            return new LookUpView(one.at().atZone(project.zone()).toOffsetDateTime(), one.account(),
                    one.kind().name().toLowerCase(Locale.ROOT), project.code(), one.receipt().orElse(null),
                    one.digitsKey().orElse(null), one.nameKey().orElse(null), one.agency().orElse(null),
                    one.agentKey().orElse(null),
                    one.state().orElse(null), one.further(), one.found());
        }
    }

    static LookUpPage of(List<LookUp> found, List<Project> projects, int most) {
        Map<Integer, Project> byId = projects.stream().collect(Collectors.toMap(Project::id, Function.identity()));
        return new LookUpPage(found.stream().map(one -> LookUpView.of(one, byId.get(one.project()))).toList(),
                found.size() == most ? found.get(most - 1).id() : null);
    }
}
