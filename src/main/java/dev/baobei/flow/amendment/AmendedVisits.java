package dev.baobei.flow.amendment;

import java.time.Instant;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.domain.amendment.Amendment;
import dev.baobei.domain.amendment.Amendment.Kind;
import dev.baobei.domain.amendment.Obstacle;
import dev.baobei.domain.dispute.Ruling.Decision;
import dev.baobei.domain.visit.Visit;
import dev.baobei.flow.act.LockedVisit;
import dev.baobei.flow.visit.AmendmentEntries;
import dev.baobei.flow.visit.JoinedCustomers;
import dev.baobei.postgres.deal.Deals;
import dev.baobei.postgres.visit.Amendments;
import dev.baobei.postgres.visit.Departures;
import dev.baobei.postgres.visit.VisitLedger;
import io.smallrye.mutiny.Uni;

/** Whether an arrival may be changed, and what its change does. */
@ApplicationScoped
class AmendedVisits {

    private final VisitLedger visits;
    private final Deals deals;
    private final Departures departures;
    private final Amendments amendments;
    private final CorrectedVerdicts verdicts;
    private final LinkedReports linked;
    private final JoinedCustomers joined;

    AmendedVisits(VisitLedger visits, Deals deals, Departures departures, Amendments amendments, CorrectedVerdicts verdicts,
            LinkedReports linked, JoinedCustomers joined) {
        this.visits = visits;
        this.deals = deals;
        this.departures = departures;
        this.amendments = amendments;
        this.verdicts = verdicts;
        this.linked = linked;
        this.joined = joined;
    }

    /** What stands in its way, as things are now: asked when it is proposed and when it is approved. */
    Uni<Optional<Obstacle>> obstacle(LockedVisit the, Amendment amendment) {
        if (amendment.change().receipt().isPresent()) {
            return linked.obstacle(the, amendment.change())
                    .flatMap(found -> found.isPresent() ? Uni.createFrom().item(found) : settled(the.visit(), the));
        }
        if (amendment.change().otherVisit().isPresent()) {
            return joined.obstacle(the, amendment.change());
        }
        if (amendment.kind() == Kind.REOPENING) {
            return Uni.createFrom().item(Obstacle.toReopening(the.visit(), the.judged().confirmedAt(), the.now()));
        }
        Instant arrivedAt = amendment.arrivedAt().orElseThrow();
        if (the.directory().termsOf(the.visit().project().id(), arrivedAt).isEmpty()) {
            return Uni.createFrom().item(Optional.of(Obstacle.NO_TERMS));
        }
        return visits.others(the.tx(), the.directory(), the.visit())
                .map(others -> Obstacle.toCorrection(the.visit(), the.judged().confirmedAt(), arrivedAt, others, the.now()))
                .flatMap(found -> found.isPresent() ? Uni.createFrom().item(found) : gone(the, arrivedAt));
    }

    private Uni<Optional<Obstacle>> gone(LockedVisit the, Instant arrivedAt) {
        return departures.first(the.tx(), the.visit().id())
                .flatMap(left -> left.filter(arrivedAt::isAfter).isPresent()
                        ? Uni.createFrom().item(Optional.of(Obstacle.AFTER_DEPARTURE))
                        : settled(the.visit(), the));
    }

    private Uni<Optional<Obstacle>> settled(Visit visit, LockedVisit the) {
        return deals.isSettled(the.tx(), visit.id())
                .map(settled -> settled ? Optional.of(Obstacle.DEAL_SETTLED) : Optional.empty());
    }

    Uni<Void> decline(LockedVisit the, Amendment proposed, Decision decision) {
        AmendmentEntries.declined(the, proposed, decision.by());
        return amendments.decide(the.tx(), proposed, decision, Optional.empty());
    }

    Uni<Void> approve(LockedVisit the, Amendment proposed, Decision decision) {
        return switch (proposed.kind()) {
            case CORRECTION -> correct(the, proposed, decision);
            case REOPENING -> reopen(the, proposed, decision);
            case LINK, UNLINK -> link(the, proposed, decision);
            case JOIN, PART -> amendments.decide(the.tx(), proposed, decision, Optional.empty())
                    .chain(() -> joined.change(the, proposed, decision.by()));
        };
    }

    /** Until the next closing. */
    private Uni<Void> reopen(LockedVisit the, Amendment proposed, Decision decision) {
        Instant closesAt = the.visit().project().closing().after(the.now(), the.visit().project().zone());
        AmendmentEntries.reopened(the, proposed, decision.by(), closesAt);
        return amendments.decide(the.tx(), proposed, decision, Optional.of(closesAt));
    }

    /** The report is a candidate from now on, or no longer, and the arrival is judged anew. */
    private Uni<Void> link(LockedVisit the, Amendment proposed, Decision decision) {
        AmendmentEntries.linked(the, proposed, decision.by());
        return amendments.decide(the.tx(), proposed, decision, Optional.empty())
                .chain(() -> linked.change(the, proposed))
                .chain(() -> verdicts.judge(the, proposed, decision));
    }

    /** The arrival counts with its corrected time, and is judged anew. Until when it may be confirmed stays what it is. */
    private Uni<Void> correct(LockedVisit the, Amendment proposed, Decision decision) {
        Visit corrected = the.visit().arrivingAt(proposed.arrivedAt().orElseThrow());
        AmendmentEntries.corrected(the, proposed, decision.by());
        return amendments.decide(the.tx(), proposed, decision, Optional.empty())
                .chain(() -> amendments.correct(the.tx(), corrected, proposed.number()))
                .chain(() -> verdicts.judge(the.with(corrected), proposed, decision));
    }
}
