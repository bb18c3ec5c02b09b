package dev.baobei.flow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import dev.baobei.domain.journal.Entry.Kind;
import dev.baobei.domain.prereport.PreReport;
import dev.baobei.postgres.History.Written;
import dev.baobei.postgres.KeptRows.VerdictRow;

/** Holds rows against the entries that made them, page by page. For one thread. */
final class RowCheck {

    /** Entries that a row was made by. */
    static final List<Kind> KINDS = List.of(Kind.REPORT_ACCEPTED, Kind.REPORT_HANDED_OVER, Kind.REPORT_WITHDRAWN, Kind.JUDGED,
            Kind.CONFIRMED);

    private final Set<Integer> movable;
    private final List<RowDifference> differences = new ArrayList<>();
    private final Map<String, PreReport> reports = new HashMap<>();
    private final Map<String, UUID> agents = new HashMap<>();
    private final Set<String> withdrawn = new HashSet<>();
    private final Map<String, Boolean> signed = new HashMap<>();
    private final Set<String> confirmed = new HashSet<>();

    /** @param movable ids of the terms by which an opening day moves deadlines */
    RowCheck(Set<Integer> movable) {
        this.movable = movable;
    }

    void take(List<Written> entries, Map<Long, PreReport> rows, Map<UUID, Map<Integer, VerdictRow>> verdicts) {
        entries.forEach(entry -> {
            switch (entry.kind()) {
                case REPORT_ACCEPTED -> accepted(entry, Optional.ofNullable(rows.get(entry.sequence())));
                case REPORT_HANDED_OVER ->
                    agents.put(entry.facts().get("receipt"), UUID.fromString(entry.facts().get("agent")));
                case REPORT_WITHDRAWN -> withdrawn.add(entry.facts().get("receipt"));
                case JUDGED -> judged(entry, verdicts.getOrDefault(HappeningReading.visit(entry), Map.of()));
                default -> confirmed.add(entry.facts().get("visit") + "/" + entry.facts().get("version"));
            }
        });
    }

    private void accepted(Written entry, Optional<PreReport> row) {
        String receipt = entry.facts().get("receipt");
        if (row.isEmpty()) {
            differences.add(new RowDifference("preReport", receipt, "row", Optional.of(receipt), Optional.empty()));
            return;
        }
        PreReport report = row.get();
        reports.put(receipt, report);
        agents.put(receipt, UUID.fromString(entry.facts().get("agent")));
        compare("preReport", receipt, "receipt", receipt, report.receipt().code());
        compare("preReport", receipt, "effectiveAt", entry.facts().get("effectiveAt"), report.effectiveAt().toString());
        compare("preReport", receipt, "earliestVisit", entry.facts().get("earliestVisit"), report.earliestVisit().toString());
        compare("preReport", receipt, "terms", entry.facts().get("terms"), Integer.toString(report.terms()));
        compare("preReport", receipt, "agency", entry.facts().get("agency"), Integer.toString(report.agent().agency().id()));
        if (!movable.contains(report.terms())) {
            compare("preReport", receipt, "deadline", entry.facts().get("deadline"), report.deadline().toString());
        }
        Map<String, String> said = ReportsDecider
                .personal(report.earlier().isEmpty() ? report.said() : report.earlier().get(0));
        entry.values().forEach((name, value) -> {
            if (!value.equals(said.get(name))) {
                differences.add(new RowDifference("preReport", receipt, name, Optional.empty(), Optional.empty()));
            }
        });
    }

    private void judged(Written entry, Map<Integer, VerdictRow> versions) {
        String id = entry.facts().get("visit") + "/" + entry.facts().get("version");
        VerdictRow row = versions.get(Integer.valueOf(entry.facts().get("version")));
        if (row == null) {
            differences.add(new RowDifference("verdict", id, "row", Optional.of(id), Optional.empty()));
            return;
        }
        signed.put(id, row.confirmed());
        compare("verdict", id, "kind", entry.facts().get("kind"), row.kind());
        compare("verdict", id, "from", entry.facts().get("from"), row.from().toString());
        compare("verdict", id, "until", entry.facts().get("until"), row.until().toString());
        compare("verdict", id, "receipt", entry.facts().get("receipt"), row.receipt());
    }

    private void compare(String about, String id, String field, String journal, String row) {
        if (!Objects.equals(journal, row)) {
            differences.add(new RowDifference(about, id, field, Optional.ofNullable(journal), Optional.ofNullable(row)));
        }
    }

    /** What was found, once every entry was taken up. */
    List<RowDifference> differences() {
        List<RowDifference> all = new ArrayList<>(differences);
        differences.clear();
        reports.forEach((receipt, report) -> {
            compare("preReport", receipt, "agent", agents.get(receipt).toString(), report.agent().id().toString());
            boolean isWithdrawn = report.ended().filter(end -> end.why() == PreReport.End.WITHDRAWN).isPresent();
            compare("preReport", receipt, "withdrawn", Boolean.toString(isWithdrawn && withdrawn.contains(receipt)),
                    Boolean.toString(isWithdrawn));
        });
        signed.forEach((id, isSigned) -> compare("confirmation", id, "confirmed", Boolean.toString(confirmed.contains(id)),
                Boolean.toString(isSigned)));
        all.addAll(differences);
        return all;
    }
}
