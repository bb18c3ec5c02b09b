package dev.baobei.flow;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.domain.deal.Deal;
import dev.baobei.domain.deal.Unowned;
import dev.baobei.domain.journal.Link;
import dev.baobei.domain.message.Outgoing;
import dev.baobei.domain.party.Agent;
import dev.baobei.domain.prereport.PreReport;
import dev.baobei.domain.prereport.Receipt;
import dev.baobei.domain.reply.Reply.OfEntry;
import dev.baobei.domain.reply.SoldNotice;
import dev.baobei.domain.terms.Disclosure.Collision;
import dev.baobei.domain.visit.Visit;
import dev.baobei.flow.DealOwners.Owners;
import dev.baobei.postgres.LastVisits;
import dev.baobei.postgres.LastVisits.Bought;
import dev.baobei.postgres.Outbox;
import dev.baobei.postgres.PreReportLedger;
import dev.baobei.postgres.ToldLosses;
import dev.baobei.postgres.VerdictLedger;
import dev.baobei.postgres.VerdictRecord;
import dev.baobei.postgres.VerdictRecord.ExaminedRecord;
import dev.baobei.postgres.VisitLedger;
import dev.baobei.wording.Wording;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/**
 * Who hears of a contract because they may claim it, and until when: whose report of the customer counted, and who held the customer
 * until the protection was over; not who has a share, and nobody where the terms never tell who loses.
 *
 * <p>REG-16, line 292: nobody is told of a collision before the contract; REG-01, line 14: "客户成交后3日内须凭有效证据确认,逾期视为自动放弃". It is
 * written when the contract is: whatever was ruled or corrected before is in it.
 */
@ApplicationScoped
class ContractNotices {

    private final LastVisits lasts;
    private final VisitLedger visits;
    private final VerdictLedger verdicts;
    private final DealOwners owners;
    private final DecidingVisits deciding;
    private final PreReportLedger reports;
    private final ToldLosses losses;
    private final Outbox outbox;
    private final Wording wording;

    ContractNotices(LastVisits lasts, VisitLedger visits, VerdictLedger verdicts, DealOwners owners, DecidingVisits deciding,
            PreReportLedger reports, ToldLosses losses, Outbox outbox, Wording wording) {
        this.lasts = lasts;
        this.visits = visits;
        this.verdicts = verdicts;
        this.owners = owners;
        this.deciding = deciding;
        this.reports = reports;
        this.losses = losses;
        this.outbox = outbox;
        this.wording = wording;
    }

    /** What a deal comes from: the visit that says whose it is, and who has it. */
    private record Sold(LockedVisit the, Deal deal, Visit visit, Owners owners) {

        /** Who has no share, and has not claimed the deal already. */
        boolean mayBeClaimedBy(Claimant claimant) {
            int agency = claimant.agent().agency().id();
            return !owners.include(agency) && deal.claims().stream().noneMatch(claim -> claim.agency().id() == agency);
        }
    }

    /** Each agent once. */
    Uni<List<Outbox.New>> of(LockedVisit the, Deal deal, Instant contract, Link entry) {
        return visits.byId(the.tx(), the.directory(), deal.visit()).map(Optional::orElseThrow)
                .flatMap(visit -> areTold(the, visit)
                        ? owners.of(the.tx(), the.directory(), deal).map(whose -> new Sold(the, deal, visit, whose))
                                .flatMap(sold -> claimants(sold).flatMap(claimants -> told(sold, claimants, contract, entry)))
                        : Uni.createFrom().item(List.of()));
    }

    private static boolean areTold(LockedVisit the, Visit visit) {
        return the.directory().termsOf(visit.project().id(), visit.arrivedAt()).orElseThrow().disclosure()
                .collision() != Collision.AT_ONCE;
    }

