package dev.baobei.flow;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.domain.journal.Link;
import dev.baobei.domain.party.Agent;
import dev.baobei.domain.party.Directory;
import dev.baobei.domain.party.Project;
import dev.baobei.domain.prereport.FollowUp;
import dev.baobei.domain.prereport.PreReport;
import dev.baobei.domain.prereport.Receipt;
import dev.baobei.domain.rule.Reception;
import dev.baobei.postgres.Chain;
import dev.baobei.postgres.FollowUpLog;
import dev.baobei.postgres.FollowUpLog.Known;
import dev.baobei.postgres.FollowUpLog.Source;
import dev.baobei.postgres.Journal;
import dev.baobei.postgres.PreReportLedger;
import dev.baobei.postgres.Transactions;
import dev.baobei.postgres.directory.Directories;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;

/** The story of a follow-up (跟进) that staff enter for an agency: stamped by us, in the journal, kept. */
@ApplicationScoped
public class FollowUpFlow {

    private final BusinessClock clock;
    private final Transactions transactions;
    private final Directories directories;
    private final Journal journal;
    private final PreReportLedger reports;
    private final FollowUpLog followUps;
    private final MovedProtections protections;

    FollowUpFlow(BusinessClock clock, Transactions transactions, Directories directories, Journal journal,
            PreReportLedger reports, FollowUpLog followUps, MovedProtections protections) {
        this.clock = clock;
        this.transactions = transactions;
        this.directories = directories;
        this.journal = journal;
        this.reports = reports;
        this.followUps = followUps;
        this.protections = protections;
    }

    /**
     * What staff enter.
     *
     * @param mine  the projects that they may act for: of others no report is there
     * @param agent the name of who followed up; the report's own agent where it is not said
     */
    public record Request(Receipt receipt, Predicate<Project> mine, Optional<String> agent, String words, Source source) {

        @Override
        public String toString() {
            return "Request[" + receipt + "]";
        }
    }

    /** One request on its way, with everything that is known under the lock. */
    private record Entered(Request request, Instant at, Directory directory, Project project, Chain chain) {}

    /** Keeps a follow-up as of now; entered again under the same key it is answered again. */
    public Uni<FollowUpOutcome> follow(Request request) {
        Instant now = clock.now();
        return directories.current().flatMap(directory -> transactions.inOne(tx -> reports
                .byReceipt(tx, directory, request.receipt())
                .flatMap(found -> found.map(PreReport::project).flatMap(directory::project).filter(request.mine())
                        .map(project -> journal.lock(tx, List.of(project)).call(() -> directories.unchanged(tx, directory))
                                .flatMap(chains -> follow(tx,
                                        new Entered(request, now, directory, project, chains.get(project.id())))))
                        .orElseGet(() -> item(new FollowUpOutcome.Unknown())))))
                .onFailure(Directories.Changed.class).retry().atMost(VisitFlow.AGAIN)
                .onFailure(FollowUpLog::isKeyTaken).recoverWithItem(new FollowUpOutcome.KeyUsed());
    }

    private static Uni<FollowUpOutcome> item(FollowUpOutcome outcome) {
        return Uni.createFrom().item(outcome);
    }

    private Uni<FollowUpOutcome> follow(SqlConnection tx, Entered entered) {
        return followUps.byRequest(tx, entered.directory, entered.request.source).flatMap(before -> before.isPresent()
                ? item(again(entered, before.get()))
                : reports.byReceipt(tx, entered.directory, entered.request.receipt)
                        .flatMap(report -> followNow(tx, entered, report.orElseThrow())));
    }

    private static FollowUpOutcome again(Entered entered, Known before) {
        return before.source().isAs(entered.request.source)
                ? new FollowUpOutcome.OnRecord(before, entered.project, false)
                : new FollowUpOutcome.KeyUsed();
    }

    private Uni<FollowUpOutcome> followNow(SqlConnection tx, Entered entered, PreReport report) {
        if (!report.mayBeFollowedUpAt(entered.at)) {
            return item(new FollowUpOutcome.Closed(report.stateAt(entered.at)));
        }
        List<Agent> agents = agents(entered, report);
        if (agents.size() != 1) {
            return item(entered.request.agent.isPresent()
                    ? new FollowUpOutcome.WhichAgent()
                    : new FollowUpOutcome.MayNotReport());
        }
        return Reception.objectionsTo(agents.get(0)).isEmpty()
                ? record(tx, entered, report, agents.get(0))
                : item(new FollowUpOutcome.MayNotReport());
    }

    /** Who may be meant: of the agency whose the report is. */
    private static List<Agent> agents(Entered entered, PreReport report) {
        return entered.directory.agents().stream().filter(one -> one.agency().id() == report.agent().agency().id()
                && entered.request.agent.map(one.name()::equals).orElse(one.id().equals(report.agent().id()))).toList();
    }

    private Uni<FollowUpOutcome> record(SqlConnection tx, Entered entered, PreReport report, Agent by) {
        FollowUp followUp = new FollowUp(followUps.newId(), report.id(), by, entered.at, entered.request.words);
        Source source = entered.request.source;
        Link link = FollowUpEntries.add(entered.chain, report, followUp, entered.at, Chain.Subject.NONE);
        return journal.write(tx, List.of(entered.chain))
                .chain(() -> followUps.write(tx,
                        List.of(new FollowUpLog.New(followUp, entered.project.id(), link.sequence(), source))))
                .chain(() -> protections.byContact(tx, entered.project, entered.directory, report.id(), entered.at))
                .replaceWith(new FollowUpOutcome.OnRecord(new Known(followUp, source, link.mark()), entered.project, true));
    }
}
