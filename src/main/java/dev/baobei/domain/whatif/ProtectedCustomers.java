package dev.baobei.domain.whatif;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import dev.baobei.domain.party.Project;
import dev.baobei.domain.phone.PhoneNumber;
import dev.baobei.domain.prereport.PreReport;
import dev.baobei.domain.terms.Openings;
import dev.baobei.domain.visit.HandedShare;
import dev.baobei.domain.visit.ProtectionPeriod;
import dev.baobei.domain.visit.ProtectionPeriod.Holder;
import dev.baobei.domain.visit.Visit;

/** The protections of a replay, which follow from its own verdicts, and the rulings, which are people's. */
final class ProtectedCustomers {

    private final MovedEnds ends;
    private final Map<UUID, List<ProtectionPeriod>> byCustomer = new HashMap<>();
    private final ByDigits<UUID> byDigits = new ByDigits<>();
    private final Rulings rulings = new Rulings();
    private final Orders orders = new Orders();
    private final Joins joins = new Joins();
    private final Map<UUID, UUID> wonBy = new HashMap<>();
    private final Map<UUID, List<HandedShare>> handed = new HashMap<>();
    private final List<Held> over = new ArrayList<>();

    /** @param followUps of each report, as the replay goes on */
    ProtectedCustomers(Project project, Proposal proposal, Map<UUID, List<Instant>> followUps) {
        this.ends = new MovedEnds(project, proposal, followUps);
    }

    Joins joins() {
        return joins;
    }

    /** Opens what a confirmed verdict opens: nothing where the customer is protected already; a contested one bars as far as nobody else does. */
    void open(Visit visit, Whose whose, Optional<PreReport> winner, Openings openings) {
        ends.opened(visit, winner);
        protect(visit, whose);
        winner.ifPresent(report -> {
            wonBy.put(report.id(), visit.customer());
            contact(report.id(), visit.arrivedAt(), openings);
        });
        if (ends.isSold(visit.id())) {
            move(visit, visit.arrivedAt(), openings);
        }
    }

    /** Two people changed what a confirmed verdict rests on: what it opened protects nobody any more, and what it opens now does. */
    void replace(Visit visit, Whose whose, Optional<PreReport> winner, Openings openings) {
        drop(byCustomer.getOrDefault(visit.customer(), List.of()).stream()
                .filter(period -> period.visit().equals(visit.id())).toList());
        over.removeIf(held -> held.visit().equals(visit.id()));
        ends.came(visit, winner);
        protect(visit, whose);
        move(visit, whose.from(), openings);
    }

    private void protect(Visit visit, Whose whose) {
        ProtectionPeriod period = new ProtectionPeriod(visit.id(), visit.customer(), visit.id(), visit.name(), visit.phones(),
                whose.from(), whose.until(), whose.kind() == Whose.Kind.CONTESTED, Optional.empty(), whose.holders(),
                visit.arrivedAt());
        if (whose.opensDispute()) {
            free(period).forEach(this::add);
        } else if (whose.kind() == Whose.Kind.BROUGHT_BY || whose.kind() == Whose.Kind.WALK_IN) {
            Optional.of(period).filter(one -> one.from().isBefore(one.until()) && free(one).equals(List.of(one)))
                    .ifPresent(this::add);
        }
    }

    /** A report is followed up: those that it won move. */
    void contact(UUID report, Instant at, Openings openings) {
        List<ProtectionPeriod> periods = byCustomer.getOrDefault(wonBy.get(report), new ArrayList<>());
        List<ProtectionPeriod> before = List.copyOf(periods);
        periods.replaceAll(period -> ends.isWonBy(period, report) ? ends.moved(period, before, at, openings) : period);
    }

    private void add(ProtectionPeriod period) {
        byCustomer.computeIfAbsent(period.customer(), any -> new ArrayList<>()).add(period);
        byDigits.add(period.phones(), period.customer());
    }

    /** The parts of a period in which its customer is not protected yet. */
    private List<ProtectionPeriod> free(ProtectionPeriod period) {
        List<ProtectionPeriod> free = List.of(period);
        for (ProtectionPeriod taken : byCustomer.getOrDefault(period.customer(), List.of())) {
            free = free.stream().flatMap(part -> without(part, taken)).toList();
        }
        return free;
    }

    private static Stream<ProtectionPeriod> without(ProtectionPeriod part, ProtectionPeriod taken) {
        if (!taken.from().isBefore(part.until()) || !part.from().isBefore(taken.until())) {
            return Stream.of(part);
        }
        return Stream.of(part.during(part.id(), part.from(), taken.from()), part.during(part.id(), taken.until(), part.until()))
                .filter(rest -> rest.from().isBefore(rest.until()));
    }

    /** Opening day is told: those that wait for it move. */
    void opening(Instant now, Openings openings) {
        if (ends.waitForOpening()) {
            byCustomer.values().forEach(periods -> {
                List<ProtectionPeriod> before = List.copyOf(periods);
                periods.replaceAll(period -> ends.moved(period, before, now, openings));
            });
        }
    }

    /** What was done of a deal: those of its visit move. */
    void deal(Happening.OfDeal happening, Openings openings) {
        if (happening instanceof Happening.DealStep taken) {
            step(taken, openings);
        } else if (happening instanceof Happening.DealPaid paid) {
            pay(paid, openings);
        } else if (happening instanceof Happening.DealSettled settled) {
            settle(settled, openings);
        }
    }

