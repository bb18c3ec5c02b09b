package dev.baobei.story;

import static dev.baobei.story.WhatIfs.ask;
import static dev.baobei.story.WhatIfs.come;
import static dev.baobei.story.WhatIfs.receipt;
import static dev.baobei.story.WhatIfs.report;
import static dev.baobei.story.WhatIfs.told;
import static org.hamcrest.Matchers.is;
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

import dev.baobei.domain.party.Agent;
import dev.baobei.hostile.Kept;
import dev.baobei.postgres.directory.Setup;
import dev.baobei.postgres.directory.Setup.AgentSetup;
import dev.baobei.postgres.directory.TermsText;
import dev.baobei.story.Town.Place;
import dev.baobei.testing.FakeTwilio;
import io.agroal.api.AgroalDataSource;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

/** An agent leaves (离职): by the terms the agency keeps the customers and hands them over, or they go to the pool. */
@StoryTest
class LeaversTest {

    private static final TermsText TO_POOL = Town.but(Town.halfAnHourAhead(), "{\"leaver\": \"GOES_TO_POOL\"}");

    @Inject
    Town town;

    @Inject
    AgroalDataSource database;

    FakeTwilio twilio;

    private void works(Place place, int agent, String name, int agency, Agent.State state) {
        town.put(new Setup(List.of(), List.of(), List.of(new AgentSetup(name, place.agents().get(agent),
                place.agencies().get(agency), state)), List.of()));
    }

    private void leaves(Place place) {
        works(place, 0, "经纪人1", 0, Agent.State.LEFT);
    }

    /** With a colleague of the first agent's. */
    private Place place(TermsText terms) {
        Place place = town.place(terms);
        works(place, 3, "赵敏", 0, Agent.State.ACTIVE);
        return place;
    }

    private ValidatableResponse handOver(String receipt, String agent) {
        return town.staff("hander", "manager").body(Map.of("agent", agent, "reason", "离职交接"))
                .post("/api/pre-reports/" + receipt + "/handover").then();
    }

    private String noticeTo(Place place, int agent, String words) {
        return Eventually.get(() -> twilio.taken().stream()
                .filter(message -> message.to().equals(place.agents().get(agent)) && message.body().contains(words))
                .findFirst())
                .body();
    }

    @Test
    void aReportStaysWithTheAgencyWhichHandsItOverWithItsTime() {
        Place place = place(Town.halfAnHourAhead());
        String receipt = receipt(place.text(0, report(place, "张先生", "138****1234")));
        String reportedAt = town.desk().get("/api/pre-reports/" + receipt).path("reportedAt");
        place.text(1, report(place, "张先生", "138****1234"));
        leaves(place);

        town.desk().get("/api/pre-reports/" + receipt).then().body("state", is("pending")).body("agent", is("经纪人1"));
        handOver(receipt, "赵敏").statusCode(200).body("agent", is("赵敏")).body("agency", is(place.agencies().get(0)))
                .body("reportedAt", is(reportedAt));
        handOver(receipt, "赵敏").statusCode(200);

        assertTrue(noticeTo(place, 3, "转到您名下").contains(receipt));
        assertTrue(place.text(3, "查询 " + receipt).contains(receipt));
        assertTrue(place.text(3, report(place, "张先生", "138****1234")).contains(receipt), "the same words are its repeat");
        town.pass(Duration.ofMinutes(31));
        String visit = place.arrive("张先生", "13812341234").body("verdict.agency", is(place.agencies().get(0)))
                .body("verdict.agent", is("赵敏")).body("verdict.receipt", is(receipt)).extract().path("id");
        place.confirm(visit, Map.of("verdictVersion", 1)).statusCode(200);
        place.journal().body("verifies", is(true));
        String entries = town.desk().get("/api/projects/" + place.code() + "/journal/entries").asString();
        assertEquals(1, entries.lines().filter(line -> line.contains("REPORT_HANDED_OVER")).count(), entries);
        assertTrue(entries.contains("AGENT_LEFT") && !entries.contains("离职交接"), entries);
    }

    @Test
    void whoStillWorksThereIsToldWhoFollowsUpNow() {
        Place place = place(Town.halfAnHourAhead());
        String receipt = receipt(place.text(0, report(place, "张先生", "138****1234")));

        handOver(receipt, "赵敏").statusCode(200);

        assertTrue(noticeTo(place, 0, "已转由赵敏跟进").contains(receipt));
        assertEquals("没有找到您名下这条报备，请核对回执号或尾号。", place.plainly(0, "撤回 " + receipt));
        assertTrue(place.text(3, "撤回 " + receipt).contains("已撤回"));
    }

    @Test
    void underTheOtherTermsReportsEndWhenTheirAgentLeaves() {
        Place place = place(TO_POOL);
        String receipt = receipt(place.text(0, report(place, "张先生", "138****1234")));
        place.text(0, report(place, "李女士", "138****5678"));
        place.text(1, report(place, "张先生", "138****1234"));
        town.pass(Duration.ofMinutes(31));
        String before = place.arrive("王先生", "13899990000").extract().path("id");

        leaves(place);

        town.desk().get("/api/pre-reports/" + receipt).then().body("state", is("left"));
        town.desk().body(Map.of("project", place.code(), "state", "left")).post("/api/pre-reports/search").then()
                .body("preReports.size()", is(2));
        place.arrive("张先生", "13812341234").body("verdict.kind", is("BroughtBy"))
                .body("verdict.agency", is(place.agencies().get(1)));
        place.arrive("李女士", "13812345678").body("verdict.kind", is("WalkIn"));
        place.confirm(before, Map.of()).statusCode(200);
        assertTrue(place.text(3, report(place, "李女士", "138****5678")).startsWith("已受理："), "free for a colleague too");
        place.journal().body("verifies", is(true));
    }

