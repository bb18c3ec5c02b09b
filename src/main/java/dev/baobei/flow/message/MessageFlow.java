package dev.baobei.flow.message;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.domain.message.Incoming;
import dev.baobei.domain.message.KeptMessage;
import dev.baobei.flow.clock.BusinessClock;
import dev.baobei.flow.decision.MessageSettings;
import dev.baobei.postgres.message.DecisionLog;
import dev.baobei.postgres.message.DecisionLog.Answer;
import dev.baobei.postgres.message.MessageLog;
import dev.baobei.postgres.message.WaitingMessages;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/** The story of a message: kept, read, decided, answered. Keep, then handle: two transactions. */
@ApplicationScoped
public class MessageFlow {

    private static final int AT_ONCE = 200;

    private final MessageLog messages;
    private final WaitingMessages waiting;
    private final DecisionLog decisions;
    private final Lanes lanes;
    private final Channels channels;
    private final BusinessClock clock;
    private final Intake intake;
    private final MessageSettings settings;
    private final Tally tally;

    MessageFlow(MessageLog messages, WaitingMessages waiting, DecisionLog decisions, Lanes lanes, Channels channels,
            BusinessClock clock,
            Intake intake, MessageSettings settings, Tally tally) {
        this.messages = messages;
        this.waiting = waiting;
        this.decisions = decisions;
        this.lanes = lanes;
        this.channels = channels;
        this.clock = clock;
        this.intake = intake;
        this.settings = settings;
        this.tally = tally;
    }

    /**
     * Keeps a message and gives the exact body that answers it, the same for every repeat, for ever. Fails only where the
     * database cannot be reached or the message cannot be handled; then nothing was promised.
     */
    public Uni<String> receive(Incoming incoming) {
        Intake.Arriving arriving = intake.enter(incoming.receivedAt());
        return messages.keep(incoming).ifNoItem().after(settings.patience()).fail()
                .onFailure().invoke(arriving::done)
                .onCancellation().invoke(arriving::done)
                .invoke(kept -> tally.received(incoming.channel(), kept.isNew()))
                .flatMap(kept -> kept.isNew() ? answer(kept.message(), arriving::done) : repeat(kept.message(), arriving));
    }

    private Uni<String> repeat(KeptMessage message, Intake.Arriving arriving) {
        arriving.done();
        return decisions.answerTo(message.id())
                .flatMap(standing -> standing.map(Uni.createFrom()::item).orElseGet(() -> answer(message, () -> {
                })));
    }

    private Uni<String> answer(KeptMessage message, Runnable queued) {
        return lanes.handle(message, true, queued).ifNoItem().after(settings.patience()).recoverWithUni(() -> decisions.answer(
                new Answer(message.id(), channels.named(message.channel()).answer(Optional.empty()), false), clock.now())
                .ifNoItem().after(settings.patience()).fail());
    }

    /** Handles what was kept before a moment and waits, the oldest first; replies leave through the outbox. */
    public Uni<Void> catchUp(Instant before) {
        return waiting.before(before, settings.attempts(), AT_ONCE).flatMap(this::handleAll);
    }

    private Uni<Void> handleAll(List<KeptMessage> waiting) {
        return Multi.createFrom().iterable(waiting)
                .onItem().transformToUniAndMerge(message -> lanes.handle(message, false, () -> {
                })
                        .onFailure().recoverWithNull())
                .collect().last().replaceWithVoid();
    }
}
