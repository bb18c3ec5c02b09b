package dev.baobei.domain.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.baobei.domain.parse.MissingPart.Answer;
import dev.baobei.domain.parse.MissingPart.Answer.Joined;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is joined to the question before it, what is asked about, and what stands for itself. */
class MissingPartTest {

    private static Optional<OpenQuestion> question(String text) {
        Reading reading = Reader.read(text, FieldProjects.naming());
        List<Set<Field>> asked = reading.reports().stream().map(report -> {
            Set<Field> fields = EnumSet.noneOf(Field.class);
            report.problems().forEach(problem -> fields.add(problem.field()));
            return fields;
        }).toList();
        return OpenQuestion.of(text, reading, asked);
    }

    private static String answer(OpenQuestion question, String text) {
        Reading reading = Reader.read(text, FieldProjects.naming());
        return MissingPart.in(text, reading, FieldProjects.naming()).map(part -> MissingPart.answer(question, part, text))
                .map(MissingPartTest::words).orElse("no part");
    }

    private static String words(Answer answer) {
        return answer instanceof Joined joined
                ? Readings.of(new Reading(Reading.Kind.PRE_REPORT, joined.reading().reports(), Optional.empty(), List.of()))
                : answer instanceof Answer.Unclear ? "asked" : "apart";
    }

