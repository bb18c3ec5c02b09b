package dev.baobei.story;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;

import org.eclipse.microprofile.config.ConfigProvider;

/** What whoever owns the database can do behind our back, triggers and constraints out of the way. */
final class Doctor {

    private Doctor() {}

    /** Changes one row. */
    static void does(String sql, Object... values) throws SQLException {
        try (Connection owner = owner()) {
            owner.createStatement().execute("set session_replication_role = replica");
            PreparedStatement statement = owner.prepareStatement(sql);
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            assertEquals(1, statement.executeUpdate());
        }
    }

    /** To be closed. */
    static Connection owner() throws SQLException {
        return DriverManager.getConnection(setting("quarkus.flyway.jdbc-url"), setting("quarkus.flyway.username"),
                setting("quarkus.flyway.password"));
    }

    private static String setting(String name) {
        return ConfigProvider.getConfig().getValue(name, String.class);
    }
}
