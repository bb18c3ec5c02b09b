package dev.baobei.desk.setup;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

import dev.baobei.domain.terms.CalendarDay;

/** A calendar as a table in text, read as {@link ListTable} reads lists: a day stands first and what it is second, unless a heading says otherwise. */
final class CalendarTable {

    private static final Set<String> DAY = Set.of("日期", "日子", "day", "date");
    private static final Set<String> KIND = Set.of("类型", "类别", "状态", "kind", "type");

    private CalendarTable() {}

    /** Every row but the heading and blank ones, each with the line on which it begins. */
    static List<CalendarDay> rows(String table) {
        List<ListTable.Line> lines = ListTable.lines(table);
        List<String> heading = Stream.ofNullable(lines.isEmpty() ? null : lines.get(0)).flatMap(line -> line.cells().stream())
                .map(cell -> cell.strip().toLowerCase(Locale.ROOT)).toList();
        boolean headed = heading.stream().anyMatch(DAY::contains);
        int day = headed ? place(heading, DAY) : 0;
        int kind = headed ? place(heading, KIND) : 1;
        return lines.stream().skip(headed ? 1 : 0)
                .filter(line -> line.cells().stream().anyMatch(cell -> !cell.isBlank()))
                .map(line -> CalendarDay.of(line.number(), cell(line, day), cell(line, kind))).toList();
    }

    private static int place(List<String> heading, Set<String> names) {
        return heading.stream().filter(names::contains).map(heading::indexOf).findFirst().orElse(-1);
    }

    private static String cell(ListTable.Line line, int place) {
        return place < 0 || place >= line.cells().size() ? "" : line.cells().get(place);
    }
}
