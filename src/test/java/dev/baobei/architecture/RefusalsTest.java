package dev.baobei.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

/** Every refusal of ours is shown by a test that also shows that nothing was kept. */
class RefusalsTest {

    private static final Pattern REFUSAL = Pattern
            .compile("Problem\\s*\\.of\\(4\\d\\d,\\s*\"([a-z-]+)\"|refused\\(4\\d\\d, \"([a-z-]+)\"");
    private static final Pattern SHOWN = Pattern.compile("\"([a-z]+(?:-[a-z]+)*)\"");

    /** What such a test asks after each refusal. */
    private static final String SHOWS = "kept.changed()";

    @Test
    void noRefusalIsWithoutATestThatNothingWasKept() {
        Set<String> refusals = words(new SourceTree(List.of(Path.of("src/main/java"))).files().toList(), REFUSAL);
        Set<String> shown = words(new SourceTree(List.of(Path.of("src/test/java"))).files()
                .filter(file -> text(file).contains(SHOWS)).toList(), SHOWN);

        assertTrue(refusals.size() > 15, refusals::toString);
        assertEquals(Set.of(),
                refusals.stream().filter(code -> !shown.contains(code)).collect(Collectors.toCollection(TreeSet::new)));
    }

    private static Set<String> words(List<Path> files, Pattern pattern) {
        return files.stream().flatMap(file -> pattern.matcher(text(file)).results()).map(RefusalsTest::word)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String word(MatchResult found) {
        return found.group(1) != null || found.groupCount() < 2 ? found.group(1) : found.group(2);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
