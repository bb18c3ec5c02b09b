package dev.baobei.flow;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.domain.journal.Entry;
import dev.baobei.domain.journal.Link;
import dev.baobei.domain.party.Agent;
import dev.baobei.domain.party.Directory;
import dev.baobei.domain.party.Project;
import dev.baobei.domain.prereport.PreReport;
import dev.baobei.domain.prereport.Receipt;
import dev.baobei.postgres.Chain;
import dev.baobei.postgres.HandOvers;
import dev.baobei.postgres.Journal;
import dev.baobei.postgres.PreReportLedger;
import dev.baobei.postgres.Transactions;
import dev.baobei.postgres.directory.Directories;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;

/** The story of a hand-over (转交): management gives a pending report to a colleague within its agency; its time stays. */
@ApplicationScoped
public class HandOverFlow {

    private final BusinessClock clock;
    private final Transactions transactions;
    private final Directories directories;
    private final Journal journal;
    private final PreReportLedger reports;
    private final HandOvers handOvers;
    private final HandOverNotices notices;
    private final OutboxBell bell;

    HandOverFlow(BusinessClock clock, Transactions transactions, Directories directories, Journal journal,
            PreReportLedger reports, HandOvers handOvers, HandOverNotices notices, OutboxBell bell) {
        this.clock = clock;
        this.transactions = transactions;
        this.directories = directories;
        this.journal = journal;
        this.reports = reports;
        this.handOvers = handOvers;
        this.notices = notices;
        this.bell = bell;
    }

    /**
     * What management asks.
     *
     * @param mine  the projects that they may act for: of others no report is there
     * @param agent the name of the colleague
     */
    public record Request(Receipt receipt, Predicate<Project> mine, UUID account, String agent, String reason) {

        @Override
        public String toString() {
            return "Request[" + receipt + "]";
        }
    }

    private record Asked(Request request, Instant at, Directory directory, Project project, Chain chain) {}

    /** Hands a report over as of now; one that is the colleague's already stays it, and nothing is kept. */
    public Uni<HandOverOutcome> handOver(Request request) {
        return directories.current().flatMap(directory -> transactions.inOne(tx -> reports
                .byReceipt(tx, directory, request.receipt())
                .flatMap(found -> found.map(PreReport::project).flatMap(directory::project).filter(request.mine())
                        .map(project -> journal.lock(tx, List.of(project)).call(() -> directories.unchanged(tx, directory))
                                .flatMap(chains -> handOver(tx, new Asked(request, clock.now(), directory, project,
                                        chains.get(project.id())))))
                        .orElseGet(() -> item(new HandOverOutcome.Unknown())))))
                .onFailure(Directories.Changed.class).retry().atMost(VisitFlow.AGAIN)
                .invoke(outcome -> bell.ring())
                .onFailure(HandOvers::isRepeat).recoverWithItem(new HandOverOutcome.HasReported());
    }

    private static Uni<HandOverOutcome> item(HandOverOutcome outcome) {
        return Uni.createFrom().item(outcome);
    }

    private Uni<HandOverOutcome> handOver(SqlConnection tx, Asked asked) {
        return reports.byReceipt(tx, asked.directory, asked.request.receipt).flatMap(found -> {
            PreReport report = found.orElseThrow();
            List<Agent> colleagues = asked.directory.agents().stream().filter(one -> one.isActive()
                    && one.agency().id() == report.agent().agency().id() && one.name().equals(asked.request.agent)).toList();
            if (report.stateAt(asked.at) != PreReport.State.PENDING) {
                return item(new HandOverOutcome.Closed(report.stateAt(asked.at)));
            }
            if (colleagues.size() != 1) {
                return item(new HandOverOutcome.WhichAgent());
            }
            return report.isBy(colleagues.get(0))
                    ? item(new HandOverOutcome.Done(report, asked.project))
                    : record(tx, asked, report, colleagues.get(0));
        });
    }

    private Uni<HandOverOutcome> record(SqlConnection tx, Asked asked, PreReport report, Agent colleague) {
        PreReport handed = report.handedTo(colleague);
        Link link = asked.chain.add(Entry.Kind.REPORT_HANDED_OVER, asked.at, asked.at, Chain.Subject.NONE,
                Map.of("receipt", report.receipt().code(), "from", report.agent().id().toString(), "agent",
                        colleague.id().toString(), "agency", Integer.toString(colleague.agency().id()), "by",
                        asked.request.account.toString()),
                Map.of("reason", asked.request.reason));
        return journal.write(tx, List.of(asked.chain))
                .chain(() -> handOvers.write(tx, new HandOvers.New(report, colleague, asked.at, asked.request.account,
                        asked.request.reason, link.sequence())))
                .chain(() -> notices.tell(tx, asked.project, report.agent(), handed, asked.directory, asked.at))
                .replaceWith(new HandOverOutcome.Done(handed, asked.project));
    }
}
