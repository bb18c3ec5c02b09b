package dev.baobei.postgres.message;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.domain.party.Project;
import dev.baobei.postgres.sql.Columns;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;

/** How many reports of each agent did not come on record, as it was decided last on their messages. */
@ApplicationScoped
public class SentCounts {

    private static final String COUNT = """
            select d.agent_id, count(*) filter (where sent ->> 'outcome' in ('incomplete', 'referred')) as asked_back,
              count(*) filter (where sent ->> 'outcome' = 'rejected') as refused
            from message m join decision d on d.message_id = m.id
            left join lateral (select r.outcomes from reread r where r.message_id = m.id order by r.number desc limit 1) again
              on true
            cross join lateral jsonb_array_elements(coalesce(again.outcomes, d.outcomes)) as sent
            where m.received_at >= $2 and m.received_at < $3 and d.agent_id is not null and sent ->> 'project' = $1
              and sent ->> 'outcome' in ('incomplete', 'referred', 'rejected')
            group by d.agent_id""";

    private final Pool pool;

    SentCounts(Pool pool) {
        this.pool = pool;
    }

    /** Sent back, and refused when it came. */
    public record Count(long askedBack, long refused) {

        public static final Count NONE = new Count(0, 0);
    }

    /** By agent, of messages received from a moment on and before another. */
    public Uni<Map<UUID, Count>> between(Project project, Instant from, Instant to) {
        return pool.preparedQuery(COUNT).execute(Tuple.of(project.code(), Columns.of(from), Columns.of(to))).map(rows -> {
            Map<UUID, Count> counts = new HashMap<>();
            rows.forEach(row -> counts.put(row.getUUID("agent_id"),
                    new Count(row.getLong("asked_back"), row.getLong("refused"))));
            return counts;
        });
    }
}
