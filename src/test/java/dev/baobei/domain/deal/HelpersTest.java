package dev.baobei.domain.deal;

import static dev.baobei.domain.Cast.AGENTS;
import static dev.baobei.domain.Cast.CHEN;
import static dev.baobei.domain.Cast.LI;
import static dev.baobei.domain.Cast.YIJU;
import static dev.baobei.domain.Cast.ZHAO;
import static dev.baobei.domain.Cast.at;
import static dev.baobei.domain.Cast.id;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.baobei.domain.dispute.Ruling;
import dev.baobei.domain.dispute.Ruling.Decision;
import dev.baobei.domain.party.Agency;
import dev.baobei.domain.party.Agent;
import dev.baobei.domain.terms.Assistance;
import dev.baobei.domain.terms.Help;
import dev.baobei.domain.visit.ProtectionPeriod.Holder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** REG-14, lines 255-257: what shares of a deal there are where somebody helped who does not own the customer. */
class HelpersTest {

    private static final Assistance REG_14 = new Assistance(30, 50, 30, 50, 1000);
    private static final Optional<Decision> AGREED = Optional.of(new Decision(id("manager"), at("12:00"), true));
    private static final Optional<Decision> REFUSED = Optional.of(new Decision(id("manager"), at("12:00"), false));

    private static Assistant helper(Agent who, Help help, boolean closed, Assistance terms, Optional<Decision> decision,
            boolean replaced) {
        return new Assistant(id(who.name() + help), Holder.of(who).with(terms.percent(help, closed)), help, closed,
                terms.fine(help), "轮到他接待", id("desk"), at("11:00"), decision, replaced);
    }

    private static Assistant helper(Agent who, Help help, boolean closed) {
        return helper(who, help, closed, REG_14, AGREED, false);
    }

    private static String told(List<Holder> shares) {
        return shares.stream().map(share -> share.agent().map(Agent::name).or(() -> share.agency().map(Agency::name))
                .orElse("house") + " " + share.percent()).collect(Collectors.joining(", "));
    }

    /** 小李 received the customer first; 小陈 has to do with them. */
    @ParameterizedTest(name = "{0}, closed {1}: {2}, fined {3}")
    @CsvSource(delimiter = '|', textBlock = """
            RECEPTION | true  | 小李 50, 小陈 50 | 0
            RECEPTION | false | 小李 70, 小陈 30 | 0
            UNAWARE   | true  | 小李 50, 小陈 50 | 0
            UNAWARE   | false | 小李 70, 小陈 30 | 0
            AWARE     | true  | 小李 100        | 1000
            AWARE     | false | 小李 100        | 1000
            SIGNING   | false | 小李 100        | 0
            NONE      | false | 小李 100        | 0
            """)
    void theRegulationsCases(Help help, boolean closed, String shares, int fine) {
        Assistant helper = helper(CHEN, help, closed);

        assertEquals(shares, told(Helpers.shares(List.of(Holder.of(LI)), List.of(helper))));
        assertEquals(fine, helper.fine());
    }

