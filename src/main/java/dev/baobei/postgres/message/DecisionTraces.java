package dev.baobei.postgres.message;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baobei.postgres.message.TraceRecord.RuleRecord;
import dev.baobei.postgres.sql.Json;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;

/** Why reports got what they got on receipt, and by which message. */
@ApplicationScoped
public class DecisionTraces {

    /** By the decision of the message that made a report, or by the reread of it that did. */
    private static final String OF_REPORTS = """
            select made.receipt, made.trace from (
              select r.receipt, 0 as number, said.outcome, d.trace -> (said.place - 1)::int as trace from pre_report r
                join decision d on d.message_id = r.message_id
                cross join jsonb_array_elements(d.outcomes) with ordinality as said (outcome, place)
                where r.receipt = any($1)
              union all
              select r.receipt, a.number, said.outcome, a.trace -> (said.place - 1)::int from pre_report r
                join reread a on a.message_id = r.message_id
                cross join jsonb_array_elements(a.outcomes) with ordinality as said (outcome, place)
                where r.receipt = any($1)) made
            where made.outcome ->> 'receipt' = made.receipt and made.outcome ->> 'outcome' in ('accepted', 'forReview')
              and made.trace is not null
            order by made.number""";

    private static final String MESSAGES = "select receipt, message_id from pre_report where receipt = any($1)";

    private final Pool pool;
    private final ObjectMapper json;

    DecisionTraces(Pool pool, ObjectMapper json) {
        this.pool = pool;
        this.json = json;
    }

    /** What every rule answered when these reports came on record, by receipt; nothing of those decided before that was kept. */
    public Uni<Map<String, List<RuleRecord>>> ofReports(Collection<String> receipts) {
        return pool.preparedQuery(OF_REPORTS).execute(Tuple.of(receipts.toArray(String[]::new))).map(rows -> {
            Map<String, List<RuleRecord>> found = new HashMap<>();
            rows.forEach(row -> found.putIfAbsent(row.getString("receipt"), rules(row.getJsonObject("trace"))));
            return found;
        });
    }

    /** The messages that made these reports, by receipt. */
    public Uni<Map<String, UUID>> messagesOf(Collection<String> receipts) {
        return pool.preparedQuery(MESSAGES).execute(Tuple.of(receipts.toArray(String[]::new))).map(rows -> {
            Map<String, UUID> found = new HashMap<>();
            rows.forEach(row -> found.put(row.getString("receipt"), row.getUUID("message_id")));
            return found;
        });
    }

    private List<RuleRecord> rules(JsonObject trace) {
        return Json.read(json, trace.encode(), TraceRecord.class).rules();
    }
}
