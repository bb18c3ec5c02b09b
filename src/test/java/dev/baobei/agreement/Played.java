package dev.baobei.agreement;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

import dev.baobei.domain.adjudication.Adjudicator;
import dev.baobei.domain.adjudication.Verdict;
import dev.baobei.domain.adjudication.VisitFile;
import dev.baobei.domain.existing.ExistingList;
import dev.baobei.domain.parse.ReportReading;
import dev.baobei.domain.party.Agent;
import dev.baobei.domain.party.PersonName;
import dev.baobei.domain.party.Project;
import dev.baobei.domain.phone.PhoneNumber;
import dev.baobei.domain.prereport.Completion;
import dev.baobei.domain.prereport.PreReport;
import dev.baobei.domain.prereport.PreReport.End;
import dev.baobei.domain.prereport.PreReport.Said;
import dev.baobei.domain.rule.CaseFile;
import dev.baobei.domain.rule.Outcome;
import dev.baobei.domain.rule.Reception;
import dev.baobei.domain.terms.Terms;
import dev.baobei.domain.visit.Acquaintance;
import dev.baobei.domain.visit.GroupArrival;
import dev.baobei.domain.visit.Source;
import dev.baobei.domain.visit.Visit;
import dev.baobei.domain.whatif.Happening;
import dev.baobei.reference.History;

/** A history played through the engine's own decisions, recorded as flow and SQL do. */
final class Played {

    final Map<Integer, Answered> decisions = new TreeMap<>();
    final Map<Integer, Verdict> atArrival = new TreeMap<>();
    final Map<Integer, Verdict> confirmed = new TreeMap<>();
    /** At each tick. */
    final List<Set<Integer>> pending = new ArrayList<>();
    final Happened happened = new Happened();
    final Record record = new Record();
    private final ExistingList existing;
    private Project project;
    private final Mutant mutant;
    private final Map<Integer, Visit> visits = new HashMap<>();
    private final Map<Integer, Integer> first = new HashMap<>();
    private final Families families = new Families();
    private final Departures departures = new Departures();

    /** What was answered to a report: the outcome, and the report whose receipt was given, if any. */
    record Answered(Outcome outcome, Optional<PreReport> report) {}

    private Played(History history, Mutant mutant) {
        this.mutant = mutant;
        existing = mutant.keepsList() ? Translation.existing(history) : ExistingList.EMPTY;
        project = new Project(Translation.PROJECT, "P", "P", List.of(), List.of(),
                ZoneId.of(mutant.zone(history.days().zone())), Optional.empty());
    }

    static Played of(History history, Mutant mutant) {
        Played played = new Played(history, mutant);
        history.events().forEach(played::play);
        return played;
    }

    /** The visit that an arrival is, which may be that of an earlier one on its day. */
    Visit visit(int arrival) {
        return visits.get(first.get(arrival));
    }

    /** Until when a settled visit protects, as it is known in the end. */
    Map<Integer, Long> ends() {
        Map<Integer, Long> ends = new TreeMap<>();
        visits.forEach((id, visit) -> record.protections.stream()
                .filter(period -> period.visit().equals(visit.id()) && !period.disputed())
                .forEach(period -> ends.put(id, Translation.nanoseconds(period.until()))));
        return ends;
    }

    private void play(History.Event event) {
        if (event instanceof History.TermsChange change) {
            record.set(change, mutant);
        } else if (event instanceof History.Opening opening) {
            open(opening);
        } else if (event instanceof History.Report report) {
            decide(report.id(), report.effective(), report.at(), Translation.agent(report.agency(), report.agent()),
                    Translation.said(report));
        } else if (event instanceof History.Supplement supplement) {
            supplement(supplement);
        } else if (event instanceof History.Withdrawal withdrawal) {
            pending(withdrawal.report(), withdrawal.at())
                    .ifPresent(report -> withdraw(report, Translation.instant(withdrawal.at())));
        } else if (event instanceof History.FollowUp followUp) {
            Optional.ofNullable(record.report(followUp.report()))
                    .ifPresent(report -> followUp(report, Translation.instant(followUp.at())));
        } else if (event instanceof History.Answer answer && mutant.keepsAnswers()) {
            Answers.give(answer, record, happened);
        } else if (event instanceof History.Arrival arrival) {
            arrive(arrival);
        } else if (event instanceof History.Link link && mutant != Mutant.LINK_FORGOTTEN) {
            link(first.get(link.visit()), record.report(link.report()));
        } else if (event instanceof History.Deal deal) {
            deal(deal);
        } else if (event instanceof History.Departure departure && mutant != Mutant.DEPARTURE_UNSAID) {
            departures.leave(Optional.ofNullable(visit(departure.visit())), Translation.instant(departure.at()), happened);
        } else if (event instanceof History.Confirmation confirmation) {
            confirm(confirmation);
        } else if (event instanceof History.Tick tick) {
            pending.add(record.pending(Translation.instant(tick.at())));
        }
    }

