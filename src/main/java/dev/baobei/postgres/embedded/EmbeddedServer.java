package dev.baobei.postgres.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

import dev.baobei.postgres.installation.DatabaseAccess;
import dev.baobei.postgres.installation.Login;
import dev.baobei.postgres.installation.Refusal;
import org.jboss.logging.Logger;

/**
 * The gateway's own PostgreSQL: durable, reachable from this machine only, never without a password. It outlives nothing: who
 * starts it closes it.
 */
public final class EmbeddedServer implements AutoCloseable {

    /** Of the programs that come with us; a folder made by another major release cannot be opened. */
    private static final String MAJOR = "18";
    private static final String HOST = "127.0.0.1";
    private static final String DATABASE = "baobei";
    private static final String NO_SUCH_DATABASE = "3D000";
    private static final String WRONG_PASSWORD = "28P01";

    private static final Logger LOG = Logger.getLogger(EmbeddedServer.class);

    private final PgCtl control;
    private final DatabaseAccess access;
    private final AtomicBoolean isClosed = new AtomicBoolean();

    private EmbeddedServer(PgCtl control, DatabaseAccess access) {
        this.control = control;
        this.access = access;
    }

    /**
     * Starts the folder's server, laying out a new database where there is none, and returns once it takes connections.
     *
     * @throws Refusal if the data cannot be opened by this release, or the server does not start
     */
    public static EmbeddedServer start(DataFolder folder) throws IOException, InterruptedException, SQLException {
        PgCtl control = new PgCtl(folder, Programs.unpack(folder.programs()), RunAs.on(folder));
        LeftoverServer.stop(control);
        Passwords passwords = passwords(folder, control);
        int port = freePort();
        control.start(port);
        EmbeddedServer server = new EmbeddedServer(control, access(port, DATABASE, passwords));
        try {
            server.ensureDatabase(access(port, "postgres", passwords));
            return server;
        } catch (SQLException e) {
            server.close();
            throw e;
        }
    }

    private static Passwords passwords(DataFolder folder, PgCtl control) throws IOException, InterruptedException {
        if (Files.exists(folder.cluster())) {
            requireOurRelease(folder.cluster());
            return Passwords.read(folder.passwords());
        }
        Passwords passwords = Passwords.generate(folder.passwords());
        Folders.delete(folder.draftCluster());
        control.layOut(folder.draftCluster(), passwords.owner());
        Files.move(folder.draftCluster(), folder.cluster(), StandardCopyOption.ATOMIC_MOVE);
        return passwords;
    }

    private static void requireOurRelease(Path cluster) throws IOException {
        String found = Files.readString(cluster.resolve("PG_VERSION")).strip();
        if (!found.equals(MAJOR)) {
            throw Refusal.clusterOfAnotherVersion(cluster, found, MAJOR);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName(HOST))) {
            return socket.getLocalPort();
        }
    }

    private static DatabaseAccess access(int port, String database, Passwords passwords) {
        return new DatabaseAccess("postgresql://" + HOST + ":" + port + "/" + database, Optional.of(passwords.owner()),
                passwords.application());
    }

    /** A start that was cut off before may have left a server without role or database: both are made where missing. */
    private void ensureDatabase(DatabaseAccess server) throws SQLException {
        try (Connection there = access.connect(access.application())) {
            there.isValid(0);
        } catch (SQLException e) {
            if (!List.of(NO_SUCH_DATABASE, WRONG_PASSWORD).contains(e.getSQLState())) {
                throw e;
            }
            createDatabase(server);
        }
    }

    private static void createDatabase(DatabaseAccess server) throws SQLException {
        Login application = server.application();
        try (Connection connection = server.connect(server.owner().orElseThrow());
                Statement sql = connection.createStatement()) {
            sql.execute("drop role if exists " + application.role());
            sql.execute("create role " + application.role() + " login password '" + application.password() + "'");
            sql.execute("create database " + DATABASE);
        }
    }

    /** How the gateway reaches it. */
    public DatabaseAccess access() {
        return access;
    }

    /** Cuts off its connections, has it write everything down and waits for its end; once is enough. */
    @Override
    public void close() {
        if (isClosed.getAndSet(true)) {
            return;
        }
        try {
            control.stop();
        } catch (Refusal refusal) {
            LOG.warnf("PostgreSQL could not be stopped; the next start will recover. %s", refusal.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
