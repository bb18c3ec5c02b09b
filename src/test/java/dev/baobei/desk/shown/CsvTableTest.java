package dev.baobei.desk.shown;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables that spreadsheets open as what they say. */
class CsvTableTest {

    private static String cell(String text) {
        return CsvTable.of(List.of("a"), List.of(List.of(text)));
    }

    @Test
    void aTableBeginsWithAByteOrderMarkAndEndsEachLineAsTheRuleSays() {
        assertEquals("\uFEFF客户,电话\r\n\"张,先生\",\"说\"\"是\"\"\"\r\n",
                CsvTable.of(List.of("客户", "电话"), List.of(List.of("张,先生", "说\"是\""))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+86138", "-1", "@SUM(A1)", "＝1+1", " =1+1", "　=1+1", "\u00a0@x", "=cmd|' /C calc'!A0"})
    void whatBeginsLikeAFormulaIsText(String text) {
        assertEquals("\uFEFFa\r\n'" + text + "\r\n", cell(text).replace("\"", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\t=1", "\r=1", "\n1"})
    void whatHidesItsBeginningIsTextAsWell(String text) {
        assertEquals("\uFEFFa\r\n\"'" + text + "\"\r\n", quoted(cell(text)));
    }

    /** A cell is quoted where it must be; to quote it always says the same. */
    private static String quoted(String table) {
        String cell = table.substring("\uFEFFa\r\n".length(), table.length() - "\r\n".length());
        return "\uFEFFa\r\n" + (cell.startsWith("\"") ? cell : "\"" + cell + "\"") + "\r\n";
    }

    @ParameterizedTest
    @ValueSource(strings = {"张先生", "138****1234", "2026-11-23 10:00:00", "a=b", ""})
    void whatIsNoneStaysAsItIs(String text) {
        assertEquals("\uFEFFa\r\n" + text + "\r\n", cell(text).replace("\"", ""));
    }
}
