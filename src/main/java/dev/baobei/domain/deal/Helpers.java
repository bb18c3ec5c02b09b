package dev.baobei.domain.deal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import dev.baobei.domain.terms.Help;
import dev.baobei.domain.visit.ProtectionPeriod.Holder;

/**
 * What part of a deal goes to who helped (辅助接待): whoever owns the customer keeps what a helper does not get; several owners give of
 * it in proportion to their shares. Always the whole, and a part for every owner.
 *
 * <p>The percents are the terms' ({@code assistance}); REG-14 gives them so:
 * <ul>
 * <li>line 255, helped and closed: "若最后排轮人员辅助接待并成交,业绩各50%"
 * <li>line 255, helped, and the first closed: "若最后排轮人员辅助接待,但第一接待最后成交,业绩第一接待70%,第二接待30%"
 * <li>line 256, closed without knowing: "甲在不知情的情况下深度接触乙的客户并成交,佣金甲乙各50%"
 * <li>line 256, mattered greatly without knowing, and the owner closed: "甲在不知情的情况下深度接触乙的客户并有重大促进作用,但未成交,后乙促成成交,业绩甲占30%,乙占70%"
 * <li>line 256, knew: "甲在知情的情况下深度接触乙的客户,不管成交与否,罚款1000元,成交业绩全部归乙"
 * <li>line 257, a deposit was paid before: "客户原来已交纳定金,直接来签合同的,按第一接待原则,辅助帮忙的置业顾问提出表扬"
 * </ul>
 */
public final class Helpers {

    private static final int WHOLE = 100;

    private Helpers() {}

    /**
     * The shares of owners and helper.
     *
     * @param owners  for whom the customer is, together the whole; nobody while that is in dispute: then nothing is settled
     * @param helpers who helped by the word of two people
     */
    public static List<Holder> shares(List<Holder> owners, List<Assistant> helpers) {
        return helper(owners, helpers).map(helper -> shares(owners, helper)).orElse(owners);
    }

    /** The one who has a part beside the owners: there is one at most, and who owns by now needs none. */
    private static Optional<Holder> helper(List<Holder> owners, List<Assistant> helpers) {
        return owners.isEmpty()
                ? Optional.empty()
                : helpers.stream().filter(one -> one.counts() && one.who().percent() > 0 && owners.stream().noneMatch(one::is))
                        .map(Assistant::who).findFirst();
    }

    private static List<Holder> shares(List<Holder> owners, Holder helper) {
        int rest = Math.max(WHOLE - helper.percent(), owners.size());
        List<Holder> all = new ArrayList<>(parts(owners, rest));
        all.add(helper.with(WHOLE - rest));
        return List.copyOf(all);
    }

    /** Parts of the rest in proportion, the largest fractions rounded up, each 1 at least. */
    private static List<Holder> parts(List<Holder> owners, int rest) {
        int[] parts = owners.stream().mapToInt(owner -> Math.max(1, owner.percent() * rest / WHOLE)).toArray();
        List<Integer> byFraction = IntStream.range(0, parts.length).boxed()
                .sorted(Comparator.comparing((Integer i) -> owners.get(i).percent() * rest % WHOLE).reversed()).toList();
        for (int i = 0; IntStream.of(parts).sum() < rest; i = (i + 1) % parts.length) {
            parts[byFraction.get(i)]++;
        }
        while (IntStream.of(parts).sum() > rest) {
            parts[largest(parts)]--;
        }
        return IntStream.range(0, parts.length).mapToObj(i -> owners.get(i).with(parts[i])).toList();
    }

    private static int largest(int[] parts) {
        return IntStream.range(0, parts.length).boxed().max(Comparator.comparing(i -> parts[i])).orElseThrow();
    }

    /** Whether something must be on record before this help can be said: a deposit, where that was paid before. */
    public static boolean lacksDeposit(Deal deal, Help help) {
        return help == Help.SIGNING && !deal.has(Step.DEPOSIT);
    }

    /** Somebody else who has a part already, and owns nothing: how several helpers share no regulation says, so people rule it. */
    public static Optional<Assistant> sharing(Deal deal, List<Holder> owners, Holder other) {
        return deal.helped().stream()
                .filter(one -> one.who().percent() > 0 && !one.is(other) && owners.stream().noneMatch(one::is)).findFirst();
    }
}
