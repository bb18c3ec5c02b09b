package dev.baobei.flow.deal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.domain.deal.Deal;
import dev.baobei.domain.deal.Deal.Payment;
import dev.baobei.domain.deal.Step;
import dev.baobei.flow.act.LockedVisit;
import dev.baobei.flow.act.MovedProtections;
import dev.baobei.flow.sold.DealEntries;
import dev.baobei.postgres.deal.Deals;
import io.smallrye.mutiny.Uni;

/** The story of a payment (回款): by terms that say so it keeps the customer protected. REG-10, line 194. */
@ApplicationScoped
public class PaymentFlow {

    private final LockedDeals acts;
    private final KnownDeals known;
    private final Deals deals;
    private final MovedProtections moved;

    PaymentFlow(LockedDeals acts, KnownDeals known, Deals deals, MovedProtections moved) {
        this.acts = acts;
        this.known = known;
        this.deals = deals;
        this.moved = moved;
    }

    /** Enters that something was paid, as of now; entered again it is answered again. */
    public Uni<DealOutcome> receive(UUID id, UUID account, String reference) {
        return acts.act(id, (the, deal) -> {
            if (deal.payments().stream().anyMatch(paid -> paid.reference().equalsIgnoreCase(reference))) {
                return known.withShares(the.tx(), deal, the.directory(), false);
            }
            if (deal.isCancelled()) {
                return Uni.createFrom().item(new DealOutcome.Cancelled());
            }
            return !deal.has(Step.DEPOSIT) && !deal.has(Step.CONTRACT)
                    ? Uni.createFrom().item(new DealOutcome.NothingSold())
                    : receive(the, deal, new Payment(reference, the.now(), account));
        });
    }

    private Uni<DealOutcome> receive(LockedVisit the, Deal deal, Payment paid) {
        return deals.pay(the.tx(), deal, paid).flatMap(added -> added
                ? received(the, deal, paid)
                : Uni.createFrom().item(new DealOutcome.VoucherOfAnother()));
    }

    private Uni<DealOutcome> received(LockedVisit the, Deal deal, Payment paid) {
        Uni<List<Instant>> ends = moved.byDeal(the, deal.visit());
        return ends.invoke(moments -> DealEntries.paid(the, deal, paid, moments))
                .chain(() -> acts.written(the, deal.id(), true));
    }
}
