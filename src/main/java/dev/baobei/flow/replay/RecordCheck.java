package dev.baobei.flow.replay;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.domain.whatif.Held;
import dev.baobei.domain.whatif.Replay;
import dev.baobei.flow.appeal.DisputeEntries;
import dev.baobei.postgres.replay.History;
import dev.baobei.postgres.replay.History.Written;
import dev.baobei.postgres.replay.KeptRecords.Look;
import dev.baobei.postgres.replay.KeptRecords.Which;

/**
 * Holds every other record of a project against its journal: what people ruled, agreed and wrote down against their entries, protections and what
 * visits used up against what the replay opened. All of it as of one moment, so that nothing is looked at twice.
 */
@ApplicationScoped
class RecordCheck {

    private static final int PAGE = 500;
    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final String PROTECTION = "protection";
    private static final String USED_UP = "usedUp";

    private final History history;

    RecordCheck(History history) {
        this.history = history;
    }

    /** @param replay of the same entries as were there when the rows were looked at */
    List<RowDifference> hold(int project, Look rows, Replay replay) {
        SaidRecords said = new SaidRecords();
        long after = 0;
        List<Written> page;
        do {
            page = history.page(project, after, rows.head(), SaidRecords.KINDS, PAGE).await().atMost(LONGEST);
            page.forEach(said::take);
            after = page.isEmpty() ? after : page.get(page.size() - 1).sequence();
        } while (page.size() == PAGE);
        protections(said, replay.held());
        replay.usedUp().forEach((receipt, by) -> {
            said.put(USED_UP, receipt.code(), "visit", by.visit().toString());
            said.put(USED_UP, receipt.code(), "at", by.at().toString());
        });
        return differences(said, rows.says());
    }

    /** Several of a visit where others bar its customer in between. */
    private static void protections(SaidRecords said, List<Held> all) {
        Map<UUID, Integer> ofVisit = new TreeMap<>();
        all.forEach(held -> {
            int nth = ofVisit.merge(held.visit(), 1, Integer::sum);
            String id = held.visit() + (nth > 1 ? "#" + nth : "");
            said.put(PROTECTION, id, "customer", held.customer().toString());
            said.put(PROTECTION, id, "from", held.from().toString());
            said.put(PROTECTION, id, "until", held.until().toString());
            said.put(PROTECTION, id, "holders",
                    held.holders().stream().map(DisputeEntries::share).collect(Collectors.joining(",")));
        });
    }

    private static List<RowDifference> differences(SaidRecords said, Map<Which, SortedMap<String, String>> kept) {
        List<RowDifference> differences = new ArrayList<>();
        said.all().forEach((which, facts) -> {
            differences.addAll(differences(which, facts, Optional.ofNullable(kept.get(which))));
        });
        kept.forEach((which, facts) -> {
            if (!said.all().containsKey(which)) {
                differences.add(RowDifference.noEntry(which.about(), which.id()));
            }
        });
        return differences;
    }

    private static List<RowDifference> differences(Which which, Map<String, String> said,
            Optional<SortedMap<String, String>> row) {
        if (row.isEmpty()) {
            return List.of(RowDifference.noRow(which.about(), which.id()));
        }
        return new TreeSet<>(Stream.concat(said.keySet().stream(), row.get().keySet().stream()).toList()).stream()
                .filter(fact -> !SaidRecords.OPEN.equals(said.get(fact)))
                .filter(fact -> !Optional.ofNullable(said.get(fact)).equals(Optional.ofNullable(row.get().get(fact))))
                .map(fact -> new RowDifference(which.about(), which.id(), fact, Optional.ofNullable(said.get(fact)),
                        Optional.ofNullable(row.get().get(fact))))
                .toList();
    }
}
