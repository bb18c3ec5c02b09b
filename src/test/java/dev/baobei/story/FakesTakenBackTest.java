package dev.baobei.story;

import static dev.baobei.story.WhatIfs.receipt;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import dev.baobei.domain.party.Agency;
import dev.baobei.domain.party.Agent;
import dev.baobei.postgres.directory.Setup;
import dev.baobei.postgres.directory.Setup.AgencySetup;
import dev.baobei.postgres.directory.Setup.AgentSetup;
import dev.baobei.postgres.directory.TermsText;
import dev.baobei.story.Town.Place;
import dev.baobei.testing.FakeTwilio;
import io.agroal.api.AgroalDataSource;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

/** Who is fined for a report that was made up, and what remains where one is taken back. */
@StoryTest
class FakesTakenBackTest {

    private static final TermsText COUNTED = Town.but(Town.toldWithoutLead(), "{\"fakeReportFines\": [50, 100]}");

    @Inject
    Town town;

    @Inject
    AgroalDataSource database;

    FakeTwilio twilio;

    private String report(Place place, int customer) {
        town.pass(Duration.ofMinutes(1));
        return receipt(place.text(0, WhatIfs.report(place, "张先生", "138****123" + customer)));
    }

    private ValidatableResponse counted(String receipt, boolean fake) {
        String path = "/api/pre-reports/" + receipt + "/fakes";
        String id = town.staff("fake-clerk", "desk").body(Map.of("fake", fake, "reason", "查无此人", "evidence", "回访录音"))
                .post(path).then().statusCode(201).extract().path("id");
        return town.staff("fake-manager", "manager").body(Map.of("agreed", true)).post(path + "/" + id + "/decision").then()
                .statusCode(200);
    }

    private ValidatableResponse listed(Place place) {
        return town.staff("fake-manager", "manager").get("/api/projects/" + place.code() + "/fake-reports").then();
    }

    private void works(Place place, int agent, String name, int agency) {
        town.put(new Setup(List.of(), List.of(), List.of(new AgentSetup(name, place.agents().get(agent),
                place.agencies().get(agency), Agent.State.ACTIVE)), List.of()));
    }

    private String told(String address, String words) {
        return Eventually.get(() -> twilio.taken().stream()
                .filter(message -> message.to().equals(address) && message.body().contains(words)).findFirst()).body()
                .replaceAll("[0-9a-f]{8}$", "#");
    }

    private void assertRerunsTheSame(Place place) {
        town.desk().get("/api/projects/" + place.code() + "/rerun").then().statusCode(200).body("same", is(true));
    }

    @Test
    void whoMadeItIsFinedAndNotTheColleagueToWhomItWasHandedOver() {
        Place place = town.place(COUNTED);
        works(place, 3, "赵敏", 0);
        String receipt = report(place, 1);
        town.staff("hander", "manager").body(Map.of("agent", "赵敏", "reason", "调岗"))
                .post("/api/pre-reports/" + receipt + "/handover").then().statusCode(200).body("agent", is("赵敏"));

        counted(receipt, true).body("agent", is("经纪人1"), "nth", is(1), "fine", is(50));
        assertEquals("您报备的" + place.name() + "客户张先生138****1231（回执" + receipt
                + "）经两人核实为虚假报备，第1次，记罚款50元。有异议请联系案场。凭证#", told(place.agents().get(0), "虚假报备"));
        town.staff("hander", "manager").body(Map.of("agent", "经纪人1", "reason", "调回"))
                .post("/api/pre-reports/" + receipt + "/handover").then().statusCode(200);
        counted(receipt, false).body("agent", is("经纪人1"), "state", is("takesBack"));
        counted(receipt, true).body("agent", is("经纪人1"), "nth", is(1));
        assertEquals(List.of(), twilio.taken().stream().filter(message -> message.to().equals(place.agents().get(3))
                && message.body().contains("虚假报备")).toList());
        assertRerunsTheSame(place);
    }

