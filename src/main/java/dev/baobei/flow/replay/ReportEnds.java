package dev.baobei.flow.replay;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

import dev.baobei.domain.prereport.PreReport;
import dev.baobei.domain.prereport.PreReport.End;
import dev.baobei.postgres.replay.History.Written;

/** What the journal says of how reports ended before their time. For one thread. */
final class ReportEnds {

    private final Set<String> withdrawn = new HashSet<>();
    private final Set<String> superseded = new HashSet<>();
    private final Set<String> left = new HashSet<>();

    void take(Written entry) {
        switch (entry.kind()) {
            case REPORT_WITHDRAWN -> withdrawn.add(entry.facts().get("receipt"));
            case REPORT_SUPERSEDED -> superseded.add(entry.facts().get("receipt"));
            case AGENT_LEFT -> left.add(entry.facts().get("agent"));
            default -> throw new IllegalArgumentException("no end: " + entry.kind());
        }
    }

    /**
     * An end on record that no entry says, or an entry's that is not on record. The first end counts: what was withdrawn may have been
     * used up before. Which reports a visit used up, no entry says.
     */
    Optional<RowDifference> difference(PreReport report) {
        String receipt = report.receipt().code();
        Optional<End> ended = report.ended().map(PreReport.Ended::why);
        Optional<End> said = said(receipt);
        return ended.isEmpty() && said.isPresent() || ended.filter(end -> !isSaid(end, report)).isPresent()
                ? Optional.of(new RowDifference("preReport", receipt, "ended", said.map(End::name), ended.map(End::name)))
                : Optional.empty();
    }

    private Optional<End> said(String receipt) {
        return withdrawn.contains(receipt)
                ? Optional.of(End.WITHDRAWN)
                : Optional.of(End.SUPERSEDED).filter(end -> superseded.contains(receipt));
    }

    private boolean isSaid(End end, PreReport report) {
        return switch (end) {
            case WITHDRAWN -> withdrawn.contains(report.receipt().code());
            case SUPERSEDED -> superseded.contains(report.receipt().code());
            case LEFT -> left.contains(report.agent().id().toString());
            default -> true;
        };
    }
}
