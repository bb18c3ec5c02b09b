package dev.baobei.story;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import dev.baobei.story.Town.Place;
import dev.baobei.testing.FakeTwilio;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the customers of each regulation hear and what the desk sees, word for word: an acceptance, a refusal or a late report, a
 * collision and an expiry. Whatever was played lies beside, under {@code target/regulations}, to be compared by eye and taken over.
 */
@StoryTest
class RegulationTranscriptsTest {

    private static final Path SCRIPTS = Path.of("src/test/resources/regulations");
    private static final Path PLAYED = Path.of("target/regulations");
    private static final int OPENS_IN = 21;

    @Inject
    Town town;

    FakeTwilio twilio;

    static List<String> scripts() throws IOException {
        try (Stream<Path> all = Files.list(SCRIPTS)) {
            return all.map(Path::getFileName).map(Path::toString).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void isAsItIsTold(String name) throws IOException {
        String script = Files.readString(SCRIPTS.resolve(name));
        String preset = name.substring(0, "REG-00".length());
        LocalDate today = town.now().atZone(ZoneId.of("Asia/Shanghai")).toLocalDate();
        Place place = town.place(Town.preset(preset), preset.equals("REG-16") ? today.plusDays(OPENS_IN) : null);

        String played = new Transcript(town, place, twilio).play(script);

        Files.createDirectories(PLAYED);
        Files.write(PLAYED.resolve(name), played.getBytes(StandardCharsets.UTF_8));
        assertEquals(script, played);
    }
}
