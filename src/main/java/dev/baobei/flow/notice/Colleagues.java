package dev.baobei.flow.notice;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import dev.baobei.domain.party.Agency;
import dev.baobei.domain.party.Agent;
import dev.baobei.domain.party.Directory;
import dev.baobei.domain.visit.ProtectionPeriod.Holder;

/** Who works for an agency: who left it, or may not report any more, is told nothing of its customers, and is given none. */
public final class Colleagues {

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

    /** Who of an agency is meant by a name: nobody where none who works there, or several, are called so. */
    public static Optional<Agent> named(Directory directory, Agency agency, String name) {
        List<Agent> all = directory.agents().stream()
                .filter(one -> one.isActive() && one.agency().id() == agency.id() && one.name().equals(name)).toList();
        return all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
    }

    /** The agent with a share, at the agency whose share it is. */
    static Stream<Agent> of(Holder holder) {
        return holder.agent().map(agent -> holder.agency().map(agent::at).orElse(agent)).stream();
    }
}
