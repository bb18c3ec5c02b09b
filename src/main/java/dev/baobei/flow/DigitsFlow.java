package dev.baobei.flow;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.domain.journal.Entry.Kind;
import dev.baobei.domain.journal.Link;
import dev.baobei.domain.party.Project;
import dev.baobei.domain.phone.PhoneNumber;
import dev.baobei.domain.prereport.Completion;
import dev.baobei.domain.prereport.PreReport;
import dev.baobei.domain.prereport.PreReport.Said;
import dev.baobei.domain.prereport.Receipt;
import dev.baobei.flow.DigitsOutcome.What;
import dev.baobei.postgres.Chain;
import dev.baobei.postgres.Journal;
import dev.baobei.postgres.PreReportLedger;
import dev.baobei.postgres.Supplements;
import dev.baobei.postgres.Transactions;
import dev.baobei.postgres.directory.Directories;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;

/** The story of the digits that an agent says by phone while the customer is there: they complete the report, or strike it. */
@ApplicationScoped
public class DigitsFlow {

    private final BusinessClock clock;
    private final Transactions transactions;
    private final Directories directories;
    private final Journal journal;
    private final PreReportLedger reports;
    private final Supplements supplements;

    DigitsFlow(BusinessClock clock, Transactions transactions, Directories directories, Journal journal,
            PreReportLedger reports, Supplements supplements) {
        this.clock = clock;
        this.transactions = transactions;
        this.directories = directories;
        this.journal = journal;
        this.reports = reports;
        this.supplements = supplements;
    }

    /**
     * What staff enter.
     *
     * @param mine   the projects that they may act for: of others no report is there
     * @param saidBy who said it
     */
    public record Request(Receipt receipt, Predicate<Project> mine, PhoneNumber phone, String saidBy, UUID account) {

        @Override
        public String toString() {
            return "Request[" + receipt + "]";
        }
    }

    /** Keeps what was said as of now; said again it changes nothing. */
    public Uni<DigitsOutcome> enter(Request request) {
        Instant now = clock.now();
        return directories.current().flatMap(directory -> transactions.inOne(tx -> reports
                .byReceipt(tx, directory, request.receipt())
                .flatMap(found -> found.map(PreReport::project).flatMap(directory::project).filter(request.mine())
                        .map(project -> journal.lock(tx, List.of(project)).call(() -> directories.unchanged(tx, directory))
                                .flatMap(chains -> reports.byReceipt(tx, directory, request.receipt())
                                        .flatMap(report -> enter(tx, request, report.orElseThrow(), now,
                                                chains.get(project.id())))))
                        .orElseGet(() -> item(new DigitsOutcome.Unknown())))))
                .onFailure(Directories.Changed.class).retry().atMost(VisitFlow.AGAIN);
    }

    private static Uni<DigitsOutcome> item(DigitsOutcome outcome) {
        return Uni.createFrom().item(outcome);
    }

    /** An expired report as well: a visit is judged as of its arrival. */
    private Uni<DigitsOutcome> enter(SqlConnection tx, Request request, PreReport report, Instant now, Chain chain) {
        if (report.ended().isPresent()) {
            return item(new DigitsOutcome.Closed(report.stateAt(now)));
        }
        return entered(tx, request, report, Completion.of(report, Optional.empty(), Optional.of(request.phone)), now, chain);
    }

    private Uni<DigitsOutcome> entered(SqlConnection tx, Request request, PreReport report, Completion completion, Instant now,
            Chain chain) {
        if (completion instanceof Completion.Completed completed) {
            return complete(tx, request, report.completedTo(completed.said()), now, chain);
        }
        if (completion instanceof Completion.Contradicts contradicts) {
            return supplements.isLastByStaff(tx, report.id()).flatMap(written -> written
                    ? writtenAnew(tx, request, report, contradicts, now, chain)
                    : strike(tx, request, report, contradicts.instead(), now, chain));
        }
        if (completion instanceof Completion.WhichNumber) {
            return item(new DigitsOutcome.WhichNumber());
        }
        return report.contradicted().isEmpty()
                ? item(new DigitsOutcome.Entered(report, What.UNCHANGED, ""))
                : entered(tx, new DigitsOutcome.Entered(report, What.UNCHANGED,
                        enter(Kind.REPORT_SUPPLEMENTED, request, report, report.said(), now, chain).mark()), List.of(), chain);
    }

    /** What is said last counts: digits that fit end what others had struck. */
    private Uni<DigitsOutcome> complete(SqlConnection tx, Request request, PreReport completed, Instant now, Chain chain) {
        Link link = enter(Kind.REPORT_SUPPLEMENTED, request, completed, completed.said(), now, chain);
        return entered(tx, new DigitsOutcome.Entered(completed, What.COMPLETED, link.mark()), List.of(), chain)
                .call(() -> supplements.write(tx, List.of(new Supplements.New(completed,
                        Supplements.Source.staff(request.account, request.saidBy), link.sequence(), now))));
    }

    /** What staff wrote down last may have been a slip: it is held against what the agent wrote before. */
    private Uni<DigitsOutcome> writtenAnew(SqlConnection tx, Request request, PreReport report, Completion.Contradicts instead,
            Instant now, Chain chain) {
        return Completion.of(report.before(), Optional.empty(),
                Optional.of(request.phone)) instanceof Completion.Completed right
                        ? complete(tx, request, report.completedTo(right.said()), now, chain)
                        : strike(tx, request, report, instead.instead(), now, chain);
    }

    /** Only its agent can say that another was meant, and in writing: until then it is nobody else's either. */
    private Uni<DigitsOutcome> strike(SqlConnection tx, Request request, PreReport report, Said instead, Instant now,
            Chain chain) {
        if (report.contradicted().equals(instead.phones())) {
            return item(new DigitsOutcome.Entered(report, What.STRUCK, ""));
        }
        Link link = enter(Kind.REPORT_CONTRADICTED, request, report, instead, now, chain);
        return entered(tx, new DigitsOutcome.Entered(report, What.STRUCK, link.mark()), instead.phones(), chain);
    }

    private static Link enter(Kind kind, Request request, PreReport report, Said said, Instant now, Chain chain) {
        Map<String, String> personal = new HashMap<>(ReportsDecider.personal(said));
        personal.put("saidBy", request.saidBy);
        return chain.add(kind, now, now, Chain.Subject.NONE, Map.of("receipt", report.receipt().code(), "agent",
                report.agent().id().toString(), "agency", Integer.toString(report.agent().agency().id()), "account",
                request.account.toString()), personal);
    }

    private Uni<DigitsOutcome> entered(SqlConnection tx, DigitsOutcome.Entered outcome, List<PhoneNumber> instead,
            Chain chain) {
        return journal.write(tx, List.of(chain)).chain(() -> reports.contradict(tx, outcome.report(), instead))
                .replaceWith(outcome);
    }
}
