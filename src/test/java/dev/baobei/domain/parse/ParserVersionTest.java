package dev.baobei.domain.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** No reading changes unnoticed: what every recorded text is read as is recorded beside the parser's version. */
class ParserVersionTest {

    /** One recorded version: its number and the digest of its readings. */
    private record Recorded(int version, String digest) {}

    private static Stream<String> lines(String file) {
        try (var lines = new BufferedReader(
                new InputStreamReader(ParserVersionTest.class.getResourceAsStream("/reading/" + file),
                        StandardCharsets.UTF_8))) {
            return lines.lines().skip(1).toList().stream();
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static List<Recorded> recorded() {
        return lines("version.tsv").map(line -> line.split("\t"))
                .map(cells -> new Recorded(Integer.parseInt(cells[0]), cells[1]))
                .toList();
    }

    /** What names a receipt and no customer. */
    private static Stream<String> commands() {
        return Stream.of("查询 DECAGN", "DECAGN撤回", "跟进 DECAGN 已电话联系", "DECAGN跟进 周末来", "补全 DECAGN 13812341234",
                "申诉 DECAGN 客户是我带的", "DECAGN有异议：客户是我带的");
    }

    private static Stream<String> texts() {
        return Stream.of(lines("expected.tsv").map(line -> line.split("\t", -1)[3]),
                lines("messages.tsv").map(line -> line.split("\t", -1)[1]), commands()).flatMap(texts -> texts)
                .map(text -> text.replace("\\r", "\r").replace("\\n", "\n").replace("\\t", "\t")).distinct().sorted();
    }

    private static String digestOf(Stream<String> readings) {
        try {
            byte[] all = readings.collect(Collectors.joining("\n")).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(all), 0, 8);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Stream<String> readings(String text) {
        return Stream.of(FieldProjects.implying(), FieldProjects.naming()).map(around -> Reader.read(text, around))
                .map(reading -> Readings.of(reading) + " " + reading.spans());
    }

    @Test
    void isRaisedWheneverAnyReadingChanges() {
        List<Recorded> recorded = recorded();
        Recorded present = recorded.get(recorded.size() - 1);

        assertEquals(ParserVersion.CURRENT, present.version(), "version.tsv ends with the present version");
        assertEquals(present.digest(), digestOf(texts().flatMap(ParserVersionTest::readings)), """
                What some recorded text is read as has changed. If the parser changed: raise ParserVersion.CURRENT and add \
                the new version with the actual digest to src/test/resources/reading/version.tsv. If only texts were \
                recorded or removed: put the actual digest in the place of the last one.""");
    }

    @Test
    void aDigestTellsReadingsApart() {
        assertNotEquals(digestOf(readings("张三 13812341234")), digestOf(readings("张四 13812341234")));
    }
}
