package dev.baobei.flow;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.domain.journal.Entry.Kind;
import dev.baobei.domain.party.Directory;
import dev.baobei.domain.party.Project;
import dev.baobei.domain.terms.Terms;
import dev.baobei.domain.whatif.Compared;
import dev.baobei.domain.whatif.Proposal;
import dev.baobei.domain.whatif.Replay;
import dev.baobei.postgres.ExistingCustomers;
import dev.baobei.postgres.History;
import dev.baobei.postgres.History.Extent;
import dev.baobei.postgres.History.Written;
import dev.baobei.postgres.JournalReader;
import dev.baobei.postgres.JournalReader.Followed;
import dev.baobei.postgres.KeptRows;
import dev.baobei.postgres.directory.Directories;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;

/**
 * A project's history judged once more (重演): the journal alone, under the terms that were in force, by the same pure functions. What does not come
 * out as it stands on record is shown, and so are rows that say something else than the journal.
 */
@ApplicationScoped
public class RerunFlow {

    private static final int PAGE = 500;

    /** How long the database may take for one page. */
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final Directories directories;
    private final History history;
    private final Happenings happenings;
    private final JournalReader journal;
    private final KeptRows kept;
    private final ExistingCustomers existing;
    private final AtomicBoolean busy = new AtomicBoolean();

    RerunFlow(Directories directories, History history, Happenings happenings, JournalReader journal, KeptRows kept,
            ExistingCustomers existing) {
        this.directories = directories;
        this.history = history;
        this.happenings = happenings;
        this.journal = journal;
        this.kept = kept;
        this.existing = existing;
    }

    /**
     * What came of it.
     *
     * @param chain    whether the entries follow from each other
     * @param compared every decision and verdict on record beside what it is by the journal, by its place
     * @param unread   how many reports cannot be read any more, since their values were erased
     */
    public record Rerun(long upTo, Followed chain, List<Compared> compared, long unread, List<RowDifference> rows) {

        /** Whether everything came out as it stands on record. */
        public boolean isSame() {
            return chain.verifies() && rows.isEmpty() && compared.stream().allMatch(one -> one.changes().isEmpty());
        }
    }

    /** Judges what is on record now once more; nothing while this instance does so already. */
    public Uni<Optional<Rerun>> rerun(Project project) {
        if (!busy.compareAndSet(false, true)) {
            return Uni.createFrom().item(Optional.empty());
        }
        return history.extent(project.id(), Optional.empty()).flatMap(extent -> directories.current()
                .flatMap(directory -> Uni.createFrom().item(() -> run(directory, project.id(), extent))
                        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())))
                .map(Optional::of).onTermination().invoke(() -> busy.set(false));
    }

    private Rerun run(Directory directory, int project, Extent extent) {
        Project now = directory.project(project).orElseThrow();
        Replay replay = new Replay(now, now.openings().before(extent.begun().orElse(Instant.MIN)),
                Proposal.asItWas(directory.versionsOf(project)), extent.late(), existing.of(project).await().atMost(LONGEST));
        Map<Long, Compared> compared = new TreeMap<>();
        Optional<Long> next = Optional.of(0L);
        while (next.isPresent()) {
            Happenings.Page page = happenings.page(directory, project, next.get(), extent.upTo(), PAGE).await().atMost(LONGEST);
            page.happenings().forEach(placed -> replay.take(placed.happening(), placed.at())
                    .ifPresent(one -> compared.put(one.sequence(), one)));
            next = page.next();
        }
        return new Rerun(extent.upTo(), journal.follow(project).await().atMost(LONGEST), List.copyOf(compared.values()),
                replay.unread(), rows(directory, project, extent.upTo()));
    }

    private List<RowDifference> rows(Directory directory, int project, long upTo) {
        RowCheck check = new RowCheck(directory.versionsOf(project).all().filter(terms -> terms.validity().waitsForOpening())
                .map(Terms::id).collect(Collectors.toSet()));
        List<Written> page = List.of();
        long after = 0;
        do {
            page = history.page(project, after, upTo, RowCheck.KINDS, PAGE).await().atMost(LONGEST);
            List<Long> reports = page.stream().filter(entry -> entry.kind() == Kind.REPORT_ACCEPTED).map(Written::sequence)
                    .toList();
            List<UUID> visits = page.stream().filter(entry -> entry.kind() == Kind.JUDGED).map(HappeningReading::visit)
                    .toList();
            check.take(page, kept.reports(directory, project, reports).await().atMost(LONGEST),
                    kept.verdicts(visits).await().atMost(LONGEST));
            after = page.isEmpty() ? after : page.get(page.size() - 1).sequence();
        } while (page.size() == PAGE);
        List<RowDifference> found = new ArrayList<>(check.differences());
        kept.stray(project, upTo).await().atMost(LONGEST).forEach(receipt -> found
                .add(new RowDifference("preReport", receipt, "entry", Optional.empty(), Optional.of(receipt))));
        return found;
    }
}
