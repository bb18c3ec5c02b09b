package dev.baobei.flow.deal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.domain.deal.Assistant;
import dev.baobei.domain.deal.Deal;
import dev.baobei.domain.dispute.Ruling.Decision;
import dev.baobei.domain.party.Agency;
import dev.baobei.domain.party.Agent;
import dev.baobei.domain.party.Directory;
import dev.baobei.domain.terms.Help;
import dev.baobei.domain.visit.ProtectionPeriod.Holder;
import dev.baobei.flow.act.LockedVisit;
import dev.baobei.flow.sold.DealEntries;
import dev.baobei.flow.sold.DealOwners;
import dev.baobei.flow.sold.DealOwners.Owners;
import dev.baobei.postgres.deal.DealHelpers;
import io.smallrye.mutiny.Uni;

/** The story of help with a deal (辅助接待): one person says it, a second one agrees, for it takes of somebody's commission. */
@ApplicationScoped
public class HelperFlow {

    private final LockedDeals acts;
    private final KnownDeals known;
    private final DealHelpers helpers;
    private final DealOwners owners;

    HelperFlow(LockedDeals acts, KnownDeals known, DealHelpers helpers, DealOwners owners) {
        this.acts = acts;
        this.known = known;
        this.helpers = helpers;
        this.owners = owners;
    }

    /**
     * Who is said to have helped.
     *
     * @param agent by name, where it is one person of the agency
     */
    public record Request(UUID account, String agency, Optional<String> agent, Help help, boolean closed, String reason) {

        @Override
        public String toString() {
            return "Request[" + help + "]";
        }
    }

    /** Says that somebody helped; said again while it waits or counts it is answered again. */
    public Uni<DealOutcome> propose(UUID id, Request request) {
        return acts.act(id, (the, deal) -> {
            Optional<Holder> who = who(request, the.directory());
            if (who.isEmpty()) {
                return item(new DealOutcome.WhichAssistant());
            }
            return deal.helpers().stream().anyMatch(one -> (one.isOpen() || one.counts())
                    && one.says(who.get(), request.help(), request.closed()))
                            ? known.withShares(the.tx(), deal, the.directory(), false)
                            : owners(the, deal).flatMap(owners -> HelperRefusals.of(the, deal, owners, request, who.get())
                                    .<Uni<DealOutcome>>map(HelperFlow::item)
                                    .orElseGet(() -> propose(the, deal, request, who.get())));
        });
    }

    private Uni<List<Holder>> owners(LockedVisit the, Deal deal) {
        return owners.of(the.tx(), the.directory(), deal, the.now()).map(Owners::holders);
    }

    private static Uni<DealOutcome> item(DealOutcome outcome) {
        return Uni.createFrom().item(outcome);
    }

    private static Optional<Holder> who(Request request, Directory directory) {
        Optional<Agency> agency = directory.agency(request.agency());
        if (request.agent().isEmpty()) {
            return agency.map(one -> Holder.of(one, Optional.empty()));
        }
        List<Agent> agents = directory.agents().stream().filter(one -> agency.filter(one.agency()::equals).isPresent()
                && one.name().equals(request.agent().get())).toList();
        return agents.size() == 1 ? Optional.of(Holder.of(agents.get(0))) : Optional.empty();
    }

    private Uni<DealOutcome> propose(LockedVisit the, Deal deal, Request request, Holder who) {
        Assistant helper = HelperRefusals.assistant(the, request, who, helpers.newId());
        DealEntries.helper(the, deal, helper);
        return helpers.add(the.tx(), deal.id(), helper).chain(() -> acts.written(the, deal.id(), true));
    }

    /**
     * The second person's word, a manager's; a no by whoever said it takes it back.
     *
     * @param isManager whether they may decide on what somebody else said
     */
    public Uni<DealOutcome> decide(UUID id, UUID helper, UUID account, boolean isManager, boolean agreed) {
        return acts.act(id, (the, deal) -> {
            Optional<Assistant> said = deal.helpers().stream().filter(one -> one.id().equals(helper)).findFirst();
            if (said.isEmpty()) {
                return item(new DealOutcome.UnknownAssistant());
            }
            if (!said.get().isOpen()) {
                return item(new DealOutcome.HelperDecided());
            }
            if (agreed && deal.isCancelled() && said.get().help() != Help.NONE) {
                return item(new DealOutcome.Cancelled());
            }
            boolean isOwn = said.get().proposedBy().equals(account);
            if (!isOwn && !isManager) {
                return item(new DealOutcome.ManagerNeeded());
            }
            return agreed && isOwn
                    ? item(new DealOutcome.SecondPersonNeeded())
                    : decide(the, deal, said.get(), new Decision(account, the.now(), agreed));
        });
    }

    private Uni<DealOutcome> decide(LockedVisit the, Deal deal, Assistant helper, Decision said) {
        return owners(the, deal).flatMap(owners -> HelperRefusals.sharing(deal, owners, helper).filter(other -> said.agreed())
                .<Uni<DealOutcome>>map(HelperFlow::item).orElseGet(() -> {
                    List<UUID> replaced = deal.helped().stream().filter(one -> said.agreed() && helper.replaces(one))
                            .map(Assistant::id).toList();
                    DealEntries.decided(the, deal, helper, said);
                    return helpers.decide(the.tx(), helper.id(), said, replaced)
                            .chain(() -> acts.written(the, deal.id(), false));
                }));
    }
}
