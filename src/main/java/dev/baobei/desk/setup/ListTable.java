package dev.baobei.desk.setup;

import java.util.List;
import java.util.Set;

import dev.baobei.domain.existing.ListRow;

/**
 * A list of existing customers as a {@link SentTable}: without a heading a name stands first and a number second, or a number alone.
 */
final class ListTable {

    private static final Set<String> PHONE = Set.of("电话", "手机", "手机号", "手机号码", "电话号码", "号码", "联系电话", "phone", "mobile",
            "number");
    private static final Set<String> NAME = Set.of("姓名", "客户", "客户姓名", "name", "customer");

    private ListTable() {}

    /** Every row, each with the line on which it begins. */
    static List<ListRow> rows(String text) {
        SentTable table = SentTable.read(text, PHONE);
        int name = table.column(NAME);
        int phone = table.column(PHONE);
        return table.rows().stream().map(line -> table.isHeaded()
                ? ListRow.of(line.number(), line.at(name), line.at(phone))
                : ListRow.of(line.number(), line.at(line.cells().size() > 1 ? 0 : -1),
                        line.at(Math.min(1, line.cells().size() - 1))))
                .toList();
    }
}
