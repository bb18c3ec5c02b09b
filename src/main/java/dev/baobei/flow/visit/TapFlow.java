package dev.baobei.flow.visit;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.domain.party.Directory;
import dev.baobei.domain.party.Project;
import dev.baobei.domain.visit.Stamp;
import dev.baobei.flow.clock.BusinessClock;
import dev.baobei.postgres.directory.Directories;
import dev.baobei.postgres.journal.Chain;
import dev.baobei.postgres.journal.Journal;
import dev.baobei.postgres.sql.Transactions;
import dev.baobei.postgres.visit.Stamps;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;

/** The story of one tap that stamps an arrival (到访打点), before anybody says who it was. */
@ApplicationScoped
public class TapFlow {

    private final BusinessClock clock;
    private final Transactions transactions;
    private final Directories directories;
    private final Journal journal;
    private final Stamps stamps;

    TapFlow(BusinessClock clock, Transactions transactions, Directories directories, Journal journal, Stamps stamps) {
        this.clock = clock;
        this.transactions = transactions;
        this.directories = directories;
        this.journal = journal;
        this.stamps = stamps;
    }

    /** One tap, with a word by which the desk knows them. */
    public record Tap(Project project, Optional<String> note, Stamps.Request request) {

        @Override
        public String toString() {
            return "Tap[" + project.code() + "]";
        }
    }

    /** Stamps the moment; the same tap again is answered again. */
    public Uni<StampOutcome> tap(Tap tap) {
        Instant now = clock.now();
        return directories.current().flatMap(directory -> directory.termsOf(tap.project().id(), now).isEmpty()
                ? Uni.createFrom().<StampOutcome>item(new StampOutcome.NoTerms())
                : transactions.inOne(tx -> journal.lock(tx, List.of(tap.project()))
                        .call(() -> directories.unchanged(tx, directory))
                        .flatMap(chains -> stamps.byRequest(tx, directory, tap.request()).flatMap(before -> before
                                .map(known -> Uni.createFrom().item(again(known, tap)))
                                .orElseGet(() -> add(tx, tap, directory, chains, now))))))
                .plug(Directories::untilUnchanged)
                .onFailure(Stamps::isKeyTaken).recoverWithItem(new StampOutcome.KeyUsed());
    }

    private static StampOutcome again(Stamps.Known known, Tap tap) {
        return Arrays.equals(known.requestHash(), tap.request().hash())
                ? new StampOutcome.OnRecord(known.stamp(), false)
                : new StampOutcome.KeyUsed();
    }

    private Uni<StampOutcome> add(SqlConnection tx, Tap tap, Directory directory, Map<Integer, Chain> chains, Instant now) {
        Project project = directory.project(tap.project().id()).orElseThrow();
        Stamp stamp = new Stamp(stamps.newId(), project, now, project.closing().after(now, project.zone()), tap.note(),
                tap.request().account(), Optional.empty(), Optional.empty());
        StampEntries.stamped(chains.get(project.id()), stamp);
        return stamps.add(tx, stamp, tap.request()).chain(() -> journal.write(tx, chains.values()))
                .replaceWith(new StampOutcome.OnRecord(stamp, true));
    }
}
