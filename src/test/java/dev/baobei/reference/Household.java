package dev.baobei.reference;

import java.util.Comparator;
import java.util.LinkedHashMap;
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

    /** Of two who came at one instant whoever was registered first. */
    private static final Comparator<Guard> IN_ORDER = Comparator.comparingLong((Guard guard) -> guard.arrival().at())
            .thenComparingInt(guard -> guard.arrival().id());

    /**
     * Whether a protected customer is known to be another member: by name, or as the one of whom the desk says that this visitor is family,
     * who came first of the household. Then the two are not mistaken for one person.
     */
    boolean isRelative(Guard guard) {
        Arrival first = ledger.customers.firstOf(arrival.household());
        return terms.visiting().householdIsOne() && guard.ofHousehold(arrival.household())
                && (!Likeness.compatible(guard.arrival().name(), arrival.name())
                        || !ledger.customers.areOne(first, arrival) && ledger.customers.areOne(first, guard.arrival()));
    }

    /**
     * L53 若不同的公司同时(同一天)成功邀约这家不同的人,则该业绩平分: the companies that invited anybody of the family on the day are one set, and
     * share alike. 非同一天,谁先成功邀约的就归属谁.
     */
    Verdict beside(Verdict own) {
        if (!terms.visiting().householdIsOne()) {
            return own;
        }
        List<Guard> before = ledger.guardsAt(arrival.at()).filter(guard -> guard.ofHousehold(arrival.household())).toList();
        if (own.kind() == Kind.BROUGHT_BY && before.stream().allMatch(this::isOfThatDay)) {
            Map<String, Integer> invited = invitedToday(before);
            Holder mine = own.holders().get(0);
            invited.remove(mine.agency());
            if (!invited.isEmpty()) {
                invited.put(mine.agency(), mine.report());
                return new Verdict(Kind.BROUGHT_BY, Why.HALVES, invited.entrySet().stream()
                        .map(company -> new Holder(company.getKey(), company.getValue(), invited.size())).toList(),
                        own.digitsFirst() && !invited.containsKey(arrival.broughtBy()), Map.of());
            }
        }
        Guard first = first(before);
        return first == null || isOfThatDay(first) && own.kind() == Kind.CONTESTED
                ? own
                : first.protects(Why.HOUSEHOLD);
    }

    /** Which companies, in whatever order the slips were signed; nobody while whose the first one is stands in dispute. */
    private Map<String, Integer> invitedToday(List<Guard> before) {
        List<Guard> today = Stream.concat(before.stream(), ledger.guards.stream()
                .filter(guard -> guard.ofHousehold(arrival.household()) && guard.arrival().at() > arrival.at()))
                .filter(this::isOfThatDay).sorted(IN_ORDER).toList();
        Map<String, Integer> companies = new LinkedHashMap<>();
        if (!today.isEmpty() && today.get(0).isOpen() && today.stream().noneMatch(guard -> companies(guard) > 1)) {
            return companies;
        }
        today.stream().filter(guard -> !guard.isOpen()).flatMap(guard -> guard.verdict().holders().stream())
                .filter(holder -> !holder.agency().isEmpty())
                .forEach(holder -> companies.putIfAbsent(holder.agency(), holder.report()));
        return companies;
    }

    /** Of the first day the one with the most companies, then the first. */
    private Guard first(List<Guard> guards) {
        return guards.stream().min(Comparator.comparingLong((Guard guard) -> ledger.days.of(guard.arrival().at()))
                .thenComparingLong(guard -> -companies(guard))
                .thenComparing(IN_ORDER))
                .orElse(null);
    }

    private static long companies(Guard guard) {
        return guard.isOpen() ? 1 : guard.verdict().holders().stream().map(Holder::agency).distinct().count();
    }

    private boolean isOfThatDay(Guard guard) {
        return ledger.days.of(guard.arrival().at()) == ledger.days.of(arrival.at());
    }
}
