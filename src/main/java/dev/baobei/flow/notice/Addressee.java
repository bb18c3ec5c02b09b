package dev.baobei.flow.notice;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

import dev.baobei.domain.message.Outgoing;
import dev.baobei.domain.party.Agency;
import dev.baobei.domain.party.Agent;
import dev.baobei.domain.party.Directory;
import dev.baobei.domain.party.GatewayNumber;
import dev.baobei.domain.prereport.PreReport;
import dev.baobei.domain.visit.ProtectionPeriod.Holder;
import dev.baobei.postgres.message.Outbox;
import dev.baobei.postgres.message.Secrets;

/**
 * Who is told of an agency's customer: its agents whose they are, as long as they work there; where none of those does, the agency
 * itself at its own number (公司联系人); where it has none, nobody, which staff see.
 *
 * @param agent   nobody where it is the agency itself
 * @param address nothing where nobody can be told
 */
public record Addressee(Agency agency, Optional<Agent> agent, Optional<String> address) {

    /**
     * Of what a notice tells.
     *
     * @param project its id
     * @param visit   the visit with which it is lifted
     */
    public record About(int project, Optional<UUID> visit, Optional<UUID> report, Outbox.Start start, Instant now) {}

    /** Those for whom a customer is, each agency's once; of the house nobody. */
    public static List<Addressee> of(Directory directory, Stream<Holder> holders) {
        return holders.filter(holder -> holder.agency().isPresent())
                .collect(groupingBy(holder -> holder.agency().get().id(), LinkedHashMap::new, toList())).values().stream()
                .flatMap(ofOne -> ofAgency(directory, ofOne)).toList();
    }

    /** One: an agent at the agency for which they acted. */
    public static Addressee of(Directory directory, Agent agent) {
        return of(directory, Stream.of(Holder.of(agent))).get(0);
    }

    /** A person about what they did themselves, wherever they work now, also nowhere. */
    public static Addressee inPerson(Agent present) {
        return new Addressee(present.agency(), Optional.of(present), Optional.of(present.address()));
    }

    public static Addressee of(Directory directory, PreReport report) {
        return of(directory, report.agent());
    }

    private static Stream<Addressee> ofAgency(Directory directory, List<Holder> holders) {
        List<Agent> still = Colleagues.still(directory, holders.stream().flatMap(Colleagues::of)).toList();
        return still.isEmpty()
                ? Stream.of(itself(directory, holders.get(0).agency().get()))
                : still.stream().map(agent -> new Addressee(agent.agency(), Optional.of(agent), Optional.of(agent.address())));
    }

    /** An agency at its own number. */
    public static Addressee itself(Directory directory, Agency named) {
        return new Addressee(named, Optional.empty(), contact(directory, named.id()));
    }

    private static Optional<String> contact(Directory directory, int agency) {
        return directory.agency(agency).filter(Agency::isApproved).flatMap(Agency::contact)
                .filter(address -> directory.agentAt(address).filter(one -> !one.isActive() || one.agency().id() != agency)
                        .isEmpty());
    }

    /** Where a notice goes that waited: to whom it was written, as long as they work there, else to the agency. */
    public static Secrets.Readdressing again(Directory directory) {
        return (agency, written) -> written
                .filter(address -> directory.agentAt(address).filter(one -> one.isActive() && one.agency().isApproved()
                        && one.agency().id() == agency).isPresent())
                .or(() -> contact(directory, agency));
    }

    /** Whether it is this agent; the agency itself is every agent of it. */
    public boolean isOf(Agent somebody) {
        return agent.map(one -> one.id().equals(somebody.id())).orElseGet(() -> somebody.agency().id() == agency.id());
    }

    /** How much of what these have is theirs. */
    public int percentOf(List<Holder> holders) {
        return agent.isPresent()
                ? percent(holders, holder -> holder.agent().filter(this::isOf).isPresent())
                : percentOfAll(holders);
    }

    /** How much of it is their agency's beside that, and in no agent's name. */
    public int percentOfAgency(List<Holder> holders) {
        return agent.isEmpty() ? 0 : percent(holders, holder -> holder.agent().isEmpty() && isOfTheirs(holder));
    }

    /** How much of it their agency has, in whoever's name. */
    public int percentOfAll(List<Holder> holders) {
        return percent(holders, this::isOfTheirs);
    }

    private boolean isOfTheirs(Holder holder) {
        return holder.agency().filter(one -> one.id() == agency.id()).isPresent();
    }

    private static int percent(List<Holder> holders, Predicate<Holder> counts) {
        return holders.stream().filter(counts).mapToInt(Holder::percent).sum();
    }

    /** A notice to them; one to nobody never leaves. */
    public Outbox.New notice(UUID id, GatewayNumber from, String text, About about) {
        Outbox.Start start = address.isPresent() || about.start == Outbox.Start.HELD ? about.start : Outbox.Start.UNTOLD;
        return new Outbox.New(new Outgoing(id, from.channel(), from.number(), address.orElse(""), text), Optional.empty(),
                about.visit, Optional.of(about.project), start, about.now, Optional.of(agency.id()), about.report);
    }
}
