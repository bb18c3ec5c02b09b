package dev.baobei.outage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

import dev.baobei.testing.FakeTwilio;
import dev.baobei.testing.FakeTwilioAnswer;
import dev.baobei.testing.FakeTwilioWebhooks;
import dev.baobei.testing.Installation;
import dev.baobei.testing.PackagedGateway;
import dev.baobei.testing.TemporaryFolder;

/**
 * Measures the packaged gateway against its targets: start to first accepted message, and memory after ten thousand. Where others
 * use the machine as well, the seconds of processor time say more than those on the clock; starts without the class archive, in
 * between, say what the others would be elsewhere.
 */
public final class Figures {

    private static final int ROUNDS = 3;
    private static final int MESSAGES = 10_000;
    private static final String WITHOUT_ARCHIVE = "-XX:SharedArchiveFile=";

    private final Path folder;
    private final String providerUrl;
    private final Map<String, List<Spent>> starts = new LinkedHashMap<>();
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
            for (int round = 1; round <= ROUNDS; round++) {
                figures.start("data" + round, "target 8 s");
                figures.start("reference" + round, "without archive", WITHOUT_ARCHIVE);
            }
            figures.starts.forEach(Figures::print);
            figures.memory(new Installation(folder.resolve("full"), twilio.url()));
        } finally {
            TemporaryFolder.delete(folder);
        }
    }

    private void start(String name, String remark, String... flags) throws Exception {
        Installation installation = new Installation(folder.resolve(name), providerUrl, flags);
        keep("start on an empty folder     (" + remark + ")", firstAccepted(installation));
        keep("start on an existing folder  (" + remark.replace('8', '4') + ")", firstAccepted(installation));
    }

    private void keep(String what, Spent spent) {
        starts.computeIfAbsent(what, key -> new ArrayList<>()).add(spent);
    }

    private static void print(String what, List<Spent> spent) {
        System.out.printf("%-50s %5.2f s on the clock, %5.2f s of processor; each: %s%n", what,
                median(spent, Spent::clock), median(spent, Spent::processor), spent);
    }

    private static double median(List<Spent> spent, ToDoubleFunction<Spent> figure) {
        return spent.stream().mapToDouble(figure).sorted().skip(spent.size() / 2).findFirst().orElseThrow();
    }

    private static double seconds(Duration time) {
        return time.toMillis() / 1000.0;
    }

    private Spent firstAccepted(Installation installation) throws Exception {
        long started = System.nanoTime();
        try (PackagedGateway gateway = installation.start()) {
            text(installation.provider(gateway), texted++);
            Duration onTheClock = Duration.ofNanos(System.nanoTime() - started);
            return new Spent(seconds(onTheClock), processorSeconds(gateway));
        }
    }

    /** Of the JVM and of the programs that it has waited for ({@code initdb}), in hundredths; not of the database server. */
    private static double processorSeconds(PackagedGateway gateway) throws IOException {
        String stat = Files.readString(Path.of("/proc/" + gateway.process().pid() + "/stat"));
        String[] afterName = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return IntStream.range(11, 15).mapToLong(field -> Long.parseLong(afterName[field])).sum() / 100.0;
    }

    private record Spent(double clock, double processor) {

        @Override
        public String toString() {
            return "%.2f/%.2f".formatted(clock, processor);
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