    private void step(Happening.DealStep taken, Openings openings) {
        ends.deal(taken);
        orders.take(taken);
        move(taken.visit(), taken.at(), openings);
    }

    private void pay(Happening.DealPaid paid, Openings openings) {
        ends.paid(paid.visit().id(), paid.deal(), paid.at());
        move(paid.visit(), paid.at(), openings);
    }

    /** A deal came to another visit: what was paid for it keeps the customer from when it was paid. */
    private void settle(Happening.DealSettled settled, Openings openings) {
        orders.settle(settled);
        ends.settle(settled.deal(), settled.visit().id()).ifPresent(paid -> move(settled.visit(), paid, openings));
    }

    private void move(Visit visit, Instant at, Openings openings) {
        List<ProtectionPeriod> periods = byCustomer.getOrDefault(visit.customer(), new ArrayList<>());
        List<ProtectionPeriod> before = List.copyOf(periods);
        periods.replaceAll(period -> period.visit().equals(visit.id())
                ? ends.moved(period, before, at, openings)
                : period);
    }

    /** What an agent alone held who left ends, unless the customer has an order or people ruled. */
    void leave(Happening.AgentLeft left) {
        byCustomer.values().forEach(periods -> periods.replaceAll(period -> isLeft(period, left)
                ? period.during(period.id(), period.from(), left.at())
                : period));
    }

    private boolean isLeft(ProtectionPeriod period, Happening.AgentLeft left) {
        return period.from().isBefore(left.at()) && left.at().isBefore(period.until()) && !period.disputed()
                && !orders.stand(period.visit()) && !rulings.areOf(period.visit())
                && handed(period, left.at()).holders().stream()
                        .allMatch(holder -> holder.agency().flatMap(agency -> holder.agent()
                                .map(agent -> agent.at(agency))).filter(left::isOf).isPresent());
    }

    /** Whose a share is inside its agency is people's to say, as a ruling is. */
    void handOver(HandedShare share) {
        handed.computeIfAbsent(share.visit(), any -> new ArrayList<>()).add(share);
    }

    private ProtectionPeriod handed(ProtectionPeriod period, Instant asOf) {
        return period
                .heldBy(HandedShare.after(handed.getOrDefault(period.visit(), List.of()), period.holders(), period.ruledAt(),
                        asOf));
    }

    void rule(Happening.Ruled ruled) {
        rulings.add(ruled);
    }

    /** Those of a customer, and of whoever shares digits, as they were ruled by a moment. */
    List<ProtectionPeriod> near(UUID customer, List<PhoneNumber> phones, Instant asOf) {
        return periods(Stream.concat(Stream.of(customer), byDigits.near(phones)).distinct(), asOf);
    }

    /** Those of whoever shares digits. */
    List<ProtectionPeriod> near(List<PhoneNumber> phones, Instant asOf) {
        return periods(byDigits.near(phones), asOf);
    }

    /** Those of these customers. */
    List<ProtectionPeriod> of(Set<UUID> customers, Instant asOf) {
        return periods(customers.stream(), asOf);
    }

    private List<ProtectionPeriod> periods(Stream<UUID> customers, Instant asOf) {
        return customers.flatMap(one -> joins.same(one, asOf).stream()).distinct()
                .flatMap(one -> byCustomer.getOrDefault(one, List.of()).stream())
                .map(period -> numbered(handed(rulings.on(period, asOf), asOf), asOf))
                .sorted(Comparator.comparing(ProtectionPeriod::from)).toList();
    }

    private ProtectionPeriod numbered(ProtectionPeriod period, Instant asOf) {
        Set<UUID> same = joins.same(period.customer(), asOf);
        return same.size() == 1
                ? period
                : period.numbered(
                        Stream.concat(period.phones().stream(), joins.phones(same, asOf).stream()).distinct().toList());
    }

    /** Every protection that a visit opened, as it was opened and where it ends; rulings stand beside it. */
    List<Held> held() {
        return Stream.concat(over.stream(), byCustomer.values().stream().flatMap(List::stream).map(Held::of))
                .sorted(Comparator.comparing(Held::from)).toList();
    }

    /** For whom the customer of a visit is that opened a protection, after all that was ruled, and handed over by a moment. */
    Optional<List<Holder>> standing(UUID visit, Instant asOf) {
        return byCustomer.values().stream().flatMap(List::stream).filter(period -> period.visit().equals(visit)).findFirst()
                .map(period -> handed(rulings.on(period, Instant.MAX), asOf).holders());
    }

    /** Forgets what ended before a moment. */
    void forget(Instant horizon) {
        List<ProtectionPeriod> ended = byCustomer.values().stream().flatMap(List::stream)
                .filter(period -> period.until().isBefore(horizon)).toList();
        ended.forEach(period -> over.add(Held.of(period)));
        drop(ended);
    }

    private void drop(List<ProtectionPeriod> dropped) {
        dropped.forEach(period -> {
            byDigits.remove(period.phones(), period.customer());
            byCustomer.get(period.customer()).remove(period);
        });
        dropped.stream().map(ProtectionPeriod::customer).distinct().flatMap(one -> byCustomer.get(one).stream())
                .forEach(period -> byDigits.add(period.phones(), period.customer()));
        byCustomer.values().removeIf(List::isEmpty);
    }
}
