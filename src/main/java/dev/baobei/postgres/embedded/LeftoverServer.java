package dev.baobei.postgres.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.jboss.logging.Logger;

/**
 * What a killed gateway or a killed server left behind. Nothing of it is adopted: it is stopped, and the next start recovers
 * from the server's own log.
 */
final class LeftoverServer {

    private static final Logger LOG = Logger.getLogger(LeftoverServer.class);
    private static final long ORPHAN_SECONDS = 30;

    private LeftoverServer() {}

    /** Stops what still runs of ours and says in one line what was found; silent when the last run ended well. */
    static void stop(PgCtl control) throws IOException, InterruptedException {
        Path pidFile = control.folder().cluster().resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        Optional<ProcessHandle> named = process(pidFile);
        if (named.filter(control::isOurs).isPresent()) {
            control.stop();
            LOG.infof("Stopped the PostgreSQL that a killed run had left (process %d)", named.get().pid());
            return;
        }
        awaitOrphans(control.programs());
        if (named.isPresent() || Files.size(pidFile) == 0) {
            // The number is somebody else's by now or was never written: the server would take fright and not start.
            Files.delete(pidFile);
        }
        LOG.info("PostgreSQL had been killed; it recovers from its own log");
    }

    private static Optional<ProcessHandle> process(Path pidFile) throws IOException {
        List<String> lines = Files.readAllLines(pidFile);
        return lines.isEmpty() ? Optional.empty() : ProcessHandle.of(Long.parseLong(lines.get(0).strip()));
    }

    /** Servers of single connections outlive a killed postmaster for a moment and still hold the shared memory. */
    private static void awaitOrphans(Programs programs) throws InterruptedException {
        long patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(ORPHAN_SECONDS);
        for (ProcessHandle orphan : programs.processes()) {
            try {
                orphan.onExit().get(Math.max(0, patience - System.nanoTime()), TimeUnit.NANOSECONDS);
            } catch (TimeoutException e) {
                orphan.destroyForcibly();
            } catch (ExecutionException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
