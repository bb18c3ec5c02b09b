package dev.baobei.desk.setup;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A table in text: comma-separated (RFC 4180) or with tabs, as a spreadsheet gives it. With a heading, the columns that it names count,
 * wherever they stand.
 *
 * @param heading the names of the columns, in small letters; empty where the first line is a row already
 * @param rows    all but the heading and blank lines
 */
record SentTable(List<String> heading, List<Line> rows) {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    /** Whatever somebody sends is read: a quote too few or too many makes a row that says why it is not taken. */
    private static final CSVFormat LENIENT = CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).setLenientEof(true)
            .setTrailingData(true).get();

    /** The cells of a line, and where in the text it begins, from 1. */
    record Line(int number, List<String> cells) {

        /** What stands in a column; nothing where the line or the table has none. */
        String at(int column) {
            return column < 0 || column >= cells.size() ? "" : cells.get(column);
        }
    }

    /** @param names one of them stands in a first line that is a heading */
    static SentTable read(String text, Set<String> names) {
        List<Line> lines = lines(text);
        List<String> first = lines.stream().limit(1).flatMap(line -> line.cells().stream())
                .map(cell -> cell.strip().toLowerCase(Locale.ROOT)).toList();
        boolean headed = first.stream().anyMatch(names::contains);
        Stream<Line> rows = lines.stream().skip(headed ? 1 : 0)
                .filter(line -> line.cells().stream().anyMatch(cell -> !cell.isBlank()));
        return new SentTable(headed ? first : List.of(), rows.toList());
    }

    boolean isHeaded() {
        return !heading.isEmpty();
    }

    /** Where the column of one of these names stands; -1 where none does. */
    int column(Set<String> names) {
        return heading.stream().filter(names::contains).map(heading::indexOf).findFirst().orElse(-1);
    }

    private static List<Line> lines(String table) {
        String text = table.startsWith(BYTE_ORDER_MARK) ? table.substring(1) : table;
        char separator = text.lines().findFirst().filter(line -> line.indexOf('\t') >= 0).isPresent() ? '\t' : ',';
        List<Line> lines = new ArrayList<>();
        try (CSVParser parser = LENIENT.builder().setDelimiter(separator).get().parse(new StringReader(text))) {
            long ended = 0;
            for (Iterator<CSVRecord> records = parser.iterator(); records.hasNext(); ended = parser.getCurrentLineNumber()) {
                lines.add(new Line((int) ended + 1, records.next().toList()));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException("a text in memory can be read", impossible);
        }
        return lines;
    }
}
