package dev.baobei.flow.report;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.domain.journal.Entry.Kind;
import dev.baobei.domain.journal.Link;
import dev.baobei.domain.journal.When;
import dev.baobei.domain.party.Agent;
import dev.baobei.domain.party.Directory;
import dev.baobei.domain.party.Project;
import dev.baobei.domain.prereport.FakeReport;
import dev.baobei.domain.prereport.FakeReport.Cost;
import dev.baobei.domain.prereport.FakeReport.State;
import dev.baobei.domain.prereport.FakeReport.Word;
import dev.baobei.domain.prereport.Receipt;
import dev.baobei.domain.terms.FakeFines;
import dev.baobei.domain.terms.Terms;
import dev.baobei.flow.clock.BusinessClock;
import dev.baobei.flow.notice.OutboxBell;
import dev.baobei.flow.setup.Leaving;
import dev.baobei.postgres.directory.Directories;
import dev.baobei.postgres.directory.DirectoryLedger;
import dev.baobei.postgres.directory.Setup.AgentSetup;
import dev.baobei.postgres.journal.Chain;
import dev.baobei.postgres.journal.Journal;
import dev.baobei.postgres.report.FakeReports;
import dev.baobei.postgres.sql.Transactions;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;

/**
 * The story of a second person's word on a report that was made up (虚假报备): the fine by the terms, or, for the one after the last fine, its
 * agent's removal, in the same transaction. Because of that it locks what a setup locks.
 */
@ApplicationScoped
public class FakeDecisionFlow {

    private final BusinessClock clock;
    private final Transactions transactions;
    private final Directories directories;
    private final DirectoryLedger ledger;
    private final Journal journal;
    private final FakeReports fakes;
    private final Leaving leaving;
    private final FakeNotices notices;
    private final OutboxBell bell;

    FakeDecisionFlow(BusinessClock clock, Transactions transactions, Directories directories, DirectoryLedger ledger,
            Journal journal, FakeReports fakes, Leaving leaving, FakeNotices notices, OutboxBell bell) {
        this.clock = clock;
        this.transactions = transactions;
        this.directories = directories;
        this.ledger = ledger;
        this.journal = journal;
        this.fakes = fakes;
        this.leaving = leaving;
        this.notices = notices;
        this.bell = bell;
    }

    /**
     * A word on what was said of a report.
     *
     * @param mine      the projects that they may act for
     * @param isManager whether they may decide on what somebody else said
     */
    public record Request(Receipt receipt, UUID id, Predicate<Project> mine, UUID account, boolean isManager, boolean agreed) {}

    /** What a word is said within. */
    private record Locked(SqlConnection tx, Directory directory, Map<Integer, Chain> chains, Instant now) {}

    /** A manager's word; a no by whoever said it takes it back before it counts. */
    public Uni<FakeOutcome> decide(Request request) {
        return directories.current().flatMap(directory -> transactions.inOne(tx -> ledger.lock(tx)
                .chain(() -> journal.lock(tx, directory.projects())).call(() -> directories.unchanged(tx, directory))
                .flatMap(chains -> fakes.byId(tx, directory, request.id)
                        .flatMap(found -> decide(new Locked(tx, directory, chains, clock.now()), request, found)))))
                .plug(Directories::untilUnchanged)
                .invoke(bell::ring).call(directories::current);
    }

    private Uni<FakeOutcome> decide(Locked in, Request request, Optional<FakeReport> found) {
        Optional<Project> project = found.filter(one -> one.receipt().equals(request.receipt))
                .flatMap(one -> in.directory.project(one.project())).filter(request.mine);
        if (project.isEmpty()) {
            return item(new FakeOutcome.Unknown(false));
        }
        FakeReport fake = found.get();
        boolean isOwn = fake.proposedBy().equals(request.account);
        if (fake.state() != State.WAITING) {
            return item(new FakeOutcome.Decided());
        }
        if (!isOwn && !request.isManager) {
            return item(new FakeOutcome.ManagerNeeded());
        }
        return isOwn && request.agreed
                ? item(new FakeOutcome.SecondPersonNeeded())
                : word(in, request, fake, project.get()).flatMap(word -> record(in, fake, word, project.get()));
    }

    private static Uni<FakeOutcome> item(FakeOutcome outcome) {
        return Uni.createFrom().item(outcome);
    }

    /** By the terms in force now. */
    private Uni<Word> word(Locked in, Request request, FakeReport fake, Project project) {
        if (!request.agreed || fake.undoes().isPresent()) {
            return Uni.createFrom().item(new Word(request.account, in.now, request.agreed, Optional.empty(), 0, false, false));
        }
        Optional<FakeFines> fines = in.directory.termsOf(project.id(), in.now).flatMap(Terms::fakeFines);
        return fakes.standing(in.tx, in.directory, project, fake.agent())
                .map(standing -> Cost.of(standing.size() + 1, fines)).map(cost -> new Word(request.account, in.now, true,
                        Optional.of(cost.nth()), cost.fine(), cost.removes(), false));
    }

    private Uni<FakeOutcome> record(Locked in, FakeReport fake, Word word, Project project) {
        Chain chain = in.chains.get(project.id());
        Map<String, String> facts = new TreeMap<>(Map.of("fake", fake.id().toString(), "receipt", fake.receipt().code(),
                "account", word.by().toString(), "agreed", Boolean.toString(word.agreed())));
        word.nth().ifPresent(nth -> facts.putAll(Map.of("nth", nth.toString(), "fine", Integer.toString(word.fine()),
                "removes", Boolean.toString(word.removes()))));
        long sequence = chain.nextSequence();
        Link entry = chain.add(Kind.FAKE_DECIDED, When.now(in.now), Chain.Subject.NONE, facts, Map.of());
        return (word.removes() ? remove(in, fake.agent()) : Uni.createFrom().voidItem())
                .chain(() -> journal.write(in.tx, in.chains.values()))
                .chain(() -> fakes.decide(in.tx, fake, word, sequence))
                .chain(() -> fakes.byId(in.tx, in.directory, fake.id())).map(Optional::orElseThrow)
                .call(decided -> word.agreed() ? tell(in, project, decided, entry) : Uni.createFrom().voidItem())
                .map(decided -> new FakeOutcome.Done(decided, project, false));
    }

    private Uni<Void> tell(Locked in, Project project, FakeReport decided, Link entry) {
        return fakes.standing(in.tx, in.directory, project, decided.agent())
                .flatMap(standing -> notices.tell(in.tx, project, decided, standing, entry, in.directory, in.now));
    }

    /** Wherever they work now: what becomes of their customers each project's terms say. */
    private Uni<Void> remove(Locked in, Agent agent) {
        List<Agent> works = in.directory.agent(agent.id()).filter(Agent::isActive).stream().toList();
        return works.isEmpty()
                ? Uni.createFrom().voidItem()
                : leaving.leave(in.tx, works, in.chains.values(), in.directory, in.now)
                        .chain(() -> ledger.put(in.tx, new AgentSetup(works.get(0).name(), works.get(0).address(),
                                works.get(0).agency().name(), Agent.State.LEFT, works.get(0).role())));
    }
}
