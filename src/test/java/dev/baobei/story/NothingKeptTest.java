package dev.baobei.story;

import static java.util.Map.entry;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Map.Entry;

import jakarta.inject.Inject;

import dev.baobei.story.Town.Place;
import dev.baobei.testing.FakeTwilioAnswer;
import dev.baobei.testing.FakeTwilioResource;
import dev.baobei.testing.FakeTwilioWebhooks;
import io.restassured.RestAssured;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever is refused leaves no trace: no message, no report, no visit, no journal entry. */
@StoryTest
class NothingKeptTest {

    @Inject
    Town town;

    private Place place;
    private final String sid = FakeTwilioWebhooks.newSid();

    @BeforeEach
    void somewhere() {
        place = town.place(Town.halfAnHourAhead());
    }

    private List<Entry<String, String>> message() {
        return Place.twilio().message(sid, place.agents().get(0), place.number(), MainStoryTest.report(place));
    }

    private void refused(int status, FakeTwilioAnswer answer) {
        assertEquals(status, answer.status(), answer.body());
        town.desk().get("/api/messages?externalId=" + sid).then().statusCode(200).body("messages", empty());
        town.desk().body(Map.of("project", place.code())).post("/api/pre-reports/search").then().body("preReports", empty());
        place.journal().body("entries", is(2));
    }

    @Test
    void ofAMessageThatSomebodyElseSigned() {
        refused(403, new FakeTwilioWebhooks(FakeTwilioResource.ACCOUNT, "another-token", FakeTwilioResource.PUBLIC_URL,
                "http://localhost:" + RestAssured.port).post("/webhooks/twilio", message()));
    }

    @Test
    void ofAMessageWithTwoTexts() {
        List<Entry<String, String>> twice = message();
        twice.add(entry("Body", "另一个内容"));
        refused(400, Place.twilio().post("/webhooks/twilio", twice));
    }

    @Test
    void ofAMessageWithoutASender() {
        List<Entry<String, String>> anonymous = message();
        anonymous.removeIf(parameter -> parameter.getKey().equals("From"));
        refused(400, Place.twilio().post("/webhooks/twilio", anonymous));
    }

    @Test
    void ofABodyThatDoesNotDecode() {
        refused(400, Place.twilio().post("/webhooks/twilio", "MessageSid=" + sid + "&Body=%zz", "whatever"));
    }

    @Test
    void ofABodyThatIsTooLarge() {
        refused(413, Place.twilio().post("/webhooks/twilio", "MessageSid=" + sid + "&Body=" + "a".repeat(66_000), "whatever"));
    }

    @Test
    void ofAnArrivalThatNamesNobodyOrNowhere() {
        place.arrive(Map.of("project", "NOWHERE", "customerName", "张先生", "phones", List.of("12345"), "broughtBy", "没有这家"))
                .statusCode(400).body("code", is("invalid-request")).body("errors", hasSize(3))
                .body("errors.field", is(List.of("project", "phones[0]", "broughtBy")));
        place.arrive(Map.of("project", place.code(), "customerName", "", "phones", List.of())).statusCode(400)
                .body("errors", hasSize(2));
        place.journal().body("entries", is(2));
    }

    @Test
    void ofARequestByNobody() {
        RestAssured.given().contentType("application/json")
                .body(Map.of("project", place.code(), "customerName", "张先生", "phones",
                        List.of("13812341234")))
                .post("/api/visits").then().statusCode(401).body("code", is("unauthorized"));
        RestAssured.given().auth().preemptive().basic("desk", "wrong").contentType("application/json")
                .body(Map.of()).post("/api/setup").then().statusCode(401);
        town.desk().body(Map.of()).post("/api/setup").then().statusCode(403);
        place.journal().body("entries", is(2));
    }

    @Test
    void ofAConfirmationOfNoVisit() {
        place.confirm("01a20ab1-6349-71d7-a918-c66db4249aa3", Map.of()).statusCode(404).body("code", is("visit-unknown"));
        place.confirm("no-id", Map.of()).statusCode(404);
    }
}
