package dev.baobei.testing;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.UUID;

import dev.baobei.postgres.embedded.DataFolder;
import dev.baobei.postgres.embedded.EmbeddedServer;
import dev.baobei.postgres.installation.DatabaseAccess;
import dev.baobei.postgres.installation.Login;

/** A database that is empty at first: on the server that {@code baobei.test.database.url} names, or on one of our own. */
public interface TestServer extends AutoCloseable {

    DatabaseAccess access();

    static TestServer configuredOrEmbedded(Path folder) throws Exception {
        String url = System.getProperty("baobei.test.database.url", "");
        return url.isEmpty() ? Embedded.start(folder) : Configured.create(url);
    }

    /** The server that comes with the gateway, durable as in real life. */
    record Embedded(DataFolder folder, EmbeddedServer server) implements TestServer {

        public static Embedded start(Path path) throws Exception {
            DataFolder folder = DataFolder.hold(path);
            return new Embedded(folder, EmbeddedServer.start(folder));
        }

        @Override
        public DatabaseAccess access() {
            return server.access();
        }

        @Override
        public void close() throws Exception {
            server.close();
            folder.close();
        }
    }

    /** A fresh database with two fresh roles on somebody's server, reached there as superuser; all dropped afterwards. */
    record Configured(DatabaseAccess superuser, DatabaseAccess access, String name) implements TestServer {

        public static Configured create(String server) throws SQLException {
            String name = "baobei_" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
            Login root = new Login(System.getProperty("baobei.test.database.username"),
                    System.getProperty("baobei.test.database.password"));
            DatabaseAccess superuser = new DatabaseAccess(server + "postgres", Optional.of(root), root);
            Login owner = new Login(name + "_owner", UUID.randomUUID().toString());
            Login application = new Login(name, UUID.randomUUID().toString());
            execute(superuser, "create role " + owner.role() + " login password '" + owner.password() + "'",
                    "create role " + application.role() + " login password '" + application.password() + "'",
                    "create database " + name + " owner " + owner.role());
            return new Configured(superuser, new DatabaseAccess(server + name, Optional.of(owner), application), name);
        }

        private static void execute(DatabaseAccess access, String... statements) throws SQLException {
            try (Connection connection = access.connect(access.application());
                    Statement sql = connection.createStatement()) {
                for (String statement : statements) {
                    sql.execute(statement);
                }
            }
        }

        @Override
        public void close() throws SQLException {
            execute(superuser, "drop database " + name + " with (force)", "drop role " + name, "drop role " + name + "_owner");
        }
    }
}
