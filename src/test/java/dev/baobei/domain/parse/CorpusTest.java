package dev.baobei.domain.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The complete messages of the field corpus: each is read right, or asked about. */
class CorpusTest {

    static final Map<String, String> MESSAGES = messages();

    private static Map<String, String> messages() {
        try (var lines = new BufferedReader(new InputStreamReader(
                CorpusTest.class.getResourceAsStream("/reading/messages.tsv"), StandardCharsets.UTF_8))) {
            return lines.lines().skip(1).map(line -> line.split("\t")).collect(Collectors.toMap(row -> row[0],
                    row -> row[1].replace("\\r", "\r").replace("\\n", "\n")));
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            R012 | JQ 张三 UNKNOWN 133****3333
            R021 | BLMC 谢女士 FEMALE 178****9737 2026-06-07T20:56:09
            R022 | BLMC 谢女士 FEMALE 178****9939 2026-06-02T10:56:09
            R023 | YX 张女士 FEMALE 15012345678
            R025 | JQ 刘 UNKNOWN 15312345678
            R026 | JQ 张三 UNKNOWN 15312345678
            R027 | JQ 张女士 FEMALE 13812345678
            R029 | JQ 吴女士 FEMALE 15012345679
            R030 | JQ 代先生 MALE *******1805
            R032 | LH 刘先生 MALE 186****9892 + LH 李先生 MALE 187****2924
            R034 | VISIT_NOTICE
            R035 | BLSF 陈家家 MALE - 2020-08-25T16:30 [PHONE WRONG_LENGTH 1389998444]
            R036 | - 李四 UNKNOWN 13912345678 2015-01-15T10:00 [PROJECT UNKNOWN SOHO北京公馆5号楼L2207]
            """)
    void isReadRightWhereTheNumberServesOneProject(String id, String expected) {
        assertEquals(expected, Readings.of(Reader.read(MESSAGES.get(id), FieldProjects.implying())));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            R012 | - 张三 UNKNOWN 133****3333 [PROJECT MISSING]
            R023 | YX 张女士 FEMALE 15012345678
            R025 | - 刘 UNKNOWN 15312345678 [PROJECT MISSING]
            R026 | - 张三 UNKNOWN 15312345678 [PROJECT MISSING]
            R027 | - 张女士 FEMALE 13812345678 [PROJECT MISSING]
            R029 | - 吴女士 FEMALE 15012345679 [PROJECT MISSING]
            R030 | - 代先生 MALE *******1805 [PROJECT MISSING]
            """)
    void isAskedForItsProjectWhereTheNumberServesSeveral(String id, String expected) {
        assertEquals(expected, Readings.of(Reader.read(MESSAGES.get(id), FieldProjects.naming())));
    }

    @Test
    void noMessageIsLeftOut() {
        assertEquals(13, MESSAGES.size());
    }
}
