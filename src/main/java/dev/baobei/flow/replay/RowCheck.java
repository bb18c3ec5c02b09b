package dev.baobei.flow.replay;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import dev.baobei.domain.journal.Entry.Kind;
import dev.baobei.domain.prereport.PreReport;
import dev.baobei.domain.prereport.PreReport.Said;
import dev.baobei.flow.decision.ReportEntries;
import dev.baobei.postgres.replay.History.Written;
import dev.baobei.postgres.replay.KeptRows.VersionRow;

/** Holds rows against the entries that made them, page by page. For one thread. */
final class RowCheck {

    /** Entries by which a report came on record. */
    static final Set<Kind> REPORTS = Set.of(Kind.REPORT_ACCEPTED, Kind.REPORT_REFERRED);

    /** Entries that a report or a verdict was made or changed by. */
    static final List<Kind> KINDS = List.of(Kind.REPORT_ACCEPTED, Kind.REPORT_REFERRED, Kind.REPORT_SUPPLEMENTED,
            Kind.REPORT_HANDED_OVER, Kind.REPORT_WITHDRAWN, Kind.REPORT_SUPERSEDED, Kind.AGENT_LEFT, Kind.JUDGED);

    private final Set<Integer> movable;
    private final Differences differences = new Differences();
    private final VerdictCheck verdicts = new VerdictCheck(differences);
    private final Map<String, PreReport> reports = new HashMap<>();
    private final Map<String, UUID> agents = new HashMap<>();
    private final ReportEnds ends = new ReportEnds();
    private final Map<String, Map<String, String>> lastSaid = new HashMap<>();

    /** @param movable ids of the terms by which an opening day moves deadlines */
    RowCheck(Set<Integer> movable) {
        this.movable = movable;
    }

    void take(List<Written> entries, Map<Long, PreReport> rows, VerdictCheck.Versions versions) {
        entries.forEach(entry -> {
            switch (entry.kind()) {
                case REPORT_ACCEPTED, REPORT_REFERRED -> accepted(entry, Optional.ofNullable(rows.get(entry.sequence())));
                case REPORT_HANDED_OVER ->
                    agents.put(entry.facts().get("receipt"), UUID.fromString(entry.facts().get("agent")));
                case REPORT_SUPPLEMENTED -> supplemented(entry);
                case JUDGED -> verdicts.judged(entry, versions);
                default -> ends.take(entry);
            }
        });
    }

    private void accepted(Written entry, Optional<PreReport> row) {
        String receipt = entry.facts().get("receipt");
        if (row.isEmpty()) {
            differences.add(RowDifference.noRow("preReport", receipt));
            return;
        }
        PreReport report = row.get();
        reports.put(receipt, report);
        agents.put(receipt, UUID.fromString(entry.facts().get("agent")));
        compare(receipt, "receipt", receipt, report.receipt().code());
        compare(receipt, "effectiveAt", entry.facts().get("effectiveAt"), report.effectiveAt().toString());
        compare(receipt, "earliestVisit", entry.facts().get("earliestVisit"), report.earliestVisit().toString());
        compare(receipt, "terms", entry.facts().get("terms"), Integer.toString(report.terms()));
        compare(receipt, "agency", entry.facts().get("agency"), Integer.toString(report.agent().agency().id()));
        if (!movable.contains(report.terms())) {
            compare(receipt, "deadline", entry.facts().get("deadline"), report.deadline().toString());
        }
        says(receipt, entry.values(), report.earlier().isEmpty() ? report.said() : report.earlier().get(0));
    }

    /** What a report says of the customer: only that it differs is told. */
    private void says(String receipt, Map<String, String> values, Said said) {
        Map<String, String> row = ReportEntries.personal(said);
        values.forEach((name, value) -> {
            if (row.containsKey(name) ? !value.equals(row.get(name)) : !name.equals(ReportEntries.SAID_BY)) {
                differences.add(new RowDifference("preReport", receipt, name, Optional.empty(), Optional.empty()));
            }
        });
    }

    /** What was erased says nothing. */
    private void supplemented(Written entry) {
        if (!entry.values().isEmpty()) {
            lastSaid.put(entry.facts().get("receipt"), entry.values());
        }
    }

    /** What entries and rows of one time showed, whatever came later. */
    List<RowDifference> soFar() {
        return differences.all();
    }

    /** Versions of verdicts that no entry made. */
    List<RowDifference> stray(List<VersionRow> rows) {
        return verdicts.stray(rows);
    }

    /** What was found, once every entry was taken up. */
    List<RowDifference> differences() {
        reports.forEach((receipt, report) -> {
            compare(receipt, "agent", agents.get(receipt).toString(), report.agent().id().toString());
            ends.difference(report).ifPresent(differences::add);
            Optional.ofNullable(lastSaid.get(receipt)).ifPresent(said -> says(receipt, said, report.said()));
        });
        return differences.all();
    }

    private void compare(String receipt, String field, String journal, String row) {
        differences.compare("preReport", receipt, field, journal, row);
    }
}
