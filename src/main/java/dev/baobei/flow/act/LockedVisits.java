package dev.baobei.flow.act;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.domain.party.Directory;
import dev.baobei.domain.visit.Visit;
import dev.baobei.flow.clock.BusinessClock;
import dev.baobei.postgres.directory.Directories;
import dev.baobei.postgres.journal.Chain;
import dev.baobei.postgres.journal.Journal;
import dev.baobei.postgres.sql.Transactions;
import dev.baobei.postgres.visit.VerdictLedger;
import dev.baobei.postgres.visit.VisitLedger;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;

/** Acts on visits: one at a time per project, each in one transaction, done again where the directory changed meanwhile. */
@ApplicationScoped
public class LockedVisits {

    private final BusinessClock clock;
    private final Transactions transactions;
    private final Directories directories;
    private final Journal journal;
    private final VisitLedger visits;
    private final VerdictLedger verdicts;

    LockedVisits(BusinessClock clock, Transactions transactions, Directories directories, Journal journal, VisitLedger visits,
            VerdictLedger verdicts) {
        this.clock = clock;
        this.transactions = transactions;
        this.directories = directories;
        this.journal = journal;
        this.visits = visits;
        this.verdicts = verdicts;
    }

    /** A visit as it stands; nothing where there is none of that id. */
    public Uni<Optional<Visit>> find(UUID id) {
        return directories.current().flatMap(directory -> transactions.inOne(tx -> visits.byId(tx, directory, id)));
    }

    /** Acts on a visit, as it stands once it is locked. */
    public <T> Uni<T> act(Visit visit, Function<LockedVisit, Uni<T>> act) {
        return act(visit, visit.arrivedAt(), act);
    }

    /** The same after everything that was received before a moment has been handled, as far as it could be. */
    public <T> Uni<T> act(Visit visit, Instant settled, Function<LockedVisit, Uni<T>> act) {
        return directories.current().flatMap(directory -> transactions.inOne(tx -> journal.lock(tx, List.of(visit.project()))
                .call(() -> directories.unchanged(tx, directory))
                .flatMap(chains -> read(tx, visit, directory, chains, settled))
                .flatMap(act::apply)))
                .plug(Directories::untilUnchanged);
    }

    private Uni<LockedVisit> read(SqlConnection tx, Visit visit, Directory directory, Map<Integer, Chain> chains,
            Instant settled) {
        return visits.byId(tx, directory, visit.id()).map(Optional::orElseThrow)
                .flatMap(known -> verdicts.latest(tx, visit.id()).map(Optional::orElseThrow)
                        .map(judged -> new LockedVisit(tx, known, judged, directory, chains, clock.now(), settled)));
    }

    /** A visit of a project whose journal the transaction has locked already. */
    public Uni<LockedVisit> locked(SqlConnection tx, UUID visit, Directory directory, Map<Integer, Chain> chains) {
        return visits.byId(tx, directory, visit).map(Optional::orElseThrow)
                .flatMap(known -> read(tx, known, directory, chains, known.arrivedAt()));
    }

    /** A locked visit as it stands after an act. */
    public Uni<LockedVisit> again(LockedVisit the) {
        return read(the.tx(), the.visit(), the.directory(), the.chains(), the.settled());
    }
}
