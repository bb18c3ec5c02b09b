package dev.baobei.domain.existing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A list of existing customers as a table in text: comma-separated (RFC 4180) or with tabs, as a spreadsheet gives it. With a
 * heading, the columns that it names count, wherever they stand; without one a name stands first and a number second, or a number
 * alone.
 */
public final class ListTable {

    private static final Set<String> PHONE = Set.of("电话", "手机", "手机号", "手机号码", "电话号码", "号码", "联系电话", "phone", "mobile",
            "number");
    private static final Set<String> NAME = Set.of("姓名", "客户", "客户姓名", "name", "customer");
    private static final char QUOTE = '"';
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final String text;
    private final List<List<String>> records = new ArrayList<>();
    private final List<Integer> lines = new ArrayList<>();
    private int at;
    private int line = 1;

    private ListTable(String text) {
        this.text = text.isEmpty() || text.charAt(0) != BYTE_ORDER_MARK ? text : text.substring(1);
    }

    /** Every row but the heading and blank ones, each with the line on which it begins. */
    public static List<ListRow> rows(String text) {
        ListTable table = new ListTable(text);
        while (table.at < table.text.length()) {
            table.lines.add(table.line);
            table.records.add(table.nextRecord());
        }
        return table.read();
    }

    private List<ListRow> read() {
        List<String> heading = records.stream().findFirst().orElse(List.of()).stream()
                .map(cell -> cell.strip().toLowerCase(Locale.ROOT)).toList();
        boolean headed = heading.stream().anyMatch(PHONE::contains);
        List<ListRow> rows = new ArrayList<>();
        for (int i = headed ? 1 : 0; i < records.size(); i++) {
            List<String> cells = records.get(i);
            if (cells.stream().anyMatch(cell -> !cell.isBlank())) {
                int phone = headed ? place(heading, PHONE) : Math.min(1, cells.size() - 1);
                int name = headed ? place(heading, NAME) : phone - 1;
                rows.add(ListRow.of(lines.get(i), cell(cells, name), cell(cells, phone)));
            }
        }
        return rows;
    }

    private static int place(List<String> heading, Set<String> names) {
        return heading.stream().filter(names::contains).map(heading::indexOf).findFirst().orElse(-1);
    }

    private static String cell(List<String> cells, int place) {
        return place < 0 || place >= cells.size() ? "" : cells.get(place);
    }

    private List<String> nextRecord() {
        List<String> cells = new ArrayList<>();
        do {
            cells.add(nextCell());
        } while (at < text.length() && isSeparator(text.charAt(at++)));
        line++;
        return cells;
    }

    /** Up to the separator or the end of the line, which are left to whoever asks. */
    private String nextCell() {
        StringBuilder cell = new StringBuilder();
        boolean quoted = at < text.length() && text.charAt(at) == QUOTE;
        at += quoted ? 1 : 0;
        for (; at < text.length(); at++) {
            char c = text.charAt(at);
            if (quoted && c == QUOTE) {
                boolean twice = at + 1 < text.length() && text.charAt(at + 1) == QUOTE;
                at += twice ? 1 : 0;
                quoted = twice;
                cell.append(twice ? "\"" : "");
            } else if (!quoted && (isSeparator(c) || c == '\n')) {
                break;
            } else {
                line += c == '\n' ? 1 : 0;
                cell.append(c);
            }
        }
        return cell.toString();
    }

    private static boolean isSeparator(char c) {
        return c == ',' || c == '\t';
    }
}
