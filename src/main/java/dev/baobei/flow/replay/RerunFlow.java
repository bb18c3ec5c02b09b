package dev.baobei.flow.replay;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.domain.party.Directory;
import dev.baobei.domain.party.Project;
import dev.baobei.domain.whatif.Compared;
import dev.baobei.domain.whatif.Compared.Aspect;
import dev.baobei.domain.whatif.Proposal;
import dev.baobei.domain.whatif.Replay;
import dev.baobei.postgres.directory.Directories;
import dev.baobei.postgres.journal.JournalReader;
import dev.baobei.postgres.journal.JournalReader.Followed;
import dev.baobei.postgres.replay.History;
import dev.baobei.postgres.replay.History.Extent;
import dev.baobei.postgres.replay.KeptRecords;
import dev.baobei.postgres.replay.KeptRecords.Look;
import dev.baobei.postgres.visit.ExistingCustomers;
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
    private final RowPasses passes;
    private final KeptRecords kept;
    private final RecordCheck records;
    private final ExistingCustomers existing;
    private final AtomicBoolean busy = new AtomicBoolean();

    RerunFlow(Directories directories, History history, Happenings happenings, JournalReader journal, RowPasses passes,
            KeptRecords kept, RecordCheck records, ExistingCustomers existing) {
        this.directories = directories;
        this.history = history;
        this.happenings = happenings;
        this.journal = journal;
        this.passes = passes;
        this.kept = kept;
        this.records = records;
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

    /**
     * Judges what is on record now once more; nothing while this instance does so already.
     *
     * @param asked a message or a visit, of which every rule's answer is wanted
     */
    public Uni<Optional<Rerun>> rerun(Project project, Optional<UUID> asked) {
        if (!busy.compareAndSet(false, true)) {
            return Uni.createFrom().item(Optional.empty());
        }
        return kept.look(project.id()).flatMap(look -> history.extent(project.id(), Optional.empty())
                .flatMap(extent -> directories.current()
                        .flatMap(directory -> Uni.createFrom().item(() -> run(directory, look, extent, project.id(), asked))
                                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool()))))
                .map(Optional::of).onTermination().invoke(() -> busy.set(false));
    }

    /** The chain first: what stands behind a break says nothing, and nothing follows from it. */
    private Rerun run(Directory directory, Look look, Extent extent, int project, Optional<UUID> asked) {
        Followed chain = journal.follow(project).await().atMost(LONGEST);
        long upTo = Math.min(look.head(), chain.end().sequence());
        Project now = directory.project(project).orElseThrow();
        Replay replay = new Replay(now, now.openings().before(extent.begun().orElse(Instant.MIN)),
                Proposal.asItWas(directory.versionsOf(project)), extent.late(), existing.of(project).await().atMost(LONGEST));
        Map<Long, Compared> compared = new TreeMap<>();
        Set<RowDifference> rows = new LinkedHashSet<>();
        Optional<Long> next = Optional.of(0L);
        while (next.isPresent()) {
            Happenings.Page page = happenings.page(directory, project, next.get(), upTo, PAGE).await().atMost(LONGEST);
            page.happenings().forEach(placed -> replay.take(placed.happening(), placed.at())
                    .ifPresent(one -> compared.put(one.sequence(), kept(one, asked))));
            rows.addAll(page.missing());
            next = page.next();
        }
        rows.addAll(passes.hold(directory, project, chain));
        if (chain.verifies()) {
            rows.addAll(records.hold(project, look, replay));
        }
        return new Rerun(upTo, chain, List.copyOf(compared.values()), replay.unread(), List.copyOf(rows));
    }

    private static Compared kept(Compared one, Optional<UUID> asked) {
        if (one instanceof Compared.Report report) {
            return asked.equals(Optional.of(report.message())) ? report : report.withoutTrace();
        }
        Compared.Judgement judged = (Compared.Judgement) one;
        return asked.equals(Optional.of(judged.visit().id())) || judged.changes().contains(Aspect.REASONS)
                ? judged
                : judged.withoutReasons();
    }
}
