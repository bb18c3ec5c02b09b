package dev.baobei.domain.whatif;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import dev.baobei.domain.adjudication.Adjudicator;
import dev.baobei.domain.adjudication.Verdict;
import dev.baobei.domain.adjudication.VisitFile;
import dev.baobei.domain.adjudication.VisitFile.Candidate;
import dev.baobei.domain.deal.Step;
import dev.baobei.domain.existing.ExistingList;
import dev.baobei.domain.prereport.PreReport;
import dev.baobei.domain.terms.Leaver;
import dev.baobei.domain.terms.Openings;
import dev.baobei.domain.terms.Terms;
import dev.baobei.domain.visit.Households;
import dev.baobei.domain.visit.SamePerson;
import dev.baobei.domain.visit.Visit;
import dev.baobei.domain.whatif.Compared.Judgement;
import dev.baobei.domain.whatif.Compared.Judgement.Because;
import dev.baobei.domain.whatif.Visits.Open;

/** Judges the visits of a replay, or lets them be what they were, and opens what their confirmation opens. */
final class Judging {

    private final Proposal proposal;
    private final Reports reports;
    private final ProtectedCustomers protections;
    private final ExistingList existing;
    private final Visits visits = new Visits();
    private final LinkedReports linked;
    private final Households households = new Households();
    private long count;

    Judging(Proposal proposal, Reports reports, ProtectedCustomers protections, ExistingList existing) {
        this.proposal = proposal;
        this.reports = reports;
        this.protections = protections;
        this.existing = existing;
        this.linked = new LinkedReports(reports);
    }

    void link(Happening.Linked link) {
        linked.take(link);
    }

    /** A visit beside what the verdict would have been; nothing of one that lies outside the span. */
    Optional<Compared> judge(Happening.Judged judged, Openings openings) {
        households.say(judged.visit());
        protections.joins().came(judged.visit());
        return visits.judged(judged).filter(open -> proposal.holds(open.visit().arrivedAt()))
                .map(open -> counted(judged, open, openings));
    }

    private Compared counted(Happening.Judged judged, Open open, Openings openings) {
        count += open.sequence() == judged.sequence() ? 1 : 0;
        return compared(open, verdict(open, openings));
    }

    /** It is judged again, as every confirmation does, and what follows from that verdict is opened. */
    Optional<Compared> confirm(UUID visit, Openings openings) {
        if (visits.isLeftUnsigned(visit, proposal)) {
            return Optional.empty();
        }
        households.confirm(visit);
        return visits.confirmed(visit).flatMap(open -> confirm(open, openings));
    }

    private Optional<Compared> confirm(Open open, Openings openings) {
        if (!proposal.holds(open.visit().arrivedAt())) {
            confirm(open.visit(), open.was(),
                    open.was().receipt().flatMap(receipt -> reports.of(reports.under(receipt).stream()).findFirst()), openings);
            return Optional.empty();
        }
        Verdict verdict = verdict(open, openings);
        confirm(open.visit(), Whose.of(verdict, open.visit()), verdict.winner(), openings);
        return Optional.of(compared(open, verdict));
    }

    private void confirm(Visit visit, Whose whose, Optional<PreReport> winner, Openings openings) {
        protections.open(visit, whose, winner, openings);
        boolean told = !whose.isSecret()
                || !proposal.at(visit.arrivedAt()).orElseThrow().disclosure().holdsCollisions();
        winner.map(report -> reports.usedUp(report.id(), visit)).orElse(List.of()).forEach(report -> {
            boolean contracted = visits.uses(visit.customer(), report);
            reports.match(report, new UsedBy(visit.id(), visit.arrivedAt()), contracted || told);
        });
    }

    /** With what was known of opening day then. */
    private Verdict verdict(Open open, Openings openings) {
        SamePerson person = protections.joins().whole(open.visit().in(open.visit().project().with(openings)));
        Visit visit = person.visit();
        Instant at = visit.arrivedAt();
        List<Candidate> candidates = linked.candidates(visit,
                report -> new Candidate(report, proposal.version(report.terms(), report.effectiveAt())));
        Terms terms = proposal.at(at).orElseThrow();
        return Adjudicator.judge(new VisitFile(visit, terms, candidates,
                person.own(protections.near(visit.customer(), visit.phones(), at)).stream()
                        .filter(period -> !period.visit().equals(visit.id())).toList(),
                protections.of(households.othersOf(visit, person.customers(), terms.visiting().household()), at),
                open.unhandled(), existing.with(visit.phones())));
    }

    private Compared compared(Open open, Verdict verdict) {
        Whose would = Whose.of(verdict, open.visit());
        return new Judgement(open.sequence(), open.visit(), open.was(),
                winner(verdict).filter(reports::isInvented).isPresent() ? would.withoutReceipt() : would,
                open.because().filter(any -> proposal.isAsItWas()).map(was -> new Because(was, Answers.of(verdict))));
    }

    private static Optional<UUID> winner(Verdict verdict) {
        return verdict.winner().map(PreReport::id);
    }

    /** A contract that stands lets agents know how their reports ended. */
    void deal(Happening.OfDeal happening, Openings openings) {
        if (happening instanceof Happening.DealStep taken && taken.step() == Step.CONTRACT) {
            visits.contracted(taken.visit().customer(), taken.deal()).forEach(reports::tell);
        } else if (happening instanceof Happening.DealStep taken && taken.step() == Step.CANCELLATION) {
            visits.cancelled(taken.visit().customer(), taken.deal());
        }
        protections.deal(happening, openings);
    }

    /** Who is in contact with a customer keeps them longer, by some terms. */
    void followUp(Happening.FollowedUp again, Openings openings) {
        reports.under(again.receipt()).forEach(id -> {
            reports.followUp(id, again.at());
            protections.contact(id, again.at(), openings);
        });
    }

    /** Under some terms the customers of who leaves are free. */
    void leave(Happening.AgentLeft left) {
        if (proposal.at(left.at()).filter(terms -> terms.leaver() == Leaver.GOES_TO_POOL).isPresent()) {
            reports.leave(left);
            linked.leave(left);
            protections.leave(left);
        }
    }

    /** By some terms nothing is signed once the customer has left. */
    void leave(Happening.Left said) {
        visits.leave(said);
    }

    /** How many visits lie in the span. */
    long count() {
        return count;
    }
}
