package dev.baobei.postgres.report;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.domain.party.Directory;
import dev.baobei.domain.party.Project;
import dev.baobei.domain.prereport.PreReport;
import dev.baobei.postgres.sql.Columns;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;

/** When reports and what was added to them were told us, for whoever asks whether that was soon after the contact. */
@ApplicationScoped
public class ContactsTold {

    private static final String OF_SPAN = PreReportRows.SELECT + """
            where r.project_id = $1 and (r.effective_at >= $2 and r.effective_at < $3 or r.id in (
              select s.report_id from pre_report_supplement s
              where s.project_id = $1 and s.added_at >= $2 and s.added_at < $3))
            order by r.effective_at, r.sequence""";
    private static final String FORMER = PreReportRows.SELECT + """
            where r.project_id = $1 and r.ended_why = 'SUPERSEDED'
              and (r.agent_id, r.ended_at) in (select * from unnest($2::uuid[], $3::timestamptz[]))""";
    private static final String MAKERS = "select id, made_by(id) as maker from pre_report where id = any($1)";
    private static final String ADDED = """
            select report_id, added_at from pre_report_supplement where report_id = any($1) order by report_id, number""";

    private final Pool pool;
    private final PreReportRows rows;
    private final ContactsSaid contacts;

    ContactsTold(Pool pool, PreReportRows rows, ContactsSaid contacts) {
        this.pool = pool;
        this.rows = rows;
        this.contacts = contacts;
    }

    /**
     * A report with what tells when its agent told what.
     *
     * @param maker  who made it, whoever has it since
     * @param former the report whose place it took; nothing where it is no correction
     * @param saidAt when the words of the contact were said with which it was made
     * @param added  when each supplement came, in their order
     */
    public record Told(PreReport report, UUID maker, Optional<PreReport> former, Instant saidAt, List<Instant> added) {}

    /** Those of a project that were made or added to from a moment on and before another. */
    public Uni<List<Told>> between(Directory directory, Project project, Instant from, Instant to) {
        return rows.select(pool, directory, OF_SPAN, Tuple.of(project.id(), Columns.of(from), Columns.of(to)))
                .flatMap(found -> of(directory, project, found));
    }

    /** Those of a project, in their order. */
    public Uni<List<Told>> of(Directory directory, Project project, List<PreReport> reports) {
        if (reports.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return makers(reports).flatMap(makers -> former(directory, project, reports, makers)
                .flatMap(former -> contacts.of(project, reports).flatMap(said -> added(reports).map(added -> reports.stream()
                        .map(report -> new Told(report, makers.get(report.id()), former(report,
                                former.getOrDefault(new End(makers.get(report.id()), report.effectiveAt()), List.of())),
                                said.getOrDefault(report.id(), report.effectiveAt()),
                                added.getOrDefault(report.id(), List.of())))
                        .toList()))));
    }

    private Uni<Map<UUID, UUID>> makers(List<PreReport> reports) {
        return pool.preparedQuery(MAKERS).execute(ids(reports)).map(found -> StreamSupport.stream(found.spliterator(), false)
                .collect(toMap((Row row) -> row.getUUID("id"), row -> row.getUUID("maker"))));
    }

    private static Tuple ids(List<PreReport> reports) {
        return Tuple.tuple().addArrayOfUUID(reports.stream().map(PreReport::id).toArray(UUID[]::new));
    }

    private Uni<Map<End, List<PreReport>>> former(Directory directory, Project project, List<PreReport> reports,
            Map<UUID, UUID> makers) {
        UUID[] agents = reports.stream().map(report -> makers.get(report.id())).toArray(UUID[]::new);
        return rows.select(pool, directory, FORMER, Tuple.tuple().addInteger(project.id()).addArrayOfUUID(agents)
                .addValue(reports.stream().map(report -> Columns.of(report.effectiveAt())).toArray(OffsetDateTime[]::new)))
                .map(found -> found.stream().collect(groupingBy(ContactsTold::end)));
    }

    /** Of those that ended when it was made: the one in whose place its number was named, else one that may be of its customer. */
    static Optional<PreReport> former(PreReport report, List<PreReport> ended) {
        return ended.stream().filter(one -> one.contradicted().equals(report.phones())).findFirst()
                .or(() -> ended.stream().filter(one -> one.phones().stream()
                        .anyMatch(phone -> report.phones().stream().anyMatch(phone::isCompatibleWith))).findFirst());
    }

    private record End(UUID agent, Instant at) {}

    private static End end(PreReport superseded) {
        return new End(superseded.agent().id(), superseded.ended().orElseThrow().at());
    }

    private Uni<Map<UUID, List<Instant>>> added(List<PreReport> reports) {
        return pool.preparedQuery(ADDED).execute(ids(reports))
                .map(found -> StreamSupport.stream(found.spliterator(), false).collect(
                        groupingBy(
                                (Row row) -> row.getUUID("report_id"),
                                mapping(row -> Columns.instant(row, "added_at"), toList()))));
    }
}
