package dev.baobei.domain.whatif;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.baobei.domain.existing.ExistingList;
import dev.baobei.domain.party.Project;
import dev.baobei.domain.prereport.PreReport.End;
import dev.baobei.domain.prereport.Receipt;
import dev.baobei.domain.terms.Openings;
import dev.baobei.domain.whatif.Happening.Confirmed;
import dev.baobei.domain.whatif.Happening.FollowedUp;
import dev.baobei.domain.whatif.Happening.Judged;
import dev.baobei.domain.whatif.Happening.OpeningTold;
import dev.baobei.domain.whatif.Happening.Reported;
import dev.baobei.domain.whatif.Happening.Ruled;
import dev.baobei.domain.whatif.Happening.Superseded;
import dev.baobei.domain.whatif.Happening.Supplemented;
import dev.baobei.domain.whatif.Happening.Withdrawn;

/**
 * A project's history under proposed terms, taken up one happening after the other. Outside the span of the proposal everything is
 * as it was; inside, what stands on record follows from the replay's own decisions and verdicts. For one thread.
 */
public final class Replay {

    private static final int FORGETS_EVERY = 1_000;

    private final Project project;
    private final Proposal proposal;
    private final Duration late;
    private final Reports reports;
    private final Receiving receiving;
    private final ProtectedCustomers protections;
    private final Judging judging;
    private final List<Superseded> superseded = new ArrayList<>();
    private Openings openings;
    private Instant now = Instant.MIN;
    private long taken;
    private long decided;

    /**
     * A replay from the beginning of a project's history.
     *
     * @param openings what was told of opening day before that
     * @param late     how long after its own time anything of it was decided, at most
     * @param existing the developer's own list: who stood on it when is a fact, whatever the terms
     */
    public Replay(Project project, Openings openings, Proposal proposal, Duration late, ExistingList existing) {
        this.project = project;
        this.openings = openings;
        this.proposal = proposal;
        this.late = late;
        this.reports = new Reports(project);
        this.protections = new ProtectedCustomers(project, proposal, reports.followUps());
        this.receiving = new Receiving(project, proposal, reports, protections, existing);
        this.judging = new Judging(proposal, reports, protections, existing);
    }

    /**
     * Takes up what happened next.
     *
     * @param at when it was written down
     * @return a report or a visit that was decided in the span beside what it would have got; a visit each time it is judged
     */
    public Optional<Compared> take(Happening happening, Instant at) {
        now = at.isAfter(now) ? at : now;
        if (++taken % FORGETS_EVERY == 0) {
            Instant horizon = now.minus(late);
            if (!proposal.ownsWithoutReport() && !proposal.protectsFromContact() && !proposal.letsCustomersChoose()) {
                reports.forget(horizon);
            }
            receiving.forget(horizon);
            if (!proposal.letsCustomersChoose()) {
                protections.forget(horizon);
            }
        }
        if (happening instanceof Superseded gaveWay && !gaveWay.byPerson()) {
            superseded.add(gaveWay);
            return Optional.empty();
        }
        giveWay(happening);
        if (happening instanceof Reported reported) {
            Optional<Compared> compared = receiving.take(reported, openings);
            decided += compared.isPresent() ? 1 : 0;
            return compared;
        }
        if (happening instanceof Happening.AskedBack asked) {
            Optional<Compared> compared = receiving.take(asked);
            decided += compared.isPresent() ? 1 : 0;
            return compared;
        }
        return happening instanceof Judged judged ? judging.judge(judged, openings) : changed(happening);
    }

    /** How many reports were decided in the span. */
    public long decided() {
        return decided;
    }

    /** How many visits were judged in it. */
    public long judged() {
        return judging.count();
    }

    /** Every protection that its visits opened, in the order in which they begin. */
    public List<Held> held() {
        return protections.held();
    }

    /** By which visits reports were used up. */
    public Map<Receipt, UsedBy> usedUp() {
        return reports.usedUp();
    }

    /** How many reports could not be replayed because what they said was erased. */
    public long unread() {
        return receiving.unread();
    }

    /** Where an acceptance follows, it says itself what gives way to it; elsewhere a correction that was not taken up ends nothing. */
    private void giveWay(Happening next) {
        boolean decidedAnew = next instanceof Reported reported && reported.was().isNew()
                && proposal.holds(reported.effectiveAt())
                && superseded.stream().allMatch(one -> one.message().equals(reported.message()));
        if (!decidedAnew) {
            superseded.stream().filter(one -> receiving.isOnRecord(one.message())).forEach(one -> {
                end(one.receipt(), End.SUPERSEDED, one.at());
                reports.contradict(one.receipt(), receiving.saidBy(one.message()));
            });
        }
        superseded.clear();
    }

    private Optional<Compared> changed(Happening happening) {
        if (happening instanceof Confirmed confirmed) {
            return judging.confirm(confirmed.visit(), openings);
        }
        if (happening instanceof Withdrawn withdrawn) {
            end(withdrawn.receipt(), End.WITHDRAWN, withdrawn.at());
        } else if (happening instanceof Superseded gaveWay) {
            end(gaveWay.receipt(), End.SUPERSEDED, gaveWay.at());
        } else if (happening instanceof Supplemented more) {
            more.said().ifPresent(said -> reports.under(more.receipt()).forEach(id -> reports.complete(id, said, more.fits())));
        } else if (happening instanceof Happening.Contradicted other) {
            reports.contradict(other.receipt(), other.instead());
        } else if (happening instanceof FollowedUp again) {
            judging.followUp(again, openings);
        } else if (happening instanceof Happening.HandedOver handed) {
            reports.under(handed.receipt()).forEach(id -> reports.handOver(id, handed.to()));
        } else if (happening instanceof Happening.Reviewed reviewed) {
            reports.under(reviewed.receipt()).forEach(id -> reports.review(id, reviewed));
        } else {
            changedBesides(happening);
        }
        return Optional.empty();
    }

    /** What is no change of one report. */
    private void changedBesides(Happening happening) {
        if (happening instanceof Happening.ShareHandedOver handed) {
            protections.handOver(handed.share());
        } else if (happening instanceof Happening.AgentLeft left) {
            judging.leave(left);
        } else if (happening instanceof Happening.Joined said) {
            protections.joins().take(said);
        } else if (happening instanceof Happening.Left said) {
            judging.leave(said);
        } else if (happening instanceof Happening.Arrived said) {
            judging.arrive(said);
        } else if (happening instanceof Happening.Linked link) {
            judging.link(link);
        } else if (happening instanceof Ruled ruled) {
            protections.rule(ruled);
        } else if (happening instanceof Happening.OfDeal deal) {
            judging.deal(deal, openings);
        } else if (happening instanceof OpeningTold told) {
            openings = openings.and(told.at(), told.day());
            reports.move(told.at(), report -> receiving.deadline(report, openings));
            protections.opening(told.at(), openings);
        }
    }

    private void end(Receipt receipt, End why, Instant at) {
        reports.under(receipt).forEach(id -> reports.end(id, why, at));
    }
}
