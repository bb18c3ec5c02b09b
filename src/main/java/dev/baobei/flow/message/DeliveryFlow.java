package dev.baobei.flow.message;

import java.time.Duration;
import java.time.InstantSource;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.domain.message.DeliveryReport;
import dev.baobei.postgres.message.Deliveries;
import io.smallrye.mutiny.Uni;

/** The story of a delivery: what the provider tells us of a message that we sent. */
@ApplicationScoped
public class DeliveryFlow {

    /** A send's answer comes within seconds, and one that never came is settled within days. */
    private static final Duration REMEMBERED = Duration.ofDays(7);

    /** The account may send for others too, whose messages we hear of and never come to know. */
    private static final int MOST_UNCLAIMED = 10_000;

    private final Deliveries deliveries;
    private final InstantSource machineTime;

    DeliveryFlow(Deliveries deliveries, InstantSource machineTime) {
        this.deliveries = deliveries;
        this.machineTime = machineTime;
    }

    /** Notes a report, in whatever order reports come, also before the send itself was answered. */
    public Uni<Void> told(DeliveryReport report) {
        return deliveries.told(report, machineTime.instant()).flatMap(isClaimed -> isClaimed
                ? Uni.createFrom().voidItem()
                : deliveries.forget(machineTime.instant().minus(REMEMBERED), MOST_UNCLAIMED));
    }
}
