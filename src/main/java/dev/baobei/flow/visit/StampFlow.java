package dev.baobei.flow.visit;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.domain.party.Project;
import dev.baobei.domain.visit.Stamp;
import dev.baobei.flow.clock.BusinessClock;
import dev.baobei.flow.notice.OutboxBell;
import dev.baobei.postgres.directory.Directories;
import dev.baobei.postgres.journal.Journal;
import dev.baobei.postgres.sql.Transactions;
import dev.baobei.postgres.visit.Stamps;
import io.smallrye.mutiny.Uni;

/** The story of who it was that arrived when we stamped it (到访打点): said later, and judged as of the stamp. */
@ApplicationScoped
public class StampFlow {

    private final BusinessClock clock;
    private final Transactions transactions;
    private final Directories directories;
    private final Journal journal;
    private final Stamps stamps;
    private final VisitFlow arrivals;
    private final OutboxBell bell;

    StampFlow(BusinessClock clock, Transactions transactions, Directories directories, Journal journal, Stamps stamps,
            VisitFlow arrivals, OutboxBell bell) {
        this.clock = clock;
        this.transactions = transactions;
        this.directories = directories;
        this.journal = journal;
        this.stamps = stamps;
        this.arrivals = arrivals;
        this.bell = bell;
    }

    /** Those of a project that wait for their details, and those of today that were dismissed, the first first. */
    public Uni<StampOutcome> waiting(Project project) {
        Instant today = project.dayOf(clock.now()).atStartOfDay(project.zone()).toInstant();
        return directories.current().flatMap(directory -> stamps.waiting(directory, project.id(), today))
                .map(StampOutcome.Waiting::new);
    }

    /** One of a project that one may act for. */
    public Uni<StampOutcome> stamp(UUID id, Predicate<Project> mine) {
        return find(id, mine).map(found -> found.<StampOutcome>map(stamp -> new StampOutcome.OnRecord(stamp, false))
                .orElseGet(StampOutcome.Unknown::new));
    }

    private Uni<Optional<Stamp>> find(UUID id, Predicate<Project> mine) {
        return directories.current().flatMap(directory -> stamps.byId(directory, id))
                .map(found -> found.map(Stamps.Known::stamp).filter(stamp -> mine.test(stamp.project())));
    }

    private Uni<StampOutcome> act(UUID id, Predicate<Project> mine, Function<LockedStamp, Uni<StampOutcome>> act) {
        return find(id, mine).flatMap(found -> found.map(stamp -> locked(stamp, act))
                .orElseGet(() -> Uni.createFrom().item(new StampOutcome.Unknown())));
    }

    private Uni<StampOutcome> locked(Stamp stamp, Function<LockedStamp, Uni<StampOutcome>> act) {
        return directories.current().flatMap(directory -> transactions.inOne(tx -> journal.lock(tx, List.of(stamp.project()))
                .call(() -> directories.unchanged(tx, directory))
                .flatMap(chains -> stamps.byId(tx, directory, stamp.id())
                        .map(known -> new LockedStamp(tx, known.orElseThrow(), directory, chains)))
                .flatMap(act::apply)))
                .plug(Directories::untilUnchanged);
    }

    /** Says who it was: judged as of the stamp. The same details again are answered again. */
    public Uni<StampOutcome> detail(UUID id, Predicate<Project> mine, Arrival arrival) {
        return find(id, mine).flatMap(found -> found.map(stamp -> arrivals.settleBefore(stamp, arrival.group())
                .flatMap(settled -> locked(stamp,
                        the -> the.stamp().isOpenAt(clock.now()) ? detail(the, arrival, settled) : detailed(the, arrival))))
                .orElseGet(() -> Uni.createFrom().item(new StampOutcome.Unknown())))
                .invoke(outcome -> bell.ring());
    }

    private Uni<StampOutcome> detailed(LockedStamp the, Arrival arrival) {
        return the.known().detailsHash().filter(hash -> Arrays.equals(hash, arrival.request().hash())).isPresent()
                ? arrivals.known(the.tx(), the.directory(), the.stamp().visit().orElseThrow())
                        .map(StampOutcome.Detailed::new)
                : Uni.createFrom().item(new StampOutcome.Ended(the.stamp()));
    }

    private Uni<StampOutcome> detail(LockedStamp the, Arrival arrival, Instant settled) {
        Instant now = now(the);
        UUID by = arrival.request().account();
        return arrivals.register(the.tx(), arrival, Arrived.at(the.stamp(), now, settled), the.directory(), the.chains())
                .call(outcome -> outcome instanceof VisitOutcome.Registered registered
                        ? stamps.detail(the.tx(), the.stamp(), registered.visit().id(), by, arrival.request().hash(), now)
                        : outcome instanceof VisitOutcome.Known known
                                ? cameBefore(the, known.visit().id(), arrival, now)
                                : Uni.createFrom().voidItem())
                .map(StampOutcome.Detailed::new);
    }

    /** Nothing comes before the tap, also where another instance's clock was ahead, or this one was set back since. */
    private Instant now(LockedStamp the) {
        return the.stamp().saidAt(clock.now());
    }

    /** The customer's arrival of the day is on record: only two people correct its time. */
    private Uni<Void> cameBefore(LockedStamp the, UUID visit, Arrival arrival, Instant now) {
        UUID by = arrival.request().account();
        StampEntries.isVisit(the.chain(), the.stamp(), visit, by, now);
        return stamps.detail(the.tx(), the.stamp(), visit, by, arrival.request().hash(), now)
                .chain(() -> journal.write(the.tx(), the.chains().values()));
    }

    /** Says that it was nobody, or that they left before anybody asked. */
    public Uni<StampOutcome> dismiss(UUID id, Predicate<Project> mine, UUID by, String reason) {
        return act(id, mine, the -> {
            if (!the.known().isWaiting()) {
                return Uni.createFrom().item(the.known().isDismissedBy(by, reason)
                        ? new StampOutcome.OnRecord(the.stamp(), false)
                        : new StampOutcome.Ended(the.stamp()));
            }
            Instant now = now(the);
            StampEntries.dismissed(the.chain(), the.stamp(), by, reason, now);
            return stamps.dismiss(the.tx(), the.stamp(), by, reason, now)
                    .chain(() -> journal.write(the.tx(), the.chains().values()))
                    .chain(() -> stamps.byId(the.tx(), the.directory(), id))
                    .map(known -> new StampOutcome.OnRecord(known.orElseThrow().stamp(), false));
        });
    }
}