    /** Owners as {@code 小李 70}, whoever has no agent as {@code house}; the helper is 小陈 with this part. */
    @ParameterizedTest(name = "{0} and a helper with {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            house 100         | 30 | house 70, 小陈 30
            小李 50,小赵 50     | 30 | 小李 35, 小赵 35, 小陈 30
            小李 70,小赵 30     | 50 | 小李 35, 小赵 15, 小陈 50
            小李 70,小赵 30     | 33 | 小李 47, 小赵 20, 小陈 33
            小李 99,小赵 1      | 30 | 小李 69, 小赵 1, 小陈 30
            小李 99,小赵 1      | 90 | 小李 9, 小赵 1, 小陈 90
            小李 34,小赵 33,house 33 | 50 | 小李 17, 小赵 17, house 16, 小陈 50
            小李 50,小陈 50     | 30 | 小李 50, 小陈 50
            小陈 100           | 50 | 小陈 100
            """)
    void severalOwnersGiveInProportionAndWhoOwnsNeedsNoHelp(String owners, int percent, String shares) {
        Assistance terms = new Assistance(percent, 50, 30, 50, 0);

        assertEquals(shares, told(Helpers.shares(Arrays.stream(owners.split(",")).map(HelpersTest::owner).toList(),
                List.of(helper(CHEN, Help.RECEPTION, false, terms, AGREED, false)))));
    }

    private static Holder owner(String told) {
        String[] parts = told.split(" ");
        return (parts[0].equals("house") ? Holder.house() : Holder.of(AGENTS.get(parts[0]))).with(Integer.parseInt(parts[1]));
    }

    @Test
    void whatWaitsIsRefusedOrSaidAnewGivesNothingAndADisputeSettlesNothing() {
        List<Holder> owners = List.of(Holder.of(LI));

        assertEquals(owners, Helpers.shares(owners, List.of(
                helper(CHEN, Help.RECEPTION, true, REG_14, Optional.empty(), false),
                helper(CHEN, Help.RECEPTION, true, REG_14, REFUSED, false),
                helper(CHEN, Help.RECEPTION, true, REG_14, AGREED, true))));
        assertEquals(List.of(), Helpers.shares(List.of(), List.of(helper(CHEN, Help.RECEPTION, true))));
    }

    @Test
    void whoOwnsByTheAgencyAloneIsNotPaidAsItsAgentAsWellNorTheOtherWay() {
        List<Holder> agency = List.of(Holder.of(YIJU, Optional.empty()));
        Assistant alone = new Assistant(id("alone"), agency.get(0).with(30), Help.RECEPTION, false, 0, "轮到他接待", id("desk"),
                at("11:00"), AGREED, false);
        Assistant zhao = helper(ZHAO, Help.RECEPTION, false);

        assertEquals(agency, Helpers.shares(agency, List.of(helper(CHEN, Help.RECEPTION, true))));
        assertEquals(List.of(Holder.of(CHEN)), Helpers.shares(List.of(Holder.of(CHEN)), List.of(alone)));
        assertEquals("小李 70, 小赵 30", told(Helpers.shares(List.of(Holder.of(LI)), List.of(zhao))));
        assertTrue(alone.replaces(helper(CHEN, Help.RECEPTION, true)));
        assertTrue(!helper(CHEN, Help.NONE, false).replaces(zhao));
        assertTrue(helper(CHEN, Help.NONE, false).replaces(alone));
        assertTrue(!alone.replaces(helper(CHEN, Help.AWARE, true)));
    }

    @Test
    void oneHelperAtMostHasAPartAndHelpWithThePapersNeedsADeposit() {
        Deal deal = new Deal(id("deal"), 1, id("visit"), "3-1201", List.of(), List.of(
                new Deal.Taken(Step.SUBSCRIPTION, at("10:00"), id("desk"))), List.of(), List.of(),
                List.of(helper(ZHAO, Help.AWARE, true), helper(CHEN, Help.RECEPTION, true)), Optional.empty(), false);

        assertEquals(Optional.of(CHEN),
                Helpers.sharing(deal, List.of(Holder.of(LI)), Holder.of(ZHAO)).flatMap(one -> one.who().agent()));
        assertEquals(Optional.empty(), Helpers.sharing(deal, List.of(Holder.of(LI)), Holder.of(CHEN)));
        assertEquals(Optional.empty(), Helpers.sharing(deal, List.of(), Holder.of(YIJU, Optional.empty())));
        assertEquals(Optional.empty(), Helpers.sharing(deal, List.of(Holder.of(CHEN)), Holder.of(ZHAO)));
        assertTrue(Helpers.lacksDeposit(deal, Help.SIGNING));
        assertTrue(!Helpers.lacksDeposit(deal, Help.RECEPTION));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 20_261_130})
    void theSharesAreAlwaysTheWholeAndNobodysIsNothing(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 5_000; i++) {
            List<Holder> owners = owners(random);
            int percent = random.nextInt(Assistance.MOST_PERCENT + 1);
            Assistance terms = new Assistance(percent, 0, 0, 0, 0);
            List<Holder> shares = Helpers.shares(owners,
                    List.of(helper(CHEN, Help.RECEPTION, false, terms, AGREED, false)));

            assertTrue(Ruling.areShares(shares), () -> "seed " + seed + ": " + owners + " " + percent + " " + shares);
            assertTrue(shares.subList(0, owners.size()).stream().map(Holder::agent).toList()
                    .equals(owners.stream().map(Holder::agent).toList()));
            IntStream.range(0, owners.size()).forEach(n -> assertTrue(
                    Math.abs(shares.get(n).percent() * 100 - owners.get(n).percent() * (100 - percent)) <= 100
                            * owners.size()));
        }
    }

    /** Some of them, together the whole. */
    private static List<Holder> owners(Random random) {
        List<Holder> who = Stream.of(Holder.of(LI), Holder.of(ZHAO), Holder.house()).limit(1 + random.nextInt(3)).toList();
        List<Holder> owners = new ArrayList<>();
        int rest = 100;
        for (int i = 0; i < who.size(); i++) {
            int most = rest - (who.size() - i - 1);
            int share = i == who.size() - 1 ? rest : 1 + random.nextInt(most);
            owners.add(who.get(i).with(share));
            rest -= share;
        }
        return owners;
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 91})
    void noTermsGiveAHelperMoreThanTheOwnerKeeps(int percent) {
        assertThrows(IllegalArgumentException.class, () -> new Assistance(percent, 50, 30, 50, 0));
        assertThrows(IllegalArgumentException.class, () -> new Assistance(30, 50, 30, percent, 0));
        assertThrows(IllegalArgumentException.class, () -> new Assistance(30, 50, 30, 50, -1));
    }
}
