package dev.baobei;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;

import dev.baobei.postgres.installation.DatabaseAccess;
import dev.baobei.postgres.installation.Login;
import dev.baobei.postgres.vault.Keys;
import dev.baobei.testing.OldServer;
import dev.baobei.testing.PackagedGateway;
import dev.baobei.testing.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the gateway cannot start it says why in one line, ends with exit code 1, and damages nothing. */
class RefusalIT {

    @TempDir
    static Path place;

    /** A folder that was started once, as real, and stopped. */
    static Path data;

    /** A server of somebody else's, on which the gateway has not run. */
    static TestServer server;

    @BeforeAll
    static void start_once() throws Exception {
        data = place.resolve("data").toAbsolutePath();
        try (PackagedGateway gateway = PackagedGateway.start(data).awaitReady()) {
            gateway.stop();
        }
        data = data.toRealPath();
        server = TestServer.Embedded.start(place.resolve("elsewhere"));
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
        try (PackagedGateway unharmed = PackagedGateway.start(data).awaitReady()) {
            assertEquals("", unharmed.errors());
        }
    }

    @Test
    void a_folder_that_cannot_be_written() throws Exception {
        Path folder = Files.writeString(place.resolve("a file"), "no folder").resolve("data");

        assertRefused("The data folder " + folder + " cannot be written. Set baobei.data-dir to a folder of this user.",
                folder);
    }

    @Test
    void a_folder_of_another_user() throws Exception {
        Path folder = Path.of("/");
        String owner = "root";
        if (System.getProperty("user.name").equals("root")) {
            folder = Files.createDirectory(place.resolve("of nobody"));
            owner = "nobody";
            Files.setOwner(folder, folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(owner));
        }

        assertRefused("The data folder " + folder + " belongs to the user " + owner + ". Start the gateway as that user.",
                folder);
    }

    @Test
    void a_setting_that_is_wrong() throws Exception {
        assertRefused(
                "A setting is wrong: SRCFG00039: The config property quarkus.http.port with the config value \"80a\" threw"
                        + " an Exception whilst being converted SRCFG00029: Expected an integer value, got \"80a\"",
                data,
                "quarkus.http.port=80a");
    }

    @Test
    void a_demonstration_that_is_neither_wanted_nor_not() throws Exception {
        assertRefused(
                "A setting is wrong: SRCFG00039: The config property baobei.demo with the config value \"maybe\" threw an"
                        + " Exception whilst being converted must be true or false, and is \"maybe\"",
                data, "baobei.demo=maybe");
    }

    @Test
    void a_port_that_cannot_be() throws Exception {
        assertRefused("There is no port 99999. Set quarkus.http.port to one from 1 to 65535, or 0 for any free one.", data,
                "quarkus.http.port=99999");
    }

    @Test
    void a_configured_database_whose_address_is_none() throws Exception {
        for (String url : List.of("mysql://localhost/baobei", "jdbc:postgresql://localhost/baobei", "localhost:5432")) {
            assertRefused("baobei.database.url is no address of a PostgreSQL. Write postgresql://host:port/database.",
                    place.resolve("unused"), "baobei.database.url=" + url);
        }
    }

    @Test
    void a_port_that_is_taken() throws Exception {
        try (ServerSocket taken = new ServerSocket(0);
                PackagedGateway gateway = PackagedGateway.startOn(taken.getLocalPort(), data)) {
            assertRefused("The address 0.0.0.0:" + taken.getLocalPort()
                    + " is taken or not of this machine. Set quarkus.http.port.", gateway);
        }
    }

    @Test
    void a_second_gateway_on_the_same_folder() throws Exception {
        Path shared = place.resolve("shared");
        try (PackagedGateway first = PackagedGateway.start(shared).awaitReady()) {
            assertRefused("Another gateway is running on the data folder " + shared + ".", shared);
            first.awaitReady();
        }
    }

    @Test
    void a_real_folder_as_demo_and_a_demo_folder_as_real() throws Exception {
        assertRefused("This database was started as real and cannot be used as demo."
                + " Set baobei.demo as it was, or use another baobei.data-dir.", data, "baobei.demo=true");

        Path demo = place.resolve("demo");
        try (PackagedGateway gateway = PackagedGateway.start(demo, "baobei.demo=true").awaitReady()) {
            gateway.stop();
        }
        assertRefused("This database was started as demo and cannot be used as real."
                + " Set baobei.demo as it was, or use another baobei.data-dir.", demo);
    }

    @Test
    void a_key_file_that_is_missing() throws Exception {
        Path keys = data.resolve("keys.json");
        Path away = Files.move(keys, place.resolve("keys away"));

        assertRefused("The database has data, but its key file is missing: " + keys + ". Bring it back (baobei.keys.file).",
                data);
        assertEquals(false, Files.exists(keys));
        Files.move(away, keys);
    }

