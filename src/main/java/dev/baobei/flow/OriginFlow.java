package dev.baobei.flow;

import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.domain.deal.Deal;
import dev.baobei.domain.deal.Origin;
import dev.baobei.postgres.Deals;
import dev.baobei.postgres.Journal;
import io.smallrye.mutiny.Uni;

/** The story of where the customer of a deal is from (客户来源地): staff say it, and only a manager says otherwise later. */
@ApplicationScoped
public class OriginFlow {

    private final LockedVisits acts;
    private final KnownDeals known;
    private final Deals deals;
    private final SaidOrigins origins;
    private final Journal journal;

    OriginFlow(LockedVisits acts, KnownDeals known, Deals deals, SaidOrigins origins, Journal journal) {
        this.acts = acts;
        this.known = known;
        this.deals = deals;
        this.origins = origins;
        this.journal = journal;
    }

    /**
     * What somebody says.
     *
     * @param isManager whether they may say otherwise than was said before
     * @param reason    why it is otherwise
     */
    public record Request(UUID deal, UUID account, boolean isManager, Origin.Said said, Optional<String> reason) {}

    /** Keeps it; what is said again keeps nothing. */
    public Uni<DealOutcome> say(Request request) {
        return known.find(request.deal).flatMap(found -> found instanceof DealOutcome.OnRecord here
                ? acts.find(here.deal().visit()).flatMap(visit -> acts.act(visit.orElseThrow(),
                        the -> deals.byId(the.tx(), the.directory(), request.deal)
                                .flatMap(deal -> say(the, deal.orElseThrow(), request))))
                : Uni.createFrom().item(found));
    }

    private Uni<DealOutcome> say(LockedVisit the, Deal deal, Request request) {
        Optional<Origin.Said> before = deal.origin().map(Origin::said);
        if (before.equals(Optional.of(request.said))) {
            return known.withShares(the.tx(), deal, the.directory(), false);
        }
        if (deal.isCancelled()) {
            return Uni.createFrom().item(new DealOutcome.Cancelled());
        }
        if (before.isPresent() && (!request.isManager || request.reason.isEmpty())) {
            return Uni.createFrom().item(new DealOutcome.OriginSaid(request.isManager));
        }
        return origins.keep(the, deal, request.said, request.account, before.flatMap(was -> request.reason))
                .chain(() -> journal.write(the.tx(), the.chains().values()))
                .chain(() -> deals.byId(the.tx(), the.directory(), deal.id()))
                .flatMap(now -> known.withShares(the.tx(), now.orElseThrow(), the.directory(), false));
    }
}
