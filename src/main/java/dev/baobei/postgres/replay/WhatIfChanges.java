package dev.baobei.postgres.replay;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baobei.domain.whatif.Compared;
import dev.baobei.domain.whatif.Compared.Aspect;
import dev.baobei.postgres.sql.Batches;
import dev.baobei.postgres.sql.Columns;
import dev.baobei.postgres.sql.Json;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

/** What a what-if found that would be otherwise: no name and no digit of anybody's. */
@ApplicationScoped
public class WhatIfChanges {

    private static final String PUT = """
            insert into what_if_change (what_if_id, sequence, message_id, visit_id, agency_id, agent_id, at, aspects, was, would)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
            on conflict on constraint what_if_change_once do update set aspects = excluded.aspects, was = excluded.was,
              would = excluded.would""";
    private static final String DROP = "delete from what_if_change where what_if_id = $1 and sequence = any($2)";
    private static final String PAGE = """
            select c.*, exists (select from ruling_in_force f where f.visit_id = c.visit_id) as ruled from what_if_change c
            where c.what_if_id = $1 and c.sequence > $2 order by c.sequence limit $3""";
    private static final String ASPECTS = """
            select aspect as word, count(*) as found from what_if_change, unnest(aspects) as aspect where what_if_id = $1
            group by aspect""";
    private static final String OBJECTIONS = """
            select objection as word, count(*) as found
            from what_if_change, jsonb_array_elements_text(would -> 'objections') as objection
            where what_if_id = $1 and aspects && '{ACCEPTED_TO_REJECTED}' group by objection""";
    private static final String TURNS = """
            select was ->> 'kind' as was_kind, would ->> 'kind' as would_kind, was_for.agencies as was_for,
              would_for.agencies as would_for, count(*) as visits,
              count(*) filter (where exists (select from ruling_in_force f where f.visit_id = c.visit_id)) as ruled
            from what_if_change c,
              lateral (select coalesce(array_agg(distinct (h ->> 'agencyId')::int), '{}') as agencies from jsonb_array_elements(was -> 'holders') as h) was_for,
              lateral (select coalesce(array_agg(distinct (h ->> 'agencyId')::int), '{}') as agencies from jsonb_array_elements(would -> 'holders') as h) would_for
            where what_if_id = $1 and aspects && '{VERDICT,HOLDER}' group by 1, 2, 3, 4 order by visits desc, 1, 2, 3, 4""";

    private final Pool pool;
    private final ObjectMapper json;

    WhatIfChanges(Pool pool, ObjectMapper json) {
        this.pool = pool;
        this.json = json;
    }

    /** So many visits whose verdict turned from this to that; the house is no agency. */
    public record Turn(String was, String would, List<Integer> wasFor, List<Integer> wouldFor, long visits, long ruled) {}

    /** How often each aspect changed, what the new rejections object to, and where the customers went. */
    public record Summary(Map<String, Long> aspects, Map<String, Long> objections, List<Turn> turns) {}

    /** Keeps what differs; what was found to differ before and does not any more is dropped. */
    public Uni<Void> write(SqlConnection tx, UUID whatIf, List<Compared> compared) {
        Long[] same = compared.stream().filter(one -> one.changes().isEmpty()).map(Compared::sequence).toArray(Long[]::new);
        List<Tuple> changed = compared.stream().filter(one -> !one.changes().isEmpty())
                .map(one -> row(whatIf, WhatIfChange.of(one))).toList();
        Uni<Void> dropped = same.length == 0
                ? Uni.createFrom().voidItem()
                : tx.preparedQuery(DROP).execute(Tuple.of(whatIf, same)).replaceWithVoid();
        return dropped.chain(() -> Batches.run(tx, PUT, changed));
    }

    private Tuple row(UUID whatIf, WhatIfChange change) {
        return Tuple.tuple().addUUID(whatIf).addLong(change.sequence()).addUUID(change.message().orElse(null))
                .addUUID(change.visit().orElse(null)).addInteger(change.agency().orElse(null))
                .addUUID(change.agent().orElse(null)).addValue(Columns.of(change.at()))
                .addArrayOfString(change.aspects().stream().map(Enum::name).toArray(String[]::new))
                .addValue(said(change.was())).addValue(said(change.would()));
    }

    private JsonObject said(WhatIfRecord said) {
        return new JsonObject(Json.write(json, said));
    }

    /** At most {@code limit} changes behind a place, in the order of the journal. */
    public Uni<List<WhatIfChange>> page(UUID whatIf, long after, int limit) {
        return pool.preparedQuery(PAGE).execute(Tuple.of(whatIf, after, limit))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false).map(this::change).toList());
    }

    private WhatIfChange change(Row row) {
        return new WhatIfChange(row.getLong("sequence"), Optional.ofNullable(row.getUUID("message_id")),
                Optional.ofNullable(row.getUUID("visit_id")), Optional.ofNullable(row.getInteger("agency_id")),
                Optional.ofNullable(row.getUUID("agent_id")), Columns.instant(row, "at"),
                List.of(row.getArrayOfStrings("aspects")).stream().map(Aspect::valueOf).toList(), record(row, "was"),
                record(row, "would"), row.getBoolean("ruled"));
    }

    private WhatIfRecord record(Row row, String column) {
        return Json.read(json, row.get(JsonObject.class, column).encode(), WhatIfRecord.class);
    }

    /** All of it in figures. */
    public Uni<Summary> summary(UUID whatIf) {
        return counts(ASPECTS, whatIf).flatMap(aspects -> counts(OBJECTIONS, whatIf)
                .flatMap(objections -> pool.preparedQuery(TURNS).execute(Tuple.of(whatIf))
                        .map(turns -> new Summary(aspects, objections,
                                StreamSupport.stream(turns.spliterator(), false).map(WhatIfChanges::turn).toList()))));
    }

    private Uni<Map<String, Long>> counts(String sql, UUID whatIf) {
        return pool.preparedQuery(sql).execute(Tuple.of(whatIf)).map(rows -> StreamSupport.stream(rows.spliterator(), false)
                .collect(Collectors.toMap(row -> row.getString("word"), row -> row.getLong("found"))));
    }

    private static Turn turn(Row row) {
        return new Turn(row.getString("was_kind"), row.getString("would_kind"), agencies(row, "was_for"),
                agencies(row, "would_for"), row.getLong("visits"), row.getLong("ruled"));
    }

    private static List<Integer> agencies(Row row, String column) {
        return Arrays.stream(row.getArrayOfIntegers(column)).filter(one -> one != null).toList();
    }
}
