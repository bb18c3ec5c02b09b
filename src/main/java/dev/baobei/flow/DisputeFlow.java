package dev.baobei.flow;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.domain.dispute.Basis;
import dev.baobei.domain.dispute.Dispute;
import dev.baobei.domain.dispute.Ruling;
import dev.baobei.domain.dispute.Ruling.Decision;
import dev.baobei.domain.journal.Entry;
import dev.baobei.domain.visit.ProtectionPeriod.Holder;
import dev.baobei.postgres.Disputes;
import dev.baobei.postgres.Journal;
import dev.baobei.postgres.Outbox;
import dev.baobei.postgres.Secrets;
import io.smallrye.mutiny.Uni;

/** The story of a dispute (待定确认单, 申诉): opened, ruled by a person, by two where a verdict is overruled, and told. */
@ApplicationScoped
public class DisputeFlow {

    private final InstantSource machineTime;
    private final LockedVisits acts;
    private final KnownDisputes known;
    private final Journal journal;
    private final Disputes disputes;
    private final RulingNotices notices;
    private final Secrets secrets;
    private final Outbox outbox;
    private final OutboxBell bell;

    DisputeFlow(InstantSource machineTime, LockedVisits acts, KnownDisputes known, Journal journal, Disputes disputes,
            RulingNotices notices, Secrets secrets, Outbox outbox, OutboxBell bell) {
        this.machineTime = machineTime;
        this.acts = acts;
        this.known = known;
        this.journal = journal;
        this.disputes = disputes;
        this.notices = notices;
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

    /** Objects to the verdict of a confirmed visit; where it is in dispute already, that dispute is answered. */
    public Uni<DisputeOutcome> open(UUID visit, UUID account, String reason) {
        return acts.find(visit).flatMap(found -> found.isEmpty()
                ? Uni.createFrom().item(new DisputeOutcome.NoVisit())
                : acts.act(found.get(), the -> open(the, new Disputes.Objection(account, reason))));
    }

    private Uni<DisputeOutcome> open(LockedVisit the, Disputes.Objection objection) {
        if (the.judged().confirmedAt().isEmpty()) {
            return Uni.createFrom().item(new DisputeOutcome.NotConfirmed());
        }
        return the.judged().verdict().kind().equals("Protected")
                ? Uni.createFrom().item(new DisputeOutcome.DecidedEarlier())
                : disputes.ofVisit(the.tx(), the.directory(), the.visit().id()).flatMap(before -> before.isPresent()
                        ? Uni.createFrom().item(onRecord(the, before.get(), false))
                        : disputes.open(the.tx(), the.visit(), the.now(), Optional.of(objection))
                                .invoke(opened -> DisputeEntries.opened(the.chain(), opened))
                                .call(() -> journal.write(the.tx(), the.chains().values()))
                                .map(opened -> onRecord(the, opened, true)));
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
            boolean overrules = dispute.wouldOverrule(proposal.holders(), judged(the));
            Ruling ruling = new Ruling(disputes.newId(), proposal.holders(), proposal.basis(), proposal.reason(), overrules,
                    proposal.account(), the.now(), Optional.empty());
            return disputes.add(the.tx(), id, ruling)
                    .invoke(() -> DisputeEntries.ruled(the, ruling, overrules ? Entry.Kind.RULING_PROPOSED : Entry.Kind.RULED))
                    .chain(() -> finish(the, id, overrules ? Optional.empty() : Optional.of(ruling)));
        });
    }

    private static List<Holder> judged(LockedVisit the) {
        return the.judged().verdict().holders().stream().map(holder -> ConfirmationFlow.holder(holder, the.directory()))
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
                    .invoke(() -> DisputeEntries.ruled(the, proposed.get(),
                            agreed ? Entry.Kind.RULED : Entry.Kind.RULING_REFUSED))
                    .chain(() -> finish(the, id, agreed ? proposed : Optional.empty()));
        });
    }

    private Uni<DisputeOutcome> finish(LockedVisit the, UUID dispute, Optional<Ruling> inForce) {
        List<Outbox.New> told = inForce
                .map(ruling -> notices.of(the.visit(), the.judged().verdict(), ruling, the.directory(), the.now()))
                .orElse(List.of());
        return journal.write(the.tx(), the.chains().values())
                .chain(() -> outbox.add(the.tx(), told, machineTime.instant()))
                .chain(() -> secrets.liftAfterContract(the.tx(), the.visit().id(), machineTime.instant()))
                .chain(() -> disputes.byId(the.tx(), the.directory(), dispute))
                .map(now -> onRecord(the, now.orElseThrow(), false));
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
