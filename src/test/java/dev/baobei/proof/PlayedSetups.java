package dev.baobei.proof;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

import dev.baobei.domain.party.Agent;
import dev.baobei.postgres.directory.Setup;
import dev.baobei.postgres.directory.Setup.AgentSetup;
import dev.baobei.postgres.directory.Setup.FilersSetup;
import dev.baobei.postgres.directory.Setup.ProjectSetup;
import dev.baobei.postgres.directory.TermsText;
import dev.baobei.story.Town;
import dev.baobei.story.Town.Place;

/** What is set up anew while a project is played. */
record PlayedSetups(Place place) {

    void works(String name, int agent, Agent.State state) {
        place.town().put(new Setup(List.of(), List.of(), List.of(new AgentSetup(name, place.agents().get(agent),
                place.agencies().get(0), state)), List.of()));
    }

    void newTerms() {
        town(List.of("云阁" + place.code()), Town.lateLosesInACollision());
        LocalDate opening = place.town().now().atZone(ZoneId.of("Asia/Shanghai")).toLocalDate().plusDays(30);
        place.town().put(new Setup(List.of(new ProjectSetup(place.code(), place.name(), List.of("云阁" + place.code()),
                List.of("住宅"), "Asia/Shanghai", opening, null, null)), List.of(), List.of(), List.of()));
    }

    void name() {
        place.town().put(new Setup(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(
                new FilersSetup(place.code(), place.agencies().get(0), List.of(place.agents().get(0)), null))));
    }

    void town(List<String> aliases, TermsText terms) {
        place.town().put(new Setup(List.of(new ProjectSetup(place.code(), place.name(), aliases, List.of("住宅"), "Asia/Shanghai",
                null, terms, null)), List.of(), List.of(), List.of()));
    }
}
