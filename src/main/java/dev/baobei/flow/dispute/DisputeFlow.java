package dev.baobei.flow.dispute;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.domain.dispute.Basis;
import dev.baobei.domain.dispute.Dispute;
import dev.baobei.domain.dispute.Dispute.Objection;
import dev.baobei.domain.dispute.Ruling;
import dev.baobei.domain.dispute.Ruling.Decision;
import dev.baobei.domain.journal.Entry;
import dev.baobei.domain.journal.Link;
import dev.baobei.domain.visit.ProtectionPeriod.Holder;
import dev.baobei.flow.act.DecidingVisits;
import dev.baobei.flow.act.LockedVisit;
import dev.baobei.flow.act.LockedVisits;
import dev.baobei.flow.appeal.AnsweredAppeals;
import dev.baobei.flow.appeal.DisputeEntries;
import dev.baobei.flow.appeal.Objections;
import dev.baobei.flow.notice.Addressee;
import dev.baobei.flow.notice.OutboxBell;
import dev.baobei.flow.sold.SoldVisits;
import dev.baobei.postgres.dispute.Disputes;
import dev.baobei.postgres.journal.Journal;
import dev.baobei.postgres.message.Outbox;
import dev.baobei.postgres.message.Secrets;
import dev.baobei.postgres.visit.Protections;
import io.smallrye.mutiny.Uni;

/** The story of a dispute (待定确认单, 申诉): opened, ruled by a person, by two where a verdict is overruled, and told. */
@ApplicationScoped
public class DisputeFlow {

    private final InstantSource machineTime;
    private final LockedVisits acts;
    private final KnownDisputes known;
    private final Journal journal;
    private final Disputes disputes;
    private final Objections objections;
    private final Protections protections;
    private final DecidingVisits deciding;
    private final RulingNotices notices;
    private final AnsweredAppeals appeals;
    private final SoldVisits sold;
    private final Secrets secrets;
    private final Outbox outbox;
    private final OutboxBell bell;

    DisputeFlow(InstantSource machineTime, LockedVisits acts, KnownDisputes known, Journal journal, Disputes disputes,
            Objections objections, Protections protections, DecidingVisits deciding, RulingNotices notices,
            AnsweredAppeals appeals, SoldVisits sold,
            Secrets secrets, Outbox outbox, OutboxBell bell) {
        this.machineTime = machineTime;
        this.acts = acts;
        this.known = known;
        this.journal = journal;
        this.disputes = disputes;
        this.objections = objections;
        this.protections = protections;
        this.deciding = deciding;
        this.notices = notices;
        this.appeals = appeals;
        this.sold = sold;
        this.secrets = secrets;
        this.outbox = outbox;
        this.bell = bell;
    }

    /** What somebody rules. */
    public record Proposal(UUID account, List<Holder> holders, Basis basis, String reason) {}

    /** A dispute as it stands. */
    public Uni<DisputeOutcome> dispute(UUID id) {
        return known.find(id);
    }

    /** Objects to the verdict of a visit that is confirmed or sold, or says more in the dispute that there is. */
    public Uni<DisputeOutcome> object(UUID visit, UUID account, String reason) {
        return acts.find(visit).flatMap(found -> found.isEmpty()
                ? Uni.createFrom().item(new DisputeOutcome.NoVisit())
                : acts.act(found.get(), the -> object(the, Objection.by(account, the.now(), reason))));
    }

    private Uni<DisputeOutcome> object(LockedVisit the, Objection objection) {
        return sold.isSold(the).flatMap(isSold -> the.judged().confirmedAt().isEmpty() && !isSold
                ? Uni.createFrom().item(new DisputeOutcome.NotConfirmed())
                : objectConfirmed(the, objection, isSold));
    }

    /** What says whose the customer is is objected to where that was said; but a deal that is on this visit is ruled here. */
    private Uni<DisputeOutcome> objectConfirmed(LockedVisit the, Objection objection, boolean isSold) {
        return the.judged().verdict().isDecidedEarlier() && !isSold
                ? Uni.createFrom().item(new DisputeOutcome.DecidedEarlier())
                : objections.add(the, objection).call(() -> journal.write(the.tx(), the.chains().values()))
                        .map(dispute -> onRecord(the, dispute, dispute.openedAt().equals(the.now())));
    }

    private static DisputeOutcome onRecord(LockedVisit the, Dispute dispute, boolean isNew) {
        return new DisputeOutcome.OnRecord(dispute, the.visit(), the.judged(), isNew);
    }

