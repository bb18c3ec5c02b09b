package dev.baobei.domain.deal;

import static dev.baobei.domain.Cast.AGENTS;
import static dev.baobei.domain.Cast.CHEN;
import static dev.baobei.domain.Cast.HONGTU;
import static dev.baobei.domain.Cast.LI;
import static dev.baobei.domain.Cast.ZHAO;
import static dev.baobei.domain.Cast.at;
import static dev.baobei.domain.Cast.id;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.baobei.domain.deal.Origin.Said;
import dev.baobei.domain.dispute.Ruling;
import dev.baobei.domain.dispute.Ruling.Decision;
import dev.baobei.domain.party.Agent;
import dev.baobei.domain.terms.Area;
import dev.baobei.domain.terms.Help;
import dev.baobei.domain.terms.Outside;
import dev.baobei.domain.terms.Promotion;
import dev.baobei.domain.visit.ProtectionPeriod.Holder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** REG-14, lines 255-257, and REG-16, line 279: 宏图 (小李, 小赵) may promote in 浦东新区, 易居 (小陈) in 徐汇区. */
class SettlementTest {

    private static final String PUDONG = "上海市浦东新区张江1号";
    private static final String XUHUI = "上海市徐汇区漕溪路1号";
    private static final List<String> PLACES = Arrays.asList(PUDONG, XUHUI, "江苏省苏州市", "浦东张江", null);

    private static Settlement settlement(List<Holder> owners, int helped, Outside outside, String address) {
        Assistant helper = new Assistant(id("help"), Holder.of(CHEN).with(helped), Help.RECEPTION, true, 0, "轮到他接待",
                id("desk"), at("11:00"), Optional.of(new Decision(id("manager"), at("12:00"), true)), false);
        Deal deal = new Deal(id("deal"), 1, id("visit"), "3-1201", List.of(), List.of(), List.of(), List.of(), List.of(helper),
                Optional.ofNullable(address)
                        .map(from -> new Origin(new Said(from, Optional.empty()), at("10:00"), id("clerk"))),
                false);
        return Settlement.of(deal, owners, new Promotion(Optional.empty(), outside), agency -> new Promotion(
                Optional.of(new Area(List.of(agency.equals(HONGTU) ? "浦东新区" : "徐汇区"))), outside));
    }

    private static String words(List<Holder> holders) {
        return holders.stream().map(one -> one.agent().map(Agent::name).orElse("案场") + one.percent())
                .collect(Collectors.joining("+"));
    }

    private static List<Holder> owners(String told) {
        return told == null
                ? List.of()
                : Arrays.stream(told.split("[+]")).map(one -> one.split(" ")).map(parts -> (parts[0].equals("案场")
                        ? Holder.house()
                        : Holder.of(AGENTS.get(parts[0]))).with(Integer.parseInt(parts[1]))).toList();
    }

    /** First the owners, then the helper 小陈 with this part, then where the customer is from. */
    @ParameterizedTest(name = "{0}, helped for {1}, from {2}: {4}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            小李 100          | 30 | 上海市浦东新区张江1号 | 小李70+小陈30        | 小李70+案场30 | 小陈30        | -
            小李 100          | 30 | 上海市徐汇区漕溪路1号 | 小李70+小陈30        | 小陈30+案场70 | 小李70        | -
            小李 100          | 30 | 江苏省苏州市         | 小李70+小陈30        | 案场100      | 小李70+小陈30 | -
            小李 60+小赵 40    | 50 | 上海市徐汇区漕溪路1号 | 小李30+小赵20+小陈50  | 小陈50+案场50 | 小李30+小赵20 | -
            案场 100          | 30 | 上海市浦东新区张江1号 | 案场70+小陈30        | 案场100      | 小陈30        | -
            案场 100          | 30 | 上海市徐汇区漕溪路1号 | 案场70+小陈30        | 小陈30+案场70 | ''           | -
            小李 100          | 30 | 浦东张江             | 小李70+小陈30        | ''          | ''           | NEAR_AREA
            小李 100          | 30 | -                   | 小李70+小陈30        | ''          | ''           | ADDRESS_UNSAID
            案场 100          | 30 | -                   | 案场70+小陈30        | ''          | ''           | ADDRESS_UNSAID
            案场 100          | 0  | -                   | 案场100             | 案场100      | ''           | -
            -                | 30 | 上海市浦东新区张江1号 | ''                 | ''          | ''           | DISPUTED
            """)
    void whatAHelperOutsideOfTheAreaWouldHaveIsTheHousesAndNotTheOwners(String owners, int helped, String address,
            String shares,
            String settled, String notSettled, PromotionAreas.Open open) {
        Settlement all = settlement(owners(owners), helped, Outside.NOT_SETTLED, address);
        PromotionAreas areas = all.areas().orElseThrow();

        assertEquals(shares, words(all.shares()));
        assertEquals(settled, words(all.settled()));
        assertEquals(notSettled, words(areas.notSettled()));
        assertEquals(Optional.ofNullable(open), areas.open());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 20_261_130})
    void theSharesAreAlwaysTheWholeBeforeTheAreasAndAfterThem(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 5_000; i++) {
            List<Holder> owners = someOwners(random);
            int helped = random.nextInt(91);
            Outside outside = Outside.values()[random.nextInt(Outside.values().length)];
            String address = PLACES.get(random.nextInt(PLACES.size()));
            Settlement all = settlement(owners, helped, outside, address);
            String told = "seed " + seed + ": " + owners + " " + helped + " " + outside + " " + address + " " + all;

            assertEquals(outside == Outside.NOT_SETTLED, all.areas().isPresent(), told);
            assertTrue(Ruling.areShares(all.owners()) && Ruling.areShares(all.shares()), told);
            assertEquals(all.areas().flatMap(PromotionAreas::open).isPresent() ? 0 : 100, sum(all.settled()), told);
            assertTrue(all.settled().stream().allMatch(one -> one.percent() > 0), told);
            assertTrue(all.settled().stream().filter(one -> one.agency().isPresent()).allMatch(all.shares()::contains), told);
            all.areas().filter(areas -> areas.open().isEmpty()).ifPresent(areas -> assertEquals(
                    sum(areas.notSettled()) + housesIn(all.shares()), housesIn(all.settled()), told));
        }
    }

    private static int sum(List<Holder> holders) {
        return holders.stream().mapToInt(Holder::percent).sum();
    }

    private static int housesIn(List<Holder> holders) {
        return sum(holders.stream().filter(one -> one.agency().isEmpty()).toList());
    }

    /** Some of them, together the whole. */
    private static List<Holder> someOwners(Random random) {
        List<Holder> who = Stream.of(Holder.of(LI), Holder.house(), Holder.of(ZHAO)).skip(random.nextInt(2))
                .limit(1 + random.nextInt(3)).toList();
        List<Holder> owners = new ArrayList<>();
        int rest = 100;
        for (int i = 0; i < who.size() - 1; i++) {
            int share = 1 + random.nextInt(rest - (who.size() - i - 1));
            owners.add(who.get(i).with(share));
            rest -= share;
        }
        owners.add(who.get(who.size() - 1).with(rest));
        return owners;
    }
}
