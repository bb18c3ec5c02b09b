package dev.baobei.flow;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.domain.journal.Entry;
import dev.baobei.domain.party.Agency;
import dev.baobei.domain.party.Directory;
import dev.baobei.domain.party.Project;
import dev.baobei.postgres.Chain;
import dev.baobei.postgres.Journal;
import dev.baobei.postgres.Transactions;
import dev.baobei.postgres.directory.Directories;
import dev.baobei.postgres.directory.DirectoryLedger;
import dev.baobei.postgres.directory.Setup;
import dev.baobei.postgres.directory.Setup.ProjectSetup;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;

/** The story of setting up: projects, terms, agencies, agents and numbers, applied whole or not at all. */
@ApplicationScoped
public class SetupFlow {

    private final Transactions transactions;
    private final Directories directories;
    private final DirectoryLedger ledger;
    private final Journal journal;
    private final BusinessClock clock;

    SetupFlow(Transactions transactions, Directories directories, DirectoryLedger ledger, Journal journal,
            BusinessClock clock) {
        this.transactions = transactions;
        this.directories = directories;
        this.ledger = ledger;
        this.journal = journal;
        this.clock = clock;
    }

    /** Applies a setup; gives what is wrong with it instead, where something is, and then nothing is changed. */
    public Uni<List<String>> apply(Setup setup) {
        return directories.current().flatMap(directory -> {
            List<String> faults = faults(setup, directory);
            return faults.isEmpty()
                    ? transactions.inOne(tx -> write(tx, setup, directory)).replaceWith(faults)
                    : Uni.createFrom().item(faults);
        });
    }

    /** What names something that is neither in the setup nor on record, or cannot be. */
    private List<String> faults(Setup setup, Directory directory) {
        Set<String> agencies = new HashSet<>(directory.agencies().stream().map(Agency::name).toList());
        setup.agencies().forEach(agency -> agencies.add(agency.name()));
        Set<String> projects = new HashSet<>(directory.projects().stream().map(Project::code).toList());
        setup.projects().forEach(project -> projects.add(project.code()));
        List<String> faults = new ArrayList<>();
        setup.projects().stream().filter(project -> !isZone(project.zone()))
                .forEach(project -> faults.add("project " + project.code() + ": no such time zone"));
        setup.projects().stream().filter(project -> isEarlierThanNow(project, directory))
                .forEach(project -> faults.add("project " + project.code() + ": terms never take effect in the past"));
        setup.agents().stream().filter(agent -> !agencies.contains(agent.agency()))
                .forEach(agent -> faults.add("an agent names agency " + agent.agency() + ", which there is not"));
        setup.numbers().stream().filter(number -> number.project() != null && !projects.contains(number.project()))
                .forEach(number -> faults.add("number " + number.number() + ": no project " + number.project()));
        return faults;
    }

    private static boolean isZone(String zone) {
        try {
            return ZoneId.of(zone) != null;
        } catch (DateTimeException none) {
            return false;
        }
    }

    /** The first terms of a project may be as old as you like: nothing was decided without them. What is said again changes nothing. */
    private boolean isEarlierThanNow(ProjectSetup project, Directory directory) {
        return project.terms() != null && project.termsFrom() != null && project.termsFrom().isBefore(clock.now())
                && directory.project(project.code()).flatMap(known -> directory.termsOf(known.id(), Instant.MAX))
                        .filter(latest -> !project.terms().isSaidBy(latest)).isPresent();
    }

    private Uni<Void> write(SqlConnection tx, Setup setup, Directory before) {
        return each(setup.agencies().stream().map(agency -> ledger.put(tx, agency)))
                .chain(() -> each(setup.projects().stream().map(project -> write(tx, project, before))))
                .chain(() -> each(setup.agents().stream().map(agent -> ledger.put(tx, agent))))
                .chain(() -> each(setup.numbers().stream().map(number -> ledger.put(tx, number))));
    }

    private static Uni<Void> each(Stream<Uni<Void>> steps) {
        return Multi.createFrom().items(steps).onItem().transformToUniAndConcatenate(step -> step).collect().last()
                .replaceWithVoid();
    }

    private Uni<Void> write(SqlConnection tx, ProjectSetup setup, Directory before) {
        Instant now = clock.now();
        boolean isNew = before.project(setup.code()).isEmpty();
        return ledger.put(tx, setup).flatMap(id -> journal.start(tx, id)
                .chain(() -> journal.lock(tx, List.of(project(id, setup))))
                .flatMap(
                        chains -> terms(tx, id, setup, now).invoke(changed -> enter(chains.get(id), setup, isNew, changed, now))
                                .chain(() -> journal.write(tx, chains.values()))));
    }

    private static Project project(int id, ProjectSetup setup) {
        return new Project(id, setup.code(), setup.name(), List.of(), List.of(), ZoneId.of(setup.zone()), Optional.empty());
    }

    private Uni<Boolean> terms(SqlConnection tx, int project, ProjectSetup setup, Instant now) {
        return setup.terms() == null
                ? Uni.createFrom().item(false)
                : ledger.put(tx, project, setup.terms(), Optional.ofNullable(setup.termsFrom()).orElse(now));
    }

    private static void enter(Chain chain, ProjectSetup setup, boolean isNew, boolean termsChanged, Instant now) {
        if (isNew) {
            chain.add(Entry.Kind.PROJECT_OPENED, now, now, Chain.Subject.NONE,
                    Map.of("name", setup.name(), "zone", setup.zone()),
                    Map.of());
        }
        if (termsChanged) {
            Instant from = Optional.ofNullable(setup.termsFrom()).orElse(now);
            chain.add(Entry.Kind.TERMS_SET, now, now, Chain.Subject.NONE,
                    Map.of("from", from.toString(), "terms", setup.terms().toString()), Map.of());
        }
    }
}
