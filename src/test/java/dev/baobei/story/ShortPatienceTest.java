package dev.baobei.story;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.inject.Inject;

import dev.baobei.story.Town.Place;
import dev.baobei.testing.FakeTwilio;
import dev.baobei.testing.FakeTwilioMessage;
import dev.baobei.testing.FakeTwilioWebhooks;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;

/** A decision that takes longer than a webhook can wait, and a client that does not wait at all. */
@StoryTest
@TestProfile(ShortPatienceTest.ThreeTenthsOfASecond.class)
class ShortPatienceTest {

    private static final String SILENCE = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Response/>";

    @Inject
    Town town;

    @Inject
    AgroalDataSource database;

    FakeTwilio twilio;

    /** How long a webhook waits for its decision. */
    public static final class ThreeTenthsOfASecond implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("baobei.messages.patience", "300ms");
        }
    }

    @Test
    void afterThePatienceTheAnswerIsSilenceForEverAndTheReplyLeavesOnceByTheOutbox() throws Exception {
        Place place = town.place(Town.halfAnHourAhead());
        String sid = FakeTwilioWebhooks.newSid();
        try (Connection holder = database.getConnection()) {
            holdBack(holder, "select from journal_head j join project p on p.id = j.project_id where p.code = '" + place.code()
                    + "' for update of j");
            assertEquals(SILENCE, place.deliver(sid, 0, MainStoryTest.report(place)).body());
            assertEquals("waiting", message(sid).getString("messages[0].state"));
            assertEquals(SILENCE, place.deliver(sid, 0, MainStoryTest.report(place)).body());
            holder.rollback();
        }

        FakeTwilioMessage sent = repliesTo(place, 0);
        MainStoryTest.receipt(place, sent.body());
        assertEquals(SILENCE, place.deliver(sid, 0, MainStoryTest.report(place)).body());
        place.text(1, MainStoryTest.report(place));
        assertEquals(List.of(sent), sends(place, 0));
        assertEquals(sent.body(), message(sid).getString("messages[0].reply"));
    }

    @Test
    void aClientThatHangsUpWhileItsMessageIsBeingKeptUndoesNothing() throws Exception {
        Place place = town.place(Town.halfAnHourAhead());
        String sid = FakeTwilioWebhooks.newSid();
        try (Connection holder = database.getConnection()) {
            holdBack(holder, "lock table waiting in share mode");
            try (Socket client = new Socket("localhost", RestAssured.port)) {
                send(client, place, sid);
                Eventually.get(() -> Optional.of(holder).filter(ShortPatienceTest::isKeepingHeldBack));
                client.setSoLinger(true, 0);
            }
            holder.rollback();
        }

        JsonPath decided = Eventually.get(() -> Optional.of(message(sid))
                .filter(found -> "decided".equals(found.getString("messages[0].state"))));
        assertEquals("accepted", decided.getString("messages[0].outcomes[0].outcome"));
    }

    private static void holdBack(Connection holder, String lock) throws SQLException {
        holder.setAutoCommit(false);
        try (Statement sql = holder.createStatement()) {
            sql.execute(lock);
        }
    }

    private static boolean isKeepingHeldBack(Connection holder) {
        try (Statement sql = holder.createStatement()) {
            return sql.executeQuery("select from pg_locks where relation = 'waiting'::regclass and not granted").next();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static void send(Socket client, Place place, String sid) throws IOException {
        var parameters = Place.twilio().message(sid, place.agents().get(0), place.number(), MainStoryTest.report(place));
        String body = FakeTwilioWebhooks.encoded(parameters);
        client.getOutputStream().write("""
                POST /webhooks/twilio HTTP/1.1\r
                Host: localhost\r
                Content-Type: application/x-www-form-urlencoded\r
                X-Twilio-Signature: %s\r
                Content-Length: %d\r
                \r
                %s""".formatted(Place.twilio().signature(parameters), body.length(), body).getBytes(StandardCharsets.US_ASCII));
    }

    private JsonPath message(String sid) {
        return town.desk().get("/api/messages?externalId=" + sid).then().statusCode(200).extract().jsonPath();
    }

    private FakeTwilioMessage repliesTo(Place place, int agent) {
        return Eventually.get(() -> sends(place, agent).stream().findFirst());
    }

    private List<FakeTwilioMessage> sends(Place place, int agent) {
        return twilio.taken().stream().filter(sent -> sent.to().equals(place.agents().get(agent))).toList();
    }
}
