package dev.baobei.reference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import dev.baobei.reference.History.Arrival;
import dev.baobei.reference.Outcome.Holder;
import dev.baobei.reference.Outcome.Kind;
import dev.baobei.reference.Outcome.Verdict;
import dev.baobei.reference.Outcome.Why;

/** REG-03 L52-53: a household counts as one customer, where the terms say so. */
record Household(Ledger ledger, Arrival arrival, Terms terms) {

    /** Whether a protected customer is known to be another member: then the two are not mistaken for one person. */
    boolean isRelative(Guard guard) {
        return terms.visiting().householdIsOne() && guard.ofHousehold(arrival.household())
                && !Likeness.compatible(guard.arrival().name(), arrival.name());
    }

    /** L53 同一天成功邀约这家不同的人,业绩平分; 非同一天,谁先成功邀约的就归属谁。 Whoever came on one day shares, however their slips are signed. */
    Verdict beside(Verdict own) {
        if (!terms.visiting().householdIsOne()) {
            return own;
        }
        Stream<Guard> later = ledger.guards.stream()
                .filter(guard -> guard.arrival().at() > arrival.at() && isOfThatDay(guard));
        Guard together = standing(Stream.concat(ledger.guardsAt(arrival.at()), later));
        if (together != null && isOfThatDay(together) && areOtherCompanies(together.verdict(), own)) {
            return halves(together.verdict().holders(), own.holders());
        }
        Guard first = standing(ledger.guardsAt(arrival.at()));
        return first == null || isOfThatDay(first) && own.kind() == Kind.CONTESTED
                ? own
                : Judge.protectedBy(first, Why.HOUSEHOLD);
    }

    /** Of the first day the one with the most companies, then the first. */
    private Guard standing(Stream<Guard> guards) {
        return guards.filter(guard -> guard.ofHousehold(arrival.household()))
                .min(Comparator.comparingLong((Guard guard) -> ledger.days.of(guard.arrival().at()))
                        .thenComparingInt(guard -> -companies(guard.verdict()))
                        .thenComparingLong(guard -> guard.arrival().at()))
                .orElse(null);
    }

    private static int companies(Verdict verdict) {
        return verdict.kind() == Kind.CONTESTED ? 1 : verdict.holders().size();
    }

    private static boolean areOtherCompanies(Verdict theirs, Verdict own) {
        return own.kind() == Kind.BROUGHT_BY && theirs.kind() != Kind.CONTESTED && !agencies(theirs).contains("")
                && agencies(own).stream().noneMatch(agencies(theirs)::contains);
    }

    private boolean isOfThatDay(Guard guard) {
        return ledger.days.of(guard.arrival().at()) == ledger.days.of(arrival.at());
    }

    private static List<String> agencies(Verdict verdict) {
        return verdict.holders().stream().map(Holder::agency).toList();
    }

    private static Verdict halves(List<Holder> theirs, List<Holder> own) {
        List<Holder> all = new ArrayList<>(theirs);
        all.addAll(own);
        return new Verdict(Kind.BROUGHT_BY, Why.HALVES, all.stream()
                .map(holder -> new Holder(holder.agency(), holder.report(), all.size())).toList(), false, Map.of());
    }
}
