package dev.baobei.flow.decision;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import dev.baobei.domain.message.KeptMessage;
import dev.baobei.domain.party.Agent;
import dev.baobei.domain.party.Project;
import dev.baobei.domain.reply.Example;
import dev.baobei.domain.reply.Reply;

/** How to report to whom a message was sent: an example for each project that takes reports there. */
final class Examples {

    private static final int SHOWN = 3;

    private Examples() {}

    static Reply howTo(Handling handling, Agent agent) {
        List<Example> all = projectsOf(handling).flatMap(project -> of(handling, project, agent).stream()).toList();
        return new Reply.HowTo(all.stream().limit(SHOWN).toList(), Math.max(0, all.size() - SHOWN));
    }

    /** The projects that the number it was sent to serves. */
    static Stream<Project> projectsOf(Handling handling) {
        KeptMessage message = handling.message();
        return handling.directory().servedBy(message.channel(), message.number()).stream();
    }

    /** Nothing where the project takes no reports. */
    static Optional<Example> of(Handling handling, Project project, Agent agent) {
        return handling.directory().termsOf(project.id(), agent.agency(), handling.message().effectiveAt())
                .map(terms -> new Example(project, terms, colleague(handling, agent)));
    }

    private static Optional<String> colleague(Handling handling, Agent agent) {
        return agent.isFiler()
                ? handling.directory().colleaguesOf(agent).stream().map(Agent::name).findFirst()
                : Optional.empty();
    }
}
