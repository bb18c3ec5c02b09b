package dev.baobei.flow.deal;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.domain.deal.Buyer;
import dev.baobei.domain.deal.Deal;
import dev.baobei.domain.deal.Deal.Taken;
import dev.baobei.domain.deal.Origin;
import dev.baobei.domain.deal.Step;
import dev.baobei.domain.journal.Link;
import dev.baobei.flow.act.DecidingVisits;
import dev.baobei.flow.act.DecidingVisits.Decided;
import dev.baobei.flow.act.LockedVisit;
import dev.baobei.flow.act.LockedVisits;
import dev.baobei.flow.act.MovedProtections;
import dev.baobei.flow.notice.Addressee;
import dev.baobei.flow.notice.OutboxBell;
import dev.baobei.flow.sold.DealEntries;
import dev.baobei.flow.sold.DealOwners;
import dev.baobei.flow.sold.DealOwners.Owners;
import dev.baobei.postgres.deal.DealHelpers;
import dev.baobei.postgres.deal.Deals;
import dev.baobei.postgres.message.Outbox;
import dev.baobei.postgres.message.Secrets;
import dev.baobei.postgres.visit.LastVisits;
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
    private final DealOwners owners;
    private final LastVisits lasts;
    private final MovedProtections moved;
    private final Secrets secrets;
    private final ContractNotices notices;
    private final Outbox outbox;
    private final OutboxBell bell;

    DealFlow(InstantSource machineTime, LockedVisits visits, LockedDeals acts, KnownDeals known, Deals deals,
            DealHelpers helpers, SaidOrigins origins, DecidingVisits deciding, DealOwners owners, LastVisits lasts,
            MovedProtections moved,
            Secrets secrets, ContractNotices notices, Outbox outbox, OutboxBell bell) {
        this.machineTime = machineTime;
        this.visits = visits;
        this.acts = acts;
        this.known = known;
        this.deals = deals;
        this.helpers = helpers;
        this.origins = origins;
        this.deciding = deciding;
        this.owners = owners;
        this.lasts = lasts;
        this.moved = moved;
        this.secrets = secrets;
        this.notices = notices;
        this.outbox = outbox;
        this.bell = bell;
    }

    /** A deal to be entered; a manager may enter anew what was cancelled with helpers. */
    public record Request(UUID visit, UUID account, boolean isManager, String unit, Step step, List<Buyer> buyers,
            Optional<Origin.Said> origin) {}

    /** As it stands, with whose it is. */
    public Uni<DealOutcome> deal(UUID id) {
        return known.find(id);
    }

    /** Enters a deal beside an arrival, whether or not anybody has confirmed it; entered again it is answered again. */
    public Uni<DealOutcome> make(Request request) {
        return visits.find(request.visit()).flatMap(found -> found.isEmpty()
                ? Uni.createFrom().item(new DealOutcome.NoVisit())
                : visits.act(found.get(), the -> make(the, request))).invoke(outcome -> bell.ring());
    }

    private Uni<DealOutcome> make(LockedVisit the, Request request) {
        return deciding.of(the, request.unit(), the.now()).flatMap(decided -> deals
                .ofUnit(the.tx(), the.directory(), the.visit().project().id(), request.unit())
                .flatMap(before -> before.isPresent()
                        ? before(the, before.get(), decided, request)
                        : anew(the, decided, request)));
    }

    /** What two people agreed of helpers is not undone by one who cancels the deal and enters it again. */
    private Uni<DealOutcome> anew(LockedVisit the, Decided decided, Request request) {
        int project = the.visit().project().id();
        return helpers.undoneBy(the.tx(), List.of(decided.visit(), the.visit().id()), project, request.unit(), the.now())
                .flatMap(undone -> undone.filter(by -> !request.isManager() || by.equals(request.account())).isPresent()
                        ? Uni.createFrom().item(new DealOutcome.HelpedBefore())
                        : add(the, new Deal(deals.newId(), project, decided.visit(), request.unit(), request.buyers(),
                                new Taken(request.step(), the.now(), request.account()),
                                request.origin().map(said -> new Origin(said, the.now(), request.account())),
                                decided.afterProtection())));
    }

    /** Another visit may say whose the customer is since: the deal stays where it was entered. */
    private Uni<DealOutcome> before(LockedVisit the, Deal deal, Decided decided, Request request) {
        Uni<Boolean> own = deal.visit().equals(decided.visit())
                ? Uni.createFrom().item(true)
                : lasts.areSame(the.tx(), the.visit().id(), deal.visit(), the.now());
        return own.flatMap(same -> {
            if (!same) {
                return Uni.createFrom().item(new DealOutcome.UnitTaken());
            }
            return deal.says(request.step(), request.buyers(), request.origin())
                    ? known.withShares(the.tx(), deal, the.directory(), false)
                    : Uni.createFrom().item(new DealOutcome.EnteredBefore(deal.id()));
        });
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
        boolean signed = taken.step() == Step.CONTRACT;
        Uni<Void> lifted = signed
                ? secrets.lift(the.tx(), deal.visit(), Addressee.again(the.directory()), machineTime.instant())
                : Uni.createFrom().voidItem();
        return lifted.chain(() -> moved.byDeal(the, deal.visit()))
                .flatMap(ends -> whose(the, deal, taken).map(whose -> DealEntries.step(the, deal, taken, whose, ends)))
                .flatMap(entry -> signed ? tell(the, deal, taken, entry) : Uni.createFrom().voidItem());
    }

    /** As it is made: what is said of it later has entries of its own. */
    private Uni<Optional<Owners>> whose(LockedVisit the, Deal deal, Taken taken) {
        return taken.equals(deal.steps().get(0))
                ? owners.of(the.tx(), the.directory(), deal, the.now()).map(Optional::of)
                : Uni.createFrom().item(Optional.empty());
    }

    /** Whoever may claim the deal hears until when. */
    private Uni<Void> tell(LockedVisit the, Deal deal, Taken contract, Link entry) {
        return notices.of(the, deal, contract.at(), entry)
                .chain(written -> outbox.add(the.tx(), written, machineTime.instant()));
    }
}
