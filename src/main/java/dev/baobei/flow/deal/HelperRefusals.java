package dev.baobei.flow.deal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import dev.baobei.domain.deal.Assistant;
import dev.baobei.domain.deal.Deal;
import dev.baobei.domain.deal.Helpers;
import dev.baobei.domain.terms.Assistance;
import dev.baobei.domain.terms.Help;
import dev.baobei.domain.terms.Terms;
import dev.baobei.domain.visit.ProtectionPeriod.Holder;
import dev.baobei.flow.act.LockedVisit;

/** Why help with a deal cannot be said. */
final class HelperRefusals {

    private HelperRefusals() {}

    static Optional<DealOutcome> of(LockedVisit the, Deal deal, List<Holder> owners, HelperFlow.Request request,
            Holder who) {
        if (deal.isCancelled() && request.help() != Help.NONE) {
            return Optional.of(new DealOutcome.Cancelled());
        }
        if (terms(the).isEmpty()) {
            return Optional.of(new DealOutcome.NoHelpers());
        }
        Optional<Assistant> open = deal.helpers().stream().filter(Assistant::isOpen).findFirst();
        if (open.isPresent()) {
            return Optional.of(new DealOutcome.HelperWaits(open.get().id()));
        }
        Assistant asked = assistant(the, request, who, deal.id());
        if (request.help() != Help.NONE && owners.stream().anyMatch(asked::is)) {
            return Optional.of(new DealOutcome.HelperOwns());
        }
        return Helpers.lacksDeposit(deal, request.help())
                ? Optional.of(new DealOutcome.NoDeposit())
                : sharing(deal, owners, asked);
    }

    static Optional<DealOutcome> sharing(Deal deal, List<Holder> owners, Assistant asked) {
        return Helpers.sharing(deal, owners, asked.who()).filter(other -> asked.who().percent() > 0)
                .map(other -> new DealOutcome.SharedBefore());
    }

    static Assistant assistant(LockedVisit the, HelperFlow.Request request, Holder who, UUID id) {
        Assistance terms = terms(the).orElseThrow();
        return new Assistant(id, who.with(terms.percent(request.help(), request.closed())), request.help(), request.closed(),
                terms.fine(request.help()), request.reason(), request.account(), the.now(), Optional.empty(), false);
    }

    /** Those of whose the customer is: as of the visit that says it. */
    private static Optional<Assistance> terms(LockedVisit the) {
        return the.directory().termsOf(the.visit().project().id(), the.visit().arrivedAt()).flatMap(Terms::assistance);
    }
}
