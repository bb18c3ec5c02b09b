package dev.baobei.story;

import static org.hamcrest.Matchers.contains;

import java.time.LocalTime;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import dev.baobei.domain.party.Agent;
import dev.baobei.postgres.directory.Setup;
import dev.baobei.postgres.directory.Setup.AgentSetup;
import dev.baobei.story.Town.Place;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** REG-09, line 176: a month's figures are those of who sent, as they sent it, whatever becomes of the reports. */
@StoryTest
class FiguresOfSendersTest {

    @Inject
    Town town;

    private Place place;
    private String receipt;

    @BeforeEach
    void reported() {
        place = town.place(Town.toldWithoutLead());
        town.passTo(LocalTime.of(10, 0));
        receipt = FollowUpsTest.receipt(place.text(0, "报备 " + place.name() + " 张先生 138****1234"));
    }

    private ValidatableResponse figures() {
        return town.staff("figures-manager", "manager").get("/api/projects/" + place.code() + "/figures").then()
                .statusCode(200);
    }

    @Test
    void whatIsHandedOverCountsForWhoSentIt() {
        town.put(new Setup(List.of(), List.of(), List.of(new AgentSetup("赵敏", place.agents().get(3), place.agencies().get(0),
                Agent.State.ACTIVE)), List.of()));
        town.staff("hander", "manager").body(Map.of("agent", "赵敏", "reason", "休假交接"))
                .post("/api/pre-reports/" + receipt + "/handover").then().statusCode(200);

        figures().body("agents.agent", contains("经纪人1")).body("agents.reports", contains(1));
    }

    /** It did not stand as it was sent; but its number did. */
    @Test
    void aCorrectedNameStrikesNoNumber() {
        place.text(0, "更正 " + receipt + " 李先生");

        figures().body("agents.struck", contains(0)).body("agents.reports", contains(2)).body("agents.accuracy", contains(50));
    }

    @Test
    void aCorrectedNumberStrikesTheOneThatWasSent() {
        place.text(0, "更正 " + receipt + " 139****5678");

        figures().body("agents.struck", contains(1)).body("agents.accuracy", contains(50));
    }
}
