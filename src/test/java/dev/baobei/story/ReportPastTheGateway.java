package dev.baobei.story;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import dev.baobei.story.Town.Place;

/** A copy of a project's reports with something changed, written past the gateway: what the database itself refuses. */
final class ReportPastTheGateway {

    private ReportPastTheGateway() {}

    /**
     * Prepares it in a table of this connection and returns the statement that would add it.
     *
     * @param receipt five letters that no receipt begins with
     * @param changes further columns as SQL sets them, or nothing
     */
    static String insertion(Statement sql, Place place, String receipt, String changes) throws SQLException {
        sql.execute("drop table if exists another");
        sql.execute("create temp table another as select * from pre_report where project_id = (select id from project"
                + " where code = '" + place.code() + "')");
        sql.execute("update another set id = gen_random_uuid(), receipt = '" + receipt + "' || project_id,"
                + " sequence = sequence + 1000, identity_key = '\\x00'" + changes);
        try (ResultSet columns = sql.executeQuery("select string_agg(quote_ident(column_name), ', ') from"
                + " information_schema.columns where table_schema = current_schema() and table_name = 'pre_report'"
                + " and is_generated = 'NEVER'")) {
            columns.next();
            return "insert into pre_report (%1$s) select %1$s from another".formatted(columns.getString(1));
        }
    }
}
