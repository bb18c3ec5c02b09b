package dev.baobei.desk.setup;

import java.util.List;
import java.util.Set;

import dev.baobei.domain.terms.CalendarDay;

/** A calendar as a {@link SentTable}: a day stands first and what it is second, unless a heading says otherwise. */
final class CalendarTable {

    private static final Set<String> DAY = Set.of("日期", "日子", "day", "date");
    private static final Set<String> KIND = Set.of("类型", "类别", "状态", "kind", "type");

    private CalendarTable() {}

    /** Every row, each with the line on which it begins. */
    static List<CalendarDay> rows(String text) {
        SentTable table = SentTable.read(text, DAY);
        int day = table.isHeaded() ? table.column(DAY) : 0;
        int kind = table.isHeaded() ? table.column(KIND) : 1;
        return table.rows().stream().map(line -> CalendarDay.of(line.number(), line.at(day), line.at(kind))).toList();
    }
}
