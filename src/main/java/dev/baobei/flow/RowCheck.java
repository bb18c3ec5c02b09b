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
import dev.baobei.postgres.KeptRows.VersionRow;

/** Holds rows against the entries that made them, page by page. For one thread. */
final class RowCheck {

    /** Entries that a row was made by. */
    static final List<Kind> KINDS = List.of(Kind.REPORT_ACCEPTED, Kind.REPORT_HANDED_OVER, Kind.REPORT_WITHDRAWN,
            Kind.REPORT_SUPERSEDED, Kind.AGENT_LEFT, Kind.JUDGED, Kind.CONFIRMED, Kind.ARRIVAL_CORRECTED);

    private final Set<Integer> movable;
    private final List<RowDifference> differences = new ArrayList<>();
    private final Map<String, PreReport> reports = new HashMap<>();
    private final Map<String, UUID> agents = new HashMap<>();
    private final ReportEnds ends = new ReportEnds();
    private final Map<String, Boolean> signed = new HashMap<>();
    private final Set<String> judged = new HashSet<>();
    private final Set<String> confirmed = new HashSet<>();
    private final Set<UUID> corrected = new HashSet<>();
    private final Set<UUID> finals = new HashSet<>();

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
                case JUDGED -> judged(entry, verdicts.getOrDefault(HappeningReading.visit(entry), Map.of()));
                case CONFIRMED -> {
                    confirmed.add(version(entry));
                    finals.add(HappeningReading.visit(entry));
                }
                case ARRIVAL_CORRECTED -> {
                    if (finals.contains(HappeningReading.visit(entry))) {
                        corrected.add(HappeningReading.visit(entry));
                    }
                }
                default -> ends.take(entry);
            }
        });
    }

    private static String version(Written entry) {
        return entry.facts().get("visit") + "/" + entry.facts().get("version");
    }

    /** Visits whose arrival two people corrected after their confirmation: what was judged first was so as of the former one. */
    Set<UUID> corrected() {
        return corrected;
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
        compare("preReport", receipt, "receipt", receipt, report.receipt().code());
        compare("preReport", receipt, "effectiveAt", entry.facts().get("effectiveAt"), report.effectiveAt().toString());
        compare("preReport", receipt, "earliestVisit", entry.facts().get("earliestVisit"), report.earliestVisit().toString());
        compare("preReport", receipt, "terms", entry.facts().get("terms"), Integer.toString(report.terms()));
        compare("preReport", receipt, "agency", entry.facts().get("agency"), Integer.toString(report.agent().agency().id()));
        if (!movable.contains(report.terms())) {
            compare("preReport", receipt, "deadline", entry.facts().get("deadline"), report.deadline().toString());
        }
        Map<String, String> said = ReportEntries
                .personal(report.earlier().isEmpty() ? report.said() : report.earlier().get(0));
        entry.values().forEach((name, value) -> {
            if (!value.equals(said.get(name))) {
                differences.add(new RowDifference("preReport", receipt, name, Optional.empty(), Optional.empty()));
            }
        });
    }

    private void judged(Written entry, Map<Integer, VerdictRow> versions) {
        String id = version(entry);
        judged.add(id);
        VerdictRow row = versions.get(Integer.valueOf(entry.facts().get("version")));
        if (row == null) {
            differences.add(RowDifference.noRow("verdict", id));
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

    /** What entries and rows of one time showed, whatever came later. */
    List<RowDifference> soFar() {
        return List.copyOf(differences);
    }

    /** Rows that no entry made. */
    List<RowDifference> stray(List<VersionRow> rows) {
        return rows.stream().filter(row -> !(row.about().equals("verdict") ? judged : confirmed)
                .contains(row.visit() + "/" + row.version()))
                .map(row -> RowDifference.noEntry(row.about(), row.visit() + "/" + row.version())).toList();
    }

    /** What was found, once every entry was taken up. */
    List<RowDifference> differences() {
        List<RowDifference> all = new ArrayList<>(differences);
        differences.clear();
        reports.forEach((receipt, report) -> {
            compare("preReport", receipt, "agent", agents.get(receipt).toString(), report.agent().id().toString());
            ends.difference(report).ifPresent(differences::add);
        });
        signed.forEach((id, isSigned) -> compare("confirmation", id, "confirmed", Boolean.toString(confirmed.contains(id)),
                Boolean.toString(isSigned)));
        all.addAll(differences);
        return all;
    }
}
