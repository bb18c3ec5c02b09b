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

import dev.baobei.postgres.directory.TermsText;
import dev.baobei.story.Town.Place;
import dev.baobei.testing.Database;
import dev.baobei.testing.FakeTwilio;
import dev.baobei.testing.FakeTwilioResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the customers of each regulation hear and what the desk sees, word for word: an acceptance, a refusal or a late report, a
 * collision and an expiry. Whatever was played lies beside, under {@code target/regulations}, to be compared by eye and taken over.
 */
@QuarkusTest
@TestProfile(RegulationTranscriptsTest.TimeOfItsOwn.class)
class RegulationTranscriptsTest {

    private static final Path SCRIPTS = Path.of("src/test/resources/regulations");
    private static final Path PLAYED = Path.of("target/regulations");
    private static final int OPENS_IN = 21;

    @Inject
    Town town;

    FakeTwilio twilio;

    /** Years go by here, which no other story should have to live with. */
    public static final class TimeOfItsOwn implements QuarkusTestProfile {

        @Override
        public boolean disableGlobalTestResources() {
            return true;
        }

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(Database.class), new TestResourceEntry(FakeTwilioResource.class));
        }
    }

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
        TermsText terms = Town.preset(preset);
        Place place = town.place(terms, terms.waitsForOpening() ? today.plusDays(OPENS_IN) : null);

        String played = new Transcript(town, place, terms, twilio).play(script);

        Files.createDirectories(PLAYED);
        Files.write(PLAYED.resolve(name), played.getBytes(StandardCharsets.UTF_8));
        assertEquals(script, played);
    }
}
