package dev.baobei.postgres.checkpoint;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.domain.journal.Checkpoint;
import dev.baobei.domain.journal.Standing;
import dev.baobei.postgres.installation.Refusal;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import org.jboss.logging.Logger;

/** Signs how far the journals have come: of several instances on one database one at a time, and only where they have moved. */
@ApplicationScoped
public class Checkpoints {

    private static final Logger LOG = Logger.getLogger(Checkpoints.class);

    private final CheckpointSettings settings;
    private final Pool pool;
    private final Heads heads;
    private Optional<CheckpointFile> file = Optional.empty();
    private Optional<SigningKey> key = Optional.empty();
    private volatile boolean broken;

    Checkpoints(CheckpointSettings settings, Pool pool, Heads heads) {
        this.settings = settings;
        this.pool = pool;
        this.heads = heads;
    }

    /**
     * Holds the journals against the last checkpoints, before anything is decided on them.
     *
     * @throws Refusal (as the failure) if one is behind its checkpoint or another, and nobody has accepted the loss
     */
    public Uni<Void> check() {
        if (settings.file().isEmpty()) {
            LOG.warn("No checkpoints of the journals are written (baobei.checkpoints.file is set to nothing).");
            return Uni.createFrom().voidItem();
        }
        return blocking(this::opened).flatMap(opened -> blocking(opened::last))
                .onFailure(GeneralSecurityException.class)
                .transform(changed -> Refusal.unreadableCheckpoints(settings.file().orElseThrow()))
                .onFailure(IOException.class)
                .transform(denied -> Refusal.unwritableCheckpoints(settings.file().orElseThrow(), settings.keyFile()))
                .flatMap(last -> heads.beside(pool, last))
                .invoke(standings -> standings.stream().filter(standing -> !standing.goesOn()).forEach(this::refuse))
                .replaceWithVoid();
    }

    private void refuse(Standing standing) {
        Path path = settings.file().orElseThrow();
        if (!settings.acceptLoss()) {
            throw Refusal.journalIsNotThatOfTheCheckpoint(standing.project(), standing.head().sequence(),
                    standing.last().orElseThrow().head().sequence(), path);
        }
        LOG.errorf("The journal of %s ends at entry %d and its checkpoint is at %d: that loss was accepted.",
                standing.project(),
                standing.head().sequence(), standing.last().orElseThrow().head().sequence());
    }

    /** Signs every head that has moved; gives how many. */
    public Uni<Integer> write(Supplier<Instant> clock) {
        if (settings.file().isEmpty()) {
            return Uni.createFrom().item(0);
        }
        return pool.withTransaction(tx -> heads.hold(tx)
                .flatMap(held -> held ? write(tx, clock) : Uni.createFrom().item(0)))
                .onFailure().invoke(failure -> LOG.errorf("no checkpoint could be written: %s", failure.getClass().getName()));
    }

    private Uni<Integer> write(SqlConnection tx, Supplier<Instant> clock) {
        return blocking(this::opened).flatMap(opened -> blocking(opened::last)
                .flatMap(last -> heads.beside(tx, last))
                .map(standings -> due(standings, clock.get()))
                .flatMap(due -> blocking(() -> add(opened, due))));
    }

    /** What goes on is signed; what does not is never, unless somebody has accepted that, and then as a loss. */
    private List<Checkpoint> due(List<Standing> standings, Instant now) {
        List<Standing> lost = standings.stream().filter(standing -> !standing.goesOn()).toList();
        broken = !lost.isEmpty() && !settings.acceptLoss();
        if (broken) {
            lost.forEach(one -> LOG.errorf("The journal of %s does not go on from its last checkpoint: it was changed.",
                    one.project()));
        }
        Stream<Checkpoint> moved = standings.stream().filter(standing -> standing.goesOn() && standing.hasMoved())
                .map(one -> new Checkpoint(Checkpoint.Kind.STANDS, one.project(), one.head(), now));
        return Stream.concat(moved, lost.stream().filter(one -> !broken)
                .map(one -> new Checkpoint(Checkpoint.Kind.LOST, one.project(), one.head(), now))).toList();
    }

    private static int add(CheckpointFile file, List<Checkpoint> due) throws IOException, GeneralSecurityException {
        if (!due.isEmpty()) {
            file.add(due);
        }
        return due.size();
    }

    /** Whether a journal was seen that does not go on from its checkpoint. */
    boolean isBroken() {
        return broken;
    }

    /** The public key in Base64; empty where no checkpoints are written. */
    public Uni<Optional<String>> publicKey() {
        return settings.file().isEmpty()
                ? Uni.createFrom().item(Optional.empty())
                : blocking(this::opened).map(opened -> key.map(SigningKey::open));
    }

    private synchronized CheckpointFile opened() throws IOException {
        if (file.isEmpty()) {
            Path path = settings.file().orElseThrow();
            key = Optional.of(KeyFile.load(settings, path));
            file = Optional.of(new CheckpointFile(path, key.get()));
        }
        return file.get();
    }

    /** Files and signatures are not for the event loop. */
    private static <T> Uni<T> blocking(Callable<T> work) {
        return Uni.createFrom().<T>emitter(done -> {
            try {
                done.complete(work.call());
            } catch (Exception failure) {
                done.fail(failure);
            }
        }).runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }
}
