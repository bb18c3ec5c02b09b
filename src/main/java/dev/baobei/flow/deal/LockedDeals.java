package dev.baobei.flow.deal;

import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.domain.deal.Deal;
import dev.baobei.flow.act.LockedVisit;
import dev.baobei.flow.act.LockedVisits;
import dev.baobei.flow.notice.OutboxBell;
import dev.baobei.postgres.deal.Deals;
import dev.baobei.postgres.journal.Journal;
import io.smallrye.mutiny.Uni;

/** Acts on deals: one at a time per project, each in one transaction, beside the visit that says whose the deal is. */
@ApplicationScoped
class LockedDeals {

    private final LockedVisits acts;
    private final KnownDeals known;
    private final Deals deals;
    private final Journal journal;
    private final OutboxBell bell;

    LockedDeals(LockedVisits acts, KnownDeals known, Deals deals, Journal journal, OutboxBell bell) {
        this.acts = acts;
        this.known = known;
        this.deals = deals;
        this.journal = journal;
        this.bell = bell;
    }

    /**
     * Acts on a deal as it stands once it is locked, beside the visit on which it is then: a confirmation may have taken it to another one since. Unknown
     * where there is none.
     */
    Uni<DealOutcome> act(UUID id, BiFunction<LockedVisit, Deal, Uni<DealOutcome>> act) {
        return known.find(id).flatMap(found -> found instanceof DealOutcome.OnRecord here
                ? acts.find(here.deal().visit()).flatMap(visit -> acts.act(visit.orElseThrow(), the -> act(the, id, act)))
                        .invoke(outcome -> bell.ring())
                : Uni.createFrom().item(found));
    }

    private Uni<DealOutcome> act(LockedVisit read, UUID id, BiFunction<LockedVisit, Deal, Uni<DealOutcome>> act) {
        return deals.byId(read.tx(), read.directory(), id).map(Optional::orElseThrow)
                .flatMap(deal -> beside(read, deal).flatMap(the -> act.apply(the, deal)));
    }

    private Uni<LockedVisit> beside(LockedVisit read, Deal deal) {
        return deal.visit().equals(read.visit().id())
                ? Uni.createFrom().item(read)
                : acts.locked(read.tx(), deal.visit(), read.directory(), read.chains());
    }

    /** Writes what was entered into the journal, and gives the deal as it stands now. */
    Uni<DealOutcome> written(LockedVisit the, UUID id, boolean isNew) {
        return journal.write(the.tx(), the.chains().values()).chain(() -> deals.byId(the.tx(), the.directory(), id))
                .flatMap(deal -> known.withShares(the.tx(), deal.orElseThrow(), the.directory(), isNew));
    }
}
