package dev.baobei.domain.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every word of a report is accounted for: it was read, it says nothing, it is a remark, or it is asked about. */
class LeftoverTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '>', textBlock = """
            金桥 张伟 138****1234，带父母一起来 > JQ 张伟 UNKNOWN 138****1234
            金桥 张伟 138****1234（微信同号） > JQ 张伟 UNKNOWN 138****1234
            金桥 张伟 138****1234 车牌沪A88888 > JQ 张伟 UNKNOWN 138****1234
            金桥 张伟 138****1234 身份证后四位5678 > JQ 张伟 UNKNOWN 138****1234
            金桥 张伟 138****1234 微信号zw13800001111 > JQ 张伟 UNKNOWN 138****1234
            金桥 张伟 138****1234 住址云栖府3栋 > JQ 张伟 UNKNOWN 138****1234
            金桥 张伟 138****1234\\n备注：客户之前看过云栖府 > JQ 张伟 UNKNOWN 138****1234
            金桥 张伟 138****1234\\n备注：作废 > JQ 张伟 UNKNOWN 138****1234 [REMARK AMBIGUOUS 作废]
            金桥 张伟 138****1234 之前看过云栖府 > - 张伟 UNKNOWN 138****1234 [PROJECT AMBIGUOUS 云栖府]
            张伟 138****1234 天悦印 > - 张伟 UNKNOWN 138****1234 [PROJECT UNKNOWN 天悦印]
            张伟 138****1234\\n李娜 139****5678\\n天悦印 > - 张伟 UNKNOWN 138****1234 [PROJECT UNKNOWN 天悦印] + - 李娜 UNKNOWN 139****5678 [PROJECT UNKNOWN 天悦印]
            张伟 138****1234 正盛 > JQ 张伟 UNKNOWN 138****1234
            张伟 138****1234 一家三口 > JQ 张伟 UNKNOWN 138****1234
            客户张先生，电话138****1234，明天来看天悦印 > - 张先生 MALE 138****1234 [PROJECT UNKNOWN 天悦印]
            张伟 138****1234 首套刚需 > JQ 张伟 UNKNOWN 138****1234
            张伟 138****1234 明天来看样板房 > JQ 张伟 UNKNOWN 138****1234
            金桥 张伟 138****1234 天悦印 > JQ 张伟 UNKNOWN 138****1234
            金桥 张伟 138****1234 李女士也来 > JQ 张伟 UNKNOWN 138****1234 [REMARK AMBIGUOUS 李女士]
            金桥 张伟 138****1234 李四 > JQ 张伟 UNKNOWN 138****1234 [REMARK AMBIGUOUS 李四]
            金桥 张先生138****1234 诚邦地产王磊13900000001 何军 > JQ 张先生 MALE 138****1234
            李娟，138****5678，王磊 > JQ 李娟 UNKNOWN 138****5678
            客户：张三\\n电话：138****1234，李四 > JQ 张三 UNKNOWN 138****1234 [REMARK AMBIGUOUS 李四]
            客户：张三\\n电话：138****1234，明天下午3点到 > JQ 张三 UNKNOWN 138****1234 2026-11-24T15:00
            """)
    void isHarmlessARemarkOrAskedAbout(String text, String expected) {
        assertEquals(expected, Readings.of(read(text)));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '>', textBlock = """
            张伟 138****1234 已登记 > ?
            张伟 138****1234 昨天报的，今天到 > ?
            张伟 138****1234 上周报过了 > ?
            张伟 138****1234 到案场了 > ?
            张伟 138****1234 马上到案场 > JQ 张伟 UNKNOWN 138****1234
            张伟 138****1234 今天认购了 > ?
            张伟 138****1234 刚看完房走了 > ?
            张伟 138****1234 报备有效 > ?
            张伟 138****1234 重复 > ?
            张伟 138****1234 这组不是我的 > ?
            张伟 138****1234 号码可能不对 > ?
            张伟 138****1234 报备过没 > ?
            张伟 138****1234 报上了没 > ?
            张伟 138****1234 还有效不 > ?
            张伟 138****1234 报备咗未 > ?
            张伟 138****1234 怎么还没回复 > ?
            张伟 138****1234 谁接待的 > ?
            张伟 138****1234 之前沟通过 > JQ 张伟 UNKNOWN 138****1234
            张伟 138****1234 未婚 > JQ 张伟 UNKNOWN 138****1234
            张伟 138****1234 名下已有一套 > JQ 张伟 UNKNOWN 138****1234
            李女士139****7766，张先生138****4821昨天报过 > JQ 李女士 FEMALE 139****7766 + ?
            """)
    void tellsOrAsksWhatWasDone(String text, String expected) {
        assertEquals(expected, orAsked(text));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '>', textBlock = """
            张先生138****4821，他老婆电话139****7766 > ?
            金桥 客户张先生138****4821 他老婆电话139****7766 > ?
            张先生138****4821 配偶李女士139****7766 > ?
            张先生138****4821 是李女士 139****7766 的老公 > ?
            张先生138****4821，实际购房人李女士139****7766 > ?
            张先生138****4821 替换 李女士139****7766 > ?
            张先生138****4821 带老婆一起来 > JQ 张先生 MALE 138****4821
            """)
    void saysWhatOnePersonIsToAnother(String text, String expected) {
        assertEquals(expected, orAsked(text).replace("JQ 张先生 MALE 138****4821 + ?", "?").replace("? + ?", "?"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '>', textBlock = """
            云栖府（不是金桥）张先生 138****4821 > ?
            云栖府对面 金桥 张先生 138****4821 > ?
            云栖府业主张先生再购金桥 138****4821 > ?
            张先生138****4821 李女士139****7766 云栖府 > ? + YQ 李女士 FEMALE 139****7766
            云栖府 张先生138****4821\\n王磊：金桥 李女士139****7766 > ? + JQ 李女士 FEMALE 139****7766
            """)
    void leavesOpenWhichProjectIsMeant(String text, String expected) {
        assertEquals(expected, orAsked(text).replaceAll("^\\? \\+ \\?$", "?"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '>', textBlock = """
            周小姐 010-65881234转802 > ?
            周小姐 021-58881234 分机802 > ?
            周小姐 021-58881234ext802 > ?
            周小姐 138****4821/4822 > ?
            周小姐 13822114821l > ?
            周小姐 138****4821/3房/130平 > JQ 周小姐 FEMALE 138****4821
            周小姐 138****4821/300万 > JQ 周小姐 FEMALE 138****4821
            周小姐 138****4821/120㎡ > JQ 周小姐 FEMALE 138****4821
            """)
    void isNoNumberWithoutTheDigitsBehindIt(String text, String expected) {
        assertEquals(expected, orAsked(text));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '>', textBlock = """
            金桥 买买提.艾力 138****4821 > ?
            金桥 周  婷 138****4821 > ?
            金桥 朋友张女士 138****4821 > ?
            金桥 万科张女士 138****4821 > ?
            金桥 业主张女士 138****4821 > ?
            金桥 一个姓张的女士 138****4821 > ?
            金桥 客户姓张 138****4821 > JQ 张 UNKNOWN 138****4821
            金桥 客户叫张伟 138****4821 > JQ 张伟 UNKNOWN 138****4821
            """)
    void isNoNameWithoutTheWordBesideIt(String text, String expected) {
        assertEquals(expected, orAsked(text));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '>', textBlock = """
            状态：已到访 > ?
            报备结果：重复 > ?
            审核结果：通过 > ?
            以上报备已通过 > ?
            报备有效期：15天 > JQ 张先生 MALE 138****4821
            备注：客户已认购云栖府，再看一套 > JQ 张先生 MALE 138****4821
            """)
    void belowAFormMayTellWhatWasDoneToo(String line, String expected) {
        assertEquals(expected, orAsked("项目：金桥\\n客户：张先生\\n电话：138****4821\\n" + line));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '>', textBlock = """
            链家孙丽13977668899 金桥 张三 138****4821 > JQ 张三 UNKNOWN 138****4821
            金桥 张三 138****4821 链家 孙丽 13977668899 > JQ 张三 UNKNOWN 138****4821
            链家报备金桥：张三138****4821 > JQ 张三 UNKNOWN 138****4821
            项目：金桥\\n姓名：张先生\\n电话：138****4821\\n姓名：孙丽\\n电话：13977668899 > JQ 张先生 MALE 138****4821 + ?
            """)
    void besideAnAgencyIsTheAgents(String text, String expected) {
        assertEquals(expected, orAsked(text));
    }

    /** The complete reports, a question mark for each of the others. */
    private static String orAsked(String text) {
        return read(text).reports().stream()
                .map(report -> report.isComplete() ? Readings.of(report) : "?").collect(Collectors.joining(" + "));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '>', textBlock = """
            报备金桥 张伟 138****1234，带父母一起来 > PROJECT 金桥 NAME 张伟 PHONE 138****1234 REMARK 父母
            客户：张三\\n电话：13812341234/13912345678\\n备注：两套 > NAME 张三 PHONE 13812341234 PHONE 13912345678 REMARK 两套
            """)
    void standsInTheSpansWithWhatWasRead(String text, String spans) {
        String typed = text.replace("\\n", "\n");
        assertEquals(spans, read(text).spans().stream()
                .map(span -> span.field() + " " + typed.substring(span.from(), span.to())).collect(Collectors.joining(" ")));
    }

    private static Reading read(String text) {
        return Reader.read(text.replace("\\n", "\n"), FieldProjects.implying());
    }
}
