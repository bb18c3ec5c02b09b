package dev.baobei.demo.page;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.List;

import dev.baobei.domain.party.Agency;
import dev.baobei.domain.party.Agent;
import dev.baobei.domain.party.Directory;
import dev.baobei.domain.party.GatewayNumber;
import dev.baobei.domain.party.Project;

/** Who and what can be picked on the page. */
public record PageView(List<AgentChoice> agents, List<NumberChoice> numbers, List<ProjectChoice> projects,
        List<String> agencies, List<Sample> samples) {

    /** An agent (业务员) with the phone in hand. */
    public record AgentChoice(String name, String address, String agency, boolean active) {}

    /** A number of the gateway; {@code project} is the name of the only project it serves, or null. */
    public record NumberChoice(String number, String project) {}

    /** A project and its terms in a line, in Chinese and in English. */
    public record ProjectChoice(String code, String name, String zh, String en) {}

    static PageView of(Directory directory, Instant now) {
        return new PageView(
                directory.agents().stream().sorted(comparing(Agent::address)).map(PageView::choice).toList(),
                directory.numbers().stream().sorted(comparing(GatewayNumber::number))
                        .map(number -> choice(number, directory)).toList(),
                directory.projects().stream().sorted(comparing(Project::code))
                        .map(project -> choice(project, directory, now)).toList(),
                directory.agencies().stream().map(Agency::name).sorted().toList(), Sample.ALL);
    }

    private static AgentChoice choice(Agent agent) {
        return new AgentChoice(agent.name(), agent.address(), agent.agency().name(), agent.isActive());
    }

    private static NumberChoice choice(GatewayNumber number, Directory directory) {
        return new NumberChoice(number.number(), number.project().flatMap(directory::project).map(Project::name).orElse(null));
    }

    private static ProjectChoice choice(Project project, Directory directory, Instant now) {
        return directory.termsOf(project.id(), now)
                .map(terms -> new ProjectChoice(project.code(), project.name(), TermsInALine.CHINESE.say(terms),
                        TermsInALine.ENGLISH.say(terms)))
                .orElseGet(() -> new ProjectChoice(project.code(), project.name(), "暂不接受报备", "takes no reports"));
    }
}
