package dev.baobei.flow.dispute;

import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.domain.dispute.Dispute;
import dev.baobei.domain.party.Directory;
import dev.baobei.postgres.directory.Directories;
import dev.baobei.postgres.dispute.Disputes;
import dev.baobei.postgres.sql.Transactions;
import dev.baobei.postgres.visit.VerdictLedger;
import dev.baobei.postgres.visit.VisitLedger;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;

/** Finds a dispute with the visit and the verdict that it is about. */
@ApplicationScoped
class KnownDisputes {

    private final Transactions transactions;
    private final Directories directories;
    private final VisitLedger visits;
    private final VerdictLedger verdicts;
    private final Disputes disputes;

    KnownDisputes(Transactions transactions, Directories directories, VisitLedger visits, VerdictLedger verdicts,
            Disputes disputes) {
        this.transactions = transactions;
        this.directories = directories;
        this.visits = visits;
        this.verdicts = verdicts;
        this.disputes = disputes;
    }

    /** On record, or unknown. */
    Uni<DisputeOutcome> find(UUID id) {
        return directories.current().flatMap(directory -> transactions.inOne(tx -> disputes.byId(tx, directory, id)
                .flatMap(found -> found.isPresent()
                        ? withVisit(tx, found.get(), directory)
                        : Uni.createFrom().item(new DisputeOutcome.Unknown()))));
    }

    private Uni<DisputeOutcome> withVisit(SqlConnection tx, Dispute dispute, Directory directory) {
        return visits.byId(tx, directory, dispute.visit()).map(Optional::orElseThrow)
                .flatMap(visit -> verdicts.latest(tx, visit.id()).map(Optional::orElseThrow)
                        .map(judged -> new DisputeOutcome.OnRecord(dispute, visit, judged, false)));
    }
}
