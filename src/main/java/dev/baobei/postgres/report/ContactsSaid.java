package dev.baobei.postgres.report;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.domain.party.Project;
import dev.baobei.domain.prereport.PreReport;
import dev.baobei.domain.text.Text;
import dev.baobei.postgres.message.Exchanges;
import dev.baobei.postgres.message.Exchanges.Turn;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;

/** When the words of a contact were said (昨天), where a later day's message sent the part that the report was missing. */
@ApplicationScoped
class ContactsSaid {

    private static final String ACROSS_MIDNIGHT = """
            with recursive said as (
              select r.id as report, r.message_id as last, r.effective_at, d.completes
                from pre_report r join decision d on d.message_id = r.message_id where r.id = any($1)
              union all
              select said.report, said.last, said.effective_at, d.completes
                from said join decision d on d.message_id = said.completes)
            select distinct said.report, said.last from said join message m on m.id = said.completes
            where (m.received_at at time zone $2)::date < (said.effective_at at time zone $2)::date""";

    private final Pool pool;
    private final Exchanges exchanges;

    ContactsSaid(Pool pool, Exchanges exchanges) {
        this.pool = pool;
        this.exchanges = exchanges;
    }

    /** Of those of a project that were completed on a later day, by id. */
    Uni<Map<UUID, Instant>> of(Project project, List<PreReport> reports) {
        Map<UUID, PreReport> byId = reports.stream().collect(toMap(PreReport::id, report -> report, (one, same) -> one));
        Map<UUID, Instant> said = new HashMap<>();
        return pool.preparedQuery(ACROSS_MIDNIGHT)
                .execute(Tuple.tuple().addArrayOfUUID(byId.keySet().toArray(UUID[]::new)).addString(project.zone().getId()))
                .map(found -> StreamSupport.stream(found.spliterator(), false).toList())
                .flatMap(found -> Multi.createFrom().iterable(found).onItem()
                        .transformToUniAndConcatenate((Row row) -> exchanges.whole(pool, row.getUUID("last"))
                                .invoke(turns -> saidAt(words(byId.get(row.getUUID("report"))), turns)
                                        .ifPresent(at -> said.put(row.getUUID("report"), at))))
                        .collect().asList())
                .replaceWith(said);
    }

    /** As the report was made. */
    private static Optional<String> words(PreReport report) {
        return report.earlier().stream().findFirst().orElseGet(report::said).particulars().contactTime();
    }

    /** The last of the messages that says them. */
    private static Optional<Instant> saidAt(Optional<String> words, List<Turn> turns) {
        return words.map(Text::fold).flatMap(sought -> turns.stream().map(Turn::message)
                .filter(message -> Text.fold(message.text()).contains(sought)).reduce((former, later) -> later))
                .map(message -> message.effectiveAt());
    }
}
