package dev.baobei.domain.whatif;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import dev.baobei.domain.adjudication.Adjudicator;
import dev.baobei.domain.adjudication.Verdict;
import dev.baobei.domain.adjudication.Verdict.Why;
import dev.baobei.domain.adjudication.VisitFile;
import dev.baobei.domain.existing.ExistingList;
import dev.baobei.domain.prereport.PreReport;
import dev.baobei.domain.terms.Leaver;
import dev.baobei.domain.terms.Openings;
import dev.baobei.domain.terms.Protection.Since;
import dev.baobei.domain.visit.Households;
import dev.baobei.domain.visit.Visit;
import dev.baobei.domain.whatif.Compared.Judgement;
import dev.baobei.domain.whatif.Compared.Judgement.Because;
import dev.baobei.domain.whatif.Finals.Final;
import dev.baobei.domain.whatif.Visits.Open;

/** Judges the visits of a replay, or lets them be what they were, and opens what their confirmation opens. */
final class Judging {

    private final Proposal proposal;
    private final Reports reports;
    private final ProtectedCustomers protections;
    private final Arrivals arrivals = new Arrivals();
    private final Visits visits = new Visits();
    private final Finals finals = new Finals();
    private final Consequences consequences;
    private final LinkedReports linked;
    private final Households households = new Households();
    private final Files files;
    private long count;

    Judging(Proposal proposal, Reports reports, ProtectedCustomers protections, ExistingList existing) {
        this.proposal = proposal;
        this.reports = reports;
        this.protections = protections;
        this.consequences = new Consequences(proposal, reports, protections, visits);
        this.linked = new LinkedReports(reports);
        this.files = new Files(proposal, protections, linked, households, existing);
    }

    void link(Happening.Linked link) {
        linked.take(link);
    }

    /** What is judged from now on is as of this arrival. */
    void arrive(Happening.Arrived said) {
        arrivals.take(said);
        if (finals.isConfirmed(said.visit())) {
            finals.correct(said.visit());
        }
    }

    /** A visit beside what the verdict would have been; nothing of one that lies outside the span. */
    Optional<Compared> judge(Happening.Judged judged, Openings openings) {
        Open now = Open.of(judged, arrivals.dated(judged.visit()));
        households.say(now.visit());
        protections.joins().came(now.visit());
        if (finals.isConfirmed(now.visit().id())) {
            return finals.of(now.visit().id()).flatMap(before -> amend(now, before, openings));
        }
        Open open = visits.judged(now);
        if (!proposal.holds(open.visit().arrivedAt())) {
            return Optional.empty();
        }
        count += open.sequence() == judged.sequence() ? 1 : 0;
        return Optional.of(compared(open, Adjudicator.judge(files.of(open, openings))));
    }

    /** It is judged again, as every confirmation does, and what follows from that verdict is opened. */
    Optional<Compared> confirm(UUID visit, Openings openings) {
        if (visits.isLeftUnsigned(visit, proposal)) {
            return Optional.empty();
        }
        households.confirm(visit);
        finals.confirm(visit);
        return visits.confirmed(visit).flatMap(open -> confirm(open, openings));
    }

    private Optional<Compared> confirm(Open open, Openings openings) {
        if (!proposal.holds(open.visit().arrivedAt())) {
            open(open.visit(), asItWas(open), openings);
            return Optional.empty();
        }
        Verdict verdict = Adjudicator.judge(files.of(open, openings));
        open(open.visit(), Final.of(verdict, open.visit()), openings);
        return Optional.of(compared(open, verdict));
    }

    private void open(Visit visit, Final said, Openings openings) {
        finals.put(visit.id(), said);
        consequences.open(visit, said, openings);
    }

    private Final asItWas(Open open) {
        return Final.of(open.was(),
                open.was().receipt().flatMap(receipt -> reports.of(reports.under(receipt).stream()).findFirst()));
    }

    /** Two people changed what a final verdict rests on: what they say is people's, and what follows from it is judged anew. */
    private Optional<Compared> amend(Open open, Final before, Openings openings) {
        Why changed = finals.changed(open.visit().id());
        if (!proposal.holds(open.visit().arrivedAt())) {
            replace(open.visit(), asItWas(open), openings);
            return Optional.empty();
        }
        count++;
        VisitFile file = files.of(open, openings);
        Verdict verdict = Adjudicator.judge(before.report().map(report -> file.without(report.id())).orElse(file));
        Final now = Final.of(verdict, open.visit());
        Final said = finals.isWhatStands(open.visit(), now, protections)
                ? now
                : now.replacing(before, changed, visited(open.visit(), openings));
        replace(open.visit(), said, openings);
        return Optional.of(compared(open, said, verdict));
    }

    private Instant visited(Visit visit, Openings openings) {
        return proposal.at(visit.arrivedAt()).orElseThrow().protection().until(visit.arrivedAt(), Since.NOTHING,
                visit.project().zone(), openings);
    }

    private void replace(Visit visit, Final said, Openings openings) {
        finals.put(visit.id(), said);
        consequences.replace(visit, said, openings);
    }

    private Compared compared(Open open, Verdict verdict) {
        return compared(open, Final.of(verdict, open.visit()), verdict);
    }

    private Compared compared(Open open, Final said, Verdict verdict) {
        return new Judgement(open.sequence(), open.visit(), open.was(),
                said.report().map(PreReport::id).filter(reports::isInvented).isPresent()
                        ? said.whose().withoutReceipt()
                        : said.whose(),
                open.because().filter(any -> proposal.isAsItWas()).map(was -> new Because(was, Answers.of(verdict))));
    }

    void deal(Happening.OfDeal happening, Openings openings) {
        consequences.deal(happening, openings);
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
