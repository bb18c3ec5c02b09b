package dev.baobei.desk.shown;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Pattern;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * A table as a spreadsheet opens it: RFC 4180, with a byte order mark, without which Excel takes UTF-8 for the system's own encoding.
 * What begins like a formula is somebody's text and stays text: it has an apostrophe before it.
 */
public final class CsvTable {

    public static final String TYPE = "text/csv;charset=UTF-8";

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    /** Also in full width, which some spreadsheets take for the same, and behind spaces. */
    private static final Pattern FORMULA = Pattern.compile("[\\s\\p{Z}\\p{Cc}]*[=+\\-@＝＋－＠].*|[\\t\\r\\n].*", Pattern.DOTALL);

    private CsvTable() {}

    /** The heading and a line for each row. */
    public static String of(List<String> heading, List<List<String>> rows) {
        StringBuilder table = new StringBuilder(BYTE_ORDER_MARK);
        try (CSVPrinter printer = new CSVPrinter(table, CSVFormat.RFC4180)) {
            printer.printRecord(heading);
            for (List<String> row : rows) {
                printer.printRecord(row.stream().map(CsvTable::cell).toList());
            }
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        return table.toString();
    }

    private static String cell(String text) {
        return FORMULA.matcher(text).matches() ? "'" + text : text;
    }
}
