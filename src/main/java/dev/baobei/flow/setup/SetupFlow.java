package dev.baobei.flow.setup;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.domain.journal.Entry;
import dev.baobei.domain.journal.When;
import dev.baobei.domain.party.Directory;
import dev.baobei.domain.party.Project;
import dev.baobei.domain.terms.Closing;
import dev.baobei.domain.terms.Openings;
import dev.baobei.domain.terms.Terms;
import dev.baobei.flow.clock.BusinessClock;
import dev.baobei.flow.message.Channels;
import dev.baobei.flow.notice.OutboxBell;
import dev.baobei.postgres.directory.Directories;
import dev.baobei.postgres.directory.DirectoryLedger;
import dev.baobei.postgres.directory.Setup;
import dev.baobei.postgres.directory.Setup.ProjectSetup;
import dev.baobei.postgres.journal.Chain;
import dev.baobei.postgres.journal.Journal;
import dev.baobei.postgres.sql.Transactions;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;

/** The story of setting up: projects, terms, agencies, agents and numbers, applied whole or not at all. */
@ApplicationScoped
public class SetupFlow {

    /** As many as may be under way at once: the last one is done again after each of the others. */
    private static final int AGAIN = 20;

    private final Transactions transactions;
    private final Directories directories;
    private final DirectoryLedger ledger;
    private final Journal journal;
    private final OpeningDay opening;
    private final AgencysOwn agencysOwn;
    private final FilersNamed filers;
    private final Leaving leaving;
    private final Channels channels;
    private final BusinessClock clock;
    private final OutboxBell bell;

    SetupFlow(Transactions transactions, Directories directories, DirectoryLedger ledger, Journal journal, OpeningDay opening,
            AgencysOwn agencysOwn, FilersNamed filers, Leaving leaving, Channels channels, BusinessClock clock,
            OutboxBell bell) {
        this.transactions = transactions;
        this.directories = directories;
        this.ledger = ledger;
        this.journal = journal;
        this.opening = opening;
        this.agencysOwn = agencysOwn;
        this.filers = filers;
        this.leaving = leaving;
        this.channels = channels;
        this.clock = clock;
        this.bell = bell;
    }

    /** Applies a setup; gives what is wrong with it instead, where something is, and then nothing is changed. */
    public Uni<List<SetupFault>> apply(Setup setup) {
        return directories.current().flatMap(directory -> ledger.begun().flatMap(begun -> {
            List<SetupFault> faults = SetupFaults.of(setup, directory, channels.names(),
                    new ProjectFaults.Moment(clock.now(), begun));
            return faults.isEmpty()
                    ? transactions.inOne(tx -> apply(tx, setup, directory)).invoke(bell::ring).chain(directories::current)
                            .invoke(now -> Unbounded.warn(setup, now, clock.now())).replaceWith(faults)
                    : Uni.createFrom().item(faults);
        })).plug(act -> Directories.untilUnchanged(act, AGAIN));
    }

    /** Locks in the order of all transactions: what serves only setups, then the heads of the journals. */
    private Uni<Void> apply(SqlConnection tx, Setup setup, Directory directory) {
        List<Project> known = !Leaving.of(setup, directory).isEmpty()
                ? List.copyOf(directory.projects())
                : setup.named().flatMap(code -> directory.project(code).stream()).toList();
        return ledger.lock(tx).chain(() -> journal.lock(tx, known)).call(() -> directories.unchanged(tx, directory))
                .flatMap(chains -> write(tx, setup, directory, chains));
    }

    private Uni<Void> write(SqlConnection tx, Setup setup, Directory before, Map<Integer, Chain> locked) {
        Instant now = clock.now();
        Map<String, Chain> chains = new HashMap<>();
        locked.values().forEach(chain -> chains.put(chain.project().code(), chain));
        return each(setup.agencies().stream().map(agency -> ledger.put(tx, agency)))
                .chain(() -> each(setup.projects().stream().map(project -> write(tx, project, before, chains, now))))
                .chain(() -> each(setup.agencyTerms().stream()
                        .map(own -> agencysOwn.set(tx, chains.get(own.project()), own, before, now))))
                .chain(() -> leaving.leave(tx, Leaving.of(setup, before), chains.values(), before, now))
                .chain(() -> each(setup.agents().stream().map(agent -> ledger.put(tx, agent))))
                .chain(() -> each(setup.filers().stream().map(named -> filers.name(tx, chains, named, before, now))))
                .chain(() -> journal.write(tx, chains.values()))
                .chain(() -> each(setup.numbers().stream().map(number -> ledger.put(tx, number))));
    }

    private static Uni<Void> each(Stream<Uni<Void>> steps) {
        return Multi.createFrom().items(steps).onItem().transformToUniAndConcatenate(step -> step).collect().last()
                .replaceWithVoid();
    }

    private Uni<Void> write(SqlConnection tx, ProjectSetup setup, Directory before, Map<String, Chain> chains, Instant now) {
        Optional<Project> known = before.project(setup.code());
        return ledger.put(tx, setup)
                .flatMap(id -> known.isPresent() ? Uni.createFrom().item(chains.get(setup.code())) : begin(tx, id, setup, now))
                .invoke(chain -> chains.put(setup.code(), chain))
                .call(chain -> terms(tx, chain, setup, before, now))
                .flatMap(chain -> tellOpening(tx, chain, setup, before, now));
    }

    /** What is said again changes nothing. */
    private Uni<Void> terms(SqlConnection tx, Chain chain, ProjectSetup setup, Directory before, Instant now) {
        Instant from = Optional.ofNullable(setup.termsFrom()).orElse(now);
        boolean again = setup.terms() == null || SaidAgain.is(before.versionsOf(chain.project().id()).ofProject(),
                Terms::effectiveFrom, from, there -> there.filter(setup.terms()::isSaidBy).isPresent());
        return again
                ? Uni.createFrom().voidItem()
                : ledger.put(tx, chain.project().id(), setup.terms(), from)
                        .invoke(version -> chain.add(Entry.Kind.TERMS_SET, When.now(now), Chain.Subject.NONE,
                                Map.of("from", from.toString(), "version", version.toString(), "terms",
                                        setup.terms().toString()),
                                Map.of()))
                        .replaceWithVoid();
    }

    private Uni<Void> tellOpening(SqlConnection tx, Chain chain, ProjectSetup setup, Directory before, Instant now) {
        Optional<LocalDate> day = Optional.ofNullable(setup.openingDay());
        return before.project(setup.code())
                .map(known -> opening.told(tx, chain, known, before, day, now))
                .orElseGet(() -> opening.told(tx, chain, chain.project().id(), day, now));
    }

    private Uni<Chain> begin(SqlConnection tx, int id, ProjectSetup setup, Instant now) {
        Project project = new Project(id, setup.code(), setup.name(), List.of(), List.of(), ZoneId.of(setup.zone()),
                Openings.NONE, Closing.MIDNIGHT);
        return journal.start(tx, id).chain(() -> journal.lock(tx, List.of(project))).map(chains -> chains.get(id))
                .invoke(chain -> chain.add(Entry.Kind.PROJECT_OPENED, When.now(now), Chain.Subject.NONE,
                        Map.of("name", setup.name(), "zone", setup.zone()), Map.of()));
    }
}
