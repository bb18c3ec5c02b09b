package dev.baobei.domain.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Optional;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Said on Monday, November 30, 2026. */
class ContactDayTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(nullValues = "-", textBlock = """
            2026-11-27,               2026-11-27
            2026年11月27日下午3点,      2026-11-27
            20261127,                 2026-11-27
            11月27日,                  2026-11-27
            11/27 14:00,              2026-11-27
            十一月二十七日,              2026-11-27
            12月5日,                   -
            1月5日,                    -
            27号上午,                  2026-11-27
            今天下午,                   2026-11-30
            刚刚联系,                   2026-11-30
            昨天,                      2026-11-29
            昨晚八点,                   2026-11-29
            前天,                      2026-11-28
            大前天,                    2026-11-27
            周五,                      2026-11-27
            星期一,                    2026-11-30
            上周五,                    2026-11-27
            上上周五,                   2026-11-20
            本周一,                    2026-11-30
            本周三,                    -
            下周三,                    -
            每周三,                    -
            周一至周五,                 -
            明天,                      -
            下班后,                    -
            下午3点,                   -
            随时,                      -
            11月18日、11月27日,         -
            2月30日,                   -
            12-14点,                  -
            3日前联系,                  2026-11-27
            3天前,                     2026-11-27
            两天之前,                   2026-11-28
            十天前,                    2026-11-20
            0天前,                     -
            3-5天前,                   -
            十几天前,                   -
            1.5天前,                   -
            3号前,                     -
            3日内,                     -
            10-20分钟前,                -
            十-二十分钟前,               -
            10.5小时前,                 -
            3号楼见面,                  -
            3-5号楼,                   -
            2号线地铁口,                -
            昨天3号楼见面,               2026-11-29
            11.27上午,                 2026-11-27
            11-27 10点,               2026-11-27
            11月27日晚8点,              2026-11-27
            15号下午3点,                2026-11-15
            """)
    void aDayThatIsSaidForCertainAndIsOver(String words, LocalDate day) {
        assertEquals(Optional.ofNullable(day), ContactDay.of(words, TODAY));
    }
}
