package dev.baobei.domain.adjudication;

import java.util.List;
import java.util.stream.Stream;

import dev.baobei.domain.visit.BroughtBy;

/**
 * Reports that lack the lead time only, where the terms say that this costs them nothing without a collision.
 *
 * <p>REG-03, line 57: "若与其他合作公司客户有重客的情况,不提前半个小时以上报备的公司将不受保护"; line 58: "以谁先接待到客户就归属给谁".
 */
final class LateReports {

    private LateReports() {}

    /**
     * Those that count where nobody's timely report stands against them: of agencies that are all late, the bringer's if it is one
     * of them.
     *
     * @param among those that may own
     * @param all   every candidate
     */
    static List<Examined> thatCount(List<Examined> among, List<Examined> all, BroughtBy broughtBy) {
        List<Examined> late = among.stream().filter(Examined::isLate).toList();
        boolean didBringerReport = all.stream().filter(Examined::isLate).anyMatch(examined -> isOf(examined, broughtBy));
        return didBringerReport ? late.stream().filter(examined -> isOf(examined, broughtBy)).toList() : late;
    }

    /** Every one of which a person may find that it counts: where all that count are in doubt, any other may in their place. */
    static Stream<Examined> thatMayCount(List<Examined> among, List<Examined> all, BroughtBy broughtBy) {
        List<Examined> late = thatCount(among, all, broughtBy);
        boolean allInDoubt = late.stream().allMatch(Examined::isDoubtful);
        return among.stream().filter(Examined::isLate)
                .filter(examined -> allInDoubt || late.contains(examined) || !examined.isDoubtful());
    }

    private static boolean isOf(Examined examined, BroughtBy broughtBy) {
        return broughtBy instanceof BroughtBy.ByAgency by && by.agency().id() == Adjudicator.agency(examined);
    }
}