    @Test
    void keys_of_another_database_and_keys_that_are_none() throws Exception {
        Path other = Files.writeString(place.resolve("other keys.json"), Keys.generate());
        assertRefused("The keys in " + other + " are not those of this database.", data, "baobei.keys.file=" + other);

        Path broken = Files.writeString(place.resolve("broken keys.json"), "{");
        assertRefused("The keys in " + broken + " cannot be read or are damaged.", data, "baobei.keys.file=" + broken);
    }

    @Test
    void data_of_another_major_release() throws Exception {
        Path version = data.resolve("postgres/PG_VERSION");
        Path ours = Files.copy(version, place.resolve("PG_VERSION"));
        Files.writeString(version, "17\n");

        assertRefused("The data in " + data + "/postgres was made by PostgreSQL 17; this gateway brings 18."
                + " Start the gateway that made it, or bring the data over.", data);
        Files.copy(ours, version, StandardCopyOption.REPLACE_EXISTING);
    }

    @Test
    void passwords_that_are_missing() throws Exception {
        Path passwords = data.resolve("passwords");
        Path away = Files.move(passwords, place.resolve("passwords away"));

        assertRefused("The database has data, but the file with its passwords is missing or damaged: " + passwords + ".", data);
        Files.move(away, passwords);
    }

    @Test
    void a_configured_database_that_is_too_old() throws Exception {
        try (OldServer old = OldServer.start("14.9")) {
            assertRefused("The database is PostgreSQL 14.9; 15 is the oldest that will do.", place.resolve("unused"),
                    "baobei.database.url=postgresql://localhost:" + old.port() + "/baobei", "baobei.database.password=x");
        }
    }

    @Test
    void a_configured_database_that_does_not_answer() throws Exception {
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        assertRefused("The database postgresql://localhost:" + free + "/baobei does not answer: Connection to localhost:" + free
                + " refused. Check that the hostname and port are correct and that the postmaster is accepting TCP/IP"
                + " connections.", place.resolve("unused"), "baobei.database.url=postgresql://localhost:" + free + "/baobei");
    }

    @Test
    void a_role_that_owns_the_database() throws Exception {
        Login owner = server.access().owner().orElseThrow();

        assertRefused(mayAlter(owner), place.resolve("unused"), configured(server.access(), owner));
    }

    @Test
    void a_role_that_may_alter_the_journal() throws Exception {
        Login application = server.access().application();
        execute("create table journal_entry (id int, words text)", "grant update (words) on journal_entry to baobei");

        assertRefused(mayAlter(application), place.resolve("unused"), configured(server.access(), application));
        execute("drop table journal_entry");
    }

    @Test
    void a_database_that_is_not_durable() throws Exception {
        execute("alter database baobei set synchronous_commit = off");

        assertRefused("The database runs with synchronous_commit = off, so what is acknowledged could be lost.",
                place.resolve("unused"), configured(server.access(), server.access().application()));
        execute("alter database baobei reset synchronous_commit");
    }

    @Test
    void a_migration_that_fails() throws Exception {
        execute("create table installation (something int)", "grant select on installation to baobei",
                "alter table installation add mode text, add key_fingerprint text");

        assertRefused("Found non-empty schema(s) \"public\" but no schema history table."
                + " Use baseline() or set baselineOnMigrate to true to initialize the schema history table.",
                place.resolve("unused"), configured(server.access(), server.access().application()));
        execute("drop table installation");
    }

    private static String mayAlter(Login role) {
        return "The database role " + role.role() + " owns tables or may alter the journal. Let the gateway work as a role that"
                + " owns nothing (baobei.database.username), and migrate as another (baobei.database.owner-username).";
    }

    private static String[] configured(DatabaseAccess access, Login role) {
        Login owner = access.owner().orElseThrow();
        return new String[]{"baobei.database.url=" + access.url(), "baobei.database.username=" + role.role(),
                "baobei.database.password=" + role.password(), "baobei.database.owner-username=" + owner.role(),
                "baobei.database.owner-password=" + owner.password()};
    }

    private static void execute(String... statements) throws Exception {
        try (Connection connection = server.access().connect(server.access().owner().orElseThrow());
                Statement sql = connection.createStatement()) {
            for (String statement : statements) {
                sql.execute(statement);
            }
        }
    }

    private static void assertRefused(String line, Path folder, String... settings) throws Exception {
        try (PackagedGateway gateway = PackagedGateway.start(folder, settings)) {
            assertRefused(line, gateway);
        }
    }

    private static void assertRefused(String line, PackagedGateway gateway) throws Exception {
        int code = gateway.awaitEnd();
        assertEquals("Baobei does not start. " + line + "\n", gateway.errors());
        assertEquals(1, code);
    }
}
