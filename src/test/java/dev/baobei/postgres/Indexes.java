package dev.baobei.postgres;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Takes from some tables every index that only finds or forbids, and gives each back as it was, built in one go: a million rows
 * put into a dozen indexes one by one take many times as long. Primary keys and what foreign keys lean on stay.
 */
final class Indexes {

    private static final String MEMORY = "set maintenance_work_mem = '512MB'";
    private static final String TAKEN = """
            select i.indexrelid::regclass as index, c.conname, i.indrelid::regclass as of_table, c.contype,
              pg_get_indexdef(i.indexrelid) as index_made, pg_get_constraintdef(c.oid) as constraint_made
            from pg_index i left join pg_constraint c on c.conindid = i.indexrelid and c.contype in ('u', 'x')
            where i.indrelid = any(?::text[]::regclass[]) and not i.indisprimary
              and not exists (select from pg_constraint f where f.conindid = i.indexrelid and f.contype = 'f')
            order by i.indrelid, i.indexrelid""";
    private static final String CATALOGUE = """
            select i.indrelid::regclass || ' ' || pg_get_indexdef(i.indexrelid) || ' ' || i.indisvalid
            from pg_index i where i.indrelid = any(?::text[]::regclass[]) union all
            select c.conrelid::regclass || ' ' || c.conname || ' ' || pg_get_constraintdef(c.oid) || ' ' || c.convalidated
            from pg_constraint c where c.conrelid = any(?::text[]::regclass[])""";

    private final Connection owner;
    private final String[] tables;

    /** Of the tables, on a connection of whoever owns them. */
    Indexes(Connection owner, Collection<String> tables) {
        this.owner = owner;
        this.tables = tables.toArray(String[]::new);
    }

    /** What is done with the tables. */
    interface Work {
        void run() throws Exception;
    }

    /** Does the work without them. Fails where the rows it leaves are none that a constraint allows. */
    void without(Work work) throws Exception {
        List<String> taking = new ArrayList<>();
        List<String> giving = new ArrayList<>();
        giving.add(MEMORY);
        try (var asked = owner.prepareStatement(TAKEN)) {
            asked.setArray(1, owner.createArrayOf("text", tables));
            try (ResultSet index = asked.executeQuery()) {
                while (index.next()) {
                    boolean forbids = index.getString("conname") != null;
                    String alter = "alter table " + index.getString("of_table");
                    taking.add(forbids
                            ? alter + " drop constraint " + index.getString("conname")
                            : "drop index " + index.getString("index"));
                    giving.add(forbids
                            ? alter + " add constraint " + index.getString("conname") + " " + index.getString("constraint_made")
                            : index.getString("index_made"));
                }
            }
        }
        execute(taking);
        work.run();
        execute(giving);
    }

    private void execute(List<String> statements) throws SQLException {
        try (Statement sql = owner.createStatement()) {
            for (String statement : statements) {
                sql.execute(statement);
            }
        }
    }

    /** Every index and constraint of the tables as it is made now. */
    Set<String> catalogue() throws SQLException {
        Set<String> all = new TreeSet<>();
        try (var asked = owner.prepareStatement(CATALOGUE)) {
            asked.setArray(1, owner.createArrayOf("text", tables));
            asked.setArray(2, owner.createArrayOf("text", tables));
            try (ResultSet made = asked.executeQuery()) {
                while (made.next()) {
                    all.add(made.getString(1));
                }
            }
        }
        return all;
    }
}
