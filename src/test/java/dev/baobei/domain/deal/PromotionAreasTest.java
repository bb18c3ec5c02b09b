package dev.baobei.domain.deal;

import static dev.baobei.domain.Cast.HONGTU;
import static dev.baobei.domain.Cast.YIJU;
import static dev.baobei.domain.Cast.at;
import static dev.baobei.domain.Cast.id;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import dev.baobei.domain.deal.Origin.Said;
import dev.baobei.domain.deal.Origin.Side;
import dev.baobei.domain.party.Agency;
import dev.baobei.domain.terms.Area;
import dev.baobei.domain.terms.Outside;
import dev.baobei.domain.terms.Promotion;
import dev.baobei.domain.visit.ProtectionPeriod.Holder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** REG-16, line 279: 宏图 may promote in 浦东新区, 易居 in 徐汇区; a deal is settled for whom the customer's place is in the area of. */
class PromotionAreasTest {

    private static final List<Holder> SHARED = List.of(share(HONGTU, 70), share(YIJU, 30));

    private static Holder share(Agency agency, int percent) {
        return Holder.of(agency, Optional.empty()).with(percent);
    }

    private static Promotion area(Outside outside, String... words) {
        return new Promotion(Optional.of(List.of(words)).filter(some -> !some.isEmpty()).map(Area::new), outside);
    }

    private static Optional<PromotionAreas> areas(List<Holder> shares, Outside outside, String address, Side near) {
        Optional<Origin> origin = Optional.ofNullable(address)
                .map(said -> new Origin(new Said(said, Optional.ofNullable(near)), at("10:00"), id("clerk")));
        return PromotionAreas.of(shares, origin, area(outside),
                agency -> area(outside, agency.equals(HONGTU) ? "浦东新区" : "徐汇区"));
    }

    private static String said(PromotionAreas areas) {
        return areas.open().map(Enum::name).orElseGet(() -> words(areas.settled()) + "; not " + words(areas
                .notSettled()));
    }

    private static String words(List<Holder> holders) {
        return holders.stream().map(holder -> holder.agency().map(Agency::name).orElse("案场") + holder.percent())
                .collect(Collectors.joining("+"));
    }

    @ParameterizedTest(name = "{0} ({1}): {2}")
    @CsvSource(nullValues = "-", textBlock = """
            上海市浦东新区张江1号,   -,       宏图地产70+案场30; not 易居30
            上海市徐汇区漕溪路1号,   -,       易居30+案场70; not 宏图地产70
            江苏省苏州市,           -,       案场100; not 宏图地产70+易居30
            -,                     -,       ADDRESS_UNSAID
            浦东张江,               -,       NEAR_AREA
            浦东张江,               INSIDE,  宏图地产70+案场30; not 易居30
            浦东张江,               OUTSIDE, 案场100; not 宏图地产70+易居30
            江苏省苏州市,           INSIDE,  案场100; not 宏图地产70+易居30
            """)
    void whatIsOutsideIsTheHouses(String address, Side near, String settled) {
        assertEquals(settled, said(areas(SHARED, Outside.NOT_SETTLED, address, near).orElseThrow()));
    }

    @Test
    void nothingIsSettledWhileItIsOpenWhoseItIs() {
        assertEquals("DISPUTED", said(areas(List.of(), Outside.NOT_SETTLED, "上海市浦东新区", null).orElseThrow()));
    }

    @Test
    void theHousesOwnShareAndThatOfAnAgencyWithoutAnAreaAskForNoAddress() {
        List<Holder> shares = List.of(share(YIJU, 40), Holder.house().with(60));
        PromotionAreas areas = PromotionAreas.of(shares, Optional.empty(), area(Outside.NOT_SETTLED),
                agency -> area(Outside.NOT_SETTLED)).orElseThrow();

        assertEquals("易居40+案场60; not ", said(areas));
    }

    @ParameterizedTest
    @EnumSource(value = Outside.class, names = "NOT_SETTLED", mode = EnumSource.Mode.EXCLUDE)
    void otherTermsSettleEveryDeal(Outside outside) {
        assertEquals(Optional.empty(), areas(SHARED, outside, "江苏省苏州市", null));
    }
}
