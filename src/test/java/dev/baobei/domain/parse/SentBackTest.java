package dev.baobei.domain.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever was wrong with a message: the corrected text, sent back as it is, is accepted but for the gaps in it. */
class SentBackTest {

    private static final long SEED = 20261124L;
    private static final int MADE = 3_000;
    private static final List<String> PROJECTS = List.of("金桥农批", "龙湖", "云栖府", "金桥农贸", "万科城", "", "报备项目：金桥\n");
    private static final List<String> NAMES = List.of("张三", "李先生", "欧阳娜娜", "*先生", "客户：张伟，男\n", "和李先生", "张三 李四", "John Smith",
            "");
    private static final List<String> NUMBERS = List.of("138****1234", "13812341234", "1389998444", "138 **** 1234",
            "前三138后四1234",
            "138****1234/139****5678", "电话：138****1234 5678", "+852 5123 4567", "13812341234 13900000001", "");
    private static final List<String> MORE = List.of("", "李四", "明天下午3点到", "诚邦地产王磊13900000001", "女", "作废", "备注：看过云栖府",
            "到访时间：半小时后", "经纪人：王磊");
    private static final List<String> BETWEEN = List.of(" ", "，", "\n", "、", "");

    static Stream<String> texts() throws IOException {
        try (var lines = new BufferedReader(new InputStreamReader(
                SentBackTest.class.getResourceAsStream("/reading/expected.tsv"), StandardCharsets.UTF_8))) {
            List<String> rows = lines.lines().toList();
            int column = List.of(rows.get(0).split("\t")).indexOf("text");
            Stream<String> written = rows.stream().skip(1).map(row -> row.split("\t", -1)[column]
                    .replace("\\n", "\n").replace("\\r", "\r").replace("\\t", "\t")).distinct();
            return Stream.concat(written, made());
        }
    }

    private static Stream<String> made() {
        Random random = new Random(SEED);
        return IntStream.range(0, MADE).mapToObj(any -> {
            String sign = pick(BETWEEN, random);
            return pick(PROJECTS, random) + sign + pick(NAMES, random) + sign + pick(NUMBERS, random) + sign
                    + pick(MORE, random);
        });
    }

    private static String pick(List<String> some, Random random) {
        return some.get(random.nextInt(some.size()));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void theCorrectedTextIsAcceptedButForItsGaps(String text) {
        Reading reading = Reader.read(text, FieldProjects.naming());
        List<ReportReading> open = reading.reports().stream().filter(report -> !report.isComplete()).toList();
        String corrected = CorrectedText.of(text, reading);
        List<ReportReading> again = corrected.isEmpty() ? List.of() : Reader.read(corrected, FieldProjects.naming()).reports();
        assertEquals(open.size(), again.size(), corrected);
        for (int i = 0; i < open.size(); i++) {
            String line = corrected.split("\n")[i];
            assertTrue(line.length() <= 160, line);
            same(open.get(i), again.get(i), line);
        }
    }

    private static void same(ReportReading before, ReportReading after, String line) {
        assertEquals(gaps(line), after.problems().stream().map(problem -> problem.field() + " " + problem.why()).toList(),
                line);
        after.project().ifPresent(project -> assertEquals(before.project().orElseThrow(), project));
        after.name().ifPresent(name -> assertEquals(before.name().orElseThrow(), name));
        if (!after.phones().isEmpty()) {
            assertEquals(before.phones(), after.phones());
        }
    }

    private static List<String> gaps(String line) {
        return Stream.of("报备项目:___>PROJECT MISSING", "客户姓名:___>NAME MISSING", "电话:___>PHONE MISSING")
                .map(gap -> gap.split(">")).filter(gap -> line.contains(gap[0])).map(gap -> gap[1]).toList();
    }
}
