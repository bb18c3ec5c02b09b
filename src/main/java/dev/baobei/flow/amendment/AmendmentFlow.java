package dev.baobei.flow.amendment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.domain.amendment.Amendment;
import dev.baobei.domain.amendment.Amendment.Kind;
import dev.baobei.domain.amendment.Change;
import dev.baobei.domain.amendment.Obstacle;
import dev.baobei.domain.dispute.Ruling.Decision;
import dev.baobei.flow.act.LockedVisit;
import dev.baobei.flow.act.LockedVisits;
import dev.baobei.flow.notice.OutboxBell;
import dev.baobei.flow.visit.AmendmentEntries;
import dev.baobei.flow.visit.VisitFlow;
import dev.baobei.postgres.journal.Journal;
import dev.baobei.postgres.sql.Overlap;
import dev.baobei.postgres.sql.Transactions;
import dev.baobei.postgres.visit.Amendments;
import io.smallrye.mutiny.Uni;

/** The story of an arrival that two people change: one proposes to correct its time or to reopen it, another one decides. */
@ApplicationScoped
public class AmendmentFlow {

    private final LockedVisits acts;
    private final Transactions transactions;
    private final VisitFlow arrivals;
    private final AmendedVisits amended;
    private final Amendments amendments;
    private final Journal journal;
    private final OutboxBell bell;

    AmendmentFlow(LockedVisits acts, Transactions transactions, VisitFlow arrivals, AmendedVisits amended,
            Amendments amendments, Journal journal, OutboxBell bell) {
        this.acts = acts;
        this.transactions = transactions;
        this.arrivals = arrivals;
        this.amended = amended;
        this.amendments = amendments;
        this.journal = journal;
        this.bell = bell;
    }

    /** What one of the staff proposes. */
    public record Proposal(UUID visit, UUID account, Change change, String reason, Optional<String> evidence) {

        @Override
        public String toString() {
            return "Proposal[" + visit + "]";
        }
    }

    /** What somebody says to a proposal; who is no manager may only take back their own. */
    public record Word(UUID visit, Kind kind, int number, UUID account, boolean isManager, boolean agreed) {}

    /** Every change of an arrival that was proposed. */
    public Uni<AmendmentOutcome> amendments(UUID visit) {
        return acts.find(visit).flatMap(found -> found.map(known -> transactions.inOne(tx -> amendments.of(tx, visit))
                .<AmendmentOutcome>map(all -> new AmendmentOutcome.All(known, all)))
                .orElseGet(() -> Uni.createFrom().item(new AmendmentOutcome.NoVisit())));
    }

    private Uni<AmendmentOutcome> inVisit(UUID visit, Optional<Instant> at, Function<LockedVisit, Uni<AmendmentOutcome>> act) {
        return acts.find(visit).flatMap(found -> found.map(known -> acts.act(known, at.orElse(known.arrivedAt()), act))
                .orElseGet(() -> Uni.createFrom().item(new AmendmentOutcome.NoVisit())));
    }

    /** Proposes a change; the same again, while it waits, is answered again. */
    public Uni<AmendmentOutcome> propose(Proposal proposal) {
        return inVisit(proposal.visit(), Optional.empty(), the -> amendments.of(the.tx(), proposal.visit()).flatMap(before -> {
            Amendment proposed = new Amendment(proposal.visit(), before.size() + 1, proposal.change(), proposal.reason(),
                    proposal.evidence(), proposal.account(), the.now(), Optional.empty());
            return before.stream().filter(Amendment::isOpen).findFirst()
                    .map(waiting -> Uni.createFrom().item(waits(the, waiting, proposed)))
                    .orElseGet(() -> unlessImpossible(the, proposed, () -> add(the, proposed)));
        }));
    }

    private static AmendmentOutcome waits(LockedVisit the, Amendment waiting, Amendment proposed) {
        return waiting.isSameAs(proposed)
                ? new AmendmentOutcome.OnRecord(waiting, the.visit(), the.judged(), false)
                : new AmendmentOutcome.Waits(waiting);
    }

