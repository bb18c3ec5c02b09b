package dev.baobei.desk.setup;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import dev.baobei.domain.existing.ListRow;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A list of existing customers as a table in text: comma-separated (RFC 4180) or with tabs, as a spreadsheet gives it. With a
 * heading, the columns that it names count, wherever they stand; without one a name stands first and a number second, or a number
 * alone.
 */
final class ListTable {

    private static final Set<String> PHONE = Set.of("电话", "手机", "手机号", "手机号码", "电话号码", "号码", "联系电话", "phone", "mobile",
            "number");
    private static final Set<String> NAME = Set.of("姓名", "客户", "客户姓名", "name", "customer");
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    /** Whatever somebody sends is read: a quote too few or too many makes a row that says why it is not taken. */
    private static final CSVFormat LENIENT = CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).setLenientEof(true)
            .setTrailingData(true).get();

    /** The cells of a line, and where in the text it begins, from 1. */
    record Line(int number, List<String> cells) {}

    private ListTable() {}

    /** Every row but the heading and blank ones, each with the line on which it begins. */
    static List<ListRow> rows(String text) {
        List<Line> lines = lines(text);
        List<String> heading = lines.stream().findFirst().map(Line::cells).orElse(List.of()).stream()
                .map(cell -> cell.strip().toLowerCase(Locale.ROOT)).toList();
        boolean headed = heading.stream().anyMatch(PHONE::contains);
        return lines.stream().skip(headed ? 1 : 0)
                .filter(line -> line.cells().stream().anyMatch(cell -> !cell.isBlank()))
                .map(line -> headed
                        ? row(line, place(heading, NAME), place(heading, PHONE))
                        : row(line, line.cells().size() > 1 ? 0 : -1, Math.min(1, line.cells().size() - 1)))
                .toList();
    }

    /** Every line of a table, blank ones too. */
    static List<Line> lines(String table) {
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

    private static ListRow row(Line line, int name, int phone) {
        return ListRow.of(line.number(), cell(line.cells(), name), cell(line.cells(), phone));
    }

    private static int place(List<String> heading, Set<String> names) {
        return heading.stream().filter(names::contains).map(heading::indexOf).findFirst().orElse(-1);
    }

    private static String cell(List<String> cells, int place) {
        return place < 0 || place >= cells.size() ? "" : cells.get(place);
    }
}
