package dev.baobei.story;

import static dev.baobei.story.WhatIfs.ask;
import static dev.baobei.story.WhatIfs.come;
import static dev.baobei.story.WhatIfs.report;
import static dev.baobei.story.WhatIfs.visit;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import dev.baobei.domain.party.Agency;
import dev.baobei.domain.party.Agent;
import dev.baobei.hostile.Kept;
import dev.baobei.postgres.directory.Setup;
import dev.baobei.postgres.directory.Setup.AgencySetup;
import dev.baobei.postgres.directory.Setup.AgentSetup;
import dev.baobei.postgres.directory.TermsText;
import dev.baobei.story.Town.Place;
import dev.baobei.testing.FakeTwilio;
import io.agroal.api.AgroalDataSource;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

/** Visited customers of who leaves an agency are handed over inside it, with the protection and the share in what they buy. */
@StoryTest
class SharesHandedOverTest {

    @Inject
    Town town;

    @Inject
    AgroalDataSource database;

    FakeTwilio twilio;

    private void works(Place place, int agent, String name, Agent.State state) {
        town.put(new Setup(List.of(), List.of(), List.of(new AgentSetup(name, place.agents().get(agent),
                place.agencies().get(0), state)), List.of()));
    }

    private Place place(TermsText terms) {
        Place place = town.place(terms);
        works(place, 3, "赵敏", Agent.State.ACTIVE);
        return place;
    }

    private ValidatableResponse handOver(Place place, String visit, String agent) {
        return town.staff("share-hander", "manager")
                .body(Map.of("agency", place.agencies().get(0), "agent", agent, "reason", "离职交接"))
                .post("/api/visits/" + visit + "/handover").then();
    }

    private String confirmed(Place place, String phone) {
        place.text(0, report(place, "张先生", phone.replaceFirst("(...)....", "$1****")));
        town.pass(Duration.ofMinutes(31));
        String visit = visit(place, "张先生", phone);
        place.confirm(visit, Map.of()).statusCode(200);
        return visit;
    }

    private ValidatableResponse protections(Place place, String agent) {
        Map<String, Object> asked = new HashMap<>(Map.of("project", place.code(), "agency", place.agencies().get(0)));
        asked.put("agent", agent);
        return town.staff("share-hander", "manager").body(asked).post("/api/protections/search").then().statusCode(200);
    }

    @Test
    void theProtectionIsTheColleaguesFromThenOnAndWhatWasJudgedStays() {
        Place place = place(Town.halfAnHourAhead());
        String visit = confirmed(place, "13812341234");
        works(place, 0, "经纪人1", Agent.State.LEFT);
        protections(place, "经纪人1").body("protections.visit", contains(visit));

        handOver(place, visit, "赵敏").statusCode(200).body("agent", is("赵敏")).body("agency", is(place.agencies().get(0)));
        handOver(place, visit, "赵敏").statusCode(200);

        town.desk().get("/api/visits/" + visit).then().body("verdict.agent", is("经纪人1"));
        protections(place, "经纪人1").body("protections", empty());
        protections(place, "赵敏").body("protections.visit", contains(visit)).body("protections[0].percent", is(100));
        town.pass(Duration.ofDays(1));
        place.arrive("张先生", "13812341234").body("verdict.kind", is("Protected"))
                .body("verdict.agency", is(place.agencies().get(0))).body("verdict.agent", is("赵敏"));
        assertTrue(Eventually.get(() -> twilio.taken().stream().filter(message -> message.to().equals(place.agents().get(3))
                && message.body().contains("转到您名下")).findFirst()).body().matches("(?s).*张先生.*凭证[0-9a-f]{8}$"));
        place.journal().body("verifies", is(true));
        String entries = town.desk().get("/api/projects/" + place.code() + "/journal/entries").asString();
        assertEquals(1, entries.lines().filter(line -> line.contains("SHARE_HANDED_OVER")).count(), entries);
        assertTrue(!entries.contains("离职交接"), entries);
        town.desk().get("/api/projects/" + place.code() + "/rerun").then().statusCode(200).body("same", is(true));
    }

    /** Two people correct when the customer came: that is the colleague's to hear. */
    @Test
    void aCorrectedArrivalIsToldToWhomTheCustomerWasHandedOver() {
        Place place = place(Town.toldWithoutLead());
        String visit = confirmed(place, "13812341234");
        handOver(place, visit, "赵敏").statusCode(200);

        new Corrections(town).corrected(place, visit, Duration.ofMinutes(5));

        String told = Eventually.get(() -> twilio.taken().stream().filter(message -> message.to().equals(place.agents().get(3))
                && message.body().contains("的时间更正为")).findFirst()).body();
        assertTrue(told.contains("张先生138****1234"), told);
        assertEquals(0, twilio.taken().stream().filter(message -> message.to().equals(place.agents().get(0))
                && message.body().contains("的时间更正为")).count());
    }

    @Test
    void theShareInADealIsTheColleaguesUntilItIsEarned() {
        Place place = place(Town.halfAnHourAhead());
        String visit = confirmed(place, "13812341234");
        String deal = town.desk().body(Map.of("visit", visit, "unit", "3-1201", "step", "subscription")).post("/api/deals")
                .then()
                .statusCode(201).body("shares.agent", contains("经纪人1")).extract().path("id");

        handOver(place, visit, "赵敏").statusCode(200);
        town.desk().get("/api/deals/" + deal).then().body("shares.agent", contains("赵敏")).body("shares.percent", contains(100));
        town.desk().body(Map.of("step", "contract")).post("/api/deals/" + deal + "/steps").then().statusCode(200);
        town.pass(Duration.ofMinutes(1));
        handOver(place, visit, "经纪人1").statusCode(200);

        town.desk().get("/api/deals/" + deal).then().body("shares.agent", contains("赵敏"));
    }

