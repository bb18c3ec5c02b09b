package dev.baobei.domain.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A time of day is of today only where no other day is said with it; where the day stays open, no time of the visit is kept. */
class DaysApartTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '>', textBlock = """
            聽日下午三點到 > 2026-11-24T15:00
            25号15:30到 > 2026-11-25T15:30
            25号15点30到 > 2026-11-25T15:30
            昨天下午3点打的电话 > -
            前天下午3点看过样板间 > -
            周末下午3点到 > -
            月底下午3点 > -
            国庆下午3点到 > -
            每天下午3点有空 > -
            周六日下午3点 > -
            明后天下午3点 > -
            明天或后天下午3点 > -
            周六或周日下午3点 > -
            明天过来，下午3点左右 > -
            明天上午10点，明天一起来 > 2026-11-24T10:00
            """)
    void leaveTheTimeOut(String time, String expected) {
        assertEquals(expected, visitAt("张先生 138****4821 " + time));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '>', textBlock = """
            到访日期：明天\\n到访时间：下午3点 > -
            到访日期：2026-11-25\\n到访时间：15:00 > -
            到访时间：明天下午3点 > 2026-11-24T15:00
            """)
    void leaveTheTimeOutInAForm(String lines, String expected) {
        assertEquals(expected, visitAt("项目：金桥\\n客户：张先生\\n电话：138****4821\\n" + lines));
    }

    private static String visitAt(String text) {
        return Reader.read(text.replace("\\n", "\n"), FieldProjects.implying()).reports().get(0).visitAt()
                .map(moment -> moment.atZone(FieldProjects.SHANGHAI).toLocalDateTime().toString()).orElse("-");
    }
}
