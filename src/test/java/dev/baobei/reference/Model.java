package dev.baobei.reference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import dev.baobei.reference.History.Arrival;
import dev.baobei.reference.History.Confirmation;
import dev.baobei.reference.History.Deal;
import dev.baobei.reference.History.Event;
import dev.baobei.reference.History.FollowUp;
import dev.baobei.reference.History.Report;
import dev.baobei.reference.History.Supplement;
import dev.baobei.reference.Outcome.Answer;
import dev.baobei.reference.Outcome.Decision;
import dev.baobei.reference.Outcome.Kind;
import dev.baobei.reference.Outcome.Verdict;

/** Walks a history in the order of its records and says every decision and every verdict. */
public final class Model {

    private final Ledger ledger;
    private final Outcome outcome = new Outcome(new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>(),
            new TreeMap<>());
    /** Coming back on the same day is the same arrival. */
    private final Map<Integer, Arrival> first = new HashMap<>();
    private final Map<Integer, List<Deal>> deals = new HashMap<>();
    /** When the customer left, as it was said first. */
    private final Map<Integer, Long> left = new HashMap<>();

    private Model(History history) {
        ledger = new Ledger(history.days(), history.existing());
    }

    /** Every decision and every verdict of a history. */
    public static Outcome judge(History history) {
        Model model = new Model(history);
        for (int i = 0; i < history.events().size(); i++) {
            model.record(history.events().get(i), i);
        }
        model.ends();
        return model.outcome;
    }

    /** As it is known once everything has happened. */
    private void ends() {
        ledger.guards.stream().filter(guard -> !guard.isOpen())
                .forEach(guard -> outcome.ends().put(guard.arrival().id(), guard.lastEnd(ledger)));
    }

    private void record(Event event, int index) {
        if (event instanceof Report report) {
            outcome.decisions().put(report.id(), Receipt.decide(ledger, report));
        } else if (event instanceof Supplement supplement) {
            supplement(supplement);
        } else if (event instanceof History.Withdrawal withdrawal) {
            withdraw(ledger.kept(withdrawal.report()), withdrawal.at());
        } else if (event instanceof FollowUp followUp) {
            followUp(followUp);
        } else if (event instanceof History.Answer answer) {
            answer(answer);
        } else if (event instanceof Arrival arrival) {
            arrive(arrival);
        } else if (event instanceof History.Departure departure) {
            Optional.ofNullable(first.get(departure.visit()))
                    .ifPresent(arrival -> left.putIfAbsent(arrival.id(), departure.at()));
        } else if (event instanceof Confirmation confirmation) {
            confirm(confirmation);
        } else if (event instanceof History.Link link) {
            link(link);
        } else if (event instanceof Deal deal) {
            Optional.ofNullable(first.get(deal.visit())).ifPresent(arrival -> deals(arrival).add(deal));
        } else if (event instanceof History.TermsChange change) {
            ledger.terms.add(change);
        } else if (event instanceof History.Opening opening) {
            ledger.openings.add(opening);
        } else {
            outcome.pending().put(index, pending(event.at()));
        }
    }

    /** REG-01 L9: nothing may keep a deal waiting, an arrival that nobody confirmed as little as a dispute. */
    private List<Deal> deals(Arrival arrival) {
        return deals.computeIfAbsent(arrival.id(), any -> new ArrayList<>());
    }

    /** design 5: adding digits without contradiction keeps the time; a contradicting change is new and supersedes. */
    private void supplement(Supplement supplement) {
        Kept kept = ledger.kept(supplement.report());
        if (kept == null || !kept.pendingForAgent(supplement.at(), ledger)) {
            return;
        }
        if (!Likeness.contradicts(kept.digits, supplement.digits())) {
            if (Receipt.tooMany(Likeness.joined(kept.digits, supplement.digits()), kept.terms)) {
                return;
            }
            kept.said.add(kept.digits);
            kept.digits = Likeness.joined(kept.digits, supplement.digits());
            return;
        }
        Report old = kept.report;
        Report changed = new Report(supplement.at(), supplement.newId(), supplement.at(), old.agency(), old.agent(),
                old.name(), supplement.digits(), old.given());
        Decision decision = Receipt.decide(ledger, changed);
        outcome.decisions().put(supplement.newId(), decision);
        if (decision.answer() != Answer.REJECTED) {
            kept.superseded = supplement.at();
            kept.contradicted = supplement.digits();
        }
    }

    private void withdraw(Kept kept, long at) {
        if (kept != null && kept.pendingForAgent(at, ledger)) {
            kept.withdrawn = at;
        }
    }

    private void followUp(FollowUp followUp) {
        Kept kept = ledger.kept(followUp.report());
        if (kept == null || !kept.mayBeFollowedUp(followUp.at(), ledger)) {
            return;
        }
        kept.followUps.add(followUp.at());
        ledger.guards.stream().filter(guard -> guard.verdict().kind() == Kind.BROUGHT_BY)
                .filter(guard -> guard.verdict().holders().stream()
                        .anyMatch(holder -> holder.report() == kept.id()))
                .forEach(guard -> guard.contacts().add(followUp.at()));
    }

    /** The issue: "a contradicting number never matches by machine, the desk may link it ... and a second person approves". */
    private void link(History.Link link) {
        Arrival arrival = first.get(link.visit());
        if (arrival != null && !outcome.confirmed().containsKey(arrival.id())) {
            ledger.links.computeIfAbsent(arrival.id(), any -> new HashSet<>()).add(link.report());
        }
    }

