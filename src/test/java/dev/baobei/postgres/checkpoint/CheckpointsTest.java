package dev.baobei.postgres.checkpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;

import jakarta.inject.Inject;

import dev.baobei.domain.journal.Checkpoint;
import dev.baobei.domain.journal.Link;
import dev.baobei.postgres.installation.Refusal;
import dev.baobei.story.StoryTest;
import dev.baobei.story.Town;
import dev.baobei.story.Town.Place;
import io.agroal.api.AgroalDataSource;
import io.quarkus.scheduler.Scheduler;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Heads are signed where they have moved, by one instance at a time, and never where the journal does not go on. */
@StoryTest
class CheckpointsTest {

    private static final Instant NOW = Instant.parse("2026-11-24T02:00:00Z");

    @TempDir
    Path folder;

    @Inject
    Town town;

    @Inject
    Pool pool;

    @Inject
    Heads heads;

    @Inject
    AgroalDataSource database;

    @Inject
    Scheduler scheduler;

    private SomeSettings settings;
    private Place place;

    /** The application writes checkpoints by itself, and whoever comes while it does writes none. */
    @AfterEach
    void letTheApplicationWriteAgain() {
        scheduler.resume();
    }

    @BeforeEach
    void somewhere() {
        scheduler.pause();
        settings = SomeSettings.in(folder);
        place = town.place(Town.toldWithoutLead());
    }

    private Checkpoints under(CheckpointSettings given) {
        return new Checkpoints(given, pool, heads);
    }

    private static <T> T await(Uni<T> work) throws Throwable {
        return VertxContextSupport.subscribeAndAwait(() -> work);
    }

    private int write(Checkpoints checkpoints) throws Throwable {
        return await(checkpoints.write(() -> NOW));
    }

    private long lines() throws Exception {
        return Files.readAllLines(settings.file().orElseThrow()).stream()
                .filter(line -> line.contains(" " + place.code() + " "))
                .count();
    }

    @Test
    void aHeadIsSignedWhenItHasMovedAndOnlyThen() throws Throwable {
        Checkpoints checkpoints = under(settings);
        assertTrue(write(checkpoints) >= 1);
        assertEquals(0, write(checkpoints));
        place.text(0, "报备《" + place.name() + "》,客户张先生,电话138****1234");

        assertEquals(1, write(checkpoints));
        assertEquals(2, lines());
        assertEquals(0, write(under(settings)));
        assertFalse(checkpoints.isBroken());
        await(under(settings).check());
    }

    @Test
    void whileAnotherInstanceWritesNothingIsWritten() throws Throwable {
        try (Connection other = database.getConnection(); Statement sql = other.createStatement()) {
            other.setAutoCommit(false);
            sql.execute("select pg_advisory_xact_lock(8231964410275093)");
            assertEquals(0, write(under(settings)));
            assertFalse(Files.exists(settings.file().orElseThrow()));
            other.rollback();
        }
        assertTrue(write(under(settings)) >= 1);
    }

    @Test
    void severalInstancesOnOneFileWriteEachHeadOnce() throws Throwable {
        List<Checkpoints> instances = List.of(under(settings), under(settings), under(settings));
        write(instances.get(0));
        place.text(0, "报备《" + place.name() + "》,客户张先生,电话138****1234");
        await(Uni.join().all(instances.stream().map(one -> one.write(() -> NOW)).toList()).andFailFast());

        write(instances.get(1));
        assertEquals(2, lines());
        assertEquals(0, write(under(settings)));
    }

    @Test
    void aJournalBehindItsCheckpointIsRefusedUntilTheLossIsAccepted() throws Throwable {
        write(under(settings));
        sign(new Link(9, "a".repeat(64)));

        Checkpoints refusing = under(settings);
        Refusal refused = assertThrows(Refusal.class, () -> await(refusing.check()));
        assertEquals("The journal of " + place.code() + ", which ends at entry 2, is not the one whose entry 9 was signed in "
                + settings.file().orElseThrow()
                + ": the database is older than what was answered (an old backup?), or was changed."
                + " Bring the right one back, or accept the loss for ever (baobei.checkpoints.accept-loss=true).",
                refused.getMessage());
        assertEquals(0, write(refusing));
        assertTrue(refusing.isBroken());

        Checkpoints accepting = under(settings.acceptingLoss());
        await(accepting.check());
        assertEquals(1, write(accepting));
        assertTrue(Files.readString(settings.file().orElseThrow()).contains("baobei-loss-1 " + place.code() + " 2 "));
        await(under(settings).check());
        assertEquals(0, write(under(settings)));
    }

    @Test
    void aJournalOfTheSameLengthThatSaysSomethingElseIsRefused() throws Throwable {
        write(under(settings));
        sign(new Link(2, "b".repeat(64)));

        assertTrue(refused().getMessage().startsWith("The journal of " + place.code() + ", which ends at entry 2,"));
    }

    @Test
    void aProjectThatIsGoneIsRefused() throws Throwable {
        write(under(settings));
        CheckpointFile file = settings.open();
        file.last();
        file.add(List.of(new Checkpoint(Checkpoint.Kind.STANDS, "GONE", new Link(3, "c".repeat(64)), NOW)));

        assertTrue(refused().getMessage()
                .startsWith("The journal of GONE, which ends at entry 0, is not the one whose entry 3 was signed in "));
    }

    @Test
    void aFileThatWasChangedIsRefused() throws Throwable {
        write(under(settings));
        Path file = settings.file().orElseThrow();
        Files.writeString(file, Files.readString(file).replaceFirst(" [0-9]+ ", " 99 "));

        assertEquals("The checkpoints in " + file + " were changed, or are not signed with our key."
                + " Keep that file as evidence, and bring a copy of it back (baobei.checkpoints.file).",
                refused().getMessage());
    }

    @Test
    void aFolderThatCannotBeIsRefused() throws Throwable {
        Path file = settings.file().orElseThrow();
        Files.writeString(file.getParent(), "no folder");

        assertEquals("The checkpoints in " + file + ", or their key in " + settings.keyFile() + ", cannot be read and written."
                + " Set baobei.checkpoints.file and baobei.checkpoints.key-file, or the first to nothing to write none.",
                refused().getMessage());
    }

    @Test
    void setToNothingNothingIsWritten() throws Throwable {
        await(under(settings.off()).check());
        assertEquals(0, write(under(settings.off())));
        assertFalse(Files.exists(settings.keyFile()));
    }

    private void sign(Link link) throws Exception {
        CheckpointFile file = settings.open();
        file.last();
        file.add(List.of(new Checkpoint(Checkpoint.Kind.STANDS, place.code(), link, NOW)));
    }

    private Refusal refused() {
        return assertThrows(Refusal.class, () -> await(under(settings).check()));
    }
}
