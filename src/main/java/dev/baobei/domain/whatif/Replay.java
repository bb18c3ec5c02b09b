package dev.baobei.domain.whatif;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import dev.baobei.domain.adjudication.Adjudicator;
import dev.baobei.domain.adjudication.Verdict;
import dev.baobei.domain.adjudication.VisitFile;
import dev.baobei.domain.adjudication.VisitFile.Candidate;
import dev.baobei.domain.party.Project;
import dev.baobei.domain.prereport.PreReport.End;
import dev.baobei.domain.prereport.Receipt;
import dev.baobei.domain.terms.Openings;
import dev.baobei.domain.terms.Terms;
import dev.baobei.domain.visit.Visit;
import dev.baobei.domain.whatif.Compared.Judgement;
import dev.baobei.domain.whatif.Happening.Confirmed;
import dev.baobei.domain.whatif.Happening.Contracted;
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
    private final ProtectedCustomers protections = new ProtectedCustomers();
    private final Visits visits = new Visits();
    private final List<Superseded> superseded = new ArrayList<>();
    private Openings openings;
    private Instant now = Instant.MIN;
    private long taken;
    private long decided;
    private long judged;

    /**
     * A replay from the beginning of a project's history.
     *
     * @param openings what was told of opening day before that
     * @param late     how long after its own time anything of it was decided, at most
     */
    public Replay(Project project, Openings openings, Proposal proposal, Duration late) {
        this.project = project;
        this.openings = openings;
        this.proposal = proposal;
        this.late = late;
        this.reports = new Reports(project);
        this.receiving = new Receiving(project, proposal, reports, protections);
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
            reports.forget(horizon);
            receiving.forget(horizon);
            protections.forget(horizon);
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
        return happening instanceof Judged judged ? judged(judged) : changed(happening);
    }

    /** How many reports were decided in the span. */
    public long decided() {
        return decided;
    }

    /** How many visits were judged in it. */
    public long judged() {
        return judged;
    }

    /** How many reports could not be replayed because what they said was erased. */
    public long unread() {
        return receiving.unread();
    }

    /** Where an acceptance follows, it says itself what gives way to it; elsewhere a correction that was not taken up ends nothing. */
    private void giveWay(Happening next) {
        boolean decidedAnew = next instanceof Reported reported && reported.was().word() == Decision.Word.ACCEPTED
                && proposal.holds(reported.effectiveAt())
                && superseded.stream().allMatch(one -> one.message().equals(reported.message()));
        if (!decidedAnew) {
            superseded.stream().filter(one -> receiving.isOnRecord(one.message()))
                    .forEach(one -> end(one.receipt(), End.SUPERSEDED, one.at()));
        }
        superseded.clear();
    }

    private Optional<Compared> judged(Judged verdict) {
        Visits.Open open = visits.judged(verdict);
        Optional<Compared> compared = compared(open);
        judged += compared.isPresent() && open.sequence() == verdict.sequence() ? 1 : 0;
        return compared;
    }

    private Optional<Compared> compared(Visits.Open open) {
        return proposal.holds(open.visit().arrivedAt())
                ? Optional.of(compared(open, judge(open)))
                : Optional.empty();
    }

    private Compared compared(Visits.Open open, Verdict verdict) {
        Whose would = Whose.of(verdict, open.visit());
        return new Judgement(open.sequence(), open.visit(), open.was(),
                winner(verdict).filter(reports::isInvented).isPresent() ? would.withoutReceipt() : would);
    }

    private static Optional<UUID> winner(Verdict verdict) {
        return verdict instanceof Verdict.BroughtBy won ? Optional.of(won.report().id()) : Optional.empty();
    }

    private Verdict judge(Visits.Open open) {
        Visit visit = open.visit();
        Instant at = visit.arrivedAt();
        List<Candidate> candidates = reports.near(visit.phones())
                .map(report -> new Candidate(report, proposal.version(report.terms()))).toList();
        return Adjudicator.judge(new VisitFile(visit, termsAt(at), candidates,
                protections.near(visit.customer(), visit.phones(), at).stream()
                        .filter(period -> !period.visit().equals(visit.id())).toList(),
                open.unhandled()));
    }

    private Terms termsAt(Instant at) {
        return proposal.holds(at) ? proposal.terms() : proposal.onRecordAt(at).orElseThrow();
    }

    private Optional<Compared> changed(Happening happening) {
        if (happening instanceof Confirmed confirmed) {
            return visits.confirmed(confirmed.visit()).flatMap(this::confirmed);
        }
        if (happening instanceof Withdrawn withdrawn) {
            end(withdrawn.receipt(), End.WITHDRAWN, withdrawn.at());
        } else if (happening instanceof Superseded gaveWay) {
            end(gaveWay.receipt(), End.SUPERSEDED, gaveWay.at());
        } else if (happening instanceof Supplemented more) {
            more.said().ifPresent(said -> reports.under(more.receipt()).ifPresent(id -> reports.complete(id, said)));
        } else if (happening instanceof Ruled ruled) {
            protections.rule(ruled);
        } else if (happening instanceof Contracted contracted) {
            visits.contracted(contracted.customer()).forEach(reports::tell);
        } else if (happening instanceof OpeningTold told) {
            openings = openings.and(told.at(), told.day());
            reports.move(told.at(), report -> receiving.deadline(report, openings));
        }
        return Optional.empty();
    }

    private void end(Receipt receipt, End why, Instant at) {
        reports.under(receipt).ifPresent(id -> reports.end(id, why, at));
    }

    /** It is judged again, as every confirmation does, and what follows from that verdict is opened. */
    private Optional<Compared> confirmed(Visits.Open open) {
        if (!proposal.holds(open.visit().arrivedAt())) {
            confirm(open.visit(), open.was(), open.was().receipt().flatMap(reports::under));
            return Optional.empty();
        }
        Verdict verdict = judge(open);
        confirm(open.visit(), Whose.of(verdict, open.visit()), winner(verdict));
        return Optional.of(compared(open, verdict));
    }

    private void confirm(Visit visit, Whose whose, Optional<UUID> winner) {
        protections.open(visit, whose);
        winner.ifPresent(report -> {
            boolean contracted = visits.uses(visit.customer(), report);
            reports.match(report, visit.arrivedAt(), contracted || !whose.isSecret());
        });
    }
}
