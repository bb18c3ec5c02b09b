package dev.baobei.flow.appeal;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.domain.dispute.Appeal;
import dev.baobei.domain.journal.Link;
import dev.baobei.domain.party.Project;
import dev.baobei.flow.act.LockedReport;
import dev.baobei.flow.act.LockedReports;
import dev.baobei.flow.notice.OutboxBell;
import dev.baobei.postgres.directory.Directories;
import dev.baobei.postgres.dispute.AppealLog;
import dev.baobei.postgres.dispute.AppealLog.Answer;
import dev.baobei.postgres.dispute.AppealLog.Known;
import dev.baobei.postgres.journal.Journal;
import dev.baobei.postgres.message.Outbox;
import dev.baobei.postgres.sql.Transactions;
import io.smallrye.mutiny.Uni;

/** The story of an appeal (申诉) that is in no dispute: one of the staff answers it, and its agent is told. */
@ApplicationScoped
public class AppealFlow {

    private final InstantSource machineTime;
    private final LockedReports acts;
    private final Directories directories;
    private final Transactions transactions;
    private final AppealLog appeals;
    private final AppealNotices notices;
    private final Journal journal;
    private final Outbox outbox;
    private final OutboxBell bell;

    AppealFlow(InstantSource machineTime, LockedReports acts, Directories directories, Transactions transactions,
            AppealLog appeals, AppealNotices notices, Journal journal, Outbox outbox, OutboxBell bell) {
        this.machineTime = machineTime;
        this.acts = acts;
        this.directories = directories;
        this.transactions = transactions;
        this.appeals = appeals;
        this.notices = notices;
        this.journal = journal;
        this.outbox = outbox;
        this.bell = bell;
    }

    /** A page of appeals, the soonest due first. */
    public Uni<List<Known>> page(AppealLog.Query query) {
        return directories.current().flatMap(directory -> transactions.inOne(tx -> appeals.page(tx, directory, query)));
    }

    /**
     * Answers an appeal, and whatever else waits about the same report outside a dispute.
     *
     * @param mine the projects that whoever answers may act for
     */
    public Uni<AppealOutcome> answer(UUID id, UUID account, Predicate<Project> mine, String words) {
        return directories.current().flatMap(directory -> transactions.inOne(tx -> appeals.byId(tx, directory, id)))
                .flatMap(found -> found.isEmpty()
                        ? Uni.createFrom().item(new AppealOutcome.Unknown())
                        : acts.<AppealOutcome>act(found.get().receipt(), mine, new AppealOutcome.Unknown(),
                                the -> appeals.byId(the.tx(), the.directory(), id)
                                        .flatMap(known -> answer(the, known.orElseThrow(), account, words))))
                .invoke(outcome -> bell.ring());
    }

    private Uni<AppealOutcome> answer(LockedReport the, Known known, UUID account, String words) {
        if (known.dispute().isPresent()) {
            return Uni.createFrom().item(new AppealOutcome.InDispute(known.dispute().get()));
        }
        if (known.answer().isPresent()) {
            return Uni.createFrom().item(known.answer().get().words().filter(words::equals).isPresent()
                    ? new AppealOutcome.OnRecord(known, the.project())
                    : new AppealOutcome.AnsweredBefore());
        }
        return appeals.waiting(the.tx(), the.directory(), List.of(known.receipt().code()))
                .map(all -> all.getOrDefault(known.receipt(), List.of()).stream()
                        .filter(one -> one.dispute().isEmpty()).map(Known::appeal).toList())
                .flatMap(waiting -> answer(the, waiting, account, words))
                .chain(() -> appeals.byId(the.tx(), the.directory(), known.appeal().id()))
                .map(now -> new AppealOutcome.OnRecord(now.orElseThrow(), the.project()));
    }

    /** All that waits about the report, at once: as a ruling does. */
    private Uni<Void> answer(LockedReport the, List<Appeal> waiting, UUID account, String words) {
        List<Link> entries = waiting.stream()
                .map(appeal -> AppealEntries.answered(the.chain(), appeal, account, the.now(), words)).toList();
        return appeals
                .answer(the.tx(), waiting.stream().map(Appeal::id).toList(),
                        new Answer(account, the.now(), Optional.empty(), Optional.of(words)))
                .chain(() -> outbox.add(the.tx(), notices.answered(waiting.stream().map(Appeal::by), the.report(), words,
                        entries.get(entries.size() - 1).mark(),
                        the.directory(), the.now()), machineTime.instant()))
                .chain(() -> journal.write(the.tx(), List.of(the.chain())));
    }
}
