package dev.baobei.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files stay small, and every package says what lives in it. */
class SourceTreeTest {

    private static final SourceTree MAIN = new SourceTree(List.of(Path.of("src/main/java")));
    private static final SourceTree ALL = new SourceTree(List.of(Path.of("src/main/java"), Path.of("src/test/java")));

    @TempDir
    Path planted;

    @Test
    void noFileIsLongerThan300Lines() {
        assertEquals(List.of(), ALL.tooLong());
    }

    @Test
    void halfTheFilesAreShorterThan60LinesAndNineteenOfTwentyShorterThan150() {
        assertTrue(MAIN.length(0.50) < 60, () -> "the median is " + MAIN.length(0.50));
        assertTrue(MAIN.length(0.95) < 150, () -> "the 95th percentile is " + MAIN.length(0.95));
    }

    @Test
    void everyPackageSaysWhatLivesInIt() {
        assertEquals(List.of(), ALL.unexplained());
    }

    @Test
    void aPlantedFileIsReportedAsTooLongAndItsPackageAsUnexplained() throws IOException {
        Path folder = Files.createDirectories(planted.resolve("dev/baobei/flow"));
        Files.writeString(folder.resolve("Endless.java"), "//\n".repeat(301));
        Files.writeString(folder.resolve("Full.java"), "//\n".repeat(300));
        SourceTree tree = new SourceTree(List.of(planted));

        assertEquals(List.of("Endless.java has 301"), tree.tooLong());
        assertEquals(List.of("dev/baobei/flow"), tree.unexplained());
        assertEquals(301, tree.length(0.95));
    }
}
