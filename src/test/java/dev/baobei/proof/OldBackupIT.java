package dev.baobei.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

import dev.baobei.testing.Installation;
import dev.baobei.testing.PackagedGateway;
import dev.baobei.testing.TemporaryFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database that is brought back from an old backup has forgotten what was answered since: that is never gone over in silence. */
class OldBackupIT {

    private static final String REPORT = "报备《临江府》,客户张先生,电话:138****1234。";

    @TempDir
    Path place;

    @Test
    void anOldBackupIsRefusedAndTheLossIsOnRecordWhereItIsAccepted() throws Exception {
        Path data = place.resolve("data");
        Path checkpoints = Files.createDirectory(place.resolve("elsewhere")).resolve("checkpoints.txt");
        Installation installation = new Installation(data, "http://localhost:9", "baobei.checkpoints.file=" + checkpoints);
        text(installation);
        copy(data.resolve("postgres"), place.resolve("backup"));
        text(installation);
        assertEquals(2, signed(checkpoints, "baobei-checkpoint-1 LJ "));
        TemporaryFolder.delete(data.resolve("postgres"));
        copy(place.resolve("backup"), data.resolve("postgres"));

        try (PackagedGateway refusing = PackagedGateway.start(data, "baobei.checkpoints.file=" + checkpoints)) {
            assertEquals(1, refusing.awaitEnd());
            assertEquals(
                    "Baobei does not start. The journal of LJ, which ends at entry 3, is not the one whose entry 4 was signed in "
                            + checkpoints + ": the database is older than what was answered (an old backup?), or was changed."
                            + " Bring the right one back, or accept the loss for ever (baobei.checkpoints.accept-loss=true).\n",
                    refusing.errors());
        }
        try (PackagedGateway accepting = PackagedGateway.start(data, "baobei.checkpoints.file=" + checkpoints,
                "baobei.checkpoints.accept-loss=true").awaitReady()) {
            accepting.stop();
            assertTrue(accepting.output().contains("The journal of LJ ends at entry 3 and its checkpoint is at 4: that loss was"
                    + " accepted."), accepting.output());
        }
        assertEquals(1, signed(checkpoints, "baobei-loss-1 LJ 3 "));
        text(installation);
        assertEquals(3, signed(checkpoints, "baobei-checkpoint-1 LJ "));
    }

    /** A start, a report, and a stop, which signs. */
    private static void text(Installation installation) throws Exception {
        try (PackagedGateway gateway = installation.start()) {
            assertEquals(200, installation.provider(gateway).deliver(Installation.AGENTS.get(0), Installation.NUMBER, REPORT)
                    .status());
            gateway.stop();
            assertEquals("", gateway.errors());
        }
    }

    private static long signed(Path checkpoints, String beginning) throws Exception {
        List<String> lines = Files.readAllLines(checkpoints);
        return lines.stream().filter(line -> line.startsWith(beginning)).count();
    }

    private static void copy(Path from, Path to) throws Exception {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : (Iterable<Path>) all::iterator) {
                Path copied = to.resolve(from.relativize(path).toString());
                Files.copy(path, copied, StandardCopyOption.COPY_ATTRIBUTES);
                Files.setAttribute(copied, "unix:uid", Files.getAttribute(path, "unix:uid"));
            }
        }
    }
}
