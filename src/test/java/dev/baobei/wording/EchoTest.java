package dev.baobei.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.baobei.domain.Cast;
import dev.baobei.domain.parse.Reader;
import dev.baobei.domain.parse.Reading;
import dev.baobei.domain.parse.ReportReading;
import dev.baobei.domain.parse.Surroundings;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the bundles can say, coming back to us in a message, is no report: not alone, not quoted, not forwarded. */
class EchoTest {

    private static final List<String> VALUES = List.of("金桥农批", "张先生", "138****1234", "F7EPX5", "15:30起可到访", "11月30日15:00前",
            "fdfbb1ec");
    private static final Surroundings AROUND = new Surroundings(List.of(Cast.JINQIAO), Optional.of(Cast.JINQIAO),
            Instant.parse("2026-11-23T04:00:00Z"));

    /** Every reply of a bundle, its places filled with values of each sort in turn. */
    static Stream<Arguments> texts() {
        return Stream.of(Words.CHINESE, Words.ENGLISH).flatMap(words -> keys()
                .flatMap(key -> IntStream.range(0, VALUES.size()).mapToObj(turn -> Arguments.of(key, said(words, key, turn)))));
    }

    private static Stream<String> keys() {
        return ResourceBundle.getBundle("dev.baobei.wording.words").keySet().stream()
                .filter(key -> key.startsWith("reply.") && !key.equals("reply.pending.more")).sorted();
    }

    private static String said(Words words, String key, int turn) {
        List<String> values = new ArrayList<>(VALUES);
        Collections.rotate(values, -turn);
        return words.say(key, values.toArray());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("texts")
    void aTextOfOursIsNoReport(String key, String text) {
        for (String frame : List.of("%s", "「%s」", "> %s", "转发：%s", "客户说“%s”\n", "王磊：%s\n- - - - -\n收到")) {
            String message = String.format(frame, text);
            assertEquals(List.of(), complete(message), message);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    void aReportBesideATextOfOursIsAskedAbout(String key, String text) {
        String message = text + "\n金桥农批 李四 139****5678";
        assertFalse(complete(message).stream().anyMatch(report -> message.contains("张先生") && isZhang(report)), message);
    }

    private static boolean isZhang(ReportReading report) {
        return report.name().filter(name -> name.written().equals("张先生")).isPresent();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"未受理，缺客户电话。请补全后重发：\n报备项目:金桥农批,客户姓名:张三,电话:138****1234",
            "Not accepted, the customer's number is missing. Please complete and send again:\n报备项目:金桥农批,客户姓名:张三,电话:138****1234"})
    void theTextToSendAgainIsAReportOnceItsGapIsFilled(String message) {
        assertEquals(1, complete(message).size());
    }

    private static List<ReportReading> complete(String message) {
        Reading reading = Reader.read(message, AROUND);
        return reading.reports().stream().filter(ReportReading::isComplete).toList();
    }
}
