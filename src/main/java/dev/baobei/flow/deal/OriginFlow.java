package dev.baobei.flow.deal;

import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.domain.deal.Deal;
import dev.baobei.domain.deal.Origin;
import dev.baobei.flow.act.LockedVisit;
import io.smallrye.mutiny.Uni;

/** The story of where the customer of a deal is from (客户来源地): staff say it, and only a manager says otherwise later. */
@ApplicationScoped
public class OriginFlow {

    private final LockedDeals acts;
    private final KnownDeals known;
    private final SaidOrigins origins;

    OriginFlow(LockedDeals acts, KnownDeals known, SaidOrigins origins) {
        this.acts = acts;
        this.known = known;
        this.origins = origins;
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
        return acts.act(request.deal, (the, deal) -> say(the, deal, request));
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
                .chain(() -> acts.written(the, deal.id(), false));
    }
}
