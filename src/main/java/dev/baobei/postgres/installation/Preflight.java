package dev.baobei.postgres.installation;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;

import dev.baobei.postgres.vault.KeySettings;

/** What is asked of a database before the application may touch it. It only reads; new keys are the one thing it makes. */
public final class Preflight {

    private static final int OLDEST = 15;
    private static final List<String> DURABLE = List.of("fsync", "synchronous_commit", "full_page_writes");

    private static final String OWNS_SOMETHING = """
            select pg_has_role(current_user, datdba, 'member')
                or exists (select from pg_class where relnamespace = 'public'::regnamespace
                           and pg_has_role(current_user, relowner, 'member'))
            from pg_database where datname = current_database()""";

    /** The list means any of them; a right on a single column counts as well. */
    private static final String MAY_ALTER_JOURNAL = """
            select coalesce(has_table_privilege(to_regclass('journal_entry'), 'update, delete, truncate')
                or has_any_column_privilege(to_regclass('journal_entry'), 'update'), false)""";

    private Preflight() {}

    /** @throws Refusal naming the first thing that does not hold */
    public static void check(DatabaseAccess access, InstallationSettings settings, KeySettings keys) {
        try (Connection connection = access.connect(access.application())) {
            requireVersion(connection);
            try (Statement sql = connection.createStatement()) {
                requireDurability(sql);
                requireHarmlessRole(sql, access.application());
                KeyCheck.check(keys, requireMode(sql, settings).map(Mark::fingerprint));
            }
        } catch (SQLException e) {
            throw Refusal.databaseDoesNotAnswer(access.url().replaceFirst("[?].*", ""), e);
        }
    }

    private static void requireVersion(Connection connection) throws SQLException {
        if (connection.getMetaData().getDatabaseMajorVersion() < OLDEST) {
            throw Refusal.databaseTooOld(connection.getMetaData().getDatabaseProductVersion(), OLDEST);
        }
    }

    private static void requireDurability(Statement sql) throws SQLException {
        for (String setting : DURABLE) {
            if (first(sql, "show " + setting).equals("off")) {
                throw Refusal.notDurable(setting);
            }
        }
    }

    private static void requireHarmlessRole(Statement sql, Login role) throws SQLException {
        if (first(sql, OWNS_SOMETHING).equals("t") || first(sql, MAY_ALTER_JOURNAL).equals("t")) {
            throw Refusal.roleMayAlterJournal(role.role());
        }
    }

    private static Optional<Mark> requireMode(Statement sql, InstallationSettings settings) throws SQLException {
        Optional<Mark> mark = mark(sql);
        if (mark.isPresent() && !mark.get().mode().equals(settings.mode())) {
            throw Refusal.otherMode(mark.get().mode(), settings.mode());
        }
        return mark;
    }

    private static Optional<Mark> mark(Statement sql) throws SQLException {
        if (first(sql, "select to_regclass('installation') is null").equals("t")) {
            return Optional.empty();
        }
        try (ResultSet row = sql.executeQuery("select mode, key_fingerprint from installation")) {
            return row.next() ? Optional.of(new Mark(row.getString(1), row.getString(2))) : Optional.empty();
        }
    }

    private static String first(Statement sql, String question) throws SQLException {
        try (ResultSet answer = sql.executeQuery(question)) {
            answer.next();
            return answer.getString(1);
        }
    }

    private record Mark(String mode, String fingerprint) {}
}
