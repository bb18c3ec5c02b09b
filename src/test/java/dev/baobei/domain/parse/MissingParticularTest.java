package dev.baobei.domain.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.baobei.domain.parse.MissingPart.Answer;
import dev.baobei.domain.parse.MissingPart.Answer.Apart;
import dev.baobei.domain.parse.MissingPart.Answer.Joined;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was asked for beside name and number, sent alone. */
class MissingParticularTest {

    private static final String ASKED = "报备金桥农批，客户张三，电话13812341234";

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            ADDRESS | 地址：番禺区 | JQ 张三 UNKNOWN 13812341234 番禺区
            ADDRESS | 客户地址:番禺区大石街3号 | JQ 张三 UNKNOWN 13812341234 番禺区大石街3号
            ADDRESS | 地址：番禺区\\n需求：三房 | JQ 张三 UNKNOWN 13812341234 番禺区 三房
            ADDRESS | 张三，地址：番禺区 | JQ 张三 UNKNOWN 13812341234 番禺区
            ADDRESS | 李四，地址：番禺区 | apart
            ADDRESS | 地址：改成番禺区 | no part
            ADDRESS | 番禺区 | no part
            ADDRESS | 需求：三房 | apart
            ADDRESS | 地址：无 | JQ 张三 UNKNOWN 13812341234 ADDRESS?无
            NEED | 需求：三房，预算300万 | JQ 张三 UNKNOWN 13812341234 三房，预算300万
            CONTACT_TIME | 联系时间：昨天下午3点 | JQ 张三 UNKNOWN 13812341234 昨天下午3点
            VISIT_AT | 到访时间：明天下午3点 | JQ 张三 UNKNOWN 13812341234 2026-11-24T07:00:00Z
            GENDER | 女 | JQ 张三 FEMALE 13812341234
            GENDER | 先生 | JQ 张三 MALE 13812341234
            GENDER | 性别：女 | JQ 张三 FEMALE 13812341234
            GENDER | 张三女士 | JQ 张三女士 FEMALE 13812341234
            GENDER ADDRESS | 女，地址：番禺区 | JQ 张三 FEMALE 13812341234 番禺区
            ADDRESS | 女 | apart
            """)
    void isJoinedToTheQuestion(String asked, String text, String expected) {
        assertEquals(expected, answer(asked, text.replace("\\n", "\n")));
    }

    private static String answer(String asked, String text) {
        Set<Field> fields = EnumSet.copyOf(Stream.of(asked.split(" ")).map(Field::valueOf).toList());
        OpenQuestion question = OpenQuestion.of(ASKED, Reader.read(ASKED, FieldProjects.naming()), List.of(fields))
                .orElseThrow();
        Optional<Addition> part = MissingPart.in(text, Reader.read(text, FieldProjects.naming()), FieldProjects.naming());
        return part.map(one -> said(MissingPart.answer(question, one, text))).orElse("no part");
    }

    private static String said(Answer answer) {
        if (!(answer instanceof Joined joined)) {
            return answer instanceof Apart ? "apart" : "unclear";
        }
        ReportReading report = joined.reading().reports().get(0);
        return Stream
                .of(Stream.of(Readings.of(report).replaceAll(" 2026-11-24T15:00$", "")),
                        report.particulars().address().stream(),
                        report.particulars().need().stream(), report.particulars().contactTime().stream(),
                        report.particulars().visitAt().map(Object::toString).stream(),
                        report.unclear().stream().map(problem -> problem.field() + "?" + problem.seen().orElse("")))
                .flatMap(words -> words).collect(Collectors.joining(" "));
    }
}
