package dev.baobei.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import dev.baobei.domain.phone.PhoneNumber;
import dev.baobei.postgres.directory.Setup;
import dev.baobei.postgres.directory.Setup.NumberSetup;
import dev.baobei.postgres.directory.Setup.ProjectSetup;
import dev.baobei.story.Town.Place;
import dev.baobei.testing.FakeTwilioWebhooks;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The messages recorded in the field go through the webhook: what comes to stand on record is what they say, or nothing. */
@StoryTest
class RecordedMessagesTest {

    private static final String EVERY_PROJECT = "+15005569999";
    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");

    @Inject
    Town town;

    /** One expected report of a message; see the README beside the table. */
    record Row(String id, String text, String outcome, String project, String name, String phone) {

        static Row of(String line) {
            String[] cells = line.split("\t", -1);
            return new Row(cells[0], cells[3].replace("\\r", "\r").replace("\\n", "\n"), cells[4], cells[5], cells[6],
                    cells[8]);
        }

        /** Name and masked number, as the API shows them. */
        String shown() {
            return name + " " + Stream.of(phone.split(",")).map(PhoneNumber::new).map(PhoneNumber::masked).toList();
        }
    }

    static Stream<List<Row>> messages() throws IOException {
        try (var lines = new BufferedReader(new InputStreamReader(
                RecordedMessagesTest.class.getResourceAsStream("/reading/expected.tsv"), StandardCharsets.UTF_8))) {
            return lines.lines().skip(1).map(Row::of).filter(row -> row.id().matches("R\\d{3}"))
                    .collect(Collectors.groupingBy(Row::id, LinkedHashMap::new, Collectors.toList())).values().stream();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("messages")
    void whatStandsOnRecordIsWhatTheMessageSays(List<Row> rows) {
        Place place = town.place(Town.lastFourWillDo());
        Row first = rows.get(0);
        town.put(fieldProjects());
        boolean isImplied = first.project().equals("(implied)");
        String sid = FakeTwilioWebhooks.newSid();

        Place.twilio().deliver(sid, place.agents().get(0), isImplied ? place.number() : EVERY_PROJECT, first.text());

        JsonPath message = town.desk().get("/api/messages?externalId=" + sid).jsonPath();
        List<String> accepted = message.<Map<String, Object>>getList("messages[0].outcomes").stream()
                .filter(outcome -> "accepted".equals(outcome.get("outcome")))
                .map(outcome -> onRecord(outcome.get("receipt").toString())).toList();
        List<String> expected = rows.stream().filter(row -> row.outcome().equals("read")).map(Row::shown).toList();
        assertTrue(expected.containsAll(accepted), () -> first.id() + ": " + accepted);
        assertEquals(expected.size(), accepted.size(),
                () -> first.id() + " was asked about: " + message.getString("messages[0].reply"));
    }

    private String onRecord(String receipt) {
        JsonPath report = town.desk().get("/api/pre-reports/" + receipt).jsonPath();
        return report.getString("customerName") + " " + report.getList("phones");
    }

    private static Setup fieldProjects() {
        List<ProjectSetup> projects = Stream.of("保利缦城和颂", "越秀", "龙湖滟澜山", "山河印", "保利十方舟")
                .map(name -> new ProjectSetup("F" + name.codePointAt(0) + name.length(), name, List.of(), List.of("住宅"),
                        "Asia/Shanghai", null, Town.lastFourWillDo(), LONG_AGO))
                .toList();
        return new Setup(projects, List.of(), List.of(), List.of(new NumberSetup("twilio", EVERY_PROJECT, null)));
    }
}