    private void withdraw(PreReport report, Instant at) {
        record.endOpenly(report, End.WITHDRAWN, at);
        happened.add(new Happening.Withdrawn(report.receipt(), at));
    }

    private void followUp(PreReport report, Instant at) {
        if (record.followed.add(report, at, record.versions)) {
            record.moveProtections(at, project);
            happened.add(new Happening.FollowedUp(report.receipt(), at));
        }
    }

    /** OpeningDay: the deadlines that wait for it move with it. */
    private void open(History.Opening opening) {
        Instant at = Translation.instant(opening.at());
        project = new Project(project.id(), project.code(), project.name(), project.aliases(), project.propertyTypes(),
                project.zone(), project.openings().and(at, Optional.of(LocalDate.ofEpochDay(opening.day()))),
                project.closing());
        happened.add(new Happening.OpeningTold(at, project.openings().day()));
        if (mutant.movesOpening()) {
            record.moveDeadlines(at, project);
            record.moveProtections(at, project);
        }
    }

    /** DealFlow and MovedProtections, of the visit that opened the protection, or will once it is confirmed. */
    private void deal(History.Deal deal) {
        Integer id = first.get(deal.visit());
        if (id == null) {
            return;
        }
        Instant at = Translation.instant(deal.at());
        if (mutant.counts(deal.step())) {
            record.paid.add(visits.get(id).id(), deal.step(), at);
        }
        record.moveProtections(at, project);
        happened.deal(new UUID(6, id), visits.get(id), deal.step(), at);
    }

    private void decide(int id, long effective, long received, Agent agent, Said said) {
        Instant at = Translation.instant(effective);
        CaseFile file = new CaseFile(at, agent, record.termsAt(at, agent, mutant), ReportReading.of(project, said),
                record.near(said.phones()).stream().filter(report -> Record.compatible(report.phones(), said.phones()))
                        .toList(),
                record.protectionsNear(said.phones()).stream()
                        .filter(period -> Record.compatible(period.phones(), said.phones())).toList(),
                record.ofTheDay(agent, at, project, mutant), record.followed.asked(record.versions, mutant),
                existing.with(said.phones()),
                Translation.isNamed(agent));
        Outcome outcome = Reception.decide(file);
        if (outcome instanceof Outcome.Accepted accepted) {
            accepted.supersedes().forEach(later -> happened.superseded(id, later, at));
        }
        happened.reported(id, at, Translation.instant(received), agent, said, outcome);
        Optional<PreReport> report = Optional.empty();
        if (outcome instanceof Outcome.Accepted accepted) {
            report = Optional.of(accept(id, at, Translation.instant(received), agent, said, accepted));
        } else if (outcome instanceof Outcome.Repeated repeated) {
            report = Optional.of(repeated.first());
        }
        decisions.put(id, new Answered(outcome, report));
    }

    private PreReport accept(int id, Instant at, Instant received, Agent agent, Said said, Outcome.Accepted accepted) {
        accepted.supersedes().forEach(later -> record.endOpenly(later, End.SUPERSEDED, at));
        PreReport report = new PreReport(new UUID(2, id), Happened.receipt(id), project.id(), agent, said.name(), said.phones(),
                at, id, accepted.terms(), accepted.earliestVisit(), accepted.deadline(), Optional.empty(), Optional.empty(),
                Optional.empty(), List.of(), List.of(), accepted.toStaff().filter(staff -> mutant.hearsSilence())
                        .map(staff -> staff.from(received, accepted.deadline())),
                said.particulars());
        record.reports.add(report);
        accepted.supersedes().stream().flatMap(later -> report.alsoSaid(later).stream()).findFirst()
                .ifPresent(more -> complete(report, more));
        return report;
    }

    private void complete(PreReport report, Said more) {
        record.complete(report.completedTo(more));
        happened.add(new Happening.Supplemented(report.receipt(), Optional.of(more), false));
    }

    private Optional<PreReport> pending(int id, long at) {
        return Optional.ofNullable(record.report(id)).map(PreReport::asKnownToAgent)
                .filter(report -> report.stateAt(Translation.instant(at)) == PreReport.State.PENDING);
    }

