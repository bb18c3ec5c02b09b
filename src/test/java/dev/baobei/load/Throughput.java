package dev.baobei.load;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;

import dev.baobei.testing.FakeTwilio;
import dev.baobei.testing.Installation;
import dev.baobei.testing.PackagedGateway;
import dev.baobei.testing.TemporaryFolder;
import dev.baobei.testing.TestServer;

/**
 * Measures the packaged gateway on a durable PostgreSQL: reports accepted a second over fifty projects and in a single one, beside the same
 * statements said by pgbench, and how long an agent waits at a steady rate. Each counted request is a new report that was accepted; the
 * rows must be as many as the acceptances, and the journals must verify.
 */
public final class Throughput {

    private static final int FIFTY = 50;
    private static final int CONNECTIONS = 64;
    private static final int CLIENTS = 8;
    /** A quarter is sent one by one, to be said again by pgbench, and another one to warm up. */
    private static final int PART = 4;
    private static final int STEADY_RATE = 200;
    private static final int STEADY_SECONDS = 30;

    private final TestServer.Embedded server;
    private final Installation installation;
    private final Estate estate;
    private final Path folder;
    private int sent;

    private Throughput(TestServer.Embedded server, Installation installation, Estate estate, Path folder) {
        this.server = server;
        this.installation = installation;
        this.estate = estate;
        this.folder = folder;
    }

    /** Run from the project's folder by {@code src/test/sh/throughput.sh}: how many reports for each part, then settings of the gateway. */
    public static void main(String... arguments) throws Exception {
        int reports = Integer.parseInt(arguments[0]);
        String[] settings = List.of(arguments).subList(1, arguments.length).toArray(String[]::new);
        Path folder = Files.createTempDirectory("baobei-throughput");
        try (FakeTwilio twilio = FakeTwilio.start(Installation.ACCOUNT, Installation.TOKEN)) {
            for (int projects : List.of(FIFTY, 1)) {
                Path own = Files.createDirectory(folder.resolve("projects" + projects));
                try (TestServer.Embedded server = TestServer.Embedded.start(own.resolve("server"))) {
                    Installation installation = Installation.on(server, own.resolve("keys"), twilio.url(), settings);
                    new Throughput(server, installation, new Estate(projects), own).measure(reports);
                }
            }
        } finally {
            TemporaryFolder.delete(folder);
        }
    }

    private void measure(int reports) throws Exception {
        try (PackagedGateway gateway = installation.start()) {
            installation.administrator(gateway).post("/api/setup", estate.setup(), 204);
        }
        Reference reference = new Reference(server);
        reference.prepare();
        long accepted = oneByOne(reports / PART);
        reference.stopRecording();
        double referencePerSecond = again(reference);
        try (PackagedGateway gateway = installation.start()) {
            Wrk wrk = new Wrk(Files.createDirectory(folder.resolve("wrk")), CONNECTIONS);
            accepted += wrk.post(gateway.address(), signed(gateway, reports / PART)).accepted();
            Wrk.Outcome loaded = wrk.post(gateway.address(), signed(gateway, reports));
            OpenLoop.Waits waits = new OpenLoop(STEADY_RATE).post(gateway.address(),
                    signed(gateway, STEADY_RATE * STEADY_SECONDS));
            accepted += loaded.accepted() + waits.millis().length;
            print(loaded, referencePerSecond, waits);
            check(gateway, reference, accepted);
        }
    }

    private List<Estate.Signed> signed(PackagedGateway gateway, int count) {
        int from = sent;
        sent += count;
        return IntStream.range(from, sent).mapToObj(n -> estate.report(installation.provider(gateway), n)).toList();
    }

    private long oneByOne(int reports) throws Exception {
        try (PackagedGateway gateway = installation.start()) {
            return new OneByOne().post(gateway.address(), signed(gateway, reports));
        }
    }

    /** Reports a second, as pgbench has them kept. */
    private double again(Reference reference) throws Exception {
        Recording recording = Recording.of(folder.resolve("server/postgres.log"), CLIENTS,
                n -> n % estate.projects() % CLIENTS);
        double seconds = reference.seconds(recording.writeTo(Files.createDirectory(folder.resolve("pgbench"))));
        System.out.printf("%2d projects, pgbench, %d clients: %.0f reports a second (%d reports, %d statements, %.1f s)%n",
                estate.projects(), Math.min(CLIENTS, estate.projects()), recording.reports() / seconds, recording.reports(),
                recording.statements(), seconds);
        return recording.reports() / seconds;
    }

    private void print(Wrk.Outcome loaded, double reference, OpenLoop.Waits waits) {
        System.out.printf(
                "%2d projects, %d connections: %.0f reports a second (%d in %.1f s), %.2f of pgbench;"
                        + " %d answered otherwise, %d failed, %d broken%n",
                estate.projects(), CONNECTIONS, loaded.perSecond(),
                loaded.accepted(), loaded.seconds(), loaded.perSecond() / reference,
                loaded.otherwise(), loaded.failed(), loaded.broken());
        System.out.printf("%2d projects, %d a second: p50 %.1f ms, p99 %.1f ms of %d accepted; %d otherwise%n",
                estate.projects(),
                STEADY_RATE, waits.percentile(50), waits.percentile(99), waits.millis().length, waits.others());
    }

    private void check(PackagedGateway gateway, Reference reference, long accepted) throws SQLException {
        long rows = reference.number("select count(*) from pre_report");
        for (String code : estate.codes()) {
            if (!installation.administrator(gateway).get("/api/projects/" + code + "/journal").path("verifies").asBoolean()) {
                throw new AssertionError("the journal of " + code + " does not verify");
            }
        }
        if (rows != accepted) {
            throw new AssertionError(accepted + " were accepted, " + rows + " rows are kept");
        }
        System.out.printf("%2d projects: %d rows for as many acceptances; every journal verifies%n", estate.projects(), rows);
    }
}
