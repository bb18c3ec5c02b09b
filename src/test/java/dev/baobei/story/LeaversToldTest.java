package dev.baobei.story;

import static dev.baobei.story.WhatIfs.come;
import static dev.baobei.story.WhatIfs.receipt;
import static dev.baobei.story.WhatIfs.report;
import static dev.baobei.story.WhatIfs.visit;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import dev.baobei.domain.party.Agency;
import dev.baobei.domain.party.Agent;
import dev.baobei.hostile.Kept;
import dev.baobei.postgres.directory.Setup;
import dev.baobei.postgres.directory.Setup.AgencySetup;
import dev.baobei.postgres.directory.Setup.AgentSetup;
import dev.baobei.story.Town.Place;
import dev.baobei.testing.FakeTwilio;
import io.agroal.api.AgroalDataSource;
import org.junit.jupiter.api.Test;

/** Who left an agency, perhaps for a rival, hears nothing more of its customers: it does itself, or staff see that nobody could. */
@StoryTest
class LeaversToldTest {

    @Inject
    Town town;

    @Inject
    AgroalDataSource database;

    FakeTwilio twilio;

    private void goesToTheRival(Place place) {
        town.put(new Setup(List.of(), List.of(), List.of(new AgentSetup("经纪人1", place.agents().get(0),
                place.agencies().get(1), Agent.State.ACTIVE)), List.of()));
    }

    private static String contact(Place place) {
        return place.agents().get(0).replace("+86139", "+86137");
    }

    private void names(Place place, String contact) {
        town.put(new Setup(List.of(), List.of(new AgencySetup(place.agencies().get(0), Agency.State.APPROVED, contact)),
                List.of(),
                List.of()));
    }

    private List<String> toldTo(String address, String words) {
        return twilio.taken().stream().filter(message -> message.to().equals(address) && message.body().contains(words))
                .map(message -> message.body()).toList();
    }

    private String one(String address, String words) {
        return Eventually.get(() -> toldTo(address, words).stream().findFirst());
    }

    private Place reportedByWhoLeft() {
        Place place = town.place(Town.halfAnHourAhead());
        place.text(0, report(place, "张先生", "138****1234"));
        town.pass(Duration.ofMinutes(31));
        return place;
    }

    @Test
    void theAgencyItselfHearsOfItsVisitsAndNotTheAgentWhoIsARivalsNow() {
        Place place = reportedByWhoLeft();
        names(place, contact(place));
        String visit = visit(place, "张先生", "13812341234");
        goesToTheRival(place);

        place.confirm(visit, Map.of()).statusCode(200).body("untold", nullValue());
        assertTrue(one(contact(place), "已确认").matches("(?s).*凭证[0-9a-f]{8}$"));
        town.pass(Duration.ofDays(1));
        come(place, "张先生", "13812341234");

        one(contact(place), "再次");
        assertEquals(List.of(), toldTo(place.agents().get(0), "13812341234".substring(7)).stream()
                .filter(text -> !text.startsWith("已受理")).toList());
    }

    @Test
    void whereItHasNoNumberStaffSeeThatNobodyCouldBeTold() {
        Place place = reportedByWhoLeft();
        String visit = visit(place, "张先生", "13812341234");
        String receipt = place.arrive("张先生", "13812341234").extract().path("verdict.receipt");
        goesToTheRival(place);

        place.confirm(visit, Map.of()).statusCode(200).body("untold.agency", contains(place.agencies().get(0)))
                .body("untold[0].says.zh", containsString("没有可通知的人"));

        town.desk().get("/api/visits/" + visit).then().body("untold.agency", contains(place.agencies().get(0)));
        town.desk().get("/api/pre-reports/" + receipt).then().body("untold.agency", contains(place.agencies().get(0)));
        assertEquals(List.of(), toldTo(place.agents().get(0), receipt).stream().filter(text -> !text.startsWith("已受理"))
                .toList());
    }

    @Test
    void whatWaitedForTheContractGoesToWhomItIsForThen() {
        Place place = reportedByWhoLeft();
        place.text(2, report(place, "张先生", "138****1234"));
        town.pass(Duration.ofMinutes(31));
        String visit = visit(place, "张先生", "13812341234");
        place.confirm(visit, Map.of()).statusCode(200);
        goesToTheRival(place);
        names(place, contact(place));

        town.desk().body(Map.of("visit", visit, "unit", "3-1201", "step", "contract")).post("/api/deals").then()
                .statusCode(201);

        one(contact(place), "已确认");
        assertEquals(List.of(), toldTo(place.agents().get(0), "已确认"));
    }

    @Test
    void anAgencyThatNamesNoNumberMeanwhileIsSeenAsUntoldOnceItIsLifted() {
        Place place = reportedByWhoLeft();
        place.text(2, report(place, "张先生", "138****1234"));
        town.pass(Duration.ofMinutes(31));
        String visit = visit(place, "张先生", "13812341234");
        place.confirm(visit, Map.of()).statusCode(200).body("untold", nullValue());
        goesToTheRival(place);

        town.desk().body(Map.of("visit", visit, "unit", "3-1201", "step", "contract")).post("/api/deals").then()
                .statusCode(201);

        town.desk().get("/api/visits/" + visit).then().body("untold.agency", contains(place.agencies().get(0)));
    }

    @Test
    void itsNumberStaysWhereNothingIsSaidOfItAndGoesWhereItIsEmpty() {
        Place place = reportedByWhoLeft();
        names(place, contact(place));
        names(place, null);
        String visit = visit(place, "张先生", "13812341234");
        goesToTheRival(place);
        place.confirm(visit, Map.of()).statusCode(200).body("untold", nullValue());
        names(place, "");
        town.pass(Duration.ofDays(1));

        String again = visit(place, "张先生", "13812341234");
        place.confirm(again, Map.of()).statusCode(200).body("untold.agency", contains(place.agencies().get(0)));
    }

    @Test
    void noAgencyNamesANumberOfOursOrOfAnotherAgencysAgent() {
        Place place = reportedByWhoLeft();
        String receipt = receipt(place.text(1, report(place, "李女士", "138****5678")));
        town.staff("contact-admin", "admin").get("/api/presets");
        Kept kept = new Kept(database);

        for (String wrong : List.of(place.number(), place.agents().get(1), "12")) {
            town.staff("contact-admin", "admin")
                    .body(Map.of("agencies",
                            List.of(Map.of("name", place.agencies().get(0), "state", "APPROVED", "contact", wrong))))
                    .post("/api/setup").then().statusCode(400)
                    .body("errors.field", hasItem("agencies[0].contact"));
        }

        assertEquals(List.of(), kept.changed(), receipt);
        town.desk().get("/api/pre-reports/" + receipt).then().body("agency", is(place.agencies().get(1)));
    }
}