    @Test
    void whoLeavesTakesNothingToThePoolThatWasHandedOverAndLeavesWhatTheyGot() {
        Place place = place(Town.but(Town.halfAnHourAhead(), "{\"leaver\": \"GOES_TO_POOL\"}"));
        String given = confirmed(place, "13812341234");
        handOver(place, given, "赵敏").statusCode(200);

        works(place, 0, "经纪人1", Agent.State.LEFT);
        protections(place, "赵敏").body("protections.visit", contains(given));
        works(place, 3, "赵敏", Agent.State.LEFT);

        protections(place, "赵敏").body("protections", empty());
        town.pass(Duration.ofDays(1));
        place.arrive("张先生", "13812341234").body("verdict.kind", is("WalkIn"));
        WhatIfs.assertNothingWouldChange(
                ask(place, Map.of("terms", Town.but(Town.halfAnHourAhead(), "{\"leaver\": \"GOES_TO_POOL\"}"))));
    }

    @Test
    void theAgencyHearsWhatWentToThePoolOrTheReportsSayThatItCouldNot() {
        for (boolean named : List.of(true, false)) {
            Place place = place(Town.but(Town.halfAnHourAhead(), "{\"leaver\": \"GOES_TO_POOL\"}"));
            String contact = place.agents().get(0).replace("+86139", "+86136");
            town.put(new Setup(List.of(),
                    List.of(new AgencySetup(place.agencies().get(0), Agency.State.APPROVED, named ? contact : "")), List.of(),
                    List.of()));
            String receipt = WhatIfs.receipt(place.text(0, report(place, "张先生", "138****1234")));

            works(place, 0, "经纪人1", Agent.State.LEFT);

            ValidatableResponse shown = town.desk().get("/api/pre-reports/" + receipt).then().body("state", is("left"));
            if (named) {
                shown.body("untold", nullValue());
                assertTrue(Eventually.get(() -> twilio.taken().stream().filter(message -> message.to().equals(contact))
                        .findFirst()).body().contains("1条报备和0位保护期内的客户转入公共池"));
            } else {
                shown.body("untold.agency", contains(place.agencies().get(0)));
            }
        }
    }

    @Test
    void reportsAreListedByWhoseTheyAreAlsoOnceTheyLeft() {
        Place place = place(Town.halfAnHourAhead());
        place.text(0, report(place, "张先生", "138****1234"));
        place.text(3, report(place, "李女士", "138****5678"));
        works(place, 0, "经纪人1", Agent.State.LEFT);

        town.desk().body(Map.of("project", place.code(), "agency", place.agencies().get(0), "agent", "经纪人1"))
                .post("/api/pre-reports/search").then().statusCode(200).body("preReports.customerName", contains("张先生"));
    }

    @Test
    void whatCannotBeHandedOverIsRefusedAndNothingIsKept() {
        Place place = place(Town.halfAnHourAhead());
        String visit = confirmed(place, "13812341234");
        String unconfirmed = visit(place, "王先生", "13899990000");
        town.pass(Duration.ofDays(1));
        String again = visit(place, "张先生", "13812341234");
        place.confirm(again, Map.of()).statusCode(200);
        List.of("share-hander", "share-desk").forEach(name -> town.staff(name, name.endsWith("desk") ? "desk" : "manager"));
        Kept kept = new Kept(database);

        handOver(place, unconfirmed, "赵敏").statusCode(409).body("code", is("visit-decides-nothing"));
        handOver(place, again, "赵敏").statusCode(409).body("code", is("visit-decides-nothing"));
        handOver(place, visit, "经纪人2").statusCode(400).body("errors.field", hasItem("agent"));
        town.staff("share-hander", "manager")
                .body(Map.of("agency", place.agencies().get(1), "agent", "经纪人2", "reason", "离职交接"))
                .post("/api/visits/" + visit + "/handover").then().statusCode(400).body("errors.field", hasItem("agency"));
        handOver(place, "01a20ab1-6349-71d7-a918-c66db4249aa3", "赵敏").statusCode(404).body("code", is("visit-unknown"));
        town.staff("share-desk", "desk").body(Map.of("agency", place.agencies().get(0), "agent", "赵敏", "reason", "离职交接"))
                .post("/api/visits/" + visit + "/handover").then().statusCode(403);

        assertEquals(List.of(), kept.changed());
    }

    @Test
    void theDatabaseLetsNoShareGoToAnotherAgency() {
        Place place = place(Town.halfAnHourAhead());
        String visit = confirmed(place, "13812341234");

        SQLException refused = assertThrows(SQLException.class, () -> {
            try (Connection connection = database.getConnection(); Statement sql = connection.createStatement()) {
                sql.execute(
                        """
                                insert into share_hand_over select gen_random_uuid(), v.id, v.project_id, 1, h.agency_id, h.agent_id,
                                  (select id from agent where agency_id <> h.agency_id and state = 'ACTIVE' limit 1), now(), v.account_id, '\\x00'
                                from visit v join protection p on p.visit_id = v.id join protection_holder h on h.protection_id = p.id
                                where v.id = '%s'"""
                                .formatted(visit));
            }
        });

        assertTrue(refused.getMessage().contains("handed over to who works for its agency"), refused::getMessage);
        come(place, "李女士", "13812345678");
    }
}
