package dev.baobei.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.baobei.reference.History.Arrival;
import dev.baobei.reference.Outcome.Holder;
import dev.baobei.reference.Outcome.Kind;
import dev.baobei.reference.Outcome.Verdict;
import dev.baobei.reference.Outcome.Why;

/** What the visit of one member of a household makes of the next one's. */
record Household(Ledger ledger, Arrival arrival, Terms terms) {

    /** REG-03 L53 同一天成功邀约这家不同的人,业绩平分; 非同一天,谁先成功邀约的就归属谁。 */
    Verdict with(Verdict own) {
        Guard first = !terms.visiting().householdIsOne()
                ? null
                : ledger.guardsAt(arrival.at()).filter(guard -> guard.ofHousehold(arrival.household()))
                        .findFirst().orElse(null);
        if (first == null) {
            return own;
        }
        boolean sameDay = ledger.days.of(first.arrival().at()) == ledger.days.of(arrival.at());
        List<Holder> theirs = first.verdict().holders();
        boolean agencies = theirs.stream().noneMatch(holder -> holder.agency().isEmpty());
        boolean company = own.kind() == Kind.BROUGHT_BY && agencies && first.verdict().kind() != Kind.CONTESTED
                && Judge.agencies(own).stream().noneMatch(Judge.agencies(first.verdict())::contains);
        return sameDay && company
                ? halves(theirs, own.holders())
                : sameDay && own.kind() == Kind.CONTESTED ? own : Judge.protectedBy(first, Why.HOUSEHOLD);
    }

    private static Verdict halves(List<Holder> theirs, List<Holder> own) {
        List<Holder> all = new ArrayList<>(theirs);
        all.addAll(own);
        return new Verdict(Kind.BROUGHT_BY, Why.HALVES, all.stream()
                .map(holder -> new Holder(holder.agency(), holder.report(), all.size())).toList(), false, Map.of());
    }
}
