package dev.baobei;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

import dev.baobei.postgres.installation.DatabaseAccess;
import dev.baobei.postgres.installation.Login;
import dev.baobei.testing.PackagedGateway;
import dev.baobei.testing.TestServer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The delivered gateway starts, stops, is killed, and starts again on the same data. */
class StartIT {

    private static final int STOPPED_BY_SIGTERM = 143;

    @TempDir
    static Path place;

    /** Started once, on nothing, and stopped. */
    static Path data;

    @BeforeAll
    static void start_on_nothing_and_stop_without_a_trace() throws Exception {
        data = place.resolve("data");
        try (PackagedGateway first = PackagedGateway.start(data).awaitReady()) {
            assertEquals(STOPPED_BY_SIGTERM, first.stop());
            assertEquals("", first.errors());
        }
        assertFalse(Files.exists(data.resolve("postgres/postmaster.pid")));
        assertEquals(List.of(), postgresProcesses(data));
    }

    @Test
    void it_starts_again_on_its_data_and_keys() throws Exception {
        String keys = Files.readString(data.resolve("keys.json"));
        FileTime laidOut = Files.getLastModifiedTime(data.resolve("postgres/PG_VERSION"));
        try (PackagedGateway second = PackagedGateway.start(data).awaitReady()) {
            assertEquals(keys, Files.readString(data.resolve("keys.json")));
            assertEquals(laidOut, Files.getLastModifiedTime(data.resolve("postgres/PG_VERSION")));
            assertEquals("", second.errors());
        }
    }

    @Test
    void after_either_is_killed_the_next_start_recovers_and_says_so() throws Exception {
        long leftBehind;
        try (PackagedGateway gateway = PackagedGateway.start(data).awaitReady()) {
            gateway.kill();
            leftBehind = postmaster(data).pid();
        }
        try (PackagedGateway gateway = PackagedGateway.start(data).awaitReady()) {
            assertSays(gateway, "Stopped the PostgreSQL that a killed run had left (process " + leftBehind + ")");
            postmaster(data).destroyForcibly();
            gateway.kill();
        }
        try (PackagedGateway gateway = PackagedGateway.start(data).awaitReady()) {
            assertSays(gateway, "PostgreSQL had been killed; it recovers from its own log");
        }
    }

    @Test
    void a_process_number_that_is_now_somebody_elses_or_was_never_written_is_no_server() throws Exception {
        for (String number : List.of(ProcessHandle.current().pid() + "\n" + data + "/postgres\n", "")) {
            Files.writeString(data.resolve("postgres/postmaster.pid"), number);
            try (PackagedGateway gateway = PackagedGateway.start(data).awaitReady()) {
                assertSays(gateway, "PostgreSQL had been killed; it recovers from its own log");
            }
        }
    }

    @Test
    void a_first_start_that_was_cut_off_starts_over() throws Exception {
        Path halfDone = place.resolve("half done");
        Files.createDirectories(halfDone.resolve("programs/new/bin"));
        Files.createDirectories(halfDone.resolve("postgres.new/base"));
        Files.writeString(halfDone.resolve("passwords"), "baobei_owner=known to nobody\n");
        try (PackagedGateway gateway = PackagedGateway.start(halfDone).awaitReady()) {
            assertEquals("", gateway.errors());
        }
    }

    @Test
    void a_configured_database_switches_the_embedded_one_off() throws Exception {
        Path folder = place.resolve("keys alone");
        try (TestServer server = TestServer.configuredOrEmbedded(place.resolve("elsewhere"))) {
            DatabaseAccess access = server.access();
            Login owner = access.owner().orElseThrow();
            try (PackagedGateway gateway = PackagedGateway
                    .start(folder, "baobei.database.url=" + access.url(),
                            "baobei.database.username=" + access.application().role(),
                            "baobei.database.password=" + access.application().password(),
                            "baobei.database.owner-username=" + owner.role(),
                            "baobei.database.owner-password=" + owner.password())
                    .awaitReady()) {
                try (Stream<Path> files = Files.list(folder)) {
                    assertEquals(List.of("checkpoint-key.pem", "checkpoint-key.pub", "checkpoints.txt", "keys.json"),
                            files.map(file -> file.getFileName().toString()).sorted().toList());
                }
                assertEquals(STOPPED_BY_SIGTERM, gateway.stop());
            }
        }
    }

    @Test
    void nobody_enters_without_the_password_and_its_files_are_private() throws Exception {
        try (PackagedGateway gateway = PackagedGateway.start(data).awaitReady()) {
            String url = "jdbc:postgresql://127.0.0.1:" + Files.readAllLines(data.resolve("postgres/postmaster.pid")).get(3)
                    + "/baobei?user=";
            for (String role : List.of("baobei", "baobei_owner", "postgres")) {
                assertThrows(SQLException.class, () -> DriverManager.getConnection(url + role));
                assertThrows(SQLException.class, () -> DriverManager.getConnection(url + role + "&password=postgres"));
            }
            for (String file : List.of("keys.json", "passwords")) {
                assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve(file))));
            }
            assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(data)));
            assertFalse(Files.readString(data.resolve("postgres/pg_hba.conf")).lines()
                    .anyMatch(line -> !line.startsWith("#") && line.contains("trust")));
        }
    }

    private static void assertSays(PackagedGateway gateway, String line) {
        assertTrue(gateway.output().contains(line), gateway.output());
    }

    private static ProcessHandle postmaster(Path data) throws Exception {
        long pid = Long.parseLong(Files.readAllLines(data.resolve("postgres/postmaster.pid")).get(0).strip());
        return ProcessHandle.of(pid).orElseThrow();
    }

    private static List<Long> postgresProcesses(Path data) throws Exception {
        Path programs = data.resolve("programs").toRealPath();
        try (Stream<ProcessHandle> all = ProcessHandle.allProcesses()) {
            return all
                    .filter(process -> process.info().command().filter(path -> Path.of(path).startsWith(programs)).isPresent())
                    .map(ProcessHandle::pid)
                    .toList();
        }
    }
}
