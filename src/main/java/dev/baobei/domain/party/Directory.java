package dev.baobei.domain.party;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import dev.baobei.domain.terms.AgencyTerms;
import dev.baobei.domain.terms.Renewal;
import dev.baobei.domain.terms.Terms;
import dev.baobei.domain.terms.Versions;

/** Who is who at one moment: projects with their terms, agencies, agents, and the numbers that they write to. */
public final class Directory {

    private final long version;
    private final Map<Integer, Project> projects;
    private final Map<Integer, Agency> agencies;
    private final Map<UUID, Agent> agents;
    private final Map<String, Agent> agentsByAddress;
    private final Map<String, GatewayNumber> numbers;
    private final Map<Integer, Versions> terms;
    private final Map<Integer, Renewal> renewals;
    private final Designations designations;

    /** A directory of these; {@code version} tells whether another one is newer. */
    public Directory(long version, Collection<Project> projects, Collection<Agency> agencies,
            Map<String, Agent> agentsByAddress, Collection<GatewayNumber> numbers, Collection<Terms> terms,
            Collection<AgencyTerms> agencysOwn, Designations designations) {
        this.designations = designations;
        this.version = version;
        this.projects = projects.stream().collect(toMap(Project::id, Function.identity()));
        this.agencies = agencies.stream().collect(toMap(Agency::id, Function.identity()));
        this.agents = agentsByAddress.values().stream().collect(toMap(Agent::id, Function.identity(), (one, other) -> one));
        this.agentsByAddress = Map.copyOf(agentsByAddress);
        this.numbers = numbers.stream().collect(toMap(n -> n.channel() + " " + bare(n.number()), Function.identity()));
        this.terms = this.projects.keySet().stream().collect(toMap(Function.identity(),
                project -> new Versions(terms.stream().filter(one -> one.project() == project).toList(),
                        agencysOwn.stream().filter(one -> one.project() == project).toList())));
        this.renewals = Versions.renewals(this.terms.values());
    }

    /** Whom agencies named to file their reports. */
    public Designations designations() {
        return designations;
    }

    public long version() {
        return version;
    }

    public Collection<Project> projects() {
        return projects.values();
    }

    public Collection<Agency> agencies() {
        return agencies.values();
    }

    public Collection<Agent> agents() {
        return agents.values();
    }

    public Collection<GatewayNumber> numbers() {
        return numbers.values();
    }

    public Optional<Project> project(int id) {
        return Optional.ofNullable(projects.get(id));
    }

    public Optional<Project> project(String code) {
        return projects.values().stream().filter(project -> project.code().equals(code)).findFirst();
    }

    public Optional<Agency> agency(int id) {
        return Optional.ofNullable(agencies.get(id));
    }

    public Optional<Agency> agency(String name) {
        return agencies.values().stream().filter(agency -> agency.name().equals(name)).findFirst();
    }

    public Optional<Agent> agent(UUID id) {
        return Optional.ofNullable(agents.get(id));
    }

    /** The agent who writes from an address, on whichever of a channel's services. */
    public Optional<Agent> agentAt(String address) {
        return Optional.ofNullable(agentsByAddress.get(bare(address)));
    }

    /** The others of an agent's agency who work there. */
    public List<Agent> colleaguesOf(Agent agent) {
        return agents.values().stream().filter(other -> other.isActive() && other.agency().id() == agent.agency().id()
                && !other.id().equals(agent.id())).sorted(Comparator.comparing(Agent::address)).toList();
    }

    /** The projects that a message to this number may be about, in the order of their codes; all where it is not ours alone. */
    public List<Project> servedBy(String channel, String number) {
        if (channel.equals(GatewayNumber.DESK)) {
            return project(bare(number)).stream().toList();
        }
        Optional<Integer> only = Optional.ofNullable(numbers.get(channel + " " + bare(number))).flatMap(GatewayNumber::project);
        return projects.values().stream().filter(project -> only.isEmpty() || only.get() == project.id())
                .sorted(Comparator.comparing(Project::code)).toList();
    }

    /** The number of ours that a notice on a project leaves from. */
    public Optional<GatewayNumber> numberFor(int project) {
        return GatewayNumber.forNoticesOn(project, numbers.values());
    }

    /** The terms of a project that are in force at a moment; none when it takes no reports then. */
    public Optional<Terms> termsOf(int project, Instant at) {
        return versionsOf(project).at(at);
    }

    /** Those that judge what an agency reports then: its own, where it has some, in place of what the project says of reports. */
    public Optional<Terms> termsOf(int project, Agency agency, Instant at) {
        return versionsOf(project).at(at, agency.id());
    }

    /** Every version of a project's terms and of its agencies' own. */
    public Versions versionsOf(int project) {
        return terms.getOrDefault(project, Versions.NONE);
    }

    /** One version of terms, as it judges for ever what was reported at a moment: an agency's own stands beside what the project said then. */
    public Optional<Terms> terms(int id, Instant reported) {
        return terms.values().stream().flatMap(versions -> versions.version(id, reported).stream()).findFirst();
    }

    /** What the versions of terms ask of who reports again, by their id; nothing of those that allow it never. */
    public Map<Integer, Renewal> renewals() {
        return renewals;
    }

    /** An address without the name of the service it is reached on: {@code whatsapp:+85291234567} is {@code +85291234567}. */
    public static String bare(String address) {
        return address.substring(address.indexOf(':') + 1);
    }
}
