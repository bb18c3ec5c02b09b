package dev.baobei.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The load generator: two threads that keep so many connections busy until each report has its answer.
 *
 * @param folder      where the reports lie while they wait to be sent
 * @param connections how many
 */
record Wrk(Path folder, int connections) {

    private static final int THREADS = 2;
    private static final String LONGEST = "600s";
    private static final long GLANCE_MILLIS = 10;
    private static final String SCRIPT = "src/test/resources/load/reports.lua";
    private static final Pattern FIGURE = Pattern.compile("(\\w+)=(\\d+)");

    /**
     * What came of it.
     *
     * @param accepted  answered 200 with an acceptance
     * @param otherwise answered 200 with anything else
     * @param failed    answered otherwise
     * @param broken    not answered
     */
    record Outcome(long accepted, long otherwise, long failed, long broken, double seconds) {

        double perSecond() {
            return accepted / seconds;
        }
    }

    Outcome post(URI address, List<Estate.Signed> reports) throws IOException, InterruptedException {
        for (int thread = 0; thread < THREADS; thread++) {
            int mine = thread;
            Files.write(folder.resolve(Integer.toString(thread)), IntStream.range(0, reports.size())
                    .filter(n -> n % THREADS == mine).mapToObj(n -> reports.get(n).line()).toList());
        }
        long began = System.nanoTime();
        Process wrk = new ProcessBuilder("wrk", "-t" + THREADS, "-c" + connections, "-d" + LONGEST, "--timeout", "30s", "-s",
                SCRIPT, address.toString(), "--", folder.toString()).redirectErrorStream(true).start();
        awaitAnswers(wrk);
        double seconds = (System.nanoTime() - began) / 1e9;
        String said = new String(wrk.getInputStream().readAllBytes(), UTF_8);
        if (wrk.waitFor() != 0) {
            throw new IllegalStateException(said);
        }
        return outcome(said, seconds);
    }

    /** It would go on for as long as it was told to, whatever its threads say: once all is answered it is interrupted. */
    private void awaitAnswers(Process wrk) throws IOException, InterruptedException {
        List<Path> answered = IntStream.range(0, THREADS).mapToObj(thread -> folder.resolve("answered" + thread)).toList();
        while (wrk.isAlive() && !answered.stream().allMatch(Files::exists)) {
            Thread.sleep(GLANCE_MILLIS);
        }
        new ProcessBuilder("kill", "-INT", Long.toString(wrk.pid())).start().waitFor();
        for (Path file : answered) {
            Files.deleteIfExists(file);
        }
    }

    private static Outcome outcome(String said, double seconds) {
        Map<String, Long> figures = FIGURE.matcher(said.substring(Math.max(0, said.indexOf("accepted=")))).results()
                .collect(Collectors.toMap((MatchResult found) -> found.group(1), found -> Long.valueOf(found.group(2))));
        if (!figures.containsKey("accepted")) {
            throw new IllegalStateException(said);
        }
        return new Outcome(figures.get("accepted"), figures.get("otherwise"), figures.get("failed"), figures.get("broken"),
                seconds);
    }
}