    @Test
    void whoIsRemovedHearsInPersonThatTooFewStandForItNowAndIsStillRemovedUntilManagementBringsThemBack() {
        Place place = town.place(COUNTED);
        String first = report(place, 1);
        String third = report(place, 3);
        counted(first, true);
        counted(report(place, 2), true);
        counted(third, true).body("removes", is(true), "stillRemoved", nullValue());

        counted(first, false).body("stillRemoved", is(true));
        assertEquals("您报备的" + place.name() + "客户张先生138****1231（回执" + first
                + "）经复核不是虚假报备；现计虚假报备2次，共记罚款150元，不再够除名。除名须由管理方恢复，此前仍不能报备，请联系案场。凭证#",
                told(place.agents().get(0), "不再够除名"));
        listed(place).body("fakeReports.stillRemoved", contains(true, true, null, null))
                .body("fakeReports.fine", contains(null, 0, 100, 50))
                .body("fakeReports.stands.fine", contains(100, 50));
        works(place, 0, "经纪人1", 0);
        listed(place).body("fakeReports.stillRemoved", contains(null, null, null, null));
        counted(third, false);
        assertEquals("您报备的" + place.name() + "客户张先生138****1233（回执" + third
                + "）经复核不是虚假报备，原处罚撤销；现计虚假报备1次，共记罚款50元。凭证#", told(place.agents().get(0), "现计虚假报备1次"));
        assertRerunsTheSame(place);
    }

    @Test
    void whoMovedToAnotherAgencyIsToldThereAndTheirAgencyIsToldThatItLosesThem() {
        Place place = town.place(COUNTED);
        String contact = place.agents().get(0).replace("+86139", "+86137");
        town.put(new Setup(List.of(), List.of(new AgencySetup(place.agencies().get(1), Agency.State.APPROVED, contact)),
                List.of(), List.of()));
        List<String> receipts = List.of(report(place, 1), report(place, 2), report(place, 3));
        works(place, 0, "经纪人1", 1);
        receipts.forEach(receipt -> counted(receipt, true));

        assertTrue(told(place.agents().get(0), "第1次").contains("记罚款50元"));
        assertTrue(told(place.agents().get(0), "第3次").contains("按规则除名"));
        assertEquals(place.name() + "：贵司经纪人经纪人1多次虚假报备（最近一次回执" + receipts.get(2)
                + "）经两人核实，按规则除名。有异议请联系案场。凭证#", told(contact, "除名"));
    }

    /** Whatever the code believes. */
    @Test
    void theDatabaseHoldsWhoMadeItAndWhatStands() throws SQLException {
        Place place = town.place(COUNTED);
        counted(report(place, 1), true);
        String others = report(place, 2);
        counted(others, true);
        refused("somebody else made it",
                """
                        insert into fake_report select gen_random_uuid(), project_id, report_id, (select id from agent where id <> f.agent_id limit 1),
                          agency_id, undoes, reason_sealed, evidence_sealed, proposed_by, proposed_at, sequence + 1000
                        from fake_report f where report_id = (select id from pre_report where receipt = '%s')"""
                        .formatted(others));
        refused("nothing stands", """
                insert into fake_report select gen_random_uuid(), project_id, report_id, agent_id, agency_id,
                  (select one.id from fake_report one where one.project_id = f.project_id and one.id <> f.id limit 1),
                  reason_sealed, evidence_sealed, proposed_by, proposed_at, sequence + 1000
                from fake_report f where report_id = (select id from pre_report where receipt = '%s')""".formatted(others));
        refused("two people take it back", """
                update fake_report_decision set undone_by = fake_id
                where report_id = (select id from pre_report where receipt = '%s')""".formatted(others));
        refused("another one in the row",
                """
                        insert into fake_report_decision select fake_id, project_id, report_id, agent_id, proposed_by, account_id, decided_at,
                          agreed, 2, fine, removes, null, sequence + 1000
                        from fake_report_decision where report_id = (select id from pre_report where receipt = '%s')"""
                        .formatted(others));
    }

    private void refused(String words, String sql) throws SQLException {
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
            SQLException refused = assertThrows(SQLException.class, () -> statement.execute(sql));
            assertTrue(refused.getMessage().contains(words), refused::getMessage);
        }
    }
}
