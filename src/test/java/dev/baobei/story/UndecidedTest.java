package dev.baobei.story;

import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.inject.Inject;

import dev.baobei.story.Town.Place;
import dev.baobei.testing.FakeTwilio;
import dev.baobei.testing.FakeTwilioMessage;
import org.junit.jupiter.api.Test;

/** What agents are told between whom a verdict left it open, once people have ruled. */
@StoryTest
class UndecidedTest {

    private static final String REPORT = "报备 张先生 138****1234";

    @Inject
    Town town;

    FakeTwilio twilio;

    private List<String> told(Place place, int agent) {
        return twilio.taken().stream().filter(sent -> sent.to().equals(place.agents().get(agent)))
                .map(FakeTwilioMessage::body).map(Marks::without).filter(body -> body.contains("裁定") || body.contains("更正为"))
                .toList();
    }

    private List<String> told(Place place, int agent, int many) {
        return Eventually.get(() -> Optional.of(told(place, agent)).filter(all -> all.size() == many));
    }

    private void rule(Place place, String receipt) {
        rule(place, List.of(Map.of("receipt", receipt, "percent", 100)));
    }

    private void rule(Place place, List<Map<String, Object>> shares) {
        String dispute = town.desk().get("/api/disputes?project=" + place.code()).path("disputes[0].id");
        town.staff("ruler", "manager").body(Map.of("shares", shares, "basis", "evidence", "reason", "看过聊天记录"))
                .post("/api/disputes/" + dispute + "/rulings").then().statusCode(200)
                .body("state", is("ruled"));
    }

    private String contested(Place place, String name) {
        String visit = place.arrive(name, "13812341234").statusCode(201).body("verdict.kind", is("Contested")).extract()
                .path("id");
        place.confirm(visit, Map.of()).statusCode(200);
        return visit;
    }

    /** REG-16, line 292: not before the contract. */
    @Test
    void whoLosesIsToldLikeWhoWins() {
        Place place = town
                .place(Town.but(Town.toldWithoutLead(), "{\"disclosure\": \"SECRET\", \"ownership\": \"FIRST_VISIT\"}"));
        town.passTo(LocalTime.of(10, 0));
        String first = FollowUpsTest.receipt(place.text(0, REPORT));
        place.text(1, REPORT);
        town.pass(Duration.ofMinutes(31));
        String visit = contested(place, "张伟");
        rule(place, first);
        assertEquals(List.of(), told(place, 1));

        town.desk().body(Map.of("visit", visit, "unit", "3-1201", "step", "contract", "buyers", List.of())).post("/api/deals")
                .then().statusCode(201);

        String ruled = "您报备的张先生138****1234（" + place.name() + "）归属已裁定：";
        assertEquals(List.of(ruled + "归您100%。"), told(place, 0, 1));
        assertEquals(List.of(ruled + "不归您。"), told(place, 1, 1));
        assertEquals(List.of(), told(place, 2));
    }

    @Test
    void whereARulingIsInForceACorrectedTimeOpensNothing() {
        Place place = town.place(Town.toldWithoutLead());
        town.passTo(LocalTime.of(10, 0));
        String alike = FollowUpsTest.receipt(place.text(0, "报备 章先生 138****1234"));
        town.pass(Duration.ofMinutes(31));
        String visit = contested(place, "张先生");
        rule(place, alike);
        assertTrue(told(place, 0, 1).get(0).endsWith("归您100%。"));

        place.propose("town-guard", visit, "corrections", Map.of("arrivedAt", town.now().minusSeconds(120).toString(), "reason",
                "补录", "evidence", "门禁记录")).statusCode(201);
        place.approve("town-manager", visit, "corrections", true).statusCode(200);

        String corrected = told(place, 0, 2).get(1);
        assertTrue(corrected.contains("更正为") && corrected.contains("，保护至"), corrected);
    }

    @Test
    void whatIsGivenToAnAgencyItsAgentsHear() {
        Place place = town.place(Town.but(Town.toldWithoutLead(), "{\"ownership\": \"FIRST_VISIT\"}"));
        town.passTo(LocalTime.of(10, 0));
        String first = FollowUpsTest.receipt(place.text(0, REPORT));
        place.text(1, REPORT);
        town.pass(Duration.ofMinutes(31));
        contested(place, "张伟");
        rule(place, List.of(Map.of("agency", place.agencies().get(0), "percent", 30), Map.of("receipt", first, "percent", 20),
                Map.of("agency", place.agencies().get(1), "percent", 50)));

        String ruled = "您报备的张先生138****1234（" + place.name() + "）归属已裁定：";
        assertEquals(List.of(ruled + "归您20%，归贵公司30%。"), told(place, 0, 1));
        assertEquals(List.of(ruled + "归贵公司50%。"), told(place, 1, 1));
    }
}
