package dev.baobei.postgres.installation;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** An instance whose clock is off the database's is not ready: its stamps would reorder people. */
@Readiness
@ApplicationScoped
class ClockCheck implements AsyncHealthCheck {

    private static final String NAME = "clock agrees with the database's";
    private static final Duration TOLERATED = Duration.ofMillis(250);

    private final Pool pool;
    private final InstantSource machineTime;

    ClockCheck(Pool pool, InstantSource machineTime) {
        this.pool = pool;
        this.machineTime = machineTime;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        Instant asked = machineTime.instant();
        return pool.query("select clock_timestamp()").execute()
                .map(rows -> rows.iterator().next().getOffsetDateTime(0).toInstant())
                .map(theirs -> agrees(asked, theirs, machineTime.instant()))
                .onFailure().recoverWithItem(false)
                .map(agrees -> HealthCheckResponse.named(NAME).status(agrees).build());
    }

    /** The database looked at its clock some time between our question and its answer's arrival. */
    static boolean agrees(Instant asked, Instant theirs, Instant answered) {
        return !theirs.isBefore(asked.minus(TOLERATED)) && !theirs.isAfter(answered.plus(TOLERATED));
    }
}
