package dev.baobei.story;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import dev.baobei.story.Town.Place;
import dev.baobei.testing.FakeTwilio;
import org.junit.jupiter.api.Test;

/** When the desk says that a customer came is a claim: it judges nothing, and whoever decides sees it. */
@StoryTest
class EnteredAtTest {

    @Inject
    Town town;

    FakeTwilio twilio;

    @Test
    void theClaimJudgesNothingAndStandsBesideTheArrivalWhereverPeopleDecide() {
        Place place = town.place(Town.toldWithoutLead());
        Sales sales = new Sales(place, twilio);
        sales.report(0);
        Instant claimed = town.now().minus(Duration.ofMinutes(20)).truncatedTo(ChronoUnit.SECONDS);
        String shown = DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(claimed.atZone(ZoneId.of("Asia/Shanghai")));
        String visit = place.arrive(Map.of("project", place.code(), "customerName", "张先生", "phones", List.of(Sales.PHONE),
                "enteredAt", claimed.toString())).statusCode(201).body("verdict.kind", is("BroughtBy"))
                .body("enteredAt", is(shown)).extract().path("id");
        place.arrive("李先生", "13700001111").statusCode(201).body("enteredAt", nullValue());

        place.propose("guard", visit, "corrections", Map.of("arrivedAt", town.now().minus(Duration.ofMinutes(1)).toString(),
                "reason", "补录")).statusCode(201).body("enteredAt", is(shown)).body("visit.enteredAt", is(shown));
        place.town().desk().get("/api/visits/" + visit + "/amendments").then().body("amendments.enteredAt", contains(shown));
        place.approve("approver", visit, "corrections", false).statusCode(200);
        place.confirm(visit, Map.of()).statusCode(200).body("enteredAt", is(shown));
        String dispute = town.desk().body(Map.of("visit", visit, "reason", "到访时间不对")).post("/api/disputes").then()
                .statusCode(201).extract().path("id");
        town.desk().get("/api/disputes/" + dispute).then().statusCode(200).body("visit.enteredAt", is(shown));

        assertTrue(sales.entries("ARRIVED").get(0).contains("\"enteredAt\":\"" + claimed + "\""));
        place.journal().body("verifies", is(true));
    }
}
