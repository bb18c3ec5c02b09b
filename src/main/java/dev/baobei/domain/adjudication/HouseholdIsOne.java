package dev.baobei.domain.adjudication;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.baobei.domain.adjudication.Verdict.BroughtBy;
import dev.baobei.domain.adjudication.Verdict.Contested;
import dev.baobei.domain.adjudication.Verdict.Signed;
import dev.baobei.domain.adjudication.Verdict.Why;
import dev.baobei.domain.party.Agency;
import dev.baobei.domain.visit.ProtectionPeriod;
import dev.baobei.domain.visit.ProtectionPeriod.Holder;
import dev.baobei.domain.visit.Visit;

/**
 * A household is one customer: who brings another member of it on the same day gets an equal share, on another day it is whose the first
 * one is.
 *
 * <p>REG-03, line 52: "客户以家庭(直属关系:父母、夫妻、儿女)为单位"; line 53: "若不同的公司同时(同一天)成功邀约这家不同的人……则该业绩平分;若……非同一天……则谁先成功邀约的就归属谁".
 */
final class HouseholdIsOne {

    private final Visit visit;
    private final Verdict own;

    private HouseholdIsOne(Visit visit, Verdict own) {
        this.visit = visit;
        this.own = own;
    }

    /** @param own for whom the visitor would be alone */
    static Verdict judge(VisitFile file, Verdict own) {
        HouseholdIsOne rule = new HouseholdIsOne(file.visit(), own);
        Predicate<ProtectionPeriod> live = period -> period.isLiveAt(file.visit().arrivedAt());
        return rule.standing(file.household().stream().filter(live.or(rule::isLaterThatDay))).filter(rule::sharesWith)
                .<Verdict>map(together -> new OfHousehold.Halves(own, together))
                .orElseGet(() -> rule.standing(file.household().stream().filter(live)).map(rule::behind).orElse(own));
    }

    /** One that was confirmed before this visit although it began later counts where the day is the same: neither slip overtakes. */
    private boolean isLaterThatDay(ProtectionPeriod other) {
        return other.from().isAfter(visit.arrivedAt()) && isOfThatDay(other);
    }

    private boolean isOfThatDay(ProtectionPeriod other) {
        return day(other).equals(visit.day());
    }

    private LocalDate day(ProtectionPeriod other) {
        return visit.project().dayOf(other.from());
    }

    /** For whom the household stands: of those who came on its first day whoever shares with the most, else who came first. */
    private Optional<ProtectionPeriod> standing(Stream<ProtectionPeriod> members) {
        return members.min(Comparator.comparing(this::day)
                .thenComparing(member -> member.disputed() ? 1 : member.holders().size(), Comparator.reverseOrder())
                .thenComparing(ProtectionPeriod::from));
    }

    private boolean sharesWith(ProtectionPeriod other) {
        return isOfThatDay(other) && isWon() && isOfOtherAgencies(other);
    }

    private Verdict behind(ProtectionPeriod first) {
        if (isOfThatDay(first) && own instanceof Contested) {
            return own;
        }
        return first.disputed() ? inDispute(first) : new OfHousehold.First(first, own.trace());
    }

    private boolean isWon() {
        return own instanceof BroughtBy || own instanceof Signed;
    }

    /** Neither in dispute nor the house's, nor, in part at least, the very agency's that brought this member. */
    private boolean isOfOtherAgencies(ProtectionPeriod first) {
        Set<Integer> mine = own.holders().stream().flatMap(holder -> holder.agency().stream()).map(Agency::id)
                .collect(Collectors.toSet());
        return !first.disputed() && first.holders().stream().map(Holder::agency)
                .allMatch(agency -> agency.filter(one -> !mine.contains(one.id())).isPresent());
    }

    private Verdict inDispute(ProtectionPeriod first) {
        List<Holder> parties = first.holders().stream().map(holder -> holder.with(0)).distinct().toList();
        return new Contested(List.of(Why.DISPUTE_OPEN), parties, List.of(), own.protection().orElseThrow(), own.trace());
    }
}
