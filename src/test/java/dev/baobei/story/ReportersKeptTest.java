package dev.baobei.story;

import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import dev.baobei.hostile.Kept;
import dev.baobei.story.Town.Place;
import dev.baobei.testing.FakeTwilioWebhooks;
import io.agroal.api.AgroalDataSource;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;

/** Where a project keeps from the desk who reported, no message, and no try as somebody, tells it. */
@StoryTest
class ReportersKeptTest {

    @Inject
    Town town;

    @Inject
    AgroalDataSource database;

    private Place keeping() {
        return town.place(Town.but(Town.toldWithoutLead(), "{\"disclosure\": {\"desk\": \"MANAGERS\"}}"));
    }

    private RequestSpecification clerk() {
        return town.staff("clerk-of-kept-reporters", "desk");
    }

    @Test
    void aQueryIsNoWayToTheReporter() {
        Place place = keeping();
        String receipt = place.text(0, MainStoryTest.report(place)).replaceFirst("(?s).*回执(\\w{6}).*", "$1");
        String sid = FakeTwilioWebhooks.newSid();
        place.deliver(sid, 0, "查询 " + receipt);

        clerk().get("/api/messages?externalId=" + sid).then().statusCode(200).body("messages", hasSize(1))
                .body("messages[0].kind", is("query")).body("messages[0].number", is(place.number()))
                .body("messages[0].served", nullValue()).body("messages[0].text", nullValue())
                .body("messages[0].reply", nullValue()).body("messages[0].sender", nullValue())
                .body("messages[0].agent", nullValue());
        town.desk().get("/api/messages?externalId=" + sid).then().body("messages[0].text", is("查询 " + receipt))
                .body("messages[0].agent", is("经纪人1")).body("messages[0].served", nullValue());
    }

    @Test
    void nobodyTriesAsAnAgentWhatThatOneReported() {
        Place place = keeping();
        Map<String, String> asAgent = Map.of("text", "查询", "from", place.agents().get(0), "to", place.number());
        clerk();

        Kept kept = new Kept(database);
        clerk().body(asAgent).post("/api/messages/preview").then().statusCode(403).body("code", is("forbidden"));
        assertEquals(List.of(), kept.changed());

        clerk().body(Map.of("text", "查询", "to", place.number())).post("/api/messages/preview").then().statusCode(200);
        town.desk().body(asAgent).post("/api/messages/preview").then().statusCode(200).body("reply", notNullValue());
    }
}
