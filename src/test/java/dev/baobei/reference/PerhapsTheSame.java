package dev.baobei.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import dev.baobei.reference.History.Arrival;
import dev.baobei.reference.Outcome.Holder;

/** The protections of whoever is, or may be, the same person as a visitor; their family is known to be others. */
record PerhapsTheSame(Ledger ledger, Arrival arrival, Terms terms) {

    /** Under a whole number of the visitor's, or of the same customer. */
    List<Guard> his() {
        return near().filter(this::isHis).toList();
    }

    /** A masked number joins nobody by machine. */
    List<Guard> likeHim() {
        return near().filter(this::mayBeHis).toList();
    }

    private Stream<Guard> near() {
        return ledger.guardsAt(arrival.at()).filter(this::isNoRelative);
    }

    /**
     * design 4, never decided by a machine: who may be the same person and came since, before what this visit opens would end, where that
     * slip was signed first and nobody was asked.
     */
    List<Guard> since() {
        long end = new Guard(arrival, Outcome.Verdict.of(Outcome.Kind.WALK_IN, Outcome.Why.NOBODY_REPORTED), terms.protection(),
                List.of()).end(ledger, Kept.NEVER);
        return ledger.guards.stream().filter(guard -> guard.arrival().at() > arrival.at() && guard.arrival().at() < end
                && !guard.isOpen() && !ledger.customers.areOne(guard.arrival(), arrival))
                .filter(guard -> (isHis(guard) || mayBeHis(guard)) && isNoRelative(guard)).toList();
    }

    /** For whom they all are. */
    List<Holder> holders() {
        return new ArrayList<>(Stream.concat(near().filter(guard -> isHis(guard) || mayBeHis(guard)), since().stream())
                .flatMap(guard -> guard.verdict().holders().stream()).toList());
    }

    private boolean isHis(Guard guard) {
        return guard.of(arrival.numbers()) || ledger.customers.areOne(guard.arrival(), arrival);
    }

    private boolean mayBeHis(Guard guard) {
        boolean masked = arrival.numbers().stream().noneMatch(Likeness::whole)
                || guard.arrival().numbers().stream().noneMatch(Likeness::whole);
        return masked && guard.maybeOf(arrival, terms.matching().digits());
    }

    private boolean isNoRelative(Guard guard) {
        return !new Household(ledger, arrival, terms).isRelative(guard);
    }
}
