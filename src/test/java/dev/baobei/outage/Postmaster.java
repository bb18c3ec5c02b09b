package dev.baobei.outage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The embedded PostgreSQL of a data folder, seen from outside: its processes. */
record Postmaster(Path data) {

    private static final long PATIENCE_SECONDS = 30;

    /** Pulls the plug ({@code kill -9}) and waits until the servers of single connections have noticed and are gone too. */
    void kill() throws Exception {
        long pid = Long.parseLong(Files.readAllLines(data.resolve("postgres/postmaster.pid")).get(0).strip());
        List<ProcessHandle> all = processes();
        ProcessHandle.of(pid).orElseThrow().destroyForcibly();
        for (ProcessHandle process : all) {
            process.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        }
    }

    /** Whatever runs of the folder's programs. */
    List<ProcessHandle> processes() throws IOException {
        Path programs = data.resolve("programs").toRealPath();
        try (Stream<ProcessHandle> all = ProcessHandle.allProcesses()) {
            return all
                    .filter(process -> process.info().command().filter(path -> Path.of(path).startsWith(programs)).isPresent())
                    .toList();
        }
    }
}
