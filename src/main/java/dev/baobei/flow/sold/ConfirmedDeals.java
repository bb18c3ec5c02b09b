package dev.baobei.flow.sold;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.domain.deal.Deal;
import dev.baobei.domain.dispute.Dispute;
import dev.baobei.domain.dispute.Dispute.Objection;
import dev.baobei.domain.dispute.Ruling;
import dev.baobei.flow.act.DecidingVisits;
import dev.baobei.flow.act.LockedVisit;
import dev.baobei.flow.act.LockedVisits;
import dev.baobei.flow.act.MovedProtections;
import dev.baobei.flow.appeal.Objections;
import dev.baobei.postgres.deal.Deals;
import dev.baobei.postgres.dispute.Disputes;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/**
 * What becomes of a customer's deals when an arrival is confirmed: each is on the visit on which it would be had the slip been signed before the deal
 * was entered. In which order staff type decides nothing; what people have ruled since stays.
 */
@ApplicationScoped
public class ConfirmedDeals {

    private final LockedVisits visits;
    private final Deals deals;
    private final DealOwners owners;
    private final DecidingVisits deciding;
    private final Disputes disputes;
    private final Objections objections;
    private final MovedProtections moved;

    ConfirmedDeals(LockedVisits visits, Deals deals, DealOwners owners, DecidingVisits deciding, Disputes disputes,
            Objections objections, MovedProtections moved) {
        this.visits = visits;
        this.deals = deals;
        this.owners = owners;
        this.deciding = deciding;
        this.disputes = disputes;
        this.objections = objections;
        this.moved = moved;
    }

    /** @param the the visit as it was before it was confirmed in this transaction */
    public Uni<Void> of(LockedVisit the, UUID account) {
        return deals.ofCustomer(the.tx(), the.directory(), the.visit().id(), the.now())
                .flatMap(all -> Multi.createFrom().iterable(all).onItem()
                        .transformToUniAndConcatenate(deal -> of(the, deal, account)).collect().asList().replaceWithVoid());
    }

    private Uni<Void> of(LockedVisit the, Deal deal, UUID account) {
        return visits.locked(the.tx(), deal.visit(), the.directory(), the.chains())
                .flatMap(named -> disputes.ofVisit(the.tx(), the.directory(), deal.visit()).flatMap(dispute -> deciding
                        .of(named, deal.unit(), asked(named, deal))
                        .map(decided -> deal.on(decided.visit(), decided.afterProtection()))
                        .flatMap(belongs -> dispute.flatMap(Dispute::inForce).filter(ruling -> says(ruling, deal)).isPresent()
                                ? ruled(the, deal, belongs, account)
                                : settle(the, deal, belongs, account))));
    }

    /** A customer who came later than was written at first is not bought for before they came. */
    private static Instant asked(LockedVisit named, Deal deal) {
        Instant arrivedAt = named.visit().arrivedAt();
        return arrivedAt.isAfter(deal.madeAt()) ? arrivedAt : deal.madeAt();
    }

    /** Whether a ruling said whose a deal is before: that an arrival is confirmed changes nothing. */
    private static boolean says(Ruling ruling, Deal deal) {
        return !deal.afterProtection() || !ruling.since().orElseThrow().isBefore(deal.madeAt());
    }

    /** Only that no protection stood is kept: a later ruling would take it from the house. */
    private Uni<Void> ruled(LockedVisit the, Deal deal, Deal belongs, UUID account) {
        return deal.visit().equals(belongs.visit()) && belongs.afterProtection() && !deal.afterProtection()
                ? keep(the, deal, belongs).flatMap(kept -> owners.of(the.tx(), the.directory(), kept, the.now())
                        .invoke(whose -> DealEntries.unprotected(the, kept, account, whose))).replaceWithVoid()
                : Uni.createFrom().voidItem();
    }

    private Uni<Void> settle(LockedVisit the, Deal deal, Deal belongs, UUID account) {
        if (deal.visit().equals(belongs.visit())) {
            return deal.visit().equals(the.visit().id())
                    ? keep(the, deal, deal.on(deal.visit(), deal.afterProtection() || belongs.afterProtection()))
                            .chain(kept -> enter(the, kept, account, List.of(), false))
                    : Uni.createFrom().voidItem();
        }
        return keep(the, deal, belongs).chain(kept -> visits.locked(the.tx(), kept.visit(), the.directory(), the.chains())
                .flatMap(there -> claimed(there, kept).chain(() -> paid(there, kept))
                        .chain(ends -> enter(there, kept, account, ends, true))));
    }

    private Uni<Deal> keep(LockedVisit the, Deal deal, Deal belongs) {
        return deal.equals(belongs)
                ? Uni.createFrom().item(deal)
                : deals.belongs(the.tx(), belongs).replaceWith(belongs);
    }

    /** Whoever claims the deal objects to what this visit says of it, unless that gives them a share. */
    private Uni<Void> claimed(LockedVisit the, Deal deal) {
        return owners.of(the.tx(), the.directory(), deal, the.now()).flatMap(whose -> Multi.createFrom()
                .items(deal.claims().stream().filter(claim -> !whose.include(claim.agency().id())))
                .onItem().transformToUniAndConcatenate(claim -> objections.add(the,
                        Objection.by(claim.by(), the.now(), claim.inWords())))
                .collect().asList().replaceWithVoid());
    }

    /** What was paid keeps the customer from when it was paid. */
    private Uni<List<Instant>> paid(LockedVisit the, Deal deal) {
        return deal.paidAt().map(at -> moved.byDeal(the, deal.visit(), at)).orElse(Uni.createFrom().item(List.of()));
    }

    private Uni<Void> enter(LockedVisit the, Deal deal, UUID account, List<Instant> ends, boolean isElsewhere) {
        return owners.of(the.tx(), the.directory(), deal, the.now()).invoke(whose -> {
            if (isElsewhere || !whose.holders().isEmpty()) {
                DealEntries.settled(the, deal, account, whose, ends);
            }
        }).replaceWithVoid();
    }
}
