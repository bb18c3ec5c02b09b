package dev.baobei.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

import dev.baobei.testing.PackagedGateway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the build's rehearsal leaves is used: the class archive, without a word where none fits, and the unpacked programs. */
class RehearsalIT {

    /** With it, a start is over as soon as classes have been loaded: one line of refusal, nothing made. */
    private static final String WRONG_SETTING = "quarkus.http.port=none";

    @TempDir
    Path place;

    @Test
    void our_classes_come_from_the_archive() throws Exception {
        Path loaded = place.resolve("loaded");

        refusal("-Xlog:class+load:file=" + loaded);

        List<String> first = Files.readAllLines(loaded).stream().filter(line -> line.contains(" dev.baobei.Gateway ")).toList();
        assertEquals(1, first.size());
        assertTrue(first.get(0).endsWith("source: shared objects file (top)"), first.get(0));
    }

    @Test
    void one_that_is_missing_no_archive_or_made_of_other_jars_is_no_matter() throws Exception {
        Path other = Files.writeString(place.resolve("other.jsa"), "no archive");

        assertOneLine(refusal("-XX:SharedArchiveFile=" + place.resolve("missing.jsa")));
        assertOneLine(refusal("-XX:SharedArchiveFile=" + other));
        assertOneLine(refusal("-Xbootclasspath/a:" + place));
    }

    @Test
    void the_programs_of_PostgreSQL_are_copied_where_they_lie_unpacked() throws Exception {
        try (PackagedGateway gateway = PackagedGateway.start(place.resolve("data"), "baobei.demo=true")) {
            gateway.awaitReady();

            assertEquals(timeOfServer(PackagedGateway.JAR.resolveSibling("programs")),
                    timeOfServer(place.resolve("data/programs")));
        }
    }

    /** When the server's program was unpacked; a copy keeps that, in microseconds. */
    private static Instant timeOfServer(Path programs) throws IOException {
        try (Stream<Path> releases = Files.list(programs)) {
            Path server = releases.findFirst().orElseThrow().resolve("bin/postgres");
            return Files.getLastModifiedTime(server).toInstant().truncatedTo(ChronoUnit.MICROS);
        }
    }

    private static void assertOneLine(String said) {
        assertTrue(said.startsWith("Baobei does not start. ") && said.indexOf('\n') == said.length() - 1, said);
    }

    /** All that a gateway says which cannot start. */
    private String refusal(String flag) throws Exception {
        try (PackagedGateway gateway = PackagedGateway.start(place.resolve("data"), WRONG_SETTING, flag)) {
            assertEquals(1, gateway.awaitEnd());
            return gateway.output() + gateway.errors();
        }
    }
}
