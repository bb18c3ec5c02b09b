package dev.baobei.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import dev.baobei.postgres.installation.DatabaseAccess;
import dev.baobei.testing.TestServer;

/**
 * The same statements without the gateway and without its batches: pgbench says them again to the same server, on a copy of the database
 * as it was before they were first said.
 */
record Reference(TestServer.Embedded server) {

    private static final String DATABASE = "reference";

    /** Copies the database, which nobody may be using, and has the gateway's next sessions logged word by word. */
    void prepare() throws SQLException {
        String role = server.access().application().role();
        execute("create database " + DATABASE + " template baobei", "alter role " + role + " set log_statement = 'all'",
                "alter role " + role + " set log_error_verbosity = 'default'");
    }

    void stopRecording() throws SQLException {
        execute("alter role " + server.access().application().role() + " reset all");
    }

    /** How many seconds the clients took, all at the same time. */
    double seconds(List<Path> scripts) throws IOException, InterruptedException {
        long began = System.nanoTime();
        List<Process> clients = new ArrayList<>();
        for (Path script : scripts) {
            clients.add(pgbench(script));
        }
        for (Process client : clients) {
            String said = new String(client.getInputStream().readAllBytes(), UTF_8);
            if (client.waitFor() != 0 || said.contains("ERROR")) {
                throw new IllegalStateException(said);
            }
        }
        return (System.nanoTime() - began) / 1e9;
    }

    private Process pgbench(Path script) throws IOException {
        DatabaseAccess access = server.access();
        var address = URI.create(access.url());
        ProcessBuilder client = new ProcessBuilder("pgbench", "-n", "-c", "1", "-t", "1", "-h", address.getHost(), "-p",
                Integer.toString(address.getPort()), "-U", access.application().role(), "-f", script.toString(), DATABASE)
                .redirectErrorStream(true);
        client.environment().put("PGPASSWORD", access.application().password());
        return client.start();
    }

    long number(String query) throws SQLException {
        try (Connection owner = owner(server.access());
                Statement sql = owner.createStatement();
                var row = sql.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    private void execute(String... statements) throws SQLException {
        DatabaseAccess there = server.access();
        try (Connection owner = owner(new DatabaseAccess(there.url().replaceFirst("/\\w+$", "/postgres"), there.owner(),
                there.application())); Statement sql = owner.createStatement()) {
            for (String statement : statements) {
                sql.execute(statement);
            }
        }
    }

    private static Connection owner(DatabaseAccess access) throws SQLException {
        return access.connect(access.owner().orElseThrow());
    }
}
