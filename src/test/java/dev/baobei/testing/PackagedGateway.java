package dev.baobei.testing;

import java.io.IOException;
import java.net.BindException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The gateway as it is delivered: the built jar in a process of its own, to be started, killed and read. */
public final class PackagedGateway implements AutoCloseable {

    /** What is started; beside it lies what the build has left for its starts. */
    public static final Path JAR = Path.of(System.getProperty("baobei.test.jar", "target/quarkus-app/quarkus-run.jar"));

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final long PATIENCE_SECONDS = 300;
    private static final long GLANCE_MILLIS = 20;
    private static final int LOWEST_PORT = 20_000;
    private static final int ABOVE_PORTS = 32_000;
    private static final int TRIES = 100;

    private final Process process;
    private final int port;
    private final Path output;
    private final Path errors;

    private PackagedGateway(Process process, int port, Path output, Path errors) {
        this.process = process;
        this.port = port;
        this.output = output;
        this.errors = errors;
    }

    /**
     * Starts it on the folder and any free port, with more settings as {@code key=value}, or flags of the JVM, which begin with
     * a hyphen; does not wait.
     */
    public static PackagedGateway start(Path dataFolder, String... settings) throws IOException {
        return startOn(freePort(), dataFolder, settings);
    }

    /** As {@link #start}, on a given HTTP port. */
    public static PackagedGateway startOn(int port, Path dataFolder, String... settings) throws IOException {
        Path said = Files.createTempDirectory("baobei-output");
        Path output = said.resolve("output");
        Path errors = said.resolve("errors");
        List<String> command = new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/java", "@deploy/jvm.options",
                "-Dquarkus.http.port=" + port, "-Dbaobei.data-dir=" + dataFolder));
        Stream.of(settings).map(setting -> setting.startsWith("-") ? setting : "-D" + setting).forEach(command::add);
        command.addAll(List.of("-jar", JAR.toString()));
        Process process = new ProcessBuilder(command).redirectOutput(output.toFile()).redirectError(errors.toFile()).start();
        return new PackagedGateway(process, port, output, errors);
    }

    /** Below those that the system hands out by itself: none of its clients takes the port before the gateway binds it. */
    private static int freePort() throws IOException {
        for (int tries = 0; tries < TRIES; tries++) {
            int port = ThreadLocalRandom.current().nextInt(LOWEST_PORT, ABOVE_PORTS);
            try (ServerSocket socket = new ServerSocket(port)) {
                return socket.getLocalPort();
            } catch (BindException taken) {
                continue;
            }
        }
        throw new IOException("no port is free");
    }

    /** Waits until it says that it is ready. @throws IllegalStateException with all it said, if it ends or never does */
    public PackagedGateway awaitReady() throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!isReady()) {
            if (process.waitFor(GLANCE_MILLIS, TimeUnit.MILLISECONDS) || System.nanoTime() > deadline) {
                throw new IllegalStateException("not ready:\n" + output() + errors());
            }
        }
        return this;
    }

    private boolean isReady() throws InterruptedException {
        try {
            HttpRequest request = HttpRequest.newBuilder(address().resolve("/q/health/ready")).build();
            return HTTP.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    /** {@code http://localhost:port/}. */
    public URI address() {
        return URI.create("http://localhost:" + port + "/");
    }

    public int port() {
        return port;
    }

    /** The Java process alone; its PostgreSQL is a process of its own. */
    public ProcessHandle process() {
        return process.toHandle();
    }

    /** Pulls the plug ({@code kill -9}) on the Java process; its PostgreSQL stays behind. */
    public void kill() throws InterruptedException {
        process.destroyForcibly();
        awaitEnd();
    }

    /** Asks it to stop (SIGTERM), waits for its end and returns the exit code. */
    public int stop() throws InterruptedException {
        process.destroy();
        return awaitEnd();
    }

    /** Waits until it has ended by itself and returns the exit code. */
    public int awaitEnd() throws InterruptedException {
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException("still running:\n" + output() + errors());
        }
        return process.exitValue();
    }

    /** All it wrote to its output so far. */
    public String output() {
        return read(output);
    }

    /** All it wrote to its error stream so far. */
    public String errors() {
        return read(errors);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Ends it, if it still runs, and forgets what it said. */
    @Override
    public void close() throws IOException, InterruptedException {
        if (process.isAlive()) {
            stop();
        }
        TemporaryFolder.delete(output.getParent());
    }
}
