package dev.baobei.flow.message;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.domain.message.KeptMessage;
import dev.baobei.flow.decision.Handling;
import dev.baobei.flow.decision.MissingParts;
import dev.baobei.flow.decision.Preparation;
import dev.baobei.postgres.directory.Directories;
import dev.baobei.postgres.message.WaitingMessages;
import dev.baobei.postgres.sql.Defect;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import org.jboss.logging.Logger;

/** Brings every kept message to its decision: each message once in the process, each project in its lane. */
@ApplicationScoped
class Lanes {

    private static final Logger LOG = Logger.getLogger(Lanes.class);

    /** The lane of messages that concern no project, or several. */
    private static final int NO_ONE_PROJECT = 0;

    /** How long a message waits for one before it that is kept and not decided. */
    private static final Duration A_MOMENT = Duration.ofMillis(50);

    private final Map<UUID, CompletableFuture<String>> underWay = new ConcurrentHashMap<>();
    private final Map<Integer, Lane> lanes = new ConcurrentHashMap<>();
    private final Preparation preparation;
    private final Handler handler;
    private final WaitingMessages waiting;
    private final Intake intake;

    Lanes(Preparation preparation, Handler handler, WaitingMessages waiting, Intake intake) {
        this.preparation = preparation;
        this.handler = handler;
        this.waiting = waiting;
        this.intake = intake;
    }

    /**
     * The answer that stands once the message is handled; work under way is joined, and goes on when nobody waits any more.
     *
     * @param asked  whether a webhook waits, so that the answer may carry the reply
     * @param queued told once the message is queued, or can not be
     */
    Uni<String> handle(KeptMessage message, boolean asked, Runnable queued) {
        CompletableFuture<String> mine = new CompletableFuture<>();
        CompletableFuture<String> standing = underWay.computeIfAbsent(message.id(), id -> mine);
        if (standing == mine) {
            mine.whenComplete((answer, failure) -> underWay.remove(message.id(), mine));
            prepare(message, asked, mine, queued);
        } else {
            queued.run();
        }
        return Uni.createFrom().emitter(emitter -> standing.whenComplete((answer, failure) -> {
            if (failure == null) {
                emitter.complete(answer);
            } else {
                emitter.fail(failure);
            }
        }));
    }

    private void prepare(KeptMessage message, boolean asked, CompletableFuture<String> answer, Runnable queued) {
        preparation.of(message, asked, answer).onItem().invoke(this::queue).onTermination().invoke(queued)
                .subscribe().with(this::drainInOrder, failure -> failed(message, answer, failure));
    }

    private void queue(Handling handling) {
        lane(handling).add(handling);
    }

    private Lane lane(Handling handling) {
        int lane = handling.projects().size() == 1 ? handling.projects().get(0).id() : NO_ONE_PROJECT;
        return lanes.computeIfAbsent(lane, id -> new Lane(intake::settledUntil, this::handle));
    }

    /** A message that overtook an earlier one on its way here waits until that one is queued. */
    private void drainInOrder(Handling handling) {
        intake.quietBefore(handling.message().receivedAt()).subscribe().with(quiet -> lane(handling).drain());
    }

    private Uni<Void> handle(List<Handling> batch) {
        return handler.handle(batch)
                .onFailure().recoverWithUni(failure -> oneByOne(batch, failure))
                .invoke(answers -> batch.forEach(handling -> settle(handling, answers)))
                .replaceWithVoid();
    }

    private Uni<Map<UUID, String>> oneByOne(List<Handling> batch, Throwable failure) {
        if (batch.size() == 1) {
            retryOrGiveUp(batch.get(0), failure);
            return Uni.createFrom().item(Map.of());
        }
        return Multi.createFrom().iterable(batch)
                .onItem().transformToUniAndConcatenate(one -> handle(List.of(one)))
                .collect().last().replaceWith(Map.of());
    }

    private void retryOrGiveUp(Handling handling, Throwable failure) {
        if (failure instanceof Directories.Changed) {
            prepare(handling.message(), handling.asked(), handling.answer(), () -> {
            });
        } else if (failure instanceof MissingParts.Overtaken) {
            Uni.createFrom().item(handling.triedAgain()).onItem().delayIt().by(A_MOMENT).subscribe().with(again -> {
                queue(again);
                drainInOrder(again);
            });
        } else {
            failed(handling.message(), handling.answer(), failure);
        }
    }

    private void settle(Handling handling, Map<UUID, String> answers) {
        UUID id = handling.message().id();
        if (answers.containsKey(id)) {
            handling.answer().complete(answers.get(id));
        }
    }

    private void failed(KeptMessage message, CompletableFuture<String> answer, Throwable failure) {
        String defect = Defect.of(failure);
        LOG.errorf("message %s could not be handled: %s", message.id(), defect);
        Uni<Void> noted = Defect.isLasting(failure) ? waiting.failed(message.id(), defect) : Uni.createFrom().voidItem();
        noted.subscribe().with(done -> answer.completeExceptionally(failure), undone -> answer.completeExceptionally(failure));
    }
}
