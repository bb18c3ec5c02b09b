package dev.baobei.domain.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CorrectedTextTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '>', textBlock = """
            张三 13812345678 > 报备项目:___,客户姓名:张三,电话:13812345678
            金桥 张三 1389998444 > 报备项目:金桥农批,客户姓名:张三,电话:___
            報備項目：金橋\\n客戶：張先生 > 报备项目:金桥农批,客户姓名:張先生,电话:___
            报备《云顶12》,客户张先生,电话138****1234 > 报备项目:___,客户姓名:张先生,电话:138****1234
            我要报备 > 报备项目:___,客户姓名:___,电话:___
            项目:金桥,客户:张三,电话:138,到访时间:明早九点半,经纪人:王磊 > 报备项目:金桥农批,客户姓名:张三,电话:___,到访时间:明早九点半,经纪人:王磊
            金桥 张三 13812345678\\n龙湖 李四 139567 8 > 报备项目:龙湖滟澜山,客户姓名:李四,电话:___
            """)
    void keepsWhatWasWrittenAndLeavesAGapForTheRest(String text, String corrected) {
        assertEquals(corrected, correct(text));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '>', textBlock = """
            张三 13812345678 > 金桥 > JQ 张三 UNKNOWN 13812345678
            金桥 张三 1389998444 > 13899984444 > JQ 张三 UNKNOWN 13899984444
            报备项目：龙湖\\n客户：张先生 > 138****1234 > LH 张先生 MALE 138****1234
            金桥 13812345678 > 陈家家(先生) > JQ 陈家家 MALE 13812345678
            金桥,130 *** 5158/139****5678 > 张三 > JQ 张三 UNKNOWN 130****5158,139****5678
            """)
    void isCompleteOnceTheGapIsFilled(String text, String filling, String read) {
        String filled = correct(text).replace(CorrectedText.GAP, filling);
        assertEquals(read, Readings.of(Reader.read(filled, FieldProjects.naming())));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '>', textBlock = """
            张三 13812345678 > - 张三 UNKNOWN 13812345678 [PROJECT MISSING]
            金桥 张三 1389998444 > JQ 张三 UNKNOWN - [PHONE MISSING]
            """)
    void isAskedAboutAgainWhileTheGapIsOpen(String text, String read) {
        assertEquals(read, Readings.of(Reader.read(correct(text), FieldProjects.naming())));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '>', textBlock = """
            金桥 张三 13812345678 > 138****5678 > 电话:138****5678
            金桥 张三 138 1234 5678 > 138****5678 > 电话:138****5678
            金桥,张三,13812345678/139****5678 > 138****5678 > 电话:138****5678/139****5678
            金桥,张三,13812345678/13987654321 > 1381**45678 1398**54321 > 电话:1381**45678/1398**54321
            """)
    void hidesWhatMayNotBeGiven(String text, String hidden, String corrected) {
        List<Problem> problems = Stream.of(hidden.split(" "))
                .map(phone -> new Problem(Field.PHONE, Problem.Why.TOO_MUCH, Optional.of(phone))).toList();

        assertEquals("报备项目:金桥农批,客户姓名:张三," + corrected,
                CorrectedText.of(text, Reader.read(text, FieldProjects.naming()), 0, problems));
    }

    @ParameterizedTest(name = "{0}, {1}")
    @CsvSource(delimiter = '>', textBlock = """
            王磊 > - > 报备项目:金桥农批,客户姓名:张三,电话:138****1234,经纪人:王磊
            ___ > - > 报备项目:金桥农批,客户姓名:张三,电话:138****1234,经纪人:___
            王磊 > 139****0001 > 报备项目:金桥农批,客户姓名:张三,电话:138****1234,经纪人:王磊,经纪人电话:139****0001
            王磊 > ___ > 报备项目:金桥农批,客户姓名:张三,电话:138****1234,经纪人:王磊,经纪人电话:___
            """)
    void namesTheColleagueForWhomSomebodyReports(String colleague, String phone, String corrected) {
        String typed = "项目:金桥,客户:张三,电话:138****1234,报备人:李娜";
        Optional<String> number = Optional.of(phone).filter(one -> !one.equals("-"));

        assertEquals(corrected,
                CorrectedText.of(typed, Reader.read(typed, FieldProjects.naming()), 0, List.of(), colleague, number));
    }

    private static String correct(String text) {
        String typed = text.replace("\\n", "\n");
        return CorrectedText.of(typed, Reader.read(typed, FieldProjects.naming()));
    }
}
