package dev.baobei.generated;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import dev.baobei.generated.Verdict.Outcome;

/** Counts of a run: by outcome, by how the messages were written, and by what went wrong, with an example or two of each. */
public final class Tally {

    private static final int EXAMPLES = 3;

    private int readable;
    private int readAtOnce;
    private int all;
    private int wrong;
    private final Map<String, int[]> traits = new TreeMap<>();
    private final Map<String, List<String>> examples = new TreeMap<>();
    private final Map<String, Integer> reasons = new TreeMap<>();
    private final Map<String, String> failures = new TreeMap<>();

    synchronized void count(Message message, Verdict verdict, String read) {
        all++;
        wrong += verdict.is(Outcome.WRONG) ? 1 : 0;
        readable += message.isReadable() ? 1 : 0;
        readAtOnce += message.isReadable() && verdict.is(Outcome.RIGHT) ? 1 : 0;
        message.traits().forEach(trait -> traits.computeIfAbsent(trait, none -> new int[3])[verdict.outcome().ordinal()]++);
        if (!verdict.is(Outcome.RIGHT)) {
            example(message, verdict, read);
        }
    }

    private void example(Message message, Verdict verdict, String read) {
        String category = verdict.outcome() + " " + message.traits().get(0) + ": "
                + verdict.reasons().get(0).replaceAll(": (meant|nobody said) .*", "");
        reasons.merge(category, 1, Integer::sum);
        failures.putIfAbsent(category, Recorded.line(message));
        List<String> seen = examples.computeIfAbsent(category, none -> new ArrayList<>());
        if (seen.size() < EXAMPLES) {
            seen.add("seed %d%n      text: %s%n      meant: %s%n      read: %s%n      why: %s".formatted(message.seed(),
                    message.text().replace("\r", "\\r").replace("\n", "\\n"), message.reports(), read, verdict.reasons()));
        }
    }

    /** One failing message of every sort, as a line of the regression file. */
    List<String> failures() {
        return failures.entrySet().stream().map(entry -> "# " + entry.getKey() + "\n" + entry.getValue()).toList();
    }

    int wrong() {
        return wrong;
    }

    int messages() {
        return all;
    }

    /** Of the messages that are plain, how many were read right at once, per thousand. */
    double rate() {
        return readable == 0 ? 1 : (double) readAtOnce / readable;
    }

    String report(long seed) {
        StringBuilder report = new StringBuilder(
                ("%d messages of seed %d: %d wrong records; %d of %d plain messages read at once,"
                        + " %.3f %%%n").formatted(all, seed, wrong, readAtOnce, readable, rate() * 100));
        traits.forEach((trait, counts) -> report.append("  %-22s right %7d  missed %6d  wrong %6d%n".formatted(trait, counts[0],
                counts[1], counts[2])));
        reasons.entrySet().stream().sorted(Comparator.comparing(entry -> -entry.getValue()))
                .forEach(entry -> report.append("%n%6d  %s%n    %s%n".formatted(entry.getValue(), entry.getKey(),
                        String.join("\n    ", examples.get(entry.getKey())))));
        return report.toString();
    }
}
