package dev.baobei.flow;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.domain.party.Directory;
import dev.baobei.domain.prereport.PreReport;
import dev.baobei.domain.prereport.Receipt;
import dev.baobei.domain.visit.Visit;
import dev.baobei.postgres.PreReportLedger;
import dev.baobei.postgres.Protections;
import dev.baobei.postgres.VerdictLedger;
import dev.baobei.postgres.VerdictRecord;
import dev.baobei.postgres.VerdictRecord.ExaminedRecord;
import dev.baobei.postgres.VerdictRecord.HolderRecord;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;

/** The report by which an agency knows a customer who is theirs from an earlier visit. */
@ApplicationScoped
class OwnReports {

    private final Protections protections;
    private final VerdictLedger verdicts;
    private final PreReportLedger reports;

    OwnReports(Protections protections, VerdictLedger verdicts, PreReportLedger reports) {
        this.protections = protections;
        this.verdicts = verdicts;
        this.reports = reports;
    }

    /** Nothing where they had none that may have been the customer's. */
    Uni<Optional<PreReport>> of(SqlConnection tx, Visit visit, HolderRecord holder, Directory directory) {
        return protections.protecting(tx, visit.project().id(), visit.customer(), visit.arrivedAt())
                .flatMap(earlier -> earlier.isEmpty()
                        ? Uni.createFrom().item(Optional.<String>empty())
                        : verdicts.latest(tx, earlier.get()).map(judged -> judged.flatMap(one -> of(one.verdict(), holder))))
                .flatMap(receipt -> receipt.isEmpty()
                        ? Uni.createFrom().item(Optional.empty())
                        : reports.byReceipt(tx, directory, new Receipt(receipt.get())));
    }

    private static Optional<String> of(VerdictRecord verdict, HolderRecord holder) {
        Stream<ExaminedRecord> theirs = verdict.trace().stream()
                .filter(one -> one.mayBeTheVisitors() && one.agency().equals(holder.agency()));
        return theirs.map(ExaminedRecord::receipt)
                .reduce((first, next) -> Objects.equals(next, verdict.receipt()) ? next : first);
    }
}
