package dev.baobei.flow.deal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.domain.deal.Deal;
import dev.baobei.domain.deal.Unowned;
import dev.baobei.domain.prereport.Receipt;
import dev.baobei.domain.visit.ProtectionPeriod.Holder;
import dev.baobei.domain.visit.Visit;
import dev.baobei.flow.act.DecidingVisits;
import dev.baobei.flow.act.KnownVisitors;
import dev.baobei.flow.act.KnownVisitors.Known;
import dev.baobei.flow.act.LockedVisit;
import dev.baobei.flow.sold.DealOwners.Owners;
import dev.baobei.flow.visit.VisitFlow;
import dev.baobei.postgres.report.PreReportLedger;
import dev.baobei.postgres.visit.LastVisits;
import dev.baobei.postgres.visit.LastVisits.Bought;
import dev.baobei.postgres.visit.VerdictLedger;
import dev.baobei.postgres.visit.VerdictRecord;
import dev.baobei.postgres.visit.VerdictRecord.ExaminedRecord;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/** Who may claim a deal: whose report of the customer counted, and who held the customer until the protection was over; not who has a share. */
@ApplicationScoped
class Claimants {

    private final LastVisits lasts;
    private final VerdictLedger verdicts;
    private final DecidingVisits deciding;
    private final PreReportLedger reports;
    private final KnownVisitors knowing;
    private final VisitFlow arrivals;

    Claimants(LastVisits lasts, VerdictLedger verdicts, DecidingVisits deciding, PreReportLedger reports,
            KnownVisitors knowing, VisitFlow arrivals) {
        this.lasts = lasts;
        this.verdicts = verdicts;
        this.deciding = deciding;
        this.reports = reports;
        this.knowing = knowing;
        this.arrivals = arrivals;
    }

    /** What a deal comes from: the visit that says whose it is, and who has it. */
    record Sold(LockedVisit the, Deal deal, Visit visit, Owners owners) {

        /** Who has no share, and has not claimed the deal already. */
        boolean mayBeClaimedBy(Claimant claimant) {
            return !owners.include(claimant.agency())
                    && deal.claims().stream().noneMatch(claim -> claim.agency().id() == claimant.agency());
        }
    }

    Uni<List<Claimant>> of(Sold sold) {
        return lasts.ofBuyer(sold.the().tx(), sold.deal().visit(), sold.the().now())
                .flatMap(found -> Multi.createFrom().iterable(found).onItem()
                        .transformToUniAndConcatenate(visit -> candidates(sold, visit)).collect().asList())
                .flatMap(reported -> former(sold)
                        .map(held -> Stream.concat(reported.stream().flatMap(List::stream), held.stream())
                                .filter(sold::mayBeClaimedBy).toList()));
    }

    /** Whose reports met every rule, or could have won where it was left open. */
    private Uni<List<Claimant>> candidates(Sold sold, Bought bought) {
        return verdict(sold.the(), bought.visit()).flatMap(verdict -> isOfDeal(sold, bought, verdict).flatMap(of -> Multi
                .createFrom().items(of ? receipts(verdict) : Stream.<Receipt>empty()).onItem()
                .transformToUniAndConcatenate(receipt -> reports.byReceipt(sold.the().tx(), sold.the().directory(),
                        receipt))
                .collect().asList().map(found -> found.stream().flatMap(Optional::stream)
                        .map(report -> Claimant.of(report, bought.visit())).toList())));
    }

    /** As it would be confirmed now, where nobody has: what became of reports since the arrival is in it. */
    private Uni<VerdictRecord> verdict(LockedVisit the, UUID visit) {
        return visit.equals(the.visit().id()) && the.judged().confirmedAt().isEmpty()
                ? arrivals.judgeAgain(the, the.visit(), Optional.empty())
                : verdicts.latest(the.tx(), visit).map(judged -> judged.orElseThrow().verdict());
    }

    /** The customer's own, judged by the household of the visit that the deal is on, or come while it was open whose that is. */
    private Uni<Boolean> isOfDeal(Sold sold, Bought bought, VerdictRecord verdict) {
        boolean certain = bought.own()
                || DecidingVisits.ofHousehold(verdict).filter(sold.deal().visit()::equals).isPresent();
        return certain || !verdict.isOpenEarlier()
                ? Uni.createFrom().item(certain)
                : verdict(sold.the(), sold.deal().visit()).map(first -> first.kind().equals("Contested"));
    }

    private static Stream<Receipt> receipts(VerdictRecord verdict) {
        List<String> undecided = verdict.undecided();
        return verdict.trace().stream().filter(one -> one.isEligible() || undecided.contains(one.receipt()))
                .map(ExaminedRecord::receipt).map(Receipt::new);
    }

    /** Who held the customer until the protection was over, where that is why they have nothing; of the visitor of whom they know. */
    private Uni<List<Claimant>> former(Sold sold) {
        return sold.owners().why().filter(why -> why == Unowned.PROTECTION_OVER).map(over -> known(sold)
                .flatMap(known -> deciding.shares(sold.the().tx(), sold.the().directory(), sold.deal().visit(),
                        sold.deal().sharesAsOf(sold.the().now()))
                        .map(held -> held.stream().flatMap(holder -> former(holder, known)).toList())))
                .orElseGet(() -> Uni.createFrom().item(List.of()));
    }

    private Uni<Known> known(Sold sold) {
        return verdict(sold.the(), sold.deal().visit())
                .flatMap(verdict -> knowing.of(sold.the().tx(), sold.visit(), verdict, sold.the().directory()));
    }

    private static Stream<Claimant> former(Holder holder, Known known) {
        return holder.agency().flatMap(agency -> known.to(agency.id()))
                .map(visit -> new Claimant(holder, visit.name(), visit.phones().get(0), visit.id(), Optional.empty()))
                .stream();
    }
}
