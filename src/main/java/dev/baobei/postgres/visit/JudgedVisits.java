package dev.baobei.postgres.visit;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.domain.party.Directory;
import dev.baobei.domain.visit.Visit;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;

/** Visits by the hundred, each with every version of its verdict, as a history needs them. */
@ApplicationScoped
public class JudgedVisits {

    private static final String BY_IDS = VisitLedger.SELECT + " where v.id = any($1)";
    private static final String VERSIONS = "select visit_id, version, sealed from verdict where visit_id = any($1)";

    private final Pool pool;
    private final VisitLedger visits;
    private final VerdictLedger verdicts;

    JudgedVisits(Pool pool, VisitLedger visits, VerdictLedger verdicts) {
        this.pool = pool;
        this.visits = visits;
        this.verdicts = verdicts;
    }

    /** Those of these ids, in no order; not those that cannot be read. */
    public Uni<List<Visit>> visits(Directory directory, Collection<UUID> ids) {
        return ids.isEmpty()
                ? Uni.createFrom().item(List.of())
                : pool.preparedQuery(BY_IDS).execute(Tuple.of(ids.toArray(UUID[]::new)))
                        .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                                .flatMap(row -> Readable.of(() -> visits.visit(row, directory)).stream()).toList());
    }

    /** Every version of their verdicts that can be read, by visit and version. */
    public Uni<Map<UUID, Map<Integer, VerdictRecord>>> verdicts(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Uni.createFrom().item(Map.of())
                : pool.preparedQuery(VERSIONS).execute(Tuple.of(ids.toArray(UUID[]::new))).map(rows -> StreamSupport
                        .stream(rows.spliterator(), false).flatMap(row -> version(row).stream())
                        .collect(groupingBy(Version::visit, toMap(Version::number, Version::verdict))));
    }

    private record Version(UUID visit, int number, VerdictRecord verdict) {}

    private Optional<Version> version(Row row) {
        UUID visit = row.getUUID("visit_id");
        return Readable.of(() -> new Version(visit, row.getInteger("version"), verdicts.verdict(visit, row)));
    }
}
