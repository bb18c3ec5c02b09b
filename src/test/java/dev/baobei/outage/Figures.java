package dev.baobei.outage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.IntStream;

import dev.baobei.testing.FakeTwilio;
import dev.baobei.testing.FakeTwilioAnswer;
import dev.baobei.testing.FakeTwilioWebhooks;
import dev.baobei.testing.Installation;
import dev.baobei.testing.PackagedGateway;
import dev.baobei.testing.TemporaryFolder;

/** Measures the packaged gateway against its targets: start to first accepted message, and memory after ten thousand. */
public final class Figures {

    private static final int STARTS = 3;
    private static final int MESSAGES = 10_000;

    private final Path folder;
    private final String providerUrl;
    private int texted;

    private Figures(Path folder, String providerUrl) {
        this.folder = folder;
        this.providerUrl = providerUrl;
    }

    /** Prints each figure beside its target; run from the project's folder by {@code src/test/sh/figures.sh}. */
    public static void main(String... none) throws Exception {
        Path folder = Files.createTempDirectory("baobei-figures");
        try (FakeTwilio twilio = FakeTwilio.start(Installation.ACCOUNT, Installation.TOKEN)) {
            Figures figures = new Figures(folder, twilio.url());
            for (int start = 1; start <= STARTS; start++) {
                figures.start(start);
            }
            figures.memory(new Installation(folder.resolve("full"), twilio.url()));
        } finally {
            TemporaryFolder.delete(folder);
        }
    }

    private void start(int n) throws Exception {
        Installation installation = new Installation(folder.resolve("data" + n), providerUrl);
        System.out.printf("start %d on an empty folder     %5.2f s  (target 8 s)%n", n, seconds(firstAccepted(installation)));
        System.out.printf("start %d on an existing folder  %5.2f s  (target 4 s)%n", n, seconds(firstAccepted(installation)));
    }

    private static double seconds(Duration time) {
        return time.toMillis() / 1000.0;
    }

    private Duration firstAccepted(Installation installation) throws Exception {
        long started = System.nanoTime();
        try (PackagedGateway gateway = installation.start()) {
            text(installation.provider(gateway), texted++);
            return Duration.ofNanos(System.nanoTime() - started);
        }
    }

    /** Numbers that end in nine give no name and are not accepted: those are left out. */
    private static void text(FakeTwilioWebhooks provider, int n) {
        FakeTwilioAnswer answer = Texted.number(n / 9 * 10 + n % 9).deliverBy(provider);
        if (!answer.reply().orElse("").startsWith("已受理")) {
            throw new AssertionError(answer);
        }
    }

    private void memory(Installation installation) throws Exception {
        try (PackagedGateway gateway = installation.start()) {
            FakeTwilioWebhooks provider = installation.provider(gateway);
            System.out.printf("memory after the start         %5d MB%n", megabytes(gateway));
            long started = System.nanoTime();
            IntStream.range(0, MESSAGES).parallel().forEach(n -> text(provider, n));
            double seconds = seconds(Duration.ofNanos(System.nanoTime() - started));
            System.out.printf("memory after %d accepted    %5d MB  (target 350 MB; highest %d MB; %.0f messages a second)%n",
                    MESSAGES, megabytes(gateway), ofStatus(gateway, "VmHWM"), MESSAGES / seconds);
        }
    }

    private static long megabytes(PackagedGateway gateway) throws IOException {
        return ofStatus(gateway, "VmRSS");
    }

    private static long ofStatus(PackagedGateway gateway, String name) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + gateway.process().pid() + "/status")).stream()
                .filter(line -> line.startsWith(name + ":")).findFirst()
                .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024).orElseThrow();
    }
}
