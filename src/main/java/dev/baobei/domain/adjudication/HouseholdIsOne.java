package dev.baobei.domain.adjudication;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.baobei.domain.adjudication.Verdict.BroughtBy;
import dev.baobei.domain.adjudication.Verdict.Contested;
import dev.baobei.domain.adjudication.Verdict.Signed;
import dev.baobei.domain.adjudication.Verdict.WalkIn;
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

    /** @param own for whom the visitor would be alone; whom the developer knew before is theirs, whoever brings the family */
    static Verdict judge(VisitFile file, Verdict own) {
        if (own instanceof WalkIn house && house.existingSince().isPresent()) {
            return own;
        }
        HouseholdIsOne rule = new HouseholdIsOne(file.visit(), own);
        List<ProtectionPeriod> live = file.household().stream().filter(period -> period.isLiveAt(file.visit().arrivedAt()))
                .toList();
        List<ProtectionPeriod> later = file.household().stream().filter(rule::isLaterThatDay).toList();
        return rule.shared(live, later).orElseGet(() -> rule.standing(live).map(rule::behind).orElse(own));
    }

    /** One that was confirmed before this visit although it began later counts where the day is the same: neither slip overtakes. */
    private boolean isLaterThatDay(ProtectionPeriod other) {
        return other.cameAt().isAfter(visit.arrivedAt()) && isOfThatDay(other);
    }

    private boolean isOfThatDay(ProtectionPeriod other) {
        return day(other).equals(visit.day());
    }

    private LocalDate day(ProtectionPeriod other) {
        return visit.project().dayOf(other.cameAt());
    }

    /** Among the agencies of everybody who came on the household's first day, where that is this one and they are several. */
    private Optional<Verdict> shared(List<ProtectionPeriod> live, List<ProtectionPeriod> later) {
        List<ProtectionPeriod> day = Stream.concat(live.stream(), later.stream()).toList();
        boolean isOpen = standing(day).filter(ProtectionPeriod::disputed).isPresent();
        if (isOpen || !isWon() || !live.stream().allMatch(this::isOfThatDay)) {
            return Optional.empty();
        }
        List<ProtectionPeriod> settled = day.stream().filter(member -> !member.disputed()).toList();
        return standing(settled.stream().filter(this::isOfAnother).toList())
                .map(together -> new OfHousehold.Halves(own, together, EqualParts.among(comers(settled))));
    }

    /** For whom each is who came on the day, this visitor where they came. */
    private Stream<List<Holder>> comers(List<ProtectionPeriod> members) {
        List<ProtectionPeriod> inOrder = members.stream()
                .sorted(Comparator.comparing(ProtectionPeriod::cameAt).thenComparing(ProtectionPeriod::visit)).toList();
        return Stream.of(inOrder.stream().filter(member -> !isLaterThatDay(member)).map(ProtectionPeriod::holders),
                Stream.of(own.holders()), inOrder.stream().filter(this::isLaterThatDay).map(ProtectionPeriod::holders))
                .flatMap(some -> some);
    }

    /** For whom the household stands: of those who came on its first day whoever shares with the most, else who came first. */
    private Optional<ProtectionPeriod> standing(List<ProtectionPeriod> members) {
        return members.stream().min(Comparator.comparing(this::day)
                .thenComparing(member -> member.disputed() ? 1 : agencies(member.holders()).size(), Comparator.reverseOrder())
                .thenComparing(ProtectionPeriod::cameAt).thenComparing(ProtectionPeriod::visit));
    }

    private static Set<Optional<Integer>> agencies(List<Holder> holders) {
        return holders.stream().map(holder -> holder.agency().map(Agency::id)).collect(Collectors.toSet());
    }

    private boolean isWon() {
        return own instanceof BroughtBy || own instanceof Signed;
    }

    /** Whether an agency has a part in it that did not bring this visitor. */
    private boolean isOfAnother(ProtectionPeriod other) {
        return agencies(other.holders()).stream()
                .anyMatch(agency -> agency.isPresent() && !agencies(own.holders()).contains(agency));
    }

    private Verdict behind(ProtectionPeriod first) {
        if (isOfThatDay(first) && own instanceof Contested) {
            return own;
        }
        return first.disputed() ? inDispute(first) : new OfHousehold.First(first, own);
    }

    private Verdict inDispute(ProtectionPeriod first) {
        List<Holder> parties = first.holders().stream().map(holder -> holder.with(0)).distinct().toList();
        return new Contested(List.of(Why.DISPUTE_OPEN), parties, List.of(), List.of(), own.protection().orElseThrow(),
                own.trace());
    }
}
