package dev.baobei.flow.reread;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.domain.party.Directory;
import dev.baobei.domain.party.Project;
import dev.baobei.flow.notice.OutboxBell;
import dev.baobei.flow.reread.RereadJudge.Judged;
import dev.baobei.flow.reread.RereadOutcome.Applied;
import dev.baobei.flow.reread.RereadOutcome.Differs;
import dev.baobei.flow.reread.RereadOutcome.NotYours;
import dev.baobei.flow.reread.RereadOutcome.Undecided;
import dev.baobei.flow.reread.RereadOutcome.Unknown;
import dev.baobei.flow.reread.Rereading.Read;
import dev.baobei.postgres.directory.Directories;
import dev.baobei.postgres.journal.Journal;
import dev.baobei.postgres.message.MessageLog;
import dev.baobei.postgres.message.Rereads;
import dev.baobei.postgres.message.Rereads.Standing;
import dev.baobei.postgres.sql.Transactions;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;

/** The story of a reread (重读): a kept message read by the present parser, the difference shown, and applied where staff say so. */
@ApplicationScoped
public class RereadFlow {

    private static final UUID NOBODY = new UUID(0, 0);

    private final Transactions transactions;
    private final Directories directories;
    private final MessageLog messages;
    private final Rereads rereads;
    private final Journal journal;
    private final Rereading rereading;
    private final RereadJudge judge;
    private final RereadRecord record;
    private final OutboxBell bell;

    RereadFlow(Transactions transactions, Directories directories, MessageLog messages, Rereads rereads, Journal journal,
            Rereading rereading, RereadJudge judge, RereadRecord record, OutboxBell bell) {
        this.transactions = transactions;
        this.directories = directories;
        this.messages = messages;
        this.rereads = rereads;
        this.journal = journal;
        this.rereading = rereading;
        this.judge = judge;
        this.record = record;
        this.bell = bell;
    }

    /** What staff ask to be applied, and why. */
    public record Request(UUID message, UUID account, String reason) {

        @Override
        public String toString() {
            return "Request[" + message + "]";
        }
    }

    /**
     * Which messages are read again.
     *
     * @param from    received from then on
     * @param to      received before then
     * @param project only those that may concern it
     * @param after   the last message of the page before
     */
    public record Period(Instant from, Instant to, Optional<Project> project, Optional<UUID> after, int limit) {}

    /** Part of a period: how many messages were read, those that differ, and the last where more may follow. */
    public record Page(int read, List<RereadOutcome> differing, Optional<UUID> next) {}

    /** Reads a message again and shows what would change; nothing does. */
    public Uni<RereadOutcome> look(UUID message, Predicate<Project> mine) {
        return directories.current().flatMap(directory -> transactions.inOne(tx -> found(tx, message,
                before -> rereading.read(tx, before, directory)
                        .flatMap(read -> isOf(read, mine) ? look(tx, read) : notYours()))));
    }

    private Uni<RereadOutcome> found(SqlConnection tx, UUID message, Function<Standing, Uni<RereadOutcome>> then) {
        return rereads.of(tx, message).flatMap(found -> found.map(then).orElseGet(() -> rereads.isKept(tx, message)
                .map(kept -> kept ? new Undecided() : new Unknown())));
    }

    private static boolean isOf(Read read, Predicate<Project> mine) {
        return concerned(read).allMatch(mine);
    }

    private static Stream<Project> concerned(Read read) {
        return Stream.concat(read.projects().stream(), read.before().outcomes().stream()
                .flatMap(outcome -> Optional.ofNullable(outcome.project()).flatMap(read.handling().directory()::project)
                        .stream()))
                .distinct();
    }

    private static Uni<RereadOutcome> notYours() {
        return Uni.createFrom().item(new NotYours());
    }

    private Uni<RereadOutcome> look(SqlConnection tx, Read read) {
        return journal.peek(tx, read.projects()).flatMap(chains -> judge.judge(tx, read, chains, NOBODY)).map(Judged::outcome);
    }

    /** The same for many messages, page by page. */
    public Uni<Page> look(Period period) {
        return directories.current().flatMap(directory -> transactions.inOne(tx -> rereads
                .page(tx, period.from(), period.to(), period.after(), period.limit())
                .flatMap(standing -> Multi.createFrom().iterable(standing)
                        .onItem().transformToUniAndConcatenate(one -> rereading.read(tx, one, directory))
                        .filter(read -> period.project().isEmpty() || concerned(read).anyMatch(period.project().get()::equals))
                        .onItem().transformToUniAndConcatenate(read -> read.isSame()
                                ? Uni.createFrom().item(Optional.<RereadOutcome>empty())
                                : look(tx, read).map(Optional::of))
                        .collect().asList().map(found -> page(standing, found, period.limit())))));
    }

    private static Page page(List<Standing> standing, List<Optional<RereadOutcome>> found, int limit) {
        boolean more = standing.size() == limit;
        return new Page(found.size(), found.stream().flatMap(Optional::stream).toList(),
                more ? Optional.of(standing.get(limit - 1).message().id()) : Optional.empty());
    }

    /** Reads a message again and lets that count from now on; what it decides is of the message's own time. */
    public Uni<RereadOutcome> apply(Request request, Predicate<Project> mine) {
        return directories.current()
                .flatMap(directory -> transactions.inOne(tx -> found(tx, request.message(),
                        before -> messages.lockSenders(tx, List.of(before.message().sender()))
                                .chain(() -> locked(tx, request, directory, mine)))))
                .plug(Directories::untilUnchanged)
                .invoke(outcome -> bell.ring());
    }

    /** What was read before the locks were held is read again under them. */
    private Uni<RereadOutcome> locked(SqlConnection tx, Request request, Directory directory, Predicate<Project> mine) {
        return found(tx, request.message(), before -> rereading.read(tx, before, directory)
                .flatMap(read -> isOf(read, mine)
                        ? journal.lock(tx, read.projects()).call(() -> directories.unchanged(tx, directory))
                                .flatMap(chains -> rereading.read(tx, before, directory)
                                        .flatMap(again -> judge.judge(tx, again, chains, request.account())
                                                .flatMap(judged -> judged.outcome() instanceof Differs differs
                                                        ? record.write(tx, request, judged, chains.values())
                                                                .replaceWith(new Applied(differs.difference()))
                                                        : Uni.createFrom().item(judged.outcome()))))
                        : notYours()));
    }
}
