package dev.baobei.domain.terms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

import dev.baobei.domain.terms.Area.Lie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What matches and what does not, each in a row. */
class AreaTest {

    @ParameterizedTest(name = "[{index}] {0} | {1}: {2}")
    @CsvSource({
            "浦东新区 川沙, 上海市浦东新区张江镇12号, INSIDE",
            "浦东新区 川沙, 家住川沙, INSIDE",
            "浦东新区, 上海市浦東新區張江, INSIDE",
            "浦东新区, '上海 浦 东 新 区，张江', INSIDE",
            "SOHO区, ｓｏｈｏ区3栋, INSIDE",
            "花木, 花木街道银杏路, INSIDE",
            "浦东新区, 浦东张江, NEAR",
            "朝阳区, 辽宁省朝阳市双塔区, NEAR",
            "南京, 上海市南京路100号, NEAR",
            "南京, 上海市南京东路100号, NEAR",
            "南京, 南京市南京路1号, INSIDE",
            "浦东新区, 上海市, OUTSIDE",
            "浦东新区, 上海市徐汇区, OUTSIDE",
            "浦东新区, 普东新区, OUTSIDE",
            "浦东新区, '', OUTSIDE",
            "浦东新区, 不在浦东新区, NEAR",
            "浦东新区, 非浦东新区, NEAR",
            "浦东新区, 客户不是上海市浦东新区的, NEAR",
            "浦东新区, 除浦东新区外, NEAR",
            "浦东新区, 浦东新区以外, NEAR",
            "浦东新区, 浦东新区外高桥, INSIDE",
            "浦东新区, 不在徐汇区, OUTSIDE",
            "浦东新区, 浦东新区；湖南, NEAR",
            "浦东新区, 湖南；浦东新区, NEAR",
            "浦东新区 川沙, 浦东新区；川沙镇, INSIDE",
            "浦东新区, 湖南；浙江, OUTSIDE",
            "浦东新区, 浦东；新区, NEAR",
            "市区, 浦东市, OUTSIDE"})
    void anAddressIsInsideThatHoldsAWord(String words, String address, Lie lie) {
        assertEquals(lie, new Area(List.of(words.split(" "))).lieOf(address));
    }

    @Test
    void placesAreSaidOnceInAFewLettersEach() {
        assertTrue(Area.isOf(List.of("浦东新区", "浦东", "SOHO")));
        for (List<String> wrong : List.of(List.<String>of(), List.of("沪"), List.of("，，"), List.of(" 浦东"), List.of("浦东", "浦東"),
                List.of("字".repeat(31)), Collections.nCopies(101, "浦东"), Arrays.asList("浦东", null))) {
            assertFalse(Area.isOf(wrong), () -> wrong.toString());
        }
    }
}
