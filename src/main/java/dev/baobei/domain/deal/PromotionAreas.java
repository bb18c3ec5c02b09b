package dev.baobei.domain.deal;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import dev.baobei.domain.deal.Origin.Side;
import dev.baobei.domain.party.Agency;
import dev.baobei.domain.terms.Area.Lie;
import dev.baobei.domain.terms.Outside;
import dev.baobei.domain.terms.Promotion;
import dev.baobei.domain.visit.ProtectionPeriod.Holder;

/**
 * What of a deal's shares is settled, where the terms settle only what lies in an agency's area (推广区域), an owner's or a helper's;
 * whose the customer is stays what it was.
 *
 * <p>REG-16, line 279: "所有公司依照相关案场规定的有效推广区域展开营销活动,如成交客户不属于有效推广地区的,则该客户不列入业绩结算范围".
 *
 * @param open  why nobody can say yet; nothing where it is said
 * @param lines every share; none while it is open
 */
public record PromotionAreas(Optional<Open> open, List<Line> lines) {

    /** Why it is open. */
    public enum Open {
        /** Nobody has said yet whose the customer is. */
        DISPUTED,
        /** Nobody has said where the customer is from. */
        ADDRESS_UNSAID,
        /** The address is near to an area, and nobody has said whether it lies there. */
        NEAR_AREA
    }

    /** A share, and whether it is settled for who holds it; else it is the house's. */
    public record Line(Holder holder, boolean settled) {}

    private static final int WHOLE = 100;

    /**
     * What is settled; nothing where the terms ask for no area.
     *
     * @param shares    of owners and helper
     * @param project   the project's terms at the visit that says whose the deal is
     * @param promotion an agency's
     */
    public static Optional<PromotionAreas> of(List<Holder> shares, Optional<Origin> origin, Promotion project,
            Function<Agency, Promotion> promotion) {
        if (project.outside() != Outside.NOT_SETTLED) {
            return Optional.empty();
        }
        if (shares.isEmpty()) {
            return Optional.of(open(Open.DISPUTED));
        }
        boolean isAsked = shares.stream().flatMap(holder -> holder.agency().stream())
                .anyMatch(agency -> promotion.apply(agency).area().isPresent());
        if (isAsked && origin.isEmpty()) {
            return Optional.of(open(Open.ADDRESS_UNSAID));
        }
        List<Lie> lies = shares.stream().map(holder -> holder.agency()
                .flatMap(agency -> origin.map(from -> lieOf(from, promotion.apply(agency)))).orElse(Lie.INSIDE)).toList();
        return Optional.of(lies.contains(Lie.NEAR)
                ? open(Open.NEAR_AREA)
                : new PromotionAreas(Optional.empty(), Stream.iterate(0, i -> i < lies.size(), i -> i + 1)
                        .map(i -> new Line(shares.get(i), lies.get(i) == Lie.INSIDE)).toList()));
    }

    private static PromotionAreas open(Open why) {
        return new PromotionAreas(Optional.of(why), List.of());
    }

    private static Lie lieOf(Origin origin, Promotion promotion) {
        Lie lie = promotion.lieOf(origin.said().address());
        return lie != Lie.NEAR
                ? lie
                : origin.said().near().map(side -> side == Side.INSIDE ? Lie.INSIDE : Lie.OUTSIDE).orElse(lie);
    }

    /** For whom the deal is settled: what is not settled for an agency is the house's, in one share. */
    public List<Holder> settled() {
        List<Holder> agencies = lines.stream().filter(line -> line.settled() && line.holder().agency().isPresent())
                .map(Line::holder).toList();
        int rest = WHOLE - agencies.stream().mapToInt(Holder::percent).sum();
        return open.isPresent() || rest == 0
                ? agencies
                : Stream.concat(agencies.stream(), Stream.of(Holder.house().with(rest))).toList();
    }

    /** What is not settled for who holds it. */
    public List<Holder> notSettled() {
        return lines.stream().filter(line -> !line.settled()).map(Line::holder).toList();
    }
}