    @ParameterizedTest(name = "{0} + {1}")
    @CsvSource(delimiter = '|', textBlock = """
            报备金桥农批，客户张先生                      | 13812341234                | JQ 张先生 MALE 13812341234
            报备金桥农批，客户张先生                      | 电话13812341234            | JQ 张先生 MALE 13812341234
            报备金桥农批，客户张先生                      | 电话：138 **** 1234        | JQ 张先生 MALE 138****1234
            报备金桥农批，客户张先生                      | 号码是13812341234。        | JQ 张先生 MALE 13812341234
            报备金桥农批，客户张先生                      | 补充 13812341234           | JQ 张先生 MALE 13812341234
            报备金桥农批，客户张先生                      | 张先生 13812341234         | JQ 张先生 MALE 13812341234
            报备金桥农批，客户张先生                      | 金桥 张先生 13812341234    | no part
            报备金桥农批，客户张先生                      | 李先生 13812341234         | apart
            报备金桥农批，客户张先生                      | 李先生                     | apart
            报备金桥农批，客户张先生                      | 金桥                       | apart
            报备金桥农批，客户张先生                      | 1381234123                 | JQ 张先生 MALE - [PHONE WRONG_LENGTH 1381234123]
            报备金桥农批，客户张先生                      | 1234                       | no part
            报备金桥农批，客户张先生                      | 13812341234 13912341234    | no part
            报备金桥农批，客户张先生                      | 13812341234能报吗          | no part
            报备金桥农批，客户张先生                      | 13812341234是经纪人的      | no part
            报备金桥农批，客户张先生                      | 经纪人电话13812341234      | no part
            报备金桥农批，客户张先生                      | 13812341234下午到          | no part
            报备金桥农批，客户张先生                      | 好的                       | no part
            报备金桥农批，客户张先生，电话1381234123      | 13812341234                | JQ 张先生 MALE 13812341234
            报备金桥农批，客户电话13812341234             | 张先生                     | JQ 张先生 MALE 13812341234
            报备金桥农批，客户电话13812341234             | 姓名：张伟                 | JQ 张伟 UNKNOWN 13812341234
            报备金桥农批，客户电话13812341234             | 李丽萍                     | JQ 李丽萍 UNKNOWN 13812341234
            报备金桥农批，客户电话13812341234             | 张先生13812341234          | JQ 张先生 MALE 13812341234
            报备金桥农批，客户电话13812341234             | 张先生13912341234          | apart
            报备金桥农批，客户电话13812341234             | 高铁                       | no part
            报备金桥农批，客户电话13812341234             | 付款                       | no part
            报备金桥农批，客户电话13812341234             | 收到谢谢                   | no part
            报备金桥农批，客户电话13812341234             | 张先生李先生               | no part
            报备金桥农批，客户电话13812341234             | 客户张伟                   | JQ 张伟 UNKNOWN 13812341234
            报备金桥农批，客户电话13812341234             | 客户：殳伟                 | JQ 殳伟 UNKNOWN 13812341234
            报备金桥农批，客户电话13812341234             | 客户是张伟                 | JQ 张伟 UNKNOWN 13812341234
            报备金桥农批，客户电话13812341234             | 客户到了                   | no part
            报备金桥农批，客户电话13812341234             | 客户来了                   | no part
            报备金桥农批，客户电话13812341234             | 客户没来                   | no part
            报备金桥农批，客户电话13812341234             | 客户在路上                 | no part
            报备金桥农批，客户电话13812341234             | 客户走了                   | no part
            报备金桥农批，客户电话13812341234             | 张先生到了                 | no part
            报备金桥农批，客户电话13812341234             | 客户张总到了               | no part
            报备金桥农批，客户电话13812341234             | 姓名改成张伟               | JQ 张伟 UNKNOWN 13812341234
            张先生138****1234                             | 金桥                       | JQ 张先生 MALE 138****1234
            张先生138****1234                             | 项目：金桥农批             | JQ 张先生 MALE 138****1234
            张先生138****1234                             | 《金桥农批》               | JQ 张先生 MALE 138****1234
            张先生138****1234                             | 月亮湾                     | no part
            张先生138****1234                             | 138****1234                | apart
            张先生138****1234                             | 13812341234                | apart
            13812341234                                   | 金桥农批                   | JQ - 13812341234 [NAME MISSING]
            13812341234                                   | 张先生                     | - 张先生 MALE 13812341234 [PROJECT MISSING]
            """)
    void isJoinedOnlyWhereNothingElseIsSaid(String before, String text, String expected) {
        assertEquals(expected, answer(question(before).orElseThrow(), text));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            报备金桥农批\\n张先生 1381234123\\n李四 1391234123 | 13812341234    | asked
            报备金桥农批\\n张先生 1381234123\\n李四 1391234123 | 张先生 13812341234 | asked
            报备金桥农批\\n张先生 1381234123\\n李四 1391234123 | 王先生         | apart
            """)
    void ofSeveralItIsAskedWhichOneIsMeant(String before, String text, String expected) {
        assertEquals(expected, answer(question(before.replace("\\n", "\n")).orElseThrow(), text));
    }

    @Test
    void aNumberThatHidesTooMuchIsMadeWholeAndNotReplaced() {
        String text = "报备金桥农批，客户张先生，电话138****1234";
        OpenQuestion question = OpenQuestion
                .of(text, Reader.read(text, FieldProjects.naming()), List.of(EnumSet.of(Field.PHONE))).orElseThrow();

        assertEquals("JQ 张先生 MALE 13812341234", answer(question, "13812341234"));
        assertEquals("asked", answer(question, "13912341234"));
        assertEquals("asked", answer(question, "*******1234"));
    }

    @Test
    void aNameIsMadeFullAndNotReplaced() {
        String text = "报备金桥农批，客户张先生，电话138****1234";
        OpenQuestion question = OpenQuestion
                .of(text, Reader.read(text, FieldProjects.naming()), List.of(EnumSet.of(Field.NAME))).orElseThrow();

        assertEquals("JQ 张伟 MALE 138****1234", answer(question, "张伟"));
        assertEquals("asked", answer(question, "李伟"));
    }

    @Test
    void aCompleteReportIsNobodysPart() {
        String text = "报备金桥农批，客户李先生，电话13912341234";

        assertTrue(MissingPart.in(text, Reader.read(text, FieldProjects.naming()), FieldProjects.naming()).isEmpty());
        assertTrue(MissingPart.in("张先生13812341234", Reader.read("张先生13812341234", FieldProjects.implying()),
                FieldProjects.implying()).isEmpty());
    }

    @Test
    void aReadingThatIsNotTheOneAskedAboutIsNoQuestion() {
        String text = "报备金桥农批，客户张先生";
        Reading reading = Reader.read(text, FieldProjects.naming());

        assertTrue(OpenQuestion.of(text, reading, List.of(EnumSet.of(Field.NAME))).isEmpty());
        assertTrue(OpenQuestion.of(text, reading, List.of(Set.of())).isEmpty());
        assertTrue(OpenQuestion.of(text, reading, List.of()).isEmpty());
    }

    @Test
    void everyValueIsCutFromTheTextInWhichItStands() {
        String before = "报备金桥农批，客户張先生";
        String text = "电话 １３８ １２３４ １２３４";
        Addition part = Addition.in(text, FieldProjects.naming()).orElseThrow();
        Joined joined = (Joined) MissingPart.answer(question(before).orElseThrow(), part, text);

        assertEquals(List.of("金桥农批", "張先生", "１３８ １２３４ １２３４"), joined.reading().spans().stream()
                .map(span -> joined.text().substring(span.from(), span.to())).toList());
        assertEquals(List.of("１３８ １２３４ １２３４"),
                joined.ownSpans().stream().map(span -> text.substring(span.from(), span.to())).toList());
    }
}
