package dev.baobei.domain.parse;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs {@link ReaderBenchmark} and says its figures in one line each ({@code mvn -Pbench test}). */
public final class ReaderBenchmarks {

    private static final int GOAL = 100_000;

    private ReaderBenchmarks() {}

    public static void main(String[] arguments) throws RunnerException {
        Collection<RunResult> results = new Runner(
                new OptionsBuilder().include(ReaderBenchmark.class.getSimpleName()).addProfiler(GCProfiler.class).build()).run();
        Map<String, RunResult> byName = results.stream().collect(Collectors.toMap(result -> result.getPrimaryResult().getLabel(), result -> result));
        double read = score(byName.get("read"));
        double search = score(byName.get("search"));
        System.out.printf("messages read per second on one core: %,.0f (goal %,d)%n", read, GOAL);
        System.out.printf("messages searched per second by a regular expression: %,.0f; reading costs %.1f times as much%n", search, search / read);
        System.out.printf("bytes allocated per message read: %,.0f%n",
                byName.get("read").getSecondaryResults().get("gc.alloc.rate.norm").getScore());
    }

    private static double score(RunResult result) {
        return result.getPrimaryResult().getScore();
    }
}