    private Uni<AmendmentOutcome> unlessImpossible(LockedVisit the, Amendment amendment,
            Supplier<Uni<AmendmentOutcome>> act) {
        return amended.obstacle(the, amendment)
                .flatMap(obstacle -> obstacle.<Uni<AmendmentOutcome>>map(
                        found -> Uni.createFrom().item(new AmendmentOutcome.Impossible(found))).orElseGet(act));
    }

    private Uni<AmendmentOutcome> add(LockedVisit the, Amendment proposed) {
        AmendmentEntries.proposed(the, proposed);
        return amendments.add(the.tx(), proposed).chain(() -> journal.write(the.tx(), the.chains().values()))
                .replaceWith(new AmendmentOutcome.OnRecord(proposed, the.visit(), the.judged(), true));
    }

    /** Approves or declines a proposal; the same word again is answered again. */
    public Uni<AmendmentOutcome> decide(Word word) {
        return settled(word).flatMap(settled -> inVisit(word.visit(), settled, the -> amendments.of(the.tx(), word.visit())
                .flatMap(all -> named(word, all).map(proposed -> decide(the, proposed, word))
                        .orElseGet(() -> Uni.createFrom().item(new AmendmentOutcome.Unknown())))))
                .onFailure(Overlap::isWhy)
                .recoverWithItem(new AmendmentOutcome.Impossible(Obstacle.PROTECTION_OVERLAPS))
                .invoke(outcome -> bell.ring());
    }

    /** What may count at the time as of which the arrival will be judged is handled first, as before an arrival. */
    private Uni<Optional<Instant>> settled(Word word) {
        return amendments(word.visit()).flatMap(found -> found instanceof AmendmentOutcome.All known && word.agreed()
                ? named(word, known.amendments())
                        .map(one -> one.arrivedAt().map(known.visit()::arrivingAt).orElse(known.visit()))
                        .map(visit -> arrivals.settleBefore(visit).map(Optional::of))
                        .orElseGet(() -> Uni.createFrom().item(Optional.empty()))
                : Uni.createFrom().item(Optional.empty()));
    }

    private static Optional<Amendment> named(Word word, List<Amendment> all) {
        return all.stream().filter(one -> one.number() == word.number() && one.kind() == word.kind()).findFirst();
    }

    private Uni<AmendmentOutcome> decide(LockedVisit the, Amendment proposed, Word word) {
        if (!proposed.isOpen()) {
            return Uni.createFrom().item(proposed.isDecidedBy(word.account(), word.agreed())
                    ? new AmendmentOutcome.OnRecord(proposed, the.visit(), the.judged(), false)
                    : new AmendmentOutcome.Decided());
        }
        boolean isOwn = proposed.proposedBy().equals(word.account());
        if (isOwn && word.agreed()) {
            return Uni.createFrom().item(new AmendmentOutcome.SecondPersonNeeded());
        }
        if (!isOwn && !word.isManager()) {
            return Uni.createFrom().item(new AmendmentOutcome.ManagerNeeded());
        }
        Decision decision = new Decision(word.account(), the.now(), word.agreed());
        return word.agreed()
                ? unlessImpossible(the, proposed, () -> amended.approve(the, proposed, decision)
                        .chain(() -> finish(the, proposed.number())))
                : amended.decline(the, proposed, decision).chain(() -> finish(the, proposed.number()));
    }

    private Uni<AmendmentOutcome> finish(LockedVisit the, int number) {
        return journal.write(the.tx(), the.chains().values()).chain(() -> acts.again(the))
                .flatMap(now -> amendments.of(the.tx(), the.visit().id()).map(all -> new AmendmentOutcome.OnRecord(
                        all.get(number - 1), now.visit(), now.judged(), false)));
    }
}
