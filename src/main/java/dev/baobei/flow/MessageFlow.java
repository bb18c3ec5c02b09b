package dev.baobei.flow;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.domain.message.Incoming;
import dev.baobei.domain.message.KeptMessage;
import dev.baobei.postgres.DecisionLog;
import dev.baobei.postgres.DecisionLog.Answer;
import dev.baobei.postgres.MessageLog;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/** The story of a message: kept, read, decided, answered. Keep, then handle: two transactions. */
@ApplicationScoped
public class MessageFlow {

    /** How long a webhook waits for its decision; then an empty answer is committed and the outbox owns the reply. */
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    /** After so many failures a message is set aside for staff. */
    private static final int ATTEMPTS = 5;

    private static final int AT_ONCE = 200;

    private final MessageLog messages;
    private final DecisionLog decisions;
    private final Lanes lanes;
    private final Channels channels;
    private final BusinessClock clock;
    private final Intake intake;

    MessageFlow(MessageLog messages, DecisionLog decisions, Lanes lanes, Channels channels, BusinessClock clock,
            Intake intake) {
        this.messages = messages;
        this.decisions = decisions;
        this.lanes = lanes;
        this.channels = channels;
        this.clock = clock;
        this.intake = intake;
    }

    /**
     * Keeps a message and gives the exact body that answers it, the same for every repeat, for ever. Fails only where the
     * database cannot be reached or the message cannot be handled; then nothing was promised.
     */
    public Uni<String> receive(Incoming incoming) {
        return intake.during(incoming.receivedAt(), messages.keep(incoming))
                .flatMap(kept -> kept.isNew() ? answer(kept.message()) : repeat(kept.message()));
    }

    private Uni<String> repeat(KeptMessage message) {
        return decisions.answerTo(message.id())
                .flatMap(standing -> standing.map(Uni.createFrom()::item).orElseGet(() -> answer(message)));
    }

    private Uni<String> answer(KeptMessage message) {
        return lanes.handle(message, true).ifNoItem().after(PATIENCE).recoverWithUni(() -> decisions.answer(
                new Answer(message.id(), channels.named(message.channel()).answer(Optional.empty()), false), clock.now()));
    }

    /** Handles what was kept before a moment and waits, the oldest first; replies leave through the outbox. */
    public Uni<Void> catchUp(Instant before) {
        return messages.waitingBefore(before, ATTEMPTS, AT_ONCE).flatMap(this::handleAll);
    }

    private Uni<Void> handleAll(List<KeptMessage> waiting) {
        return Multi.createFrom().iterable(waiting)
                .onItem().transformToUniAndMerge(message -> lanes.handle(message, false)
                        .onFailure().recoverWithNull())
                .collect().last().replaceWithVoid();
    }
}