    private void supplement(History.Supplement supplement) {
        PreReport report = pending(supplement.report(), supplement.at()).orElse(null);
        if (report == null) {
            return;
        }
        Completion completion = Completion.of(report, Optional.empty(),
                Optional.of(Translation.phones(supplement.digits()).get(0)));
        if (completion instanceof Completion.Completed completed) {
            if (!Reception.problemsOfMore(completed.said().phones(), record.terms(report)).isEmpty()) {
                return;
            }
            complete(report, completed.said());
        } else if (completion instanceof Completion.Contradicts contradicts) {
            decide(supplement.newId(), supplement.at(), supplement.at(), report.agent(), contradicts.instead());
            if (decisions.get(supplement.newId()).report().isPresent()) {
                happened.superseded(supplement.newId(), report, Translation.instant(supplement.at()));
                record.endOpenly(report, End.SUPERSEDED, Translation.instant(supplement.at()));
                record.contradict(report, contradicts.instead().phones());
            }
        }
    }

    /** VisitFlow: the same customer under a name that fits has one arrival on a day. */
    private void arrive(History.Arrival arrival) {
        Instant at = Translation.instant(mutant.arrivedAt(arrival.at()));
        PersonName name = Translation.name(arrival.name());
        List<PhoneNumber> phones = Translation.phones(arrival.numbers().toArray(String[]::new));
        if (record.termsAt(at).filter(terms -> terms.visiting().number().isLeftIn(phones)).isEmpty()) {
            return;
        }
        Acquaintance acquaintance = Acquaintance.of(name, phones, project.dayOf(at), record.visits);
        if (acquaintance instanceof Acquaintance.CameToday today) {
            int known = visits.entrySet().stream().filter(one -> one.getValue() == today.earlier()).findFirst().orElseThrow()
                    .getKey();
            first.put(arrival.id(), known);
            atArrival.put(arrival.id(), confirmed.getOrDefault(known, atArrival.get(known)));
            return;
        }
        UUID customer = acquaintance instanceof Acquaintance.Known known ? known.customer() : record.newCustomer();
        Visit visit = new Visit(new UUID(3, arrival.id()), project, customer, name,
                phones, Source.ON_SITE, Translation.broughtBy(arrival.broughtBy()), at)
                .in(arrival.group() && mutant.namesGroups() ? GroupArrival.CAME : GroupArrival.NONE)
                .relatedTo(families.relative(arrival, customer, mutant));
        record.households.say(visit);
        families.came(arrival, visit);
        visits.put(arrival.id(), visit);
        record.visits.add(visit);
        first.put(arrival.id(), arrival.id());
        atArrival.put(arrival.id(), Adjudicator.judge(file(visit)));
        happened.judged(arrival.id(), visit, atArrival.get(arrival.id()));
    }

    private void link(Integer id, PreReport report) {
        if (id != null && !confirmed.containsKey(id) && report != null) {
            record.link(visits.get(id), report);
            happened.add(new Happening.Linked(visits.get(id).id(), report.receipt(), true));
        }
    }

    private VisitFile file(Visit visit) {
        Terms terms = record.termsAt(visit.arrivedAt()).orElseThrow();
        return new VisitFile(visit, terms,
                record.candidates(visit),
                record.protectionsNear(visit.phones()).stream().filter(period -> !period.visit().equals(visit.id())).toList(),
                record.protectionsOf(record.households.othersOf(visit, terms.visiting().household())), List.of(),
                existing.with(visit.phones()));
    }

    private void confirm(History.Confirmation confirmation) {
        Integer id = first.get(confirmation.visit());
        Visit visit = visits.get(id);
        if (visit == null || confirmed.containsKey(id) || departures.haveClosed(visit,
                Translation.instant(confirmation.at()), record.termsAt(visit.arrivedAt()))
                || !Signing.isDone(confirmation, record.termsAt(visit.arrivedAt()).orElseThrow(), mutant)) {
            return;
        }
        Verdict verdict = Adjudicator.judge(file(visit.in(project)));
        if (record.open(visit, verdict)) {
            confirmed.put(id, verdict);
            record.households.confirm(visit.id());
            happened.judged(id, visit, verdict);
            happened.add(new Happening.Confirmed(visit.id()));
            verdict.winner().ifPresent(won -> {
                record.use(won, visit, Secrecy.isTold(visit, verdict, won, record, mutant));
                record.win(visit, won);
            });
            if (verdict.winner().isPresent() || record.paid.isSold(visit.id())) {
                record.moveProtection(visit, project);
            }
        }
    }
}
