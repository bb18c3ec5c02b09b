package dev.baobei.desk.dispute;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.desk.dispute.RulingRequest.Share;
import dev.baobei.desk.shown.CamelCase;
import dev.baobei.domain.dispute.Basis;
import dev.baobei.domain.dispute.Ruling;
import dev.baobei.domain.party.Directory;
import dev.baobei.domain.party.Project;
import dev.baobei.domain.prereport.Receipt;
import dev.baobei.domain.visit.ProtectionPeriod.Holder;
import dev.baobei.http.Problem;
import dev.baobei.postgres.directory.Directories;
import dev.baobei.postgres.report.PreReportLedger;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/** Reads for whom a ruling is. */
@ApplicationScoped
class Shares {

    private final Directories directories;
    private final PreReportLedger reports;

    Shares(Directories directories, PreReportLedger reports) {
        this.directories = directories;
        this.reports = reports;
    }

    /** The holders, or what is wrong with them. */
    record Read(List<Holder> holders, Optional<Problem> problem) {}

    Uni<Read> read(RulingRequest request, Project project) {
        return directories.current().flatMap(directory -> Multi.createFrom().iterable(request.shares()).onItem()
                .transformToUniAndConcatenate(share -> holder(share, project, directory)).collect().asList())
                .map(holders -> read(request, holders));
    }

    private Uni<Optional<Holder>> holder(Share share, Project project, Directory directory) {
        if (share.receipt() == null) {
            Optional<Holder> holder = share.agency() == null
                    ? Optional.of(Holder.house())
                    : directory.agency(share.agency()).map(agency -> new Holder(Optional.of(agency), Optional.empty(), 0));
            return Uni.createFrom().item(holder.map(one -> one.with(share.percent())));
        }
        return Receipt.of(share.receipt()).map(receipt -> reports.byReceipt(directory, receipt))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()))
                .map(found -> found.filter(report -> report.project() == project.id())
                        .filter(report -> share.agency() == null || report.agent().agency().name().equals(share.agency()))
                        .map(report -> Holder.of(report.agent()).with(share.percent())));
    }

    private static Read read(RulingRequest request, List<Optional<Holder>> holders) {
        List<Problem.Fault> faults = new ArrayList<>();
        for (int i = 0; i < holders.size(); i++) {
            if (holders.get(i).isEmpty()) {
                String field = request.shares().get(i).receipt() == null ? "agency" : "receipt";
                faults.add(new Problem.Fault("shares[" + i + "]." + field, "there is none of that name"));
            }
        }
        List<Holder> known = holders.stream().flatMap(Optional::stream).toList();
        if (!faults.isEmpty()) {
            return new Read(known, Optional.of(Problem.ofFields(faults)));
        }
        if (!Ruling.fits(CamelCase.read(Basis.class, request.basis()), known)) {
            return new Read(known, Optional.of(Problem.ofField("basis", "pool means the house alone")));
        }
        return new Read(known, Ruling.areShares(known)
                ? Optional.empty()
                : Optional
                        .of(Problem.of(422, "shares-not-whole", "The shares must name everybody once and make 100 percent.")));
    }
}
