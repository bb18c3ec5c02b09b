package dev.baobei.flow.deal;

import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.domain.deal.Deal;
import dev.baobei.domain.deal.Origin;
import dev.baobei.flow.act.LockedVisit;
import dev.baobei.flow.sold.DealEntries;
import dev.baobei.postgres.deal.Origins;
import io.smallrye.mutiny.Uni;

/** Keeps where the customer of a deal is from, beside its entry of the journal; whoever acts writes that. */
@ApplicationScoped
class SaidOrigins {

    private final Origins origins;

    SaidOrigins(Origins origins) {
        this.origins = origins;
    }

    /** @param reason why it is not what was said before; nothing where nothing was */
    Uni<Void> keep(LockedVisit the, Deal deal, Origin.Said said, UUID account, Optional<String> reason) {
        Origin origin = new Origin(said, the.now(), account);
        return Uni.createFrom().deferred(() -> origins.add(the.tx(), new Origins.New(deal.id(), deal.project(), origin, reason,
                DealEntries.origin(the, deal, origin, reason).sequence())));
    }
}
