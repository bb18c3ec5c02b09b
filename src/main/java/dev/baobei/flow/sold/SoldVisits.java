package dev.baobei.flow.sold;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.domain.deal.Deal;
import dev.baobei.domain.dispute.Dispute;
import dev.baobei.flow.act.LockedVisit;
import dev.baobei.postgres.deal.Deals;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/** Deals that wait for what people say of their visit: they are settled by the ruling, with an entry of their own. */
@ApplicationScoped
public class SoldVisits {

    private final Deals deals;
    private final DealOwners owners;

    SoldVisits(Deals deals, DealOwners owners) {
        this.deals = deals;
        this.owners = owners;
    }

    /** Whether a deal that stands was entered on a visit. */
    public Uni<Boolean> isSold(LockedVisit the) {
        return ofVisit(the).map(all -> !all.isEmpty());
    }

    /** The same once no protection stood: whoever gives it to an agency takes it from the house. */
    public Uni<Boolean> isSoldAfterProtection(LockedVisit the) {
        return ofVisit(the).map(all -> all.stream().anyMatch(Deal::afterProtection));
    }

    private Uni<List<Deal>> ofVisit(LockedVisit the) {
        return deals.ofVisit(the.tx(), the.directory(), the.visit().id())
                .map(all -> all.stream().filter(deal -> deal.visit().equals(the.visit().id())).toList());
    }

    /** People have ruled: what was open, or the house's for want of a protection, is somebody's now. */
    public Uni<Void> ruled(LockedVisit the, Dispute before, UUID account) {
        boolean open = before.inForce().isEmpty()
                && (the.judged().confirmedAt().isEmpty() || the.judged().verdict().kind().equals("Contested"));
        return ofVisit(the).flatMap(all -> Multi.createFrom()
                .items(all.stream().filter(deal -> open || deal.afterProtection()))
                .onItem().transformToUniAndConcatenate(deal -> owners.of(the.tx(), the.directory(), deal, the.now())
                        .invoke(whose -> {
                            if (!whose.holders().isEmpty()) {
                                DealEntries.settled(the, deal, account, whose, List.of());
                            }
                        }))
                .collect().asList().replaceWithVoid());
    }
}
