package dev.baobei.flow.deal;

import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.domain.deal.Deal.Claim;
import dev.baobei.domain.dispute.Dispute.Objection;
import dev.baobei.domain.party.Agency;
import dev.baobei.flow.appeal.Objections;
import dev.baobei.flow.sold.DealEntries;
import dev.baobei.postgres.deal.Deals;
import io.smallrye.mutiny.Uni;

/** The story of a claim (认领): REG-01, line 14, "客户成交时未确认的,客户成交后3日内须凭有效证据确认". */
@ApplicationScoped
public class ClaimFlow {

    private final LockedDeals acts;
    private final Deals deals;
    private final Objections objections;

    ClaimFlow(LockedDeals acts, Deals deals, Objections objections) {
        this.acts = acts;
        this.deals = deals;
        this.objections = objections;
    }

    /** An agency says that the deal is its own: within three days after the contract, with its evidence; a dispute opens. */
    public Uni<DealOutcome> claim(UUID id, UUID account, Agency agency, String reason, String evidence) {
        return acts.act(id, (the, deal) -> {
            if (!deal.mayBeClaimed(the.now(), the.visit().project().zone())) {
                return Uni.createFrom().item(new DealOutcome.TooLate());
            }
            if (deal.claims().stream().anyMatch(claim -> claim.agency().id() == agency.id())) {
                return Uni.createFrom().item(new DealOutcome.ClaimedBefore());
            }
            Claim claim = new Claim(agency, reason, Optional.of(evidence), the.now(), account);
            return deals.claim(the.tx(), id, claim)
                    .chain(() -> objections.add(the, Objection.by(account, the.now(), claim.inWords())))
                    .invoke(() -> DealEntries.claimed(the, deal, claim))
                    .chain(() -> acts.written(the, id, false));
        });
    }
}
