package dev.baobei.hostile;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

import javax.sql.DataSource;

/** What the database holds, and whether anything of it changed since the last look. */
public final class Kept {

    private static final String TABLES = """
            select oid::regclass::text from pg_class
            where relkind = 'r' and relnamespace = current_schema()::regnamespace and has_table_privilege(oid, 'select')
              and relname <> 'what_if_change'""";

    private static final String WHAT_IF = "what_if";

    private final DataSource database;
    private String lastTransaction;
    private Map<String, String> rows;
    private boolean isStale;

    /** As it is now. */
    public Kept(DataSource database) {
        this.database = database;
        look();
    }

    private void look() {
        lastTransaction = transaction();
        rows = rows();
        isStale = false;
    }

    /** Takes whatever has been kept until now as well done. */
    public void allow() {
        lastTransaction = transaction();
        isStale = true;
    }

    /** The tables whose rows are others than before; where no transaction has written since, no table is read. */
    public List<String> changed() {
        return changed(() -> {
            throw new IllegalStateException("what was allowed last has not been looked at");
        });
    }

    /**
     * The same.
     *
     * @param again does once more what was done since: rows are read anew only when they are needed. A what-if that was refused
     *              because another ran may begin then
     */
    public List<String> changed(Runnable again) {
        String transaction = transaction();
        if (transaction.equals(lastTransaction)) {
            return List.of();
        }
        boolean doneAgain = isStale;
        if (doneAgain) {
            look();
            again.run();
        }
        Map<String, String> before = rows;
        look();
        return rows.keySet().stream().filter(table -> !Objects.equals(rows.get(table), before.get(table)))
                .filter(table -> !doneAgain || !table.equals(WHAT_IF)).toList();
    }

    /** The number of the next transaction that writes. */
    private String transaction() {
        return ask(sql -> text(sql, "select pg_snapshot_xmax(pg_current_snapshot())::text"));
    }

    private Map<String, String> rows() {
        return ask(sql -> {
            Map<String, String> found = new TreeMap<>();
            try (ResultSet tables = sql.executeQuery(TABLES)) {
                while (tables.next()) {
                    found.put(tables.getString(1), "");
                }
            }
            for (String table : found.keySet()) {
                found.put(table, text(sql, "select count(*) || ' ' || coalesce(sum(hashtextextended(" + said(table)
                        + ", 0)::numeric), 0) from " + table + " t"));
            }
            return found;
        });
    }

    /** Messages out are sent on and what-ifs go on by themselves, whatever anybody asks for meanwhile. */
    private static String said(String table) {
        return Set.of("outgoing", WHAT_IF).contains(table) ? "t.id::text" : "t::text";
    }

    private static String text(Statement sql, String query) throws SQLException {
        try (ResultSet row = sql.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    private interface Question<T> {
        T ask(Statement sql) throws SQLException;
    }

    private <T> T ask(Question<T> question) {
        try (Connection connection = database.getConnection(); Statement sql = connection.createStatement()) {
            return question.ask(sql);
        } catch (SQLException refused) {
            throw new AssertionError(refused);
        }
    }
}
