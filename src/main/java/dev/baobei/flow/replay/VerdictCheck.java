package dev.baobei.flow.replay;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import dev.baobei.flow.visit.VisitEntries;
import dev.baobei.postgres.replay.History.Written;
import dev.baobei.postgres.replay.KeptRows.VerdictRow;
import dev.baobei.postgres.replay.KeptRows.VersionRow;
import dev.baobei.postgres.visit.VerdictRecord;

/** Holds versions of verdicts against the entries that made them, in the clear and as they are sealed. For one thread. */
final class VerdictCheck {

    private static final String VERDICT = "verdict";

    private final Differences differences;
    private final Set<String> judged = new HashSet<>();

    VerdictCheck(Differences differences) {
        this.differences = differences;
    }

    /** Versions on record by visit and number: as their rows say in the clear, and as they are sealed. */
    record Versions(Map<UUID, Map<Integer, VerdictRow>> rows, Map<UUID, Map<Integer, VerdictRecord>> sealed) {}

    void judged(Written entry, Versions versions) {
        Map<String, String> facts = entry.facts();
        String id = facts.get("visit") + "/" + facts.get("version");
        UUID visit = HappeningReading.visit(entry);
        Integer number = Integer.valueOf(facts.get("version"));
        judged.add(id);
        VerdictRow row = versions.rows().getOrDefault(visit, Map.of()).get(number);
        if (row == null) {
            differences.add(RowDifference.noRow(VERDICT, id));
            return;
        }
        differences.compare(VERDICT, id, "kind", facts.get("kind"), row.kind());
        differences.compare(VERDICT, id, "from", facts.get("from"), row.from().toString());
        differences.compare(VERDICT, id, "until", facts.get("until"), row.until().toString());
        differences.compare(VERDICT, id, "receipt", facts.get("receipt"), row.receipt());
        differences.compare(VERDICT, id, "halvedWith", facts.get("halvedWith"), row.halvedWith());
        Optional.ofNullable(versions.sealed().getOrDefault(visit, Map.of()).get(number)).ifPresent(sealed -> VisitEntries
                .facts(sealed).forEach((fact, said) -> differences.compare(VERDICT, id, fact, facts.get(fact), said)));
    }

    /** Those that no entry made. */
    List<RowDifference> stray(List<VersionRow> rows) {
        return rows.stream().map(row -> row.visit() + "/" + row.version()).filter(id -> !judged.contains(id))
                .map(id -> RowDifference.noEntry(VERDICT, id)).toList();
    }
}
