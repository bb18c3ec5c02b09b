package dev.baobei.postgres.replay;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.StreamSupport;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baobei.domain.journal.Entry;
import dev.baobei.domain.journal.EntryText;
import dev.baobei.postgres.sql.Columns;
import dev.baobei.postgres.sql.Json;
import dev.baobei.postgres.vault.Vault;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;

/**
 * A project's journal read back with the values behind its commitments. Entries never change, so that what is read page by page
 * is one consistent look up to the last entry that was there at first, without a transaction that lasts.
 */
@ApplicationScoped
public class History {

    private static final String EXTENT = """
            with seen as (select e.sequence, e.at, max(e.at) over (order by e.sequence) as latest, m.received_at, m.provider_at,
                case when e.kind in ('ARRIVED', 'JUDGED', 'CONFIRMED') then least(v.arrived_at,
                  (select min(came.arrived_at) from arrival_time came where came.visit_id = v.id)) end as arrived_at
              from journal_entry e left join message m on m.id = e.message_id left join visit v on v.id = e.visit_id
              where e.project_id = $1)
            select coalesce(max(sequence) filter (where $2::timestamptz is null or at < $2), 0) as up_to, min(at) as begun,
              coalesce(max(extract(epoch from latest - least(at, received_at, provider_at, arrived_at))), 0)::bigint + 1 as late
            from seen""";
    private static final String PAGE = """
            select e.sequence, e.at, e.canonical, e.message_id, o.row_id, o.sealed from journal_entry e
            left join journal_opening o on o.project_id = e.project_id and o.sequence = e.sequence
            where e.project_id = $1 and e.sequence > $2 and e.sequence <= $3 and e.kind = any($4)
            order by e.sequence limit $5""";

    private final Pool pool;
    private final Vault vault;
    private final ObjectMapper json;

    History(Pool pool, Vault vault, ObjectMapper json) {
        this.pool = pool;
        this.vault = vault;
        this.json = json;
    }

    /**
     * How far a history reaches.
     *
     * @param upTo  the last entry
     * @param begun when the first one was written
     * @param late  how long after its own time anything was decided, at most
     */
    public record Extent(long upTo, Optional<Instant> begun, Duration late) {}

    /**
     * An entry as it was written.
     *
     * @param values behind its commitments; none once they were erased
     */
    public record Written(long sequence, Entry.Kind kind, Instant at, Optional<UUID> message, Map<String, String> facts,
            Map<String, String> values) {

        @Override
        public String toString() {
            return "Written[" + sequence + " " + kind + "]";
        }
    }

    /** How far a project's history reaches now, or what of it was written before a moment. */
    public Uni<Extent> extent(int project, Optional<Instant> until) {
        return pool.preparedQuery(EXTENT).execute(Tuple.of(project, Columns.of(until))).map(rows -> rows.iterator().next())
                .map(row -> new Extent(row.getLong("up_to"), Columns.maybeInstant(row, "begun"),
                        Duration.ofSeconds(row.getLong("late"))));
    }

    /** The next entries of these kinds, in order; fewer than the limit where there are no more. */
    public Uni<List<Written>> page(int project, long after, long upTo, List<Entry.Kind> kinds, int limit) {
        return pool.preparedQuery(PAGE)
                .execute(Tuple.of(project, after, upTo, kinds.stream().map(Enum::name).toArray(String[]::new), limit))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false).map(this::written).toList());
    }

    private Written written(Row row) {
        EntryText text = EntryText.read(Columns.bytes(row, "canonical")).orElseThrow();
        return new Written(row.getLong("sequence"), Entry.Kind.valueOf(text.kind()), Columns.instant(row, "at"),
                Optional.ofNullable(row.getUUID("message_id")), text.facts(), values(row));
    }

    private Map<String, String> values(Row row) {
        Map<String, String> values = new TreeMap<>();
        Optional.ofNullable(row.getUUID("row_id")).map(id -> Json.read(json,
                vault.open(Columns.bytes(row, "sealed"), "journal_opening.sealed", id), JsonNode.class))
                .ifPresent(opened -> opened.fields()
                        .forEachRemaining(one -> values.put(one.getKey(), one.getValue().get("value").asText())));
        return values;
    }
}
