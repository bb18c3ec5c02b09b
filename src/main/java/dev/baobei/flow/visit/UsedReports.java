package dev.baobei.flow.visit;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.domain.adjudication.Brought;
import dev.baobei.domain.adjudication.VisitFile.Candidate;
import dev.baobei.domain.party.Directory;
import dev.baobei.postgres.report.ReportUses;
import dev.baobei.postgres.visit.VisitLedger;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;

/** Whom reports brought that visits have used up. */
@ApplicationScoped
class UsedReports {

    private final ReportUses uses;
    private final VisitLedger visits;

    UsedReports(ReportUses uses, VisitLedger visits) {
        this.uses = uses;
        this.visits = visits;
    }

    /** By the report's id; nothing of one that no visit has used up. */
    Uni<Map<UUID, Brought>> brought(SqlConnection tx, Directory directory, List<Candidate> candidates) {
        return uses.of(tx, candidates.stream().map(one -> one.report().id()).toList())
                .flatMap(used -> Multi.createFrom().iterable(used.values()).select().distinct().onItem()
                        .transformToUniAndConcatenate(visit -> visits.byId(tx, directory, visit))
                        .map(found -> Brought.to(found.orElseThrow())).collect().asMap(Brought::visit)
                        .map(brought -> used.entrySet().stream()
                                .collect(toMap(Map.Entry::getKey, use -> brought.get(use.getValue())))));
    }
}
