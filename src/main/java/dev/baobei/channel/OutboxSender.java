package dev.baobei.channel;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.domain.message.Outgoing;
import dev.baobei.domain.message.SendOutcome;
import dev.baobei.flow.Channels;
import dev.baobei.postgres.Outbox;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/**
 * Sends what stands in the outbox: claim with a lease, send once, record. What has no clear answer is unknown and never blindly
 * repeated.
 */
@ApplicationScoped
public class OutboxSender {

    private static final Logger LOG = Logger.getLogger(OutboxSender.class);

    /** Longer than any time-out of a send, so that no other sender takes over while one still waits. */
    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final Duration FIRST_RETRY = Duration.ofSeconds(5);
    private static final int AT_ONCE = 10;

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

    @Scheduled(every = "${baobei.outbox.every:5s}", delayed = "3s")
    Uni<Void> look() {
        return sendDue();
    }

    private Uni<Void> sendDue() {
        if (!busy.compareAndSet(false, true)) {
            return Uni.createFrom().voidItem();
        }
        return batches().onFailure()
                .invoke(failure -> LOG.warnf("the outbox could not be read: %s", failure.getClass().getName()))
                .onFailure().recoverWithNull().onTermination().invoke(() -> busy.set(false));
    }

    private Uni<Void> batches() {
        UUID claim = UUID.randomUUID();
        Instant now = machineTime.instant();
        return outbox.claim(claim, now, now.plus(LEASE), AT_ONCE).flatMap(claimed -> claimed.isEmpty()
                ? Uni.createFrom().voidItem()
                : sendAll(claimed, claim).chain(this::batches));
    }

    private Uni<Void> sendAll(List<Outgoing> claimed, UUID claim) {
        return Multi.createFrom().iterable(claimed).onItem()
                .transformToUniAndConcatenate(outgoing -> send(outgoing, claim)).collect().last().replaceWithVoid();
    }

    private Uni<Void> send(Outgoing outgoing, UUID claim) {
        return Uni.createFrom().item(() -> channels.named(outgoing.channel()).send(outgoing))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .invoke(outcome -> note(outgoing, outcome))
                .flatMap(outcome -> outbox.settle(outgoing.id(), claim, outcome, machineTime.instant(), retryAt(outcome)));
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
