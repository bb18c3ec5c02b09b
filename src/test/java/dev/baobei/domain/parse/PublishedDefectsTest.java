package dev.baobei.domain.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What published parsers of pre-reports get wrong. */
class PublishedDefectsTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '>', textBlock = """
            one star only is seen: 159 > 客户姓名：张三\\n客户联系方式：159****1288 > JQ 张三 UNKNOWN 159****1288
            the mask is optional: 1501423 of a whole number > 张三15014231234 > JQ 张三 UNKNOWN 15014231234
            an X mask is missed > 张三 150XXXX1234 > JQ 张三 UNKNOWN 150****1234
            seven stars are missed > 张三 *******1805 > JQ 张三 UNKNOWN *******1805
            a time is cut at its first colon > 客户:张三\\n电话:15014231234\\n到访时间:2026-06-07 20:56:09 > JQ 张三 UNKNOWN 15014231234 2026-06-07T20:56:09
            every name ending in 士 or 小 is female > 客户:王士\\n电话:15014231234 > JQ 王士 UNKNOWN 15014231234
            the stars are stripped: 1589187 > 张三 158****9187 > JQ 张三 UNKNOWN 158****9187
            two joined numbers make one > 客户:张三\\n电话:13912345678,13712348888 > JQ 张三 UNKNOWN 13912345678,13712348888
            ten digits make a valid-looking key > 张三 1389998444 > JQ 张三 UNKNOWN - [PHONE WRONG_LENGTH 1389998444]
            a dotted date of nine characters is not understood > 客户:张三\\n电话:15014231234\\n带看时间:2026.1.30 15:00 > JQ 张三 UNKNOWN 15014231234 2026-01-30T15:00
            """)
    void isReadRightHere(String defect, String text, String expected) {
        assertEquals(expected, Readings.of(Reader.read(text.replace("\\n", "\n"), FieldProjects.implying())), defect);
    }
}
