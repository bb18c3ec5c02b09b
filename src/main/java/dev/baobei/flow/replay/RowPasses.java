package dev.baobei.flow.replay;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.domain.journal.Entry.Kind;
import dev.baobei.domain.party.Directory;
import dev.baobei.domain.prereport.PreReport;
import dev.baobei.domain.terms.Terms;
import dev.baobei.postgres.journal.JournalReader;
import dev.baobei.postgres.journal.JournalReader.Followed;
import dev.baobei.postgres.replay.History;
import dev.baobei.postgres.replay.History.Written;
import dev.baobei.postgres.replay.KeptRows;
import dev.baobei.postgres.visit.JudgedVisits;

/**
 * Holds a project's rows against its journal, while both go on: what is different is looked at again where entries were added meanwhile, and what
 * is not so every time was no difference.
 */
@ApplicationScoped
class RowPasses {

    private static final int PAGE = 500;
    private static final int MOST = 4;
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final History history;
    private final JournalReader journal;
    private final KeptRows kept;
    private final JudgedVisits judged;

    RowPasses(History history, JournalReader journal, KeptRows kept, JudgedVisits judged) {
        this.history = history;
        this.journal = journal;
        this.kept = kept;
        this.judged = judged;
    }

    /** Up to the head as it is now; of a broken chain up to where it breaks, and only what later entries cannot change. */
    List<RowDifference> hold(Directory directory, int project, Followed chain) {
        if (!chain.verifies()) {
            return pass(directory, project, chain.end().sequence(), false);
        }
        long upTo = head(project);
        List<RowDifference> found = pass(directory, project, upTo, true);
        for (int passes = 1; passes < MOST && !found.isEmpty() && upTo != head(project); passes++) {
            upTo = head(project);
            found = found.stream().filter(pass(directory, project, upTo, true)::contains).toList();
        }
        return found;
    }

    private long head(int project) {
        return journal.head(project).await().atMost(LONGEST).sequence();
    }

    private List<RowDifference> pass(Directory directory, int project, long upTo, boolean whole) {
        RowCheck check = new RowCheck(directory.versionsOf(project).all().filter(terms -> terms.validity().waitsForOpening())
                .map(Terms::id).collect(Collectors.toSet()));
        List<Written> page = List.of();
        long after = 0;
        do {
            page = history.page(project, after, upTo, RowCheck.KINDS, PAGE).await().atMost(LONGEST);
            List<Long> reports = page.stream().filter(entry -> RowCheck.REPORTS.contains(entry.kind())).map(Written::sequence)
                    .toList();
            List<UUID> visits = page.stream().filter(entry -> entry.kind() == Kind.JUDGED).map(HappeningReading::visit)
                    .toList();
            check.take(page, reports(directory, project, reports), new VerdictCheck.Versions(
                    kept.verdicts(visits).await().atMost(LONGEST), judged.verdicts(visits).await().atMost(LONGEST)));
            after = page.isEmpty() ? after : page.get(page.size() - 1).sequence();
        } while (page.size() == PAGE);
        return whole ? whole(check, project) : check.soFar();
    }

    /** One that cannot be read hides no other. */
    private Map<Long, PreReport> reports(Directory directory, int project, List<Long> sequences) {
        try {
            return kept.reports(directory, project, sequences).await().atMost(LONGEST);
        } catch (IllegalStateException unreadable) {
            Map<Long, PreReport> read = new HashMap<>();
            int half = sequences.size() / 2;
            if (half > 0) {
                read.putAll(reports(directory, project, sequences.subList(0, half)));
                read.putAll(reports(directory, project, sequences.subList(half, sequences.size())));
            }
            return read;
        }
    }

    private List<RowDifference> whole(RowCheck check, int project) {
        List<RowDifference> found = new ArrayList<>(check.differences());
        kept.stray(project).await().atMost(LONGEST)
                .forEach(receipt -> found.add(RowDifference.noEntry("preReport", receipt)));
        found.addAll(check.stray(kept.versions(project).await().atMost(LONGEST)));
        return found;
    }
}
