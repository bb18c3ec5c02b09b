package dev.baobei.flow;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

import dev.baobei.domain.prereport.PreReport;
import dev.baobei.domain.rule.Outcome.Accepted;

/** What the journal says of a report that came on record. */
final class ReportEntries {

    private ReportEntries() {}

    /**
     * Of one that was accepted, or referred to staff.
     *
     * @param asked from when on staff could look at it
     */
    static Map<String, String> accepted(PreReport report, Accepted accepted, Instant asked) {
        Map<String, String> facts = new TreeMap<>(Map.of("receipt", report.receipt().code(), "terms",
                Integer.toString(report.terms()), "earliestVisit", report.earliestVisit().toString(), "deadline",
                report.deadline().toString()));
        accepted.renewed().earlier().stream().max(PreReport::inPublishedOrder)
                .ifPresent(last -> facts.put("renews", last.receipt().code()));
        report.review().ifPresent(review -> facts.putAll(ReviewEntries.facts(review, asked)));
        return facts;
    }
}
