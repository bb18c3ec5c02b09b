package dev.baobei.domain.phone;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a text is shown as: no whole number in it. */
class MaskingTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
            客户张三13812341234看铺,          客户张三138****1234看铺
            13812341234/13912345678,          138****1234/139****5678
            +8613812341234,                   +861******1234
            whatsapp:+85291234567,            whatsapp:+852****4567
            １３８１２３４１２３４,           １３８****１２３４
            138 1234 1234,                    138 **** 1234
            138-1234-1234,                    138-****-1234
            138.12341234,                     138.****1234
            1381234 1234,                     138**** 1234
            86 138-1234-1234,                 86 138-****-1234
            138****1234,                      138****1234
            11月23日15:30来2位,               11月23日15:30来2位
            2026-11-23 15:30,                 2026-11-23 15:30
            500万 120平,                      500万 120平
            """)
    void hidesEveryWholeNumber(String text, String shown) {
        assertEquals(shown, Masking.of(text));
    }

    @ParameterizedTest(name = "{0} is shown as {1}")
    @CsvSource({"请补全后重发：客户姓名:___，电话:13812341234, 请补全后重发：客户姓名:___，电话:138****1234",
            "电话:138 1234 1234, 电话:138 **** 1234", "电话:+85291234567, 电话:+852****4567", "凭证12345678, 凭证12345678"})
    void hidesWhatAReplyRepeatsAndLeavesItsProof(String reply, String shown) {
        assertEquals(shown, Masking.ofReply(reply));
    }
}
