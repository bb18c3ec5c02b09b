package dev.baobei.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import dev.baobei.architecture.Functions.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files and functions stay small, and every package says what lives in it. */
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
    void noFunctionIsLongerThan40LinesAndHalfAreShorterThan8() {
        List<Function> functions = Functions.of(MAIN.files());

        assertEquals(List.of(), functions.stream().filter(function -> function.lines() > 40).toList());
        assertTrue(functions.get(functions.size() / 2).lines() < 8);
    }

    @Test
    void aPlantedFunctionIsMeasuredFromBraceToBrace() throws IOException {
        Path file = Files.writeString(planted.resolve("Planted.java"),
                "class Planted {\n  int one() { return 1; }\n  @Deprecated\n  void endless() {\n" + "one();\n".repeat(39)
                        + "}\n}\n");

        assertEquals(List.of(new Function("one", 1), new Function("endless", 41)), Functions.of(Stream.of(file)));
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
