package dev.baobei.domain.whatif;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import dev.baobei.domain.deal.Step;
import dev.baobei.domain.party.Project;
import dev.baobei.domain.prereport.PreReport;
import dev.baobei.domain.terms.Came;
import dev.baobei.domain.terms.Openings;
import dev.baobei.domain.terms.Protection.Deposit;
import dev.baobei.domain.terms.Protection.Since;
import dev.baobei.domain.visit.ProtectionPeriod;
import dev.baobei.domain.visit.Visit;

/** Where opening day and deposits move the ends of a replay's protections: as on record, what is over stays over. */
final class MovedEnds {

    private final Project project;
    private final Proposal proposal;
    private final Map<UUID, Came> arrived = new HashMap<>();
    private final Map<UUID, Map<UUID, Deposit>> paid = new HashMap<>();
    private final Map<UUID, Map<UUID, List<Deposit>>> payments = new HashMap<>();
    private final Map<UUID, UUID> won = new HashMap<>();
    private final Map<UUID, List<Instant>> followUps;

    /** @param followUps of each report, as the replay goes on */
    MovedEnds(Project project, Proposal proposal, Map<UUID, List<Instant>> followUps) {
        this.followUps = followUps;
        this.project = project;
        this.proposal = proposal;
    }

    void opened(Visit visit, Optional<PreReport> winner) {
        came(visit, winner);
        winner.ifPresent(report -> won.put(visit.id(), report.id()));
    }

    /** When a customer came, and the report that it counts from; contact counts by the one of the confirmation. */
    void came(Visit visit, Optional<PreReport> winner) {
        arrived.put(visit.id(), new Came(visit.arrivedAt(), winner.map(PreReport::effectiveAt)));
    }

    boolean isWonBy(ProtectionPeriod period, UUID report) {
        return report.equals(won.get(period.visit()));
    }

    private List<Instant> contacts(UUID visit) {
        return Optional.ofNullable(won.get(visit)).map(report -> followUps.getOrDefault(report, List.of())).orElse(List.of())
                .stream().filter(at -> !at.isBefore(arrived.get(visit).at())).toList();
    }

    /** Whether a deal was entered on a visit, which may be before its confirmation. */
    boolean isSold(UUID visit) {
        return paid.containsKey(visit) || payments.containsKey(visit);
    }

    boolean waitForOpening() {
        return proposal.protectsUntilOpening();
    }

    /** The first deposit or contract of a deal counts, and is returned when the deal is cancelled; so is whatever was paid. */
    void deal(Happening.DealStep taken) {
        Map<UUID, Deposit> deals = paid.computeIfAbsent(taken.visit().id(), any -> new HashMap<>());
        if (taken.step() == Step.CANCELLATION) {
            deals.computeIfPresent(taken.deal(), (deal, deposit) -> returned(deposit, taken.at()));
            payments(taken.visit().id(), taken.deal()).replaceAll(one -> returned(one, taken.at()));
        } else if (taken.step() == Step.DEPOSIT || taken.step() == Step.CONTRACT) {
            deals.putIfAbsent(taken.deal(), new Deposit(taken.at(), Optional.empty()));
            paid(taken.visit().id(), taken.deal(), taken.at());
        }
    }

    /** A deposit, a contract or another payment of a deal. */
    void paid(UUID visit, UUID deal, Instant at) {
        payments(visit, deal).add(new Deposit(at, Optional.empty()));
    }

    /** What was paid for a deal counts for another visit from now on; when the first of it was, where it did not before. */
    Optional<Instant> settle(UUID deal, UUID visit) {
        if (has(paid, visit, deal) || has(payments, visit, deal)) {
            return Optional.empty();
        }
        paid.values().stream().map(deals -> deals.remove(deal)).filter(Objects::nonNull).toList()
                .forEach(deposit -> paid.computeIfAbsent(visit, any -> new HashMap<>()).put(deal, deposit));
        payments.values().stream().map(deals -> deals.remove(deal)).filter(Objects::nonNull).toList()
                .forEach(money -> payments(visit, deal).addAll(money));
        return payments(visit, deal).stream().map(Deposit::paidAt).min(Comparator.naturalOrder());
    }

    private static <T> boolean has(Map<UUID, Map<UUID, T>> money, UUID visit, UUID deal) {
        return money.containsKey(visit) && money.get(visit).containsKey(deal);
    }

    private List<Deposit> payments(UUID visit, UUID deal) {
        return payments.computeIfAbsent(visit, any -> new HashMap<>()).computeIfAbsent(deal, any -> new ArrayList<>());
    }

    private static Deposit returned(Deposit deposit, Instant at) {
        return new Deposit(deposit.paidAt(), Optional.of(at));
    }

    /** The period as it ends now: not before now, and never within the next one of its customer. */
    ProtectionPeriod moved(ProtectionPeriod period, List<ProtectionPeriod> ofCustomer, Instant now, Openings openings) {
        if (!period.until().isAfter(now)) {
            return period;
        }
        Came came = arrived.get(period.visit());
        List<Deposit> deposits = paid.getOrDefault(period.visit(), Map.of()).values().stream()
                .sorted(Comparator.comparing(Deposit::paidAt)).toList();
        Instant until = proposal.at(came.at()).orElseThrow().protection().until(came,
                new Since(deposits, contacts(period.visit()), payments.getOrDefault(period.visit(), Map.of()).values()
                        .stream().flatMap(List::stream).toList()),
                project.zone(), openings);
        Instant next = ofCustomer.stream().map(ProtectionPeriod::from).filter(from -> !from.isBefore(period.until()))
                .min(Comparator.naturalOrder()).orElse(Instant.MAX);
        Instant end = Stream.of(until.isBefore(now) ? now : until, next).min(Comparator.naturalOrder()).orElseThrow();
        return period.during(period.id(), period.from(),
                end.isAfter(period.from()) ? end : period.from().plus(1, ChronoUnit.MICROS));
    }
}
