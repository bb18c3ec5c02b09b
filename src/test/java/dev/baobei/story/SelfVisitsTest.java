package dev.baobei.story;

import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import dev.baobei.story.Town.Place;
import dev.baobei.testing.FakeTwilio;
import dev.baobei.testing.FakeTwilioMessage;
import org.junit.jupiter.api.Test;

/** Whose a customer is by the agency's name alone hears that they came alone as well, in the words of what they reported. */
@StoryTest
class SelfVisitsTest {

    @Inject
    Town town;

    FakeTwilio twilio;

    private Stream<String> sent(Place place, int agent) {
        return twilio.taken().stream().filter(sent -> sent.to().equals(place.agents().get(agent)))
                .map(FakeTwilioMessage::body).filter(text -> text.startsWith("您的客户"));
    }

    /** REG-14, L252: "原销售人员调休或不在案场,由主管立即联络原销售人员". */
    @Test
    void anAgencyThatHasTheCustomerByARulingIsTold() {
        Place place = town.place(Town.preset("REG-14"));
        place.text(0, "报备 张先生 138****1234");
        String visit = place.arrive(Map.of("project", place.code(), "customerName", "张先生", "phones", List.of("13812341234"),
                "broughtBy", place.agencies().get(0))).statusCode(201).extract().path("id");
        place.confirm(visit, Map.of()).statusCode(200);
        String dispute = town.desk().body(Map.of("visit", visit, "reason", "带看是我司")).post("/api/disputes").path("id");
        List<String> rulings = town.staff("alone-1", "desk", "manager").body(Map.of("shares",
                List.of(Map.of("agency", place.agencies().get(1), "percent", 100)), "basis", "settlement", "reason", "双方同意"))
                .post("/api/disputes/" + dispute + "/rulings").path("rulings.id");
        town.staff("alone-2", "manager").body(Map.of("agreed", true))
                .post("/api/disputes/" + dispute + "/rulings/" + rulings.get(0) + "/decision").then().statusCode(200);
        town.pass(Duration.ofDays(1));

        place.arrive(Map.of("project", place.code(), "customerName", "张先生", "phones", List.of("13812341234"), "broughtBy",
                "self")).statusCode(201).body("verdict.kind", is("Protected"))
                .body("verdict.agency", is(place.agencies().get(1)));
        Eventually.get(() -> sent(place, 1).findFirst());
        assertEquals(0, sent(place, 0).count());
    }
}
