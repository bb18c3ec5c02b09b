package dev.baobei.story;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;

import org.eclipse.microprofile.config.ConfigProvider;

/** What whoever owns the database can do behind our back, triggers and constraints out of the way. */
public final class Doctor {

    private Doctor() {}

    /** Changes one row. */
    public static void does(String sql, Object... values) throws SQLException {
        try (Connection owner = owner()) {
            owner.createStatement().execute("set session_replication_role = replica");
            PreparedStatement statement = owner.prepareStatement(sql);
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            assertEquals(1, statement.executeUpdate());
        }
    }

    /** Of the gateway's database, with every right; to be closed. On a server of somebody's own the owner of the tables has not every one. */
    public static Connection owner() throws SQLException {
        boolean ours = System.getProperty("baobei.test.database.url", "").isEmpty();
        return DriverManager.getConnection(setting("quarkus.flyway.jdbc-url"),
                ours ? setting("quarkus.flyway.username") : System.getProperty("baobei.test.database.username"),
                ours ? setting("quarkus.flyway.password") : System.getProperty("baobei.test.database.password"));
    }

    private static String setting(String name) {
        return ConfigProvider.getConfig().getValue(name, String.class);
    }
}
