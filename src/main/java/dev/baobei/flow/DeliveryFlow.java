package dev.baobei.flow;

import java.time.InstantSource;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.postgres.Deliveries;
import io.smallrye.mutiny.Uni;

/** The story of a delivery: what the provider tells us of a message that we sent. */
@ApplicationScoped
public class DeliveryFlow {

    private final Deliveries deliveries;
    private final InstantSource machineTime;

    DeliveryFlow(Deliveries deliveries, InstantSource machineTime) {
        this.deliveries = deliveries;
        this.machineTime = machineTime;
    }

    /**
     * Notes a status, in whatever order statuses come: a final one is never taken back.
     *
     * @param status    the provider's word
     * @param errorCode the provider's code, where it failed
     */
    public Uni<Void> told(String channel, String providerId, String status, Optional<String> errorCode) {
        return switch (status) {
            case "delivered", "read" -> deliveries.delivered(channel, providerId, machineTime.instant());
            case "failed", "undelivered" -> deliveries.undelivered(channel, providerId,
                    errorCode.map(code -> channel + " " + code).orElse(status), machineTime.instant());
            default -> Uni.createFrom().voidItem();
        };
    }
}
