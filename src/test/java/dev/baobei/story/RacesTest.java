package dev.baobei.story;

import static java.util.stream.Collectors.toSet;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import dev.baobei.story.Town.Place;
import dev.baobei.testing.FakeTwilioAnswer;
import dev.baobei.testing.FakeTwilioWebhooks;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;

/** Many at the same moment: one message stays one, one customer has one winner, the first is first. */
@StoryTest
class RacesTest {

    @Inject
    Town town;

    @Test
    void fiftySimultaneousPostsOfOneMessageAreOneMessage() throws Exception {
        Place place = town.place(Town.halfAnHourAhead());
        String sid = FakeTwilioWebhooks.newSid();
        String words = MainStoryTest.report(place);

        List<FakeTwilioAnswer> answers = AtOnce.all(
                IntStream.range(0, 50).<Callable<FakeTwilioAnswer>>mapToObj(i -> () -> place.deliver(sid, 0, words)).toList());

        assertEquals(1, Set.copyOf(answers).size());
        String receipt = MainStoryTest.receipt(place, answers.get(0).reply().orElseThrow());
        town.desk().get("/api/messages?externalId=" + sid).then().body("messages", hasSize(1))
                .body("messages[0].outcomes", hasSize(1)).body("messages[0].outcomes[0].receipt", is(receipt))
                .body("messages[0].reply", is(answers.get(0).reply().get()));
        search(place).body("preReports", hasSize(1)).body("preReports[0].receipt", is(receipt));
    }

    @Test
    void twoHundredSimultaneousReportsOfOneCustomerHaveOneWinner() throws Exception {
        Place place = town.place(Town.halfAnHourAhead());

        List<FakeTwilioAnswer> answers = AtOnce.all(IntStream.range(0, 200).<Callable<FakeTwilioAnswer>>mapToObj(
                i -> () -> place.deliver(FakeTwilioWebhooks.newSid(), i % 3, MainStoryTest.report(place))).toList());

        Set<String> receipts = answers.stream().map(answer -> MainStoryTest.receipt(place, answer.reply().orElseThrow()))
                .collect(toSet());
        assertEquals(3, receipts.size(), "a repeat answers with the same receipt");
        List<Map<String, Object>> onRecord = search(place).body("preReports", hasSize(3)).extract().path("preReports");
        String earliest = onRecord.stream().min(Comparator.comparing(report -> at(report.get("reportedAt")))).orElseThrow()
                .get("receipt").toString();
        town.pass(Duration.ofMinutes(31));
        JsonPath visit = place.arrive("张先生", "13812341234").statusCode(201).extract().jsonPath();
        assertEquals("BroughtBy", visit.getString("verdict.kind"));
        assertEquals(earliest, visit.getString("verdict.receipt"));
        List<OffsetDateTime> order = visit.getList("verdict.trace.reportedAt", String.class).stream().map(OffsetDateTime::parse)
                .toList();
        assertEquals(order.stream().sorted().toList(), order);
        place.journal().body("verifies", is(true)).body("entries", is(2 + 200 + 2));
    }

    private static OffsetDateTime at(Object text) {
        return OffsetDateTime.parse(text.toString());
    }

    @Test
    void oneArrivalUnderOneKeyIsOneVisitHoweverOftenItIsSent() throws Exception {
        Place place = town.place(Town.halfAnHourAhead());
        String key = UUID.randomUUID().toString();
        Map<String, Object> arrival = Map.of("project", place.code(), "customerName", "张先生", "phones", List.of("138****1234"));

        List<String> visits = AtOnce.all(IntStream.range(0, 20).<Callable<String>>mapToObj(i -> () -> town.desk()
                .header("Idempotency-Key", key).body(arrival).post("/api/visits").then().extract().<String>path("id"))
                .toList());

        assertEquals(1, Set.copyOf(visits).size());
        town.desk().header("Idempotency-Key", key).body(Map.of("project", place.code(), "customerName", "李先生", "phones",
                List.of("138****1234"))).post("/api/visits").then().statusCode(422).body("code", is("idempotency-key-reused"));
    }

    @Test
    void simultaneousConfirmationsProtectTheCustomerOnce() throws Exception {
        Place place = town.place(Town.toldWithoutLead());
        place.text(0, MainStoryTest.report(place));
        String visit = place.arrive("张先生", "13812341234").statusCode(201).extract().path("id");

        List<Integer> statuses = AtOnce.all(IntStream.range(0, 10)
                .<Callable<Integer>>mapToObj(i -> () -> place.confirm(visit, Map.of()).extract().statusCode()).toList());

        assertEquals(Set.of(200), Set.copyOf(statuses));
    }

    private io.restassured.response.ValidatableResponse search(Place place) {
        return town.desk().body(Map.of("project", place.code())).post("/api/pre-reports/search").then().statusCode(200);
    }
}
