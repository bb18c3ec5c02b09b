package dev.baobei.flow.report;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.domain.parse.ReportReading;
import dev.baobei.domain.party.Directory;
import dev.baobei.domain.party.Project;
import dev.baobei.domain.prereport.PreReport;
import dev.baobei.domain.prereport.Receipt;
import dev.baobei.domain.rule.CaseFile;
import dev.baobei.domain.rule.FollowUps;
import dev.baobei.domain.rule.ReportsOfTheDay;
import dev.baobei.domain.rule.Rivals;
import dev.baobei.domain.visit.ProtectionPeriod;
import dev.baobei.flow.clock.BusinessClock;
import dev.baobei.flow.decision.OfTheDay;
import dev.baobei.flow.decision.OnRecord;
import dev.baobei.postgres.report.PreReportLedger;
import dev.baobei.postgres.report.Reviews;
import dev.baobei.postgres.sql.SharedDigits.Asked;
import dev.baobei.postgres.sql.Transactions;
import dev.baobei.postgres.visit.ExistingCustomers;
import dev.baobei.postgres.visit.Protections;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;

/** What waits for the staff of a project, with who else holds the customer: what a person must see who answers. */
@ApplicationScoped
public class WaitingReviews {

    private final Reviews reviews;
    private final PreReportLedger reports;
    private final Protections protections;
    private final ExistingCustomers existing;
    private final Transactions transactions;
    private final BusinessClock clock;

    WaitingReviews(Reviews reviews, PreReportLedger reports, Protections protections, ExistingCustomers existing,
            Transactions transactions, BusinessClock clock) {
        this.reviews = reviews;
        this.reports = reports;
        this.protections = protections;
        this.existing = existing;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** A report that waits, and who held its customer when it was made. */
    public record Waiting(PreReport report, List<PreReport> rivals, List<ProtectionPeriod> protections, boolean isExisting) {}

    /** At most {@code limit}, the soonest due first, behind the one of a receipt. */
    public Uni<List<Waiting>> of(Project project, Directory directory, Optional<Receipt> after, int limit) {
        return transactions.inOne(tx -> reviews.waiting(tx, directory, project.id(), clock.now(), after, limit)
                .flatMap(found -> beside(tx, project, directory, found)));
    }

    private Uni<List<Waiting>> beside(SqlConnection tx, Project project, Directory directory, List<PreReport> found) {
        List<Asked> asked = found.stream().flatMap(report -> report.phones().stream())
                .map(phone -> new Asked(project.id(), phone)).distinct().toList();
        return reports.near(tx, directory, asked).flatMap(near -> protections.near(tx, directory, asked, clock.now())
                .flatMap(protecting -> existing.near(tx, directory, asked).map(listed -> {
                    OnRecord onRecord = new OnRecord(near, protecting, listed, new OfTheDay(List.of()), FollowUps.NONE,
                            List.of(), List.of(), clock.now());
                    return found.stream().map(report -> waiting(report, project, directory, onRecord)).toList();
                })));
    }

    private static Waiting waiting(PreReport report, Project project, Directory directory, OnRecord onRecord) {
        ReportReading reading = ReportReading.of(project, report.said());
        Rivals rivals = Rivals.likely(new CaseFile(report.effectiveAt(), report.agent(),
                directory.terms(report.terms(), report.effectiveAt()), reading,
                onRecord.near(project.id(), report.phones()), onRecord.protectionsNear(report.phones()),
                ReportsOfTheDay.NONE, FollowUps.NONE,
                onRecord.existing(project.id(), report.phones())));
        return new Waiting(report, rivals.reports().toList(), rivals.protections().toList(), rivals.isExisting());
    }
}
