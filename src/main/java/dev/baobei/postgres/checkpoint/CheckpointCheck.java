package dev.baobei.postgres.checkpoint;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** An instance whose database was changed behind its back decides nothing more: started again, it says why and refuses. */
@Readiness
@ApplicationScoped
class CheckpointCheck implements HealthCheck {

    private static final String NAME = "journals go on from their checkpoints";

    private final Checkpoints checkpoints;

    CheckpointCheck(Checkpoints checkpoints) {
        this.checkpoints = checkpoints;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named(NAME).status(!checkpoints.isBroken()).build();
    }
}
