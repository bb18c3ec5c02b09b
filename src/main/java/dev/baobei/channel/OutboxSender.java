package dev.baobei.channel;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.domain.message.Outgoing;
import dev.baobei.domain.message.SendOutcome;
import dev.baobei.flow.message.Channels;
import dev.baobei.postgres.message.Outbox;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/**
 * Sends what stands in the outbox, one after the other: claim with a lease, send once, record. What has no clear answer is unknown
 * and never blindly repeated.
 */
@ApplicationScoped
public class OutboxSender {

    private static final Logger LOG = Logger.getLogger(OutboxSender.class);

    /** Longer than any time-out of a send, so that no other sender takes over while one still waits. */
    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final Duration FIRST_RETRY = Duration.ofSeconds(5);

    private final Outbox outbox;
    private final Channels channels;
    private final InstantSource machineTime;
    private final AtomicBoolean busy = new AtomicBoolean();

    OutboxSender(Outbox outbox, Channels channels, InstantSource machineTime) {
        this.outbox = outbox;
        this.channels = channels;
        this.machineTime = machineTime;
    }

    @Incoming("outbox-bell")
    Uni<Void> rung(String due) {
        return sendDue();
    }

    @Scheduled(every = "5s", delayed = "3s")
    Uni<Void> look() {
        return sendDue();
    }

    private Uni<Void> sendDue() {
        if (!busy.compareAndSet(false, true)) {
            return Uni.createFrom().voidItem();
        }
        return all().onFailure()
                .invoke(failure -> LOG.warnf("the outbox could not be read: %s", failure.getClass().getName()))
                .onFailure().recoverWithNull().onTermination().invoke(() -> busy.set(false));
    }

    private Uni<Void> all() {
        return Multi.createBy().repeating().uni(this::sendNext).whilst(isSent -> isSent).collect().last().replaceWithVoid();
    }

    /** Claimed one by one, each just before it is sent: if we die now, it is the only one of which nobody knows whether it left. */
    private Uni<Boolean> sendNext() {
        UUID claim = UUID.randomUUID();
        Instant now = machineTime.instant();
        return outbox.claim(claim, now, now.plus(LEASE)).flatMap(claimed -> claimed
                .map(outgoing -> send(outgoing, claim, now).replaceWith(true))
                .orElseGet(() -> Uni.createFrom().item(false)));
    }

    private Uni<Void> send(Outgoing outgoing, UUID claim, Instant claimedAt) {
        return Uni.createFrom().item(() -> send(outgoing, claimedAt))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .invoke(outcome -> note(outgoing, outcome))
                .flatMap(outcome -> outbox.settle(outgoing, claim, outcome, machineTime.instant(), retryAt(outcome)));
    }

    /** Who was held up until the lease may run out during the send leaves it to others. */
    private SendOutcome send(Outgoing outgoing, Instant claimedAt) {
        return machineTime.instant().isBefore(claimedAt.plus(LEASE.dividedBy(2)))
                ? channels.named(outgoing.channel()).send(outgoing)
                : new SendOutcome.NotTaken("held up", Optional.empty());
    }

    private static void note(Outgoing outgoing, SendOutcome outcome) {
        if (!(outcome instanceof SendOutcome.Sent)) {
            LOG.warnf("message %s was not sent: %s", outgoing.id(), outcome);
        }
    }

    private Instant retryAt(SendOutcome outcome) {
        Duration wait = outcome instanceof SendOutcome.NotTaken again ? again.retryAfter().orElse(FIRST_RETRY) : FIRST_RETRY;
        return machineTime.instant().plus(wait);
    }
}