    /** Rules, or proposes to overrule. */
    public Uni<DisputeOutcome> rule(UUID id, Proposal proposal) {
        return inDispute(id, (the, dispute) -> {
            if (dispute.proposal().isPresent()) {
                return Uni.createFrom().item(new DisputeOutcome.ProposalOpen(dispute.proposal().get()));
            }
            return needsSecondPerson(the, dispute, proposal).flatMap(overrules -> {
                Ruling ruling = new Ruling(disputes.newId(), proposal.holders(), proposal.basis(), proposal.reason(), overrules,
                        proposal.account(), the.now(), Optional.empty());
                Link entry = DisputeEntries.ruled(the, id, ruling, proposal.account(),
                        overrules ? Entry.Kind.RULING_PROPOSED : Entry.Kind.RULED);
                return disputes.add(the.tx(), id, ruling)
                        .chain(() -> finish(the, dispute, proposal.account(),
                                overrules ? Optional.empty() : Optional.of(ruling), entry));
            });
        });
    }

    private Uni<Boolean> needsSecondPerson(LockedVisit the, Dispute dispute, Proposal proposal) {
        return proposal.basis().isForPanel()
                ? Uni.createFrom().item(true)
                : sold.isSoldAfterProtection(the).flatMap(houses -> houses
                        ? Uni.createFrom().item(true)
                        : takesFromSomebody(the, dispute, proposal));
    }

    /**
     * By changing what is in force, or the shares that deals have because another visit of the household shares, or because the customer
     * stood under the protection of another visit.
     */
    private Uni<Boolean> takesFromSomebody(LockedVisit the, Dispute dispute, Proposal proposal) {
        return protections.protecting(the.tx(), the.visit().project().id(), the.visit().customer(), the.visit().arrivedAt())
                .flatMap(protecting -> deciding.shares(the.tx(), the.directory(), the.visit().id(), the.now())
                        .map(shares -> dispute.wouldOverrule(proposal.holders(), judged(the))
                                || !shares.isEmpty() && !Ruling.areTheSame(shares, proposal.holders())
                                || protecting.filter(other -> !other.equals(the.visit().id())).isPresent()));
    }

    private static List<Holder> judged(LockedVisit the) {
        return the.judged().verdict().holders().stream().map(holder -> holder.in(the.directory()))
                .toList();
    }

    /** The second person's word on a proposal. */
    public Uni<DisputeOutcome> decide(UUID id, UUID ruling, UUID account, boolean agreed) {
        return inDispute(id, (the, dispute) -> {
            Optional<Ruling> proposed = dispute.rulings().stream().filter(one -> one.id().equals(ruling)).findFirst();
            if (proposed.isEmpty()) {
                return Uni.createFrom().item(new DisputeOutcome.Unknown());
            }
            if (!proposed.get().isOpen()) {
                return Uni.createFrom().item(new DisputeOutcome.NotOpen());
            }
            if (agreed && proposed.get().proposedBy().equals(account)) {
                return Uni.createFrom().item(new DisputeOutcome.SecondPersonNeeded());
            }
            return disputes.decide(the.tx(), proposed.get(), new Decision(account, the.now(), agreed))
                    .map(decided -> DisputeEntries.ruled(the, id, proposed.get(), account,
                            agreed ? Entry.Kind.RULED : Entry.Kind.RULING_REFUSED))
                    .flatMap(entry -> finish(the, dispute, account, agreed ? proposed : Optional.empty(), entry));
        });
    }

    private Uni<DisputeOutcome> finish(LockedVisit the, Dispute before, UUID account, Optional<Ruling> inForce,
            Link entry) {
        Uni<Void> told = inForce.map(ruling -> tell(the, before, ruling, entry)
                .chain(() -> appeals.answered(the, before, ruling, account))
                .chain(() -> sold.ruled(the, before, account))).orElseGet(() -> Uni.createFrom().voidItem());
        return told.chain(() -> journal.write(the.tx(), the.chains().values()))
                .chain(() -> disputes.byId(the.tx(), the.directory(), before.id()))
                .map(now -> onRecord(the, now.orElseThrow(), false));
    }

    /** What was written of this visit before, and still held back, is overtaken. */
    private Uni<Void> tell(LockedVisit the, Dispute before, Ruling ruling, Link entry) {
        return secrets.overtake(the.tx(), the.visit().id(), machineTime.instant())
                .chain(() -> notices.of(the, before, ruling, entry))
                .chain(written -> outbox.add(the.tx(), written, machineTime.instant()))
                .chain(() -> secrets.liftAfterContract(the.tx(), the.visit().id(), Addressee.again(the.directory()),
                        machineTime.instant()));
    }

    private interface Act {
        Uni<DisputeOutcome> in(LockedVisit the, Dispute dispute);
    }

    private Uni<DisputeOutcome> inDispute(UUID id, Act act) {
        return dispute(id).flatMap(found -> found instanceof DisputeOutcome.OnRecord here
                ? acts.act(here.visit(), the -> disputes.byId(the.tx(), the.directory(), id)
                        .flatMap(dispute -> act.in(the, dispute.orElseThrow()))).invoke(outcome -> bell.ring())
                : Uni.createFrom().item(found));
    }
}
