package dev.baobei.domain.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands beside a report and may change it is understood or asked about, never left out in silence. */
class NothingDroppedTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '>', textBlock = """
            报备金桥 张先生138****1234和李先生139****5678 > JQ 张先生 MALE 138****1234 + JQ 李先生 MALE 139****5678
            金桥 张先生138****1234 和李先生139****5678 > JQ 张先生 MALE 138****1234 + JQ 李先生 MALE 139****5678
            张三138****1234跟李四139****5678 > JQ 张三 UNKNOWN 138****1234 + JQ 李四 UNKNOWN 139****5678
            张三138****1234与李四139****5678 > JQ 张三 UNKNOWN 138****1234 + JQ 李四 UNKNOWN 139****5678
            张三138****1234及李四139****5678 > JQ 张三 UNKNOWN 138****1234 + JQ 李四 UNKNOWN 139****5678
            张先生138****1234还有李先生139****5678 > JQ 张先生 MALE 138****1234 + JQ 李先生 MALE 139****5678
            张先生138****1234连李先生139****5678 > JQ 张先生 MALE 138****1234 + JQ 李先生 MALE 139****5678
            金桥 和李先生 138****1234 > JQ - 138****1234 [NAME AMBIGUOUS 李先生]
            客户：和李先生\\n电话：138****1234 > JQ - 138****1234 [NAME MALFORMED 和李先生]
            客户：张先生和李女士\\n电话：138****1234 > JQ - 138****1234 [NAME MALFORMED 张先生和李女士]
            客户：张三跟李四\\n电话：138****1234 > JQ - 138****1234 [NAME MALFORMED 张三跟李四]
            张三 和 李四 138****1234 > JQ - 138****1234 [NAME AMBIGUOUS 张三]
            金桥 张先生和李先生 138****1234 > JQ - 138****1234 [NAME AMBIGUOUS 张先生]
            和平 138****1234 > JQ 和平 UNKNOWN 138****1234
            连战 138****1234 > JQ 连战 UNKNOWN 138****1234
            """)
    void aConjunctionIsNoPartOfTheName(String text, String expected) {
        assertEquals(expected, read(text));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '>', textBlock = """
            金桥 张三 138****1234 李四 > JQ 张三 UNKNOWN 138****1234 [REMARK AMBIGUOUS 李四]
            金桥 张三 138****1234，李先生 > JQ 张三 UNKNOWN 138****1234 + JQ 李先生 MALE - [PHONE MISSING]
            金桥 张三 138****1234\\n李四\\n王五 > JQ 张三 UNKNOWN 138****1234 [REMARK AMBIGUOUS 李四; REMARK AMBIGUOUS 王五]
            金桥 张三138****1234 李四139****5678 王五 > JQ 张三 UNKNOWN 138****1234 + JQ 李四 UNKNOWN 139****5678 [REMARK AMBIGUOUS 王五]
            金桥 陈先生 138****1234\\n陈太太 同号 > JQ 陈先生 MALE 138****1234 + JQ 陈太太 FEMALE - [PHONE MISSING]
            金桥 张三 138****1234 明天下午3点 李四 > JQ 张三 UNKNOWN 138****1234 2026-11-24T15:00 [REMARK AMBIGUOUS 李四]
            报备《金桥农批》商铺,客户张先生,电话:138****1234。李四 > JQ 张先生 MALE 138****1234 [REMARK AMBIGUOUS 李四]
            报备《金桥农批》商铺,客户张先生,电话:138****1234。诚邦地产王磊。李女士 > JQ 张先生 MALE 138****1234 + JQ 李女士 FEMALE - [PHONE MISSING]
            客户：张三\\n电话：138****1234\\n李四 > JQ 张三 UNKNOWN 138****1234 [REMARK AMBIGUOUS 李四]
            客户：张三\\n电话：138****1234 李四 > JQ 张三 UNKNOWN 138****1234 [REMARK AMBIGUOUS 李四]
            李四\\n客户：张三\\n电话：138****1234 > JQ 张三 UNKNOWN 138****1234 [REMARK AMBIGUOUS 李四]
            项目：金桥\\n客户：张三 138****1234\\n李四 139****5678 > JQ 张三 UNKNOWN 138****1234 + JQ 李四 UNKNOWN 139****5678
            金桥 张三138****1234 诚邦 李四 > JQ 张三 UNKNOWN 138****1234 [REMARK AMBIGUOUS 李四]
            金桥 张三138****1234 诚邦地产 李四 > JQ 张三 UNKNOWN 138****1234
            金桥 张三138****1234 经纪人李四 > JQ 张三 UNKNOWN 138****1234
            金桥 张三 138****1234 麻烦安排一下 > JQ 张三 UNKNOWN 138****1234
            """)
    void aNameWithoutANumberIsAskedAboutUnlessItIsAnAgents(String text, String expected) {
        assertEquals(expected, read(text));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '>', textBlock = """
            张三 138****1234 金桥、龙湖 > JQ 张三 UNKNOWN 138****1234 + LH 张三 UNKNOWN 138****1234
            金桥 张三 138****1234 龙湖 > - 张三 UNKNOWN 138****1234 [PROJECT AMBIGUOUS 龙湖]
            金桥 张三 138****1234 金桥农批 > JQ 张三 UNKNOWN 138****1234
            金桥 张三 138****1234 保利地产王磊 > JQ 张三 UNKNOWN 138****1234
            """)
    void aSecondProjectIsReportedOrAskedAbout(String text, String expected) {
        assertEquals(expected, read(text));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '>', textBlock = """
            金桥 张三 138****1234 作废 > WITHDRAWAL
            金桥 张三 138****1234 不来了 > WITHDRAWAL
            张先生138****1234今天不来了 > WITHDRAWAL
            金桥 张三 138****1234 取消 > WITHDRAWAL
            金桥 张三 138****1234 不要了 > WITHDRAWAL
            上一条作废，金桥 张三 138****1234 > WITHDRAWAL
            取消 F7EPX5 > WITHDRAWAL F7EPX5
            作废 F7EPX5 > WITHDRAWAL F7EPX5
            撤销张三 138****1234 > WITHDRAWAL 张三 138****1234
            报备《金桥农批》商铺,客户张先生,电话:138****1234。作废 > WITHDRAWAL
            客户：张三\\n电话：138****1234\\n项目：金桥\\n取消 > WITHDRAWAL
            张三 138****1234 改成 李四 139****5678 > SUPPLEMENT
            张三 138****1234 改为 139****1234 > SUPPLEMENT
            张三的电话换成139****5678 > SUPPLEMENT
            金桥 张三 138****1234 改约明天下午3点 > SUPPLEMENT
            张三 138****1234 写错了，应该是139****1234 > SUPPLEMENT
            张三 138****1234 更正 > SUPPLEMENT
            客户：张三\\n电话：138****1234\\n备注：作废 > JQ 张三 UNKNOWN 138****1234 [REMARK AMBIGUOUS 作废]
            客户：张三\\n电话：138****1234\\n备注：改约明天 > JQ 张三 UNKNOWN 138****1234 [REMARK AMBIGUOUS 改约]
            金桥 张三 138****1234 已到 > VISIT_NOTICE
            张先生已到访金桥农批，电话138****1234 > VISIT_NOTICE
            金桥 张三 138****1234 能报吗？ > JQ 张三 UNKNOWN 138****1234 [REMARK AMBIGUOUS 能报吗？]
            张三138****1234是谁的客户 > JQ 张三 UNKNOWN 138****1234 [REMARK AMBIGUOUS 谁的]
            张三138****1234 有人报备过吗 > JQ 张三 UNKNOWN 138****1234 [REMARK AMBIGUOUS 有人报备过吗]
            """)
    void whatTakesBackChangesOrAsksIsNoPlainReport(String text, String expected) {
        assertEquals(expected, read(text));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '>', textBlock = """
            金桥 张三 138****1234 13900000001 > JQ 张三 UNKNOWN 138****1234,13900000001 [PHONE AMBIGUOUS 13900000001]
            金桥 张三 13812341234 13900000001 > JQ 张三 UNKNOWN 13812341234,13900000001 [PHONE AMBIGUOUS 13900000001]
            金桥 张三 138****1234 或139****5678 > JQ 张三 UNKNOWN 138****1234,139****5678
            金桥 张三 138****1234 老婆139****5678 > JQ 张三 UNKNOWN 138****1234,139****5678 [PHONE AMBIGUOUS 139****5678]
            金桥 张三 138****1234-2 > JQ 张三 UNKNOWN - [PHONE AMBIGUOUS 138****1234-2]
            报备《金桥农批》,客户张三,电话138****1234 13900000001 > JQ 张三 UNKNOWN 138****1234,13900000001 [PHONE AMBIGUOUS 13900000001]
            客户：张三\\n电话：138****1234\\n电话：13900000001 > JQ 张三 UNKNOWN 138****1234,13900000001 [PHONE AMBIGUOUS 13900000001]
            客户：张三\\n电话：138****1234，老婆139****5678 > JQ 张三 UNKNOWN - [PHONE AMBIGUOUS 138****1234，老婆139****5678]
            客户姓名：张三 138****1234\\n客户电话：139****5678 > JQ 张三 UNKNOWN 138****1234 [PHONE AMBIGUOUS 139****5678]
            客户：张三\\n介绍人：李四\\n电话：139****5678 > JQ 张三 UNKNOWN - [PHONE MISSING]
            客户：张三\\n舅舅：李四\\n电话：139****5678 > JQ 张三 UNKNOWN - [PHONE MISSING]
            金桥 客户张三138****1234 介绍人李四139****5678 > JQ 张三 UNKNOWN 138****1234
            金桥 张三 138****1234/139****5678 > JQ 张三 UNKNOWN 138****1234,139****5678
            客户：张三\\n电话：13812341234,13912345678（微信同号） > JQ 张三 UNKNOWN 13812341234,13912345678
            客户：张三\\n客户电话：138****1234,13912345678 > JQ 张三 UNKNOWN 138****1234,13912345678
            客户:张三 电话:13812341234 项目:龙湖 > LH 张三 UNKNOWN 13812341234
            """)
    void aSecondNumberIsTheCustomersOnlyWhereThatIsCertain(String text, String expected) {
        assertEquals(expected, read(text));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"金桥 张三 138****1234 李四", "客户：张三\n电话：138****1234\n备注：作废", "金桥 张三 138****1234 能报吗？",
            "金桥 李四 139****5678\n> 已受理：金桥农批 张先生138****1234，回执F7EPX5"})
    void whatIsAskedAboutIsAcceptedOnceTheTextComesBackWithoutIt(String text) {
        String corrected = CorrectedText.of(text, Reader.read(text, FieldProjects.implying()));
        assertTrue(Reader.read(corrected, FieldProjects.naming()).reports().stream().allMatch(ReportReading::isComplete),
                corrected);
    }

    private static String read(String text) {
        return Readings.of(Reader.read(text.replace("\\n", "\n"), FieldProjects.implying()));
    }
}
