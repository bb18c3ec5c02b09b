package dev.baobei.flow;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.domain.party.Directory;
import dev.baobei.domain.visit.Visit;
import dev.baobei.postgres.Journal;
import dev.baobei.postgres.Transactions;
import dev.baobei.postgres.VerdictLedger;
import dev.baobei.postgres.VisitLedger;
import dev.baobei.postgres.directory.Directories;
import io.smallrye.mutiny.Uni;

/** Acts on visits: one at a time per project, each in one transaction, done again where the directory changed meanwhile. */
@ApplicationScoped
class LockedVisits {

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
    Uni<Optional<Visit>> find(UUID id) {
        return directories.current().flatMap(directory -> transactions.inOne(tx -> visits.byId(tx, directory, id)));
    }

    /** With the project as it is under the lock: its opening day may have moved since the visit was found. */
    private static Visit known(Visit visit, Directory directory) {
        return visit.in(directory.project(visit.project().id()).orElseThrow());
    }

    /** Acts on a visit. */
    <T> Uni<T> act(Visit visit, Function<LockedVisit, Uni<T>> act) {
        return directories.current().flatMap(directory -> transactions.inOne(tx -> journal.lock(tx, List.of(visit.project()))
                .call(() -> directories.unchanged(tx, directory))
                .flatMap(chains -> verdicts.latest(tx, visit.id()).map(Optional::orElseThrow)
                        .map(judged -> new LockedVisit(tx, known(visit, directory), judged, directory, chains, clock.now())))
                .flatMap(act::apply)))
                .onFailure(Directories.Changed.class).retry().atMost(VisitFlow.AGAIN);
    }
}
