package dev.baobei.domain.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.baobei.domain.phone.PhoneNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a message about one report on record names, adds or changes; whatever else it says is not understood. */
class SupplementTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            补全 K7M2QD 13812341234              | adds K7M2QD 13812341234
            补全K7M2QD13812341234                | adds K7M2QD 13812341234
            补全：k7m2qd，1381234****            | adds k7m2qd 1381234****
            补全 回执号K7M2QD 电话：138 1234 1234 | adds K7M2QD 13812341234
            補全 Ｋ７Ｍ２ＱＤ １３８１２３４１２３４ | adds Ｋ７Ｍ２ＱＤ 13812341234
            补全 13812341234 K7M2QD              | adds K7M2QD 13812341234
            补充 K7M2QD 张伟                     | adds K7M2QD 张伟
            补充 K7M2QD 姓名：张伟 电话：13812341234 | adds K7M2QD 张伟 13812341234
            补充 K7M2QD 张伟 13812341234         | adds K7M2QD 张伟 13812341234
            补充 K7M2QD 姓名:John Smith          | adds K7M2QD John Smith
            更正 K7M2QD 李先生                   | changes K7M2QD 李先生
            更正 K7M2QD 姓名改成李先生           | changes K7M2QD 李先生
            更正K7M2QD电话应为13912341234        | changes K7M2QD 13912341234
            补充 K7M2QD 号码改为13912341234      | changes K7M2QD 13912341234
            更正 K7M2QD 龙湖                     | changes K7M2QD LH
            更正 K7M2QD                          | changes K7M2QD ?
            补全 K7M2QD                          | adds K7M2QD ?
            补全                                 | adds - ?
            补全 13812341234                     | adds - 13812341234
            补全 K7M2QE 13812341234              | adds K7M2QE 13812341234
            补充 K7M2QD 有意向                   | adds K7M2QD ?
            补充 K7M2QD 付款                     | adds K7M2QD ?
            补充 K7M2QD 高铁                     | adds K7M2QD ?
            补充 K7M2QD 张先生下午到             | adds K7M2QD ?
            补充 K7M2QD 经纪人电话13912341234    | adds K7M2QD ?
            补充 K7M2QD 13812341234是他爱人的    | adds K7M2QD ?
            补充 K7M2QD 13812341234 13912341234  | adds K7M2QD ?
            补充 K7M2QD 张三 李四                | adds K7M2QD ?
            更正 K7M2QD 张先生改成李先生         | changes K7M2QD ?
            补全 K7M2QD 1381234123               | adds K7M2QD [PHONE WRONG_LENGTH 1381234123]
            补全 K7M2QD 1234                     | adds K7M2QD ?
            """)
    void isReadWholeOrNotAtAll(String text, String expected) {
        assertEquals(expected, words(Supplement.of(text, FieldProjects.ALL)));
    }

    private static String words(Supplement said) {
        return (said.corrects() ? "changes " : "adds ") + said.receipt().map(receipt -> receipt.raw()).orElse("-") + " "
                + said.addition().map(SupplementTest::words).orElse("?");
    }

    private static String words(Addition added) {
        return Stream.of(added.project().map(project -> project.code()).stream(),
                added.name().map(name -> name.written()).stream(), added.phone().map(PhoneNumber::pattern).stream(),
                added.problems().stream()
                        .map(problem -> "[" + problem.field() + " " + problem.why() + " " + problem.seen().orElse("") + "]"))
                .flatMap(values -> values).collect(Collectors.joining(" "));
    }

    @Test
    void itsPartsAreCutFromTheTextAsItWasTyped() {
        String text = "更正：K7M2QD，姓名：張偉，电话 １３８ １２３４ １２３４";

        List<String> cut = Reader.read(text, FieldProjects.naming()).spans().stream()
                .map(span -> span.field() + " " + text.substring(span.from(), span.to())).toList();

        assertEquals(List.of("RECEIPT K7M2QD", "NAME 張偉", "PHONE １３８ １２３４ １２３４"), cut);
    }

    @Test
    void onlyAReceiptOfOursIsKnown() {
        assertEquals(true, Supplement.of("补全 f7epx5 13812341234", List.of()).known().isPresent());
        assertEquals(false, Supplement.of("补全 F7EPX6 13812341234", List.of()).known().isPresent());
    }
}
