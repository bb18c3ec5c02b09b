package dev.baobei.domain.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.stream.Collectors;

import dev.baobei.domain.party.PersonName;
import dev.baobei.domain.prereport.Particulars;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a report says beside name and number, in whatever form. */
class SaidBesideTest {

    private static String said(ReportReading report) {
        Particulars said = report.particulars();
        return report.name().map(PersonName::gender).map(Enum::name).orElse("-") + " " + said.address().orElse("-") + " "
                + said.need().orElse("-") + " " + said.contactTime().orElse("-") + " "
                + said.visitAt().map(at -> at.atZone(FieldProjects.SHANGHAI).toLocalDateTime().toString()).orElse("-")
                + report.unclear().stream().map(problem -> " " + problem.field() + "?" + problem.seen().orElse(""))
                        .collect(Collectors.joining());
    }

    private static Reading read(String text) {
        return Reader.read(text.replace("\\n", "\n"), FieldProjects.implying());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '>', textBlock = """
            张三.男.1381**45678 > MALE - - - -
            张三.女.1381**45678 > FEMALE - - - -
            张女士 138****1234 > FEMALE - - - -
            客户：张三\\n电话：138****1234\\n性别：保密 > UNKNOWN - - - - GENDER?保密
            客户：张三\\n电话：138****1234\\n地址：番禺区大石街3号 > UNKNOWN 番禺区大石街3号 - - -
            客户：张三\\n电话：138****1234\\n客户地址：\\n番禺区 > UNKNOWN 番禺区 - - -
            客户：张三\\n电话：138****1234\\n地址：无\\n需求：三房，预算300万 > UNKNOWN - 三房，预算300万 - - ADDRESS?无
            客户：张三\\n电话：138****1234\\n客户区域：番禺\\n来自：湖南 > UNKNOWN 番禺；湖南 - - -
            客户：张三\\n电话：138****1234\\n区域：番禺\\n来自：湖南 > UNKNOWN 湖南 - - -
            客户：张三\\n电话：138****1234\\n区域：番禺 > UNKNOWN - - - -
            客户：张三\\n电话：138****1234\\n所在区域：番禺 > UNKNOWN 番禺 - - -
            报备项目:金桥农批,客户姓名:张先生,电话:138****1234,客户地址:番禺；湖南 > MALE 番禺；湖南 - - -
            客户：张三\\n电话：138****1234\\n意向：三房 > UNKNOWN - 三房 - -
            客户：张三\\n电话：138****1234\\n联系时间：昨天下午3点 > UNKNOWN - - 昨天下午3点 -
            客户：张三\\n电话：138****1234\\n联系时间：2026-11-22 15:00 > UNKNOWN - - 2026-11-22 15:00 -
            客户：张三\\n电话：138****1234\\n联系时间：李四 > UNKNOWN - - - - CONTACT_TIME?李四
            客户：张三\\n电话：138****1234\\n到访时间：明天下午3点 > UNKNOWN - - - 2026-11-24T15:00
            客户：张三\\n电话：138****1234\\n到访时间：改天 > UNKNOWN - - - - VISIT_AT?改天
            报备项目:金桥农批,客户姓名:张三,电话:138****1234,性别:男,客户地址:番禺区,客户需求:三房,联系时间:今天上午 > MALE 番禺区 三房 今天上午 -
            报备项目:金桥农批,客户姓名:张先生,电话:138****1234,性别:男,客户地址:番禺区大石街,客户需求:三房,联系时间:今天上午,到访时间:明天下午3点 > MALE 番禺区大石街 三房 今天上午 2026-11-24T15:00
            报备项目:金桥农批,客户姓名:张三,电话:138****1234,客户地址:___ > UNKNOWN - - - -
            报备 张三 138****1234 地址：番禺区大石街 > UNKNOWN 番禺区大石街 - - -
            报备 张三 138****1234\\n地址：番禺区 大石街3号 > UNKNOWN 番禺区 大石街3号 - - -
            金桥 张三138****1234，家住番禺区 > UNKNOWN 番禺区 - - -
            报备 张三 138****1234\\n地址：番禺区\\n需求：三房\\n联系时间：昨天 > UNKNOWN 番禺区 三房 昨天 -
            地址：番禺区\\n需求：三房\\n联系时间：昨天\\n张三 138****1234 > UNKNOWN 番禺区 三房 昨天 -
            报备 张三 138****1234\\n地址：番禺区\\n需求：无\\n联系时间：昨天 > UNKNOWN 番禺区 - 昨天 -
            """)
    void isReadFromItsLabels(String text, String expected) {
        Reading reading = read(text);

        assertEquals(expected, reading.reports().stream().map(SaidBesideTest::said).collect(Collectors.joining(" + ")));
        assertEquals("[]", reading.reports().get(0).problems().toString());
    }

    @Test
    void isEachCustomersOwn() {
        assertEquals("UNKNOWN 番禺 - - - + UNKNOWN 天河 三房 - -", read("""
                客户：张三
                电话：138****1234
                地址：番禺
                客户：李四
                电话：139****5678
                地址：天河
                需求：三房""").reports().stream().map(SaidBesideTest::said).collect(Collectors.joining(" + ")));
        assertEquals("UNKNOWN 番禺 - - - + UNKNOWN 天河 - - -", read("""
                客户姓名,电话,地址
                张三,138****1234,番禺
                李四,139****5678,天河""").reports().stream().map(SaidBesideTest::said).collect(Collectors.joining(" + ")));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '>', textBlock = """
            客户：张三\\n电话：138****1234\\n需求：作废 > 作废
            客户：张三\\n电话：138****1234\\n地址：改成番禺 > 改成
            张三 138****1234\\n联系时间：取消 > 取消
            """)
    void whatItSaysOfAnEarlierReportIsAskedAbout(String text, String word) {
        assertEquals("[REMARK AMBIGUOUS " + word + "]", read(text).reports().get(0).problems().stream()
                .map(problem -> problem.field() + " " + problem.why() + " " + problem.seen().orElse("")).toList().toString());
    }

    @Test
    void nothingOfItIsInAnyText() {
        Reading reading = read("客户：张三\\n电话：138****1234\\n地址：番禺区大石街3号\\n需求：三房");

        assertFalse(reading.reports().get(0).particulars().toString().contains("番禺"));
        assertEquals("Particulars[address, need]", reading.reports().get(0).particulars().toString());
    }
}
