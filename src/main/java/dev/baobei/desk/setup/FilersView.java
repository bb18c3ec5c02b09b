package dev.baobei.desk.setup;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.baobei.desk.shown.CamelCase;
import dev.baobei.domain.party.Agent;
import dev.baobei.domain.party.Designation;
import dev.baobei.domain.party.Directory;
import dev.baobei.domain.party.Project;

/**
 * Whom an agency named to file its reports in a project (指定备案人员), as the API shows it; nobody's number is shown.
 *
 * @param from    from when on
 * @param inForce whether they are the ones now
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record FilersView(String agency, OffsetDateTime from, boolean inForce, List<FilerView> agents) {

    /** One of them; {@code state} as in a setup. */
    public record FilerView(String name, String state) {}

    static FilersView of(Designation one, Project project, Directory directory, Instant now) {
        return new FilersView(directory.agency(one.agency()).orElseThrow().name(),
                one.from().atZone(project.zone()).toOffsetDateTime(),
                directory.designations().at(project.id(), one.agency(), now).filter(one::equals).isPresent(),
                one.agents().stream().flatMap(id -> directory.agent(id).stream()).map(FilersView::agent)
                        .sorted(java.util.Comparator.comparing(FilerView::name)).toList());
    }

    private static FilerView agent(Agent agent) {
        return new FilerView(agent.name(), CamelCase.of(agent.state()));
    }
}
