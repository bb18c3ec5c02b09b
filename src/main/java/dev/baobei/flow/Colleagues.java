package dev.baobei.flow;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import dev.baobei.domain.party.Agent;
import dev.baobei.domain.party.Directory;
import dev.baobei.domain.visit.ProtectionPeriod.Holder;

/** Who may be told of an agency's customers: who left it, or may not report any more, is told nothing. */
final class Colleagues {

    private Colleagues() {}

    /**
     * Those who are still there, each once, as they are known now.
     *
     * @param agents at the agency for which they acted
     */
    static Stream<Agent> still(Directory directory, Stream<Agent> agents) {
        Map<UUID, Agent> byId = new LinkedHashMap<>();
        agents.flatMap(agent -> directory.agent(agent.id()).stream().filter(now -> now.isActive() && now.agency().isApproved()
                && now.agency().id() == agent.agency().id())).forEach(agent -> byId.putIfAbsent(agent.id(), agent));
        return byId.values().stream();
    }

    /** The agent who has a customer while they are still there, else all who are: the agency has the customer. */
    static Stream<Agent> of(Directory directory, int agency, Optional<UUID> agent) {
        List<Agent> there = still(directory, directory.agents().stream().filter(one -> one.agency().id() == agency))
                .sorted(Comparator.comparing(Agent::address)).toList();
        List<Agent> own = there.stream().filter(one -> agent.equals(Optional.of(one.id()))).toList();
        return (own.isEmpty() ? there : own).stream();
    }

    /** The agent with a share, at the agency whose share it is. */
    static Stream<Agent> of(Holder holder) {
        return holder.agent().map(agent -> holder.agency().map(agent::at).orElse(agent)).stream();
    }
}
