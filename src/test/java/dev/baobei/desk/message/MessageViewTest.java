package dev.baobei.desk.message;

import static dev.baobei.domain.Cast.JINQIAO;
import static dev.baobei.domain.Cast.LI;
import static dev.baobei.domain.Cast.SHANGHAI;
import static dev.baobei.domain.Cast.at;
import static dev.baobei.domain.Cast.id;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import dev.baobei.domain.party.Designations;
import dev.baobei.domain.party.Directory;
import dev.baobei.domain.party.GatewayNumber;
import dev.baobei.domain.party.Project;
import dev.baobei.postgres.message.MessageTimeline.Decided;
import dev.baobei.postgres.message.MessageTimeline.Told;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What of a message is shown to somebody from whom JQ keeps who reported, and AY does not: numbers for JQ, for AY, for both. */
class MessageViewTest {

    private static final Project AOYUAN = new Project(2, "AY", "奥园", List.of(), List.of(), SHANGHAI, Optional.empty());
    private static final Directory DIRECTORY = new Directory(1, List.of(JINQIAO, AOYUAN), List.of(LI.agency()),
            Map.of(LI.address(), LI),
            List.of(new GatewayNumber("twilio", "+8611", Optional.of(1)), new GatewayNumber("twilio", "+8612", Optional.of(2)),
                    new GatewayNumber("twilio", "+8610", Optional.empty())),
            List.of(), List.of(), Designations.NONE);

    private static MessageView seen(String number, String state, String projects) {
        JsonArray outcomes = new JsonArray(Stream.of(projects.split(" ")).filter(one -> !one.equals("none"))
                .map(one -> new JsonObject().put("outcome", "accepted").put("project", one.equals("?") ? null : one)
                        .put("sequence", 7))
                .toList());
        Optional<Decided> decided = Optional.of(state).filter("decided"::equals).map(yes -> new Decided("QUERY", at("10:00"),
                Optional.of(LI.id()), outcomes, List.of(), new JsonArray(), Optional.of(1), Optional.empty(), List.of()));
        Told told = new Told(id("message"), "twilio", "SM1", number, LI.address(), "查询 2345AJ", at("10:00"), Optional.empty(),
                decided, List.of(), Optional.empty(), false, 0, Optional.of("defect").filter(any -> state.equals("failed")));
        return MessageView.brief(told, DIRECTORY, null).asSeen(project -> !project.equals("JQ"));
    }

    @ParameterizedTest(name = "to {0}, {1}, outcomes of {2}: shown {3}")
    @CsvSource(textBlock = """
            +8611, decided, JQ,    false
            +8611, decided, none,  false
            +8611, decided, ?,     false
            +8611, waiting, none,  false
            +8611, failed,  none,  false
            +8612, decided, AY,    true
            +8612, decided, none,  true
            +8612, decided, ?,     true
            +8612, waiting, none,  true
            +8612, failed,  none,  true
            +8610, decided, AY,    true
            +8610, decided, AY JQ, false
            +8610, decided, AY ?,  false
            +8610, decided, none,  false
            +8610, waiting, none,  false
            +8619, decided, ?,     false
            """)
    void aMessageIsShownWhereEveryProjectThatItMayBeAboutShowsWhoReported(String number, String state, String projects,
            boolean shown) {
        MessageView seen = seen(number, state, projects);

        assertEquals(shown, seen.text() != null);
        assertEquals(shown, seen.sender() != null);
        assertEquals(shown, seen.receivedAt() != null);
        assertEquals(state, seen.state());
    }

    @Test
    void itsPlaceInTheJournalIsLeftOutWithTheReporter() {
        assertFalse(((JsonObject) seen("+8611", "decided", "JQ").outcomes().get(0)).containsKey("sequence"));
        assertEquals(7, ((JsonObject) seen("+8612", "decided", "AY").outcomes().get(0)).getInteger("sequence"));
        assertNull(seen("+8611", "decided", "JQ").agent());
        assertEquals("小李", seen("+8612", "decided", "AY").agent());
    }
}
