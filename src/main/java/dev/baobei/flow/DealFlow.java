package dev.baobei.flow;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.domain.deal.Buyer;
import dev.baobei.domain.deal.Deal;
import dev.baobei.domain.deal.Deal.Claim;
import dev.baobei.domain.deal.Deal.Taken;
import dev.baobei.domain.deal.Origin;
import dev.baobei.domain.deal.Step;
import dev.baobei.domain.dispute.Dispute.Objection;
import dev.baobei.domain.party.Agency;
import dev.baobei.postgres.DealHelpers;
import dev.baobei.postgres.Deals;
import dev.baobei.postgres.Secrets;
import io.smallrye.mutiny.Uni;

/** The story of a deal (认购, 定金, 签约, 退定): never kept waiting by a dispute; the contract ends the secrecy. */
@ApplicationScoped
public class DealFlow {

    private final InstantSource machineTime;
    private final LockedVisits visits;
    private final LockedDeals acts;
    private final KnownDeals known;
    private final Deals deals;
    private final DealHelpers helpers;
    private final SaidOrigins origins;
    private final DecidingVisits deciding;
    private final MovedProtections moved;
    private final Objections objections;
    private final Secrets secrets;
    private final OutboxBell bell;

    DealFlow(InstantSource machineTime, LockedVisits visits, LockedDeals acts, KnownDeals known, Deals deals,
            DealHelpers helpers, SaidOrigins origins, DecidingVisits deciding,
            MovedProtections moved, Objections objections, Secrets secrets, OutboxBell bell) {
        this.machineTime = machineTime;
        this.visits = visits;
        this.acts = acts;
        this.known = known;
        this.deals = deals;
        this.helpers = helpers;
        this.origins = origins;
        this.deciding = deciding;
        this.moved = moved;
        this.objections = objections;
        this.secrets = secrets;
        this.bell = bell;
    }

    /** A deal to be entered; a manager may enter anew what was cancelled with helpers. */
    public record Request(UUID visit, UUID account, boolean isManager, String unit, Step step, List<Buyer> buyers,
            Optional<Origin.Said> origin) {}

    /** As it stands, with whose it is. */
    public Uni<DealOutcome> deal(UUID id) {
        return known.find(id);
    }

    /** Enters a deal beside a confirmed visit; entered again it is answered again. */
    public Uni<DealOutcome> make(Request request) {
        return visits.find(request.visit()).flatMap(found -> found.isEmpty()
                ? Uni.createFrom().item(new DealOutcome.NoVisit())
                : visits.act(found.get(), the -> make(the, request))).invoke(outcome -> bell.ring());
    }

    private Uni<DealOutcome> make(LockedVisit the, Request request) {
        if (the.judged().confirmedAt().isEmpty()) {
            return Uni.createFrom().item(new DealOutcome.NoVisit());
        }
        return deciding.of(the).flatMap(visit -> deals
                .ofUnit(the.tx(), the.directory(), the.visit().project().id(), request.unit())
                .flatMap(before -> before.isPresent()
                        ? before(the, before.get(), visit, request)
                        : anew(the, visit, request)));
    }

    /** What two people agreed of helpers is not undone by one who cancels the deal and enters it again. */
    private Uni<DealOutcome> anew(LockedVisit the, UUID visit, Request request) {
        int project = the.visit().project().id();
        return helpers.undoneBy(the.tx(), visit, project, request.unit())
                .flatMap(undone -> undone.filter(by -> !request.isManager() || by.equals(request.account())).isPresent()
                        ? Uni.createFrom().item(new DealOutcome.HelpedBefore())
                        : add(the, new Deal(deals.newId(), project, visit, request.unit(), request.buyers(),
                                new Taken(request.step(), the.now(), request.account()),
                                request.origin().map(said -> new Origin(said, the.now(), request.account())))));
    }

    private Uni<DealOutcome> before(LockedVisit the, Deal deal, UUID visit, Request request) {
        if (!deal.visit().equals(visit)) {
            return Uni.createFrom().item(new DealOutcome.UnitTaken());
        }
        return deal.says(request.step(), request.buyers(), request.origin())
                ? known.withShares(the.tx(), deal, the.directory(), false)
                : Uni.createFrom().item(new DealOutcome.EnteredBefore(deal.id()));
    }

    private Uni<DealOutcome> add(LockedVisit the, Deal deal) {
        Uni<Void> origin = deal.origin().map(said -> origins.keep(the, deal, said.said(), said.by(), Optional.empty()))
                .orElse(Uni.createFrom().voidItem());
        return deals.add(the.tx(), deal).chain(() -> origin).chain(() -> taken(the, deal, deal.steps().get(0)))
                .chain(() -> acts.written(the, deal.id(), true));
    }

    /** The next step. */
    public Uni<DealOutcome> step(UUID id, UUID account, Step step) {
        return acts.act(id, (the, deal) -> {
            if (!step.mayFollow(deal.last())) {
                return Uni.createFrom().item(new DealOutcome.OutOfOrder(deal.last().orElseThrow()));
            }
            Taken taken = new Taken(step, the.now(), account);
            return deals.step(the.tx(), id, taken).chain(() -> taken(the, deal, taken))
                    .chain(() -> acts.written(the, id, false));
        });
    }

    private Uni<Void> taken(LockedVisit the, Deal deal, Taken taken) {
        Uni<Void> lifted = taken.step() == Step.CONTRACT
                ? secrets.lift(the.tx(), deal.visit(), Addressee.again(the.directory()), machineTime.instant())
                : Uni.createFrom().voidItem();
        return lifted.chain(() -> moved.byDeal(the, deal.visit()))
                .invoke(ends -> DealEntries.step(the, deal, taken, ends)).replaceWithVoid();
    }

    /** An agency says that the deal is its own: within three days after the contract, with its evidence; a dispute opens. */
    public Uni<DealOutcome> claim(UUID id, UUID account, Agency agency, String reason) {
        return acts.act(id, (the, deal) -> {
            if (!deal.mayBeClaimed(the.now(), the.visit().project().zone())) {
                return Uni.createFrom().item(new DealOutcome.TooLate());
            }
            if (deal.claims().stream().anyMatch(claim -> claim.agency().id() == agency.id())) {
                return Uni.createFrom().item(new DealOutcome.ClaimedBefore());
            }
            Claim claim = new Claim(agency, reason, the.now(), account);
            return deals.claim(the.tx(), id, claim)
                    .chain(() -> objections.add(the, Objection.by(account, the.now(), agency.name() + "：" + reason)))
                    .invoke(() -> DealEntries.claimed(the, deal, claim))
                    .chain(() -> acts.written(the, id, false));
        });
    }
}