    private void answer(History.Answer answer) {
        Kept kept = ledger.kept(answer.report());
        if (kept != null && kept.accepted > answer.at() && kept.standsAt(answer.at())
                && answer.at() < ledger.deadline(kept, answer.at())) {
            kept.lapses = Kept.NEVER;
            kept.accepted = answer.accepted() ? Long.MIN_VALUE : Kept.NEVER;
            kept.refused = answer.accepted() ? Kept.NEVER : answer.at();
        }
    }

    /** design 5: one customer has one arrival per project and day: leaving and coming back restarts nothing. */
    private void arrive(Arrival arrival) {
        if (hides(arrival)) {
            return;
        }
        Arrival today = ledger.customers.today(arrival);
        Arrival same = today == null ? arrival : today;
        first.put(arrival.id(), same);
        if (same == arrival && ledger.termsAt(arrival.at(), null) != null) {
            ledger.customers.add(arrival);
        }
        outcome.atArrival().put(arrival.id(), same == arrival
                ? Judge.verdict(ledger, arrival)
                : outcome.verdict(same.id()));
    }

    /** REG-11 L207 到访所有客户均需要……留客户的全号码: who leaves less is not registered. */
    private boolean hides(Arrival arrival) {
        Terms terms = ledger.termsAt(arrival.at(), null);
        return terms != null && terms.visiting().wholeNumber()
                && arrival.numbers().stream().allMatch(number -> number.contains("*"));
    }

    /**
     * Confirmation never uses its own time; an unconfirmed arrival lapses at the end of its day. REG-11: incomplete fails;
     * REG-03 L54: agency people in the consultant's box make the slip void.
     */
    private void confirm(Confirmation confirmation) {
        Arrival arrival = first.get(confirmation.visit());
        if (arrival == null || outcome.confirmed().containsKey(arrival.id())
                || ledger.days.of(confirmation.at()) != ledger.days.of(arrival.at())) {
            return;
        }
        Terms terms = ledger.termsAt(arrival.at(), null);
        if (terms == null || confirmation.consultantBoxByAgency() || hasLeft(arrival, terms, confirmation.at())
                || !confirmation.signatures().containsAll(terms.visiting().signatures())) {
            return;
        }
        Verdict verdict = Judge.verdict(ledger, arrival);
        outcome.confirmed().put(arrival.id(), verdict);
        if (verdict.kind() != Kind.PROTECTED && verdict.why() != Outcome.Why.OPEN_DISPUTE
                && (verdict.kind() != Kind.WALK_IN || terms.ownership() != Terms.Ownership.SIGNED_FORM)) {
            Guard guard = new Guard(arrival, verdict, terms.protection(), deals(arrival));
            if (arrival.at() < guard.end(ledger, arrival.at())) {
                ledger.guards.add(guard);
            }
        }
        if (verdict.kind() == Kind.BROUGHT_BY) {
            List<Kept> winners = verdict.holders().stream().map(holder -> ledger.kept(holder.report()))
                    .filter(kept -> kept != null).toList();
            List<Kept> won = winners.stream().filter(kept -> kept.matched == Kept.NEVER).toList();
            winners.stream().flatMap(kept -> kept.followUps.stream()).filter(time -> time >= arrival.at())
                    .forEach(time -> ledger.guards.stream().filter(guard -> guard.arrival() == arrival)
                            .forEach(guard -> guard.contacts().add(time)));
            ledger.kept.stream().filter(kept -> won.stream().anyMatch(winner -> kept == winner || again(kept, winner, arrival)))
                    .toList().forEach(kept -> kept.match(arrival, told(arrival, verdict)));
        }
    }

    /** REG-03 L45 在客户离开售楼部前填写客户来访确认单. */
    private boolean hasLeft(Arrival arrival, Terms terms, long time) {
        return terms.visiting().beforeLeaving() && left.getOrDefault(arrival.id(), Kept.NEVER) <= time;
    }

    /** REG-11 再次报备: what the winner's agent said again stood beside it, and has no customer left to bring. */
    private boolean again(Kept kept, Kept winner, Arrival arrival) {
        boolean same = kept.report.agent().equals(winner.report.agent()) && kept.agency().equals(winner.agency())
                && kept.report.name().equals(winner.report.name())
                && (winner.says(kept.digits) || kept.said.stream().anyMatch(winner::says));
        return same && kept.standsAt(arrival.at()) && kept.effective() <= arrival.at()
                && arrival.at() < ledger.deadline(kept, arrival.at());
    }

    /** design 6: a notice that would reveal a collision waits for the contract, where the project keeps secrets (W99: it need not). */
    private boolean told(Arrival arrival, Verdict verdict) {
        String holder = verdict.holders().get(0).agency();
        return ledger.termsAt(arrival.at(), null).intake().held() != Terms.Held.KEPT || verdict.why() != Outcome.Why.HALVES
                && (arrival.broughtBy().equals(holder) || verdict.standings().entrySet().stream()
                        .filter(one -> one.getValue() == Outcome.Standing.CANDIDATE).map(one -> ledger.kept(one.getKey()))
                        .allMatch(kept -> kept.agency().equals(holder)
                                || !(arrival.group() && kept.agency().equals(arrival.broughtBy())
                                        && kept.terms.lead().groupsNeedNone())
                                        && arrival.at() < ledger.earliest(kept.terms.lead(), kept.effective())));
    }

    private Set<Integer> pending(long time) {
        return new HashSet<>(ledger.kept.stream().filter(kept -> kept.standsAt(time) && kept.effective() <= time
                && time < ledger.deadline(kept, time)).map(Kept::id).toList());
    }
}
