package dev.baobei.postgres.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.baobei.postgres.installation.Login;
import dev.baobei.postgres.installation.Refusal;
import dev.baobei.postgres.vault.PrivateFile;

/** PostgreSQL's own control programs, run on the database of one data folder. */
record PgCtl(DataFolder folder, Programs programs, RunAs user) {

    /** Recovery after a crash may take long; giving up on it would be the damage. */
    private static final String START_SECONDS = "600";
    private static final String STOP_SECONDS = "60";

    /** Said at every start, so that no edited file makes the server less safe. */
    private static final List<String> SETTINGS = List.of("fsync=on", "synchronous_commit=on", "full_page_writes=on",
            "listen_addresses=127.0.0.1", "unix_socket_directories=", "password_encryption=scram-sha-256",
            // The log keeps what happened, never a value that somebody sent.
            "log_min_error_statement=panic", "log_error_verbosity=terse", "log_parameter_max_length_on_error=0",
            // One gateway and a few hundred thousand reports: small memory, few processes.
            "max_connections=40", "shared_buffers=64MB", "max_wal_size=256MB", "io_method=sync",
            "max_parallel_workers_per_gather=0", "max_logical_replication_workers=0");

    /** Makes a new database in an empty place. Passwords are asked for from its first moment. */
    void layOut(Path place, Login owner) throws IOException, InterruptedException {
        user.makeFolder(place);
        Path password = place.resolveSibling("password.once");
        PrivateFile.write(password, owner.password());
        try {
            run("initdb", List.of("-D", place.toString(), "-U", owner.role(), "--pwfile=" + password, "-A", "scram-sha-256",
                    "-E", "UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--no-instructions"));
        } finally {
            Files.delete(password);
        }
    }

    void start(int port) throws IOException, InterruptedException {
        if (Files.exists(folder.log())) {
            Files.move(folder.log(), folder.log().resolveSibling("postgres.log.before"), StandardCopyOption.REPLACE_EXISTING);
        }
        String settings = Stream.concat(Stream.of("port=" + port), SETTINGS.stream())
                .map(setting -> "-c " + setting)
                .collect(Collectors.joining(" "));
        run("pg_ctl", List.of("-D", folder.cluster().toString(), "-l", folder.log().toString(), "-o", settings, "-s", "-w",
                "-t", START_SECONDS, "start"));
    }

    void stop() throws IOException, InterruptedException {
        run("pg_ctl", List.of("-D", folder.cluster().toString(), "-m", "fast", "-s", "-w", "-t", STOP_SECONDS, "stop"));
    }

    /** Whether a process is the server of this folder: it runs our programs, or names our database (others' programs are hidden). */
    boolean isOurs(ProcessHandle process) {
        return programs.runs(process) || process.info().arguments().map(List::of)
                .filter(arguments -> arguments.contains(folder.cluster().toString()))
                .isPresent();
    }

    private void run(String program, List<String> arguments) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(user.command(programs.program(program), arguments)).redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw Refusal.serverDoesNotStart(lastFatalOr(said), folder.log());
        }
    }

    private String lastFatalOr(String said) throws IOException {
        List<String> log = Files.exists(folder.log()) ? Files.readAllLines(folder.log()) : List.of();
        return Stream.concat(said.lines(), log.stream())
                .filter(line -> line.contains("FATAL:") || line.contains("PANIC:") || line.contains("error:"))
                .reduce((earlier, later) -> later)
                .map(line -> line.replaceFirst(".*?(FATAL|PANIC|error): *", ""))
                .orElse(said.strip().replace('\n', ' '));
    }
}
