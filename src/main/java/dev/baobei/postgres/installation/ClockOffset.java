package dev.baobei.postgres.installation;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.StreamSupport;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;

/** Where business time was: how far ahead of machine time, which is moved only in demo mode and only forward, and what it said last. */
@ApplicationScoped
public class ClockOffset {

    private static final String LOAD = "select clock_offset_micros from installation";
    private static final String LAST = """
            select said.at, said.record from (
              select greatest(head.last_effective, entry.at) as at,
                'entry ' || head.sequence || ' of the journal of ' || project.code as record
              from journal_head head join project on project.id = head.project_id
              join journal_entry entry on entry.project_id = head.project_id and entry.sequence = head.sequence
              union all (select received_at, 'message ' || id from message order by received_at desc limit 1)) said
            order by said.at desc limit 1""";
    private static final String ADVANCE = """
            update installation set clock_offset_micros = clock_offset_micros + $1 returning clock_offset_micros""";

    private final Pool pool;

    ClockOffset(Pool pool) {
        this.pool = pool;
    }

    public Uni<Duration> load() {
        return pool.query(LOAD).execute().map(rows -> Duration.of(rows.iterator().next().getLong(0), ChronoUnit.MICROS));
    }

    /**
     * The latest time on record.
     *
     * @param record what says it, without anything personal
     */
    public record Last(Instant at, String record) {}

    /** The latest time on record; nothing where there is none. */
    public Uni<Optional<Last>> last() {
        return pool.query(LAST).execute().map(rows -> StreamSupport.stream(rows.spliterator(), false).findFirst()
                .map(row -> new Last(row.getOffsetDateTime("at").toInstant(), row.getString("record"))));
    }

    /** Moves business time forward; gives how far it is ahead then. */
    public Uni<Duration> advance(Duration by) {
        return pool.preparedQuery(ADVANCE).execute(Tuple.of(by.toNanos() / 1_000))
                .map(rows -> Duration.of(rows.iterator().next().getLong(0), ChronoUnit.MICROS));
    }
}