    @Test
    void whoCameBeforeTheAgentLeftIsJudgedAsOfThen() {
        Place place = place(TO_POOL);
        place.text(0, report(place, "张先生", "138****1234"));
        town.pass(Duration.ofMinutes(31));
        String visit = place.arrive("张先生", "13812341234").extract().path("id");

        leaves(place);

        place.confirm(visit, Map.of("verdictVersion", 1)).statusCode(200).body("verdict.agency", is(place.agencies().get(0)));
    }

    @Test
    void customersWithoutAnOrderCountAsNewAndThoseWithOneStay() {
        Place place = place(TO_POOL);
        for (String phone : List.of("138****0001", "138****0002")) {
            place.text(0, report(place, "张先生", phone));
        }
        town.pass(Duration.ofMinutes(31));
        come(place, "张先生", "13800000001");
        String bought = WhatIfs.visit(place, "张先生", "13800000002");
        place.confirm(bought, Map.of()).statusCode(200);
        town.desk().body(Map.of("visit", bought, "unit", "3-1201", "step", "subscription")).post("/api/deals").then()
                .statusCode(201);

        works(place, 0, "经纪人1", 2, Agent.State.ACTIVE);

        place.text(1, report(place, "张先生", "138****0001"));
        town.pass(Duration.ofDays(1));
        place.arrive("张先生", "13800000001").body("verdict.kind", is("BroughtBy"))
                .body("verdict.agency", is(place.agencies().get(1)));
        place.arrive("张先生", "13800000002").body("verdict.kind", is("Protected"))
                .body("verdict.agency", is(place.agencies().get(0)));
    }

    @Test
    void aWhatIfShowsWhoWouldHaveLostOrKeptThem() {
        for (TermsText terms : List.of(Town.halfAnHourAhead(), TO_POOL)) {
            Place place = place(terms);
            String receipt = receipt(place.text(0, report(place, "张先生", "138****0001")));
            place.text(0, report(place, "李女士", "138****0002"));
            place.text(1, report(place, "王先生", "138****0003"));
            town.pass(Duration.ofMinutes(31));
            come(place, "李女士", "13800000002");
            handOver(receipt(place.text(0, report(place, "陈先生", "138****0004"))), "赵敏").statusCode(200);
            leaves(place);
            town.pass(Duration.ofDays(1));
            come(place, "张先生", "13800000001");
            come(place, "李女士", "13800000002");
            come(place, "王先生", "13800000003");
            come(place, "陈先生", "13800000004");

            WhatIfs.assertNothingWouldChange(ask(place, Map.of("terms", terms)));
            List<String> changes = told(ask(place, Map.of("terms", terms == TO_POOL ? Town.halfAnHourAhead() : TO_POOL)));
            assertEquals(terms == TO_POOL
                    ? List.of("[verdict, holder] WalkIn [-] -> BroughtBy [1]",
                            "[verdict, holder, protection] WalkIn [-] -> Protected [1]")
                    : List.of("[verdict, holder] BroughtBy [1] -> WalkIn [-]",
                            "[verdict, holder, protection] Protected [1] -> WalkIn [-]"),
                    changes, receipt);
        }
    }

    @Test
    void whatCannotBeHandedOverIsRefusedAndNothingIsKept() {
        Place place = place(Town.halfAnHourAhead());
        String receipt = receipt(place.text(0, report(place, "张先生", "138****1234")));
        place.text(3, report(place, "张先生", "138****1234"));
        String withdrawn = receipt(place.text(0, report(place, "李女士", "138****5678")));
        place.text(0, "撤回 " + withdrawn);
        List.of("hander", "hander-desk").forEach(name -> town.staff(name, name.endsWith("desk") ? "desk" : "manager"));
        Kept kept = new Kept(database);

        handOver(receipt, "赵敏").statusCode(409).body("code", is("agent-has-reported"));
        handOver(withdrawn, "赵敏").statusCode(409).body("code", is("pre-report-closed"));
        handOver(receipt, "经纪人2").statusCode(400).body("errors[0].field", is("agent"));
        handOver(receipt, "无此人").statusCode(400).body("errors[0].field", is("agent"));
        handOver("ZZZZZZ", "赵敏").statusCode(404).body("code", is("pre-report-unknown"));
        town.staff("hander-desk", "desk").body(Map.of("agent", "赵敏", "reason", "离职交接"))
                .post("/api/pre-reports/" + receipt + "/handover").then().statusCode(403);
        town.staff("hander", "manager").body(Map.of("agent", "赵敏", "reason", " "))
                .post("/api/pre-reports/" + receipt + "/handover").then().statusCode(400);

        assertEquals(List.of(), kept.changed());
    }

    @Test
    void theDatabaseLetsNoReportChangeHandsOtherwise() {
        Place place = place(Town.halfAnHourAhead());
        String receipt = receipt(place.text(0, report(place, "张先生", "138****1234")));

        SQLException refused = assertThrows(SQLException.class, () -> {
            try (Connection connection = database.getConnection(); Statement sql = connection.createStatement()) {
                sql.execute("update pre_report set agent_id = (select agent_id from pre_report where receipt <> '" + receipt
                        + "' and agent_id <> (select agent_id from pre_report where receipt = '" + receipt
                        + "') limit 1) where receipt = '" + receipt + "'");
            }
        });

        assertTrue(refused.getMessage().contains("handed over within its agency"), refused::getMessage);
    }
}
