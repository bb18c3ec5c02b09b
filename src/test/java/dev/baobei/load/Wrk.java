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
    record Outcome(long accepted, long otherwise, long failed, long broken, double seconds, double p50Millis,
            double p99Millis) {

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
        Process wrk = new ProcessBuilder("wrk", "-t" + THREADS, "-c" + connections, "-d600s", "--timeout", "30s", "-s", SCRIPT,
                address.toString(), "--", folder.toString()).redirectErrorStream(true).start();
        String said = new String(wrk.getInputStream().readAllBytes(), UTF_8);
        if (wrk.waitFor() != 0) {
            throw new IllegalStateException(said);
        }
        return outcome(said);
    }

    private static Outcome outcome(String said) {
        Map<String, Long> figures = FIGURE.matcher(said.substring(Math.max(0, said.indexOf("accepted=")))).results()
                .collect(Collectors.toMap((MatchResult found) -> found.group(1), found -> Long.valueOf(found.group(2))));
        if (!figures.containsKey("micros")) {
            throw new IllegalStateException(said);
        }
        return new Outcome(figures.get("accepted"), figures.get("otherwise"), figures.get("failed"), figures.get("broken"),
                figures.get("micros") / 1e6, figures.get("p50") / 1e3, figures.get("p99") / 1e3);
    }
}
