package dev.baobei.postgres.checkpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import dev.baobei.domain.journal.Checkpoint;
import dev.baobei.domain.journal.Link;
import dev.baobei.postgres.installation.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lines are added, never changed; what is not ours is never taken for ours. */
class CheckpointFileTest {

    private static final Instant NOW = Instant.parse("2026-11-24T02:00:00Z");

    @TempDir
    Path folder;

    private SomeSettings settings;
    private Path path;

    @BeforeEach
    void nothingYet() {
        settings = SomeSettings.in(folder);
        path = settings.file().orElseThrow();
    }

    private static Checkpoint at(String project, long sequence) {
        return new Checkpoint(Checkpoint.Kind.STANDS, project, new Link(sequence, "%064x".formatted(sequence)), NOW);
    }

    @Test
    void theLastLineOfEachProjectIsReadBackAfterARestart() throws Exception {
        CheckpointFile file = settings.open();
        assertEquals(Map.of(), file.last());
        file.add(List.of(at("A", 1), at("B", 5)));
        file.add(List.of(at("A", 2)));

        assertEquals(Map.of("A", at("A", 2), "B", at("B", 5)), file.last());
        assertEquals(file.last(), settings.open().last());
        assertEquals(3, Files.readAllLines(path).size());
    }

    @Test
    void keyAndFileAreTheirOwnersAlone() throws Exception {
        settings.open().last();

        for (Path secret : List.of(path, settings.keyFile())) {
            assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(secret)));
        }
        assertTrue(Files.readString(folder.resolve("checkpoint-key.pub")).startsWith("-----BEGIN PUBLIC KEY-----\n"));
    }

    @Test
    void whatAnotherInstanceAddedIsReadBeforeAnythingIsAddedBehindIt() throws Exception {
        CheckpointFile one = settings.open();
        one.last();
        one.add(List.of(at("A", 1)));
        CheckpointFile other = settings.open();
        other.last();
        other.add(List.of(at("A", 2)));

        assertEquals(Map.of("A", at("A", 2)), one.last());
        one.add(List.of(at("A", 3)));
        assertEquals(Map.of("A", at("A", 3)), settings.open().last());
    }

    @Test
    void aLineThatWasNeverFinishedGivesWayToTheNext() throws Exception {
        CheckpointFile file = settings.open();
        file.last();
        file.add(List.of(at("A", 1)));
        Files.writeString(path, "baobei-checkpoint-1 A 2 00", StandardOpenOption.APPEND);

        CheckpointFile again = settings.open();
        assertEquals(Map.of("A", at("A", 1)), again.last());
        again.add(List.of(at("A", 3)));
        assertEquals(Map.of("A", at("A", 3)), settings.open().last());
        assertEquals(2, Files.readAllLines(path).size());
    }

    @Test
    void aLineThatWasChangedOrTakenOutOrSignedByOthersIsNoneOfOurs() throws Exception {
        CheckpointFile file = settings.open();
        file.last();
        file.add(List.of(at("A", 1), at("B", 1), at("A", 2)));
        List<String> lines = Files.readAllLines(path);

        assertNotOurs(List.of(lines.get(0).replace(" A 1 ", " A 7 "), lines.get(1), lines.get(2)));
        assertNotOurs(List.of(lines.get(0), lines.get(2)));
        assertNotOurs(List.of(lines.get(1), lines.get(0), lines.get(2)));
        assertNotOurs(List.of(lines.get(0), lines.get(1), lines.get(2).replace(" A 2 ", " A 3 ")));
        assertNotOurs(List.of(lines.get(0), lines.get(1), lines.get(2).substring(0, lines.get(2).length() - 8) + "AAAAAA=="));
        Files.writeString(path, String.join("\n", lines) + "\n");
        Files.writeString(settings.keyFile(), SigningKey.generate());
        assertThrows(GeneralSecurityException.class, () -> settings.open().last());
    }

    private void assertNotOurs(List<String> lines) throws Exception {
        Files.writeString(path, String.join("\n", lines) + "\n");
        assertThrows(GeneralSecurityException.class, () -> settings.open().last(), () -> String.join("\n", lines));
    }

    @Test
    void withoutTheKeyOfItsLinesNoOtherIsMade() throws Exception {
        CheckpointFile file = settings.open();
        file.last();
        file.add(List.of(at("A", 1)));
        Files.delete(settings.keyFile());

        Refusal refusal = assertThrows(Refusal.class, settings::open);
        assertEquals("The checkpoints in " + path + " were signed with a key that is missing: " + settings.keyFile()
                + ". Bring it back (baobei.checkpoints.key-file).", refusal.getMessage());
    }
}
