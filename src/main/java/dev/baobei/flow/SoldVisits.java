package dev.baobei.flow;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.domain.deal.Deal;
import dev.baobei.domain.dispute.Dispute;
import dev.baobei.domain.dispute.Ruling;
import dev.baobei.postgres.Deals;
import dev.baobei.postgres.Disputes;
import dev.baobei.postgres.LastVisits;
import dev.baobei.postgres.VerdictRecord;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/** Deals that wait for what their visit says: they are settled by the confirmation or the ruling, with an entry of their own. */
@ApplicationScoped
class SoldVisits {

    private final Deals deals;
    private final DealOwners owners;
    private final LastVisits visits;
    private final Disputes disputes;

    SoldVisits(Deals deals, DealOwners owners, LastVisits visits, Disputes disputes) {
        this.deals = deals;
        this.owners = owners;
        this.visits = visits;
        this.disputes = disputes;
    }

    /** Whether a deal that stands was entered on a visit. */
    Uni<Boolean> isSold(LockedVisit the) {
        return ofVisit(the).map(all -> !all.isEmpty());
    }

    /** The same once no protection stood: whoever gives it to an agency takes it from the house. */
    Uni<Boolean> isSoldAfterProtection(LockedVisit the) {
        return ofVisit(the).map(all -> all.stream().anyMatch(Deal::afterProtection));
    }

    private Uni<List<Deal>> ofVisit(LockedVisit the) {
        return deals.ofVisit(the.tx(), the.directory(), the.visit().id())
                .map(all -> all.stream().filter(deal -> deal.visit().equals(the.visit().id())).toList());
    }

    /** The visit is confirmed now; who says whose it is by a protection that was over when the deal was made says nothing of the deal. */
    Uni<Void> confirmed(LockedVisit the, VerdictRecord verdict, UUID account) {
        return ofVisit(the).flatMap(all -> Multi.createFrom().iterable(all).onItem().transformToUniAndConcatenate(
                deal -> isOver(the, verdict, deal).flatMap(over -> over
                        ? deals.isAfterProtection(the.tx(), deal.id())
                        : Uni.createFrom().voidItem()))
                .collect().asList()).chain(() -> disputes.ofVisit(the.tx(), the.directory(), the.visit().id()))
                .map(dispute -> dispute.flatMap(Dispute::inForce))
                .flatMap(ruling -> ofVisit(the).flatMap(all -> settle(the, account,
                        all.stream().filter(deal -> ruling.filter(one -> says(one, deal)).isEmpty()).toList())));
    }

    /** Whether a ruling said whose a deal is before its visit was confirmed: that it is confirmed changes nothing. */
    private static boolean says(Ruling ruling, Deal deal) {
        return !deal.afterProtection() || !ruling.since().orElseThrow().isBefore(deal.madeAt());
    }

    private Uni<Boolean> isOver(LockedVisit the, VerdictRecord verdict, Deal deal) {
        return verdict.kind().equals("Contested") || verdict.isOverAtArrival()
                ? Uni.createFrom().item(false)
                : visits.isProtected(the.tx(), deal.visit(), DecidingVisits.ofHousehold(verdict), asked(the, deal))
                        .map(stands -> !stands);
    }

    /** A customer who came later than was written at first is not bought for before they came. */
    private static Instant asked(LockedVisit the, Deal deal) {
        Instant arrivedAt = the.visit().arrivedAt();
        return arrivedAt.isAfter(deal.madeAt()) ? arrivedAt : deal.madeAt();
    }

    /** People have ruled: what was open, or the house's for want of a protection, is somebody's now. */
    Uni<Void> ruled(LockedVisit the, Dispute before, UUID account) {
        boolean open = before.inForce().isEmpty()
                && (the.judged().confirmedAt().isEmpty() || the.judged().verdict().kind().equals("Contested"));
        return open
                ? settle(the, account)
                : ofVisit(the).flatMap(all -> settle(the, account,
                        all.stream().filter(Deal::afterProtection).toList()));
    }

    private Uni<Void> settle(LockedVisit the, UUID account) {
        return ofVisit(the).flatMap(all -> settle(the, account, all));
    }

    private Uni<Void> settle(LockedVisit the, UUID account, List<Deal> all) {
        return Multi.createFrom().iterable(all).onItem()
                .transformToUniAndConcatenate(deal -> owners.of(the.tx(), the.directory(), deal, the.now()).invoke(whose -> {
                    if (!whose.holders().isEmpty()) {
                        DealEntries.settled(the, deal, account, whose);
                    }
                })).collect().asList().replaceWithVoid();
    }
}
