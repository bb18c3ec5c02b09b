package dev.baobei.domain.whatif;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.baobei.domain.adjudication.Examined;
import dev.baobei.domain.adjudication.Finding;
import dev.baobei.domain.adjudication.Finding.Answer;
import dev.baobei.domain.adjudication.Verdict;
import dev.baobei.domain.prereport.Receipt;

/**
 * What every rule answered about one candidate of a verdict (判客依据).
 *
 * @param agency     whose report it was then, by name
 * @param agent      likewise
 * @param reportedAt the report's effective time
 * @param findings   in the order in which the rules were asked
 */
public record Answers(Receipt receipt, String agency, String agent, Instant reportedAt, List<Finding> findings) {

    /** Of every candidate, in the published order. */
    static List<Answers> of(Verdict verdict) {
        return verdict.trace().stream().map(Answers::of).toList();
    }

    /** Of one candidate. */
    public static Answers of(Examined examined) {
        return new Answers(examined.report().receipt(), examined.report().agent().agency().name(),
                examined.report().agent().name(), examined.report().effectiveAt(), examined.findings());
    }

    /**
     * Whether the same rules answered the same about the same candidates, because of the same facts. What had expired long before is no longer
     * known to a replay: a rule said no to it.
     */
    static boolean areTheSame(List<Answers> was, List<Answers> would) {
        Map<Receipt, Answers> now = would.stream()
                .collect(Collectors.toMap(Answers::receipt, Function.identity(), (a, b) -> a));
        Map<Receipt, Answers> then = was.stream().collect(Collectors.toMap(Answers::receipt, Function.identity(), (a, b) -> a));
        return would.stream().allMatch(one -> then.containsKey(one.receipt()) && then.get(one.receipt()).saysTheSame(one))
                && was.stream().allMatch(one -> now.containsKey(one.receipt()) || one.isOut());
    }

    private boolean saysTheSame(Answers other) {
        return reportedAt.equals(other.reportedAt) && findings.equals(other.findings);
    }

    private boolean isOut() {
        return findings.stream().anyMatch(finding -> finding.answer() == Answer.NO);
    }

    @Override
    public String toString() {
        return "Answers[" + receipt + "]";
    }
}
