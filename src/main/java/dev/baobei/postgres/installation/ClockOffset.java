package dev.baobei.postgres.installation;

import java.time.Duration;
import java.time.temporal.ChronoUnit;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;

/** How far business time is ahead of machine time: moved only in demo mode, and only forward. */
@ApplicationScoped
public class ClockOffset {

    private static final String LOAD = "select clock_offset_micros from installation";
    private static final String ADVANCE = """
            update installation set clock_offset_micros = clock_offset_micros + $1 returning clock_offset_micros""";

    private final Pool pool;

    ClockOffset(Pool pool) {
        this.pool = pool;
    }

    public Uni<Duration> load() {
        return pool.query(LOAD).execute().map(rows -> Duration.of(rows.iterator().next().getLong(0), ChronoUnit.MICROS));
    }

    /** Moves business time forward; gives how far it is ahead then. */
    public Uni<Duration> advance(Duration by) {
        return pool.preparedQuery(ADVANCE).execute(Tuple.of(by.toNanos() / 1_000))
                .map(rows -> Duration.of(rows.iterator().next().getLong(0), ChronoUnit.MICROS));
    }
}
