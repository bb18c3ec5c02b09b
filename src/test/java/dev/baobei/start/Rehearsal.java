package dev.baobei.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

import dev.baobei.testing.FakeTwilioWebhooks;
import dev.baobei.testing.PackagedGateway;
import dev.baobei.testing.TemporaryFolder;

/**
 * Starts what the build has just made, once and in demo mode, and has it answer a message, so that later starts find beside the
 * jar what they need not read again: the class archive, the list of classes of which another JDK makes its own, and the unpacked
 * programs of PostgreSQL.
 */
public final class Rehearsal {

    private static final String ACCOUNT = "AC00000000000000000000000000000000";
    private static final String TOKEN = "demo-token";
    private static final String AGENT = "+8613900000001";
    private static final String GATEWAY = "+15005550006";
    private static final String REPORT = "报备《金桥农批》商铺,客户张先生,电话:138****1234。";

    private static final int ENDED_BY_SIGTERM = 143;

    private Rehearsal() {}

    /**
     * Run by the build from the project's folder. A gateway that could not be rehearsed works all the same: that is said, and no
     * reason to fail.
     *
     * @param application the folder of the built application
     */
    public static void main(String... application) {
        try {
            hold(Path.of(application[0]));
        } catch (Exception | AssertionError failure) {
            System.err.println("The rehearsal failed, so every start of the gateway will take longer. " + failure);
        }
    }

    /** Half an archive would crash every start, so it gets its name only when it is whole. */
    private static void hold(Path application) throws IOException, InterruptedException {
        Path place = Files.createTempDirectory(application, "rehearsal");
        Path archive = place.resolve("archive");
        try (PackagedGateway gateway = PackagedGateway.start(place.resolve("data"), "baobei.demo=true",
                "-XX:SharedArchiveFile=",
                "-XX:ArchiveClassesAtExit=" + archive, "-XX:DumpLoadedClassList=" + application.resolve("gateway.classes"))) {
            String address = "http://localhost:" + gateway.awaitReady().port();
            new FakeTwilioWebhooks(ACCOUNT, TOKEN, address, address).deliver(AGENT, GATEWAY, REPORT);
            int code = gateway.stop();
            if (code != ENDED_BY_SIGTERM || !Files.exists(archive)) {
                throw new IllegalStateException("no archive, exit code " + code + ":\n" + gateway.output() + gateway.errors());
            }
            Files.move(archive, application.resolve("gateway.jsa"), StandardCopyOption.ATOMIC_MOVE);
            Path programs = application.resolve("programs");
            if (Files.exists(programs)) {
                TemporaryFolder.delete(programs);
            }
            Files.move(place.resolve("data/programs"), programs, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            TemporaryFolder.delete(place);
        }
    }
}