    private Uni<List<Claimant>> claimants(Sold sold) {
        return lasts.ofBuyer(sold.the().tx(), sold.deal().visit(), sold.the().now())
                .flatMap(found -> Multi.createFrom().iterable(found).onItem()
                        .transformToUniAndConcatenate(visit -> candidates(sold, visit)).collect().asList())
                .flatMap(reported -> former(sold)
                        .map(held -> Stream.concat(reported.stream().flatMap(List::stream), held.stream())
                                .filter(sold::mayBeClaimedBy).toList()));
    }

    /** Whose reports met every rule, or could have won where it was left open. */
    private Uni<List<Claimant>> candidates(Sold sold, Bought bought) {
        return verdicts.latest(sold.the().tx(), bought.visit()).map(judged -> judged.orElseThrow().verdict())
                .flatMap(verdict -> Multi.createFrom().items(bought.own() || isOfHousehold(verdict, sold)
                        ? receipts(verdict)
                        : Stream.<Receipt>empty()).onItem()
                        .transformToUniAndConcatenate(receipt -> reports.byReceipt(sold.the().tx(), sold.the().directory(),
                                receipt))
                        .collect().asList().map(found -> found.stream().flatMap(Optional::stream).map(Claimant::of).toList()));
    }

    private static boolean isOfHousehold(VerdictRecord verdict, Sold sold) {
        return DecidingVisits.ofHousehold(verdict).filter(sold.deal().visit()::equals).isPresent();
    }

    private static Stream<Receipt> receipts(VerdictRecord verdict) {
        List<String> undecided = verdict.undecided();
        return verdict.trace().stream().filter(one -> one.isEligible() || undecided.contains(one.receipt()))
                .map(ExaminedRecord::receipt).map(Receipt::new);
    }

    /** Who held the customer until the protection was over, where that is why they have nothing. */
    private Uni<List<Claimant>> former(Sold sold) {
        return sold.owners().why().filter(why -> why == Unowned.PROTECTION_OVER)
                .map(over -> deciding.shares(sold.the().tx(), sold.the().directory(), sold.deal().visit())
                        .map(held -> held.stream().flatMap(Colleagues::of).map(agent -> new Claimant(agent, sold.visit().name(),
                                sold.visit().phones().get(0), Optional.empty())).toList()))
                .orElseGet(() -> Uni.createFrom().item(List.of()));
    }

    private Uni<List<Outbox.New>> told(Sold sold, List<Claimant> claimants, Instant contract,
            Link entry) {
        Map<UUID, Claimant> byAgent = new LinkedHashMap<>();
        claimants.forEach(claimant -> byAgent.putIfAbsent(claimant.agent().id(), claimant));
        List<Outbox.New> notices = Colleagues.still(sold.the().directory(), byAgent.values().stream().map(Claimant::agent))
                .flatMap(agent -> notice(sold, byAgent.get(agent.id()), agent, contract, entry)).toList();
        Stream<PreReport> lost = claimants.stream().filter(claimant -> !sold.owners().holders().isEmpty())
                .flatMap(claimant -> claimant.report().stream());
        return Multi.createFrom().items(lost).onItem().transformToUniAndConcatenate(
                report -> losses.isFirst(sold.the().tx(), report.id(), sold.visit().id(), sold.the().now()))
                .collect().asList().replaceWith(notices);
    }

    private Stream<Outbox.New> notice(Sold sold, Claimant claimant, Agent agent, Instant contract,
            Link entry) {
        Visit visit = sold.visit();
        String text = wording.text(new OfEntry(new SoldNotice(visit.project(), claimant.name(), claimant.phone(),
                Deal.claimsUntil(contract, visit.project().zone()), sold.owners().holders().isEmpty()), entry.mark()));
        return sold.the().directory().numberFor(visit.project().id()).stream().map(ours -> new Outbox.New(
                new Outgoing(outbox.newId(), ours.channel(), ours.number(), agent.address(), text), Optional.empty(),
                Optional.of(visit.id()), Optional.of(visit.project().id()), Outbox.Start.PENDING, sold.the().now()));
    }
}
