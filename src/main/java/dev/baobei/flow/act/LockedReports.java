package dev.baobei.flow.act;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.domain.party.Directory;
import dev.baobei.domain.party.Project;
import dev.baobei.domain.prereport.PreReport;
import dev.baobei.domain.prereport.Receipt;
import dev.baobei.flow.clock.BusinessClock;
import dev.baobei.postgres.directory.Directories;
import dev.baobei.postgres.journal.Journal;
import dev.baobei.postgres.report.PreReportLedger;
import dev.baobei.postgres.sql.Transactions;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;

/** Acts on reports by their receipts, as {@link LockedVisits} does on visits. */
@ApplicationScoped
public class LockedReports {

    private final BusinessClock clock;
    private final Transactions transactions;
    private final Directories directories;
    private final Journal journal;
    private final PreReportLedger reports;

    LockedReports(BusinessClock clock, Transactions transactions, Directories directories, Journal journal,
            PreReportLedger reports) {
        this.clock = clock;
        this.transactions = transactions;
        this.directories = directories;
        this.journal = journal;
        this.reports = reports;
    }

    /**
     * Acts on a report, as it stands once it is locked, as of then: whoever waited for it knows no better.
     *
     * @param mine    the projects that whoever asks may act for: of others no report is there
     * @param unknown what comes of it where there is none
     */
    public <T> Uni<T> act(Receipt receipt, Predicate<Project> mine, T unknown, Function<LockedReport, Uni<T>> act) {
        return directories.current().flatMap(directory -> transactions.inOne(tx -> project(tx, directory, receipt)
                .flatMap(project -> project.filter(mine)
                        .map(known -> locked(tx, directory, known, receipt).flatMap(act::apply))
                        .orElseGet(() -> Uni.createFrom().item(unknown)))))
                .plug(Directories::untilUnchanged);
    }

    private Uni<Optional<Project>> project(SqlConnection tx, Directory directory, Receipt receipt) {
        return reports.byReceipt(tx, directory, receipt)
                .map(found -> found.map(PreReport::project).flatMap(directory::project));
    }

    private Uni<LockedReport> locked(SqlConnection tx, Directory directory, Project project, Receipt receipt) {
        return journal.lock(tx, List.of(project)).call(() -> directories.unchanged(tx, directory))
                .flatMap(chains -> reports.byReceipt(tx, directory, receipt).map(report -> new LockedReport(tx,
                        report.orElseThrow(), directory, project, chains.get(project.id()), clock.now())));
    }
}
