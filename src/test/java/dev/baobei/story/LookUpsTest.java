package dev.baobei.story;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import dev.baobei.hostile.Kept;
import dev.baobei.story.Town.Place;
import io.agroal.api.AgroalDataSource;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

/** Whoever looks up what others reported leaves a trace (REG-02, line 35: "员工不准私自翻阅他人报备"). */
@StoryTest
class LookUpsTest {

    @Inject
    Town town;

    @Inject
    AgroalDataSource database;

    private ValidatableResponse search(Place place, Map<String, Object> more) {
        Map<String, Object> asked = new HashMap<>(Map.of("project", place.code()));
        asked.putAll(more);
        return town.staff("curious", "desk").body(asked).post("/api/pre-reports/search").then();
    }

    private ValidatableResponse lookUps(Map<String, Object> asked) {
        return town.staff("town-auditor", "auditor").body(asked).post("/api/look-ups/search").then();
    }

    @Test
    void whoLookedForWhatAndWhenIsFoundByWhoKnowsIt() {
        Place place = town.place(Town.halfAnHourAhead());
        String receipt = WhatIfs.receipt(place.text(0, WhatIfs.report(place, "张先生", "138****1234")));

        search(place, Map.of("digits", "1234", "name", "张先生", "state", "pending", "agency", place.agencies().get(0)))
                .statusCode(200).body("preReports", hasSize(1));
        search(place, Map.of("digits", "9999")).statusCode(200).body("preReports", empty());
        town.staff("curious", "desk").get("/api/pre-reports/" + receipt.toLowerCase()).then().statusCode(200);

        lookUps(Map.of("project", place.code())).statusCode(200).body("lookUps.kind", contains("report", "search", "search"))
                .body("lookUps.account", contains("curious", "curious", "curious")).body("lookUps.found", contains(1, 0, 1))
                .body("lookUps[0].receipt", is(receipt)).body("lookUps[0].digitsKey", nullValue())
                .body("lookUps[2].digitsKey", matchesPattern("[0-9a-f]{32}"))
                .body("lookUps[2].nameKey", matchesPattern("[0-9a-f]{32}")).body("lookUps[2].state", is("pending"))
                .body("lookUps[2].agency", is(place.agencies().get(0))).body("lookUps[2].at", matchesPattern(".*\\+08:00"))
                .body("next", nullValue());
        lookUps(Map.of("project", place.code(), "digits", "1234")).body("lookUps.found", contains(1));
        lookUps(Map.of("project", place.code(), "name", " 张 先生")).body("lookUps", hasSize(1));
        lookUps(Map.of("project", place.code(), "name", "张先")).body("lookUps", empty());
        lookUps(Map.of("receipt", receipt)).body("lookUps.kind", contains("report"));
        lookUps(Map.of("project", place.code(), "account", "nobody")).body("lookUps", empty());
    }

    /** Also that they were asked for by whose they are. */
    @Test
    void thatAnAgentsReportsWereAskedForIsKeptWithoutTheirName() throws SQLException {
        Place place = town.place(Town.halfAnHourAhead());
        for (String agent : List.of("经纪人1", "经纪人1", "经纪人2")) {
            search(place, Map.of("agent", agent)).statusCode(200);
        }

        List<String> keys = lookUps(Map.of("project", place.code())).body("lookUps.kind", hasSize(3)).extract()
                .path("lookUps.agentKey");
        assertTrue(keys.get(0).matches("[0-9a-f]{32}") && keys.get(1).equals(keys.get(2)) && !keys.get(0).equals(keys.get(1)),
                keys::toString);
        try (Connection connection = database.getConnection();
                Statement sql = connection.createStatement();
                ResultSet rows = sql.executeQuery("select l::text from look_up l order by id desc limit 1")) {
            assertTrue(rows.next());
            assertFalse(rows.getString(1).contains("经纪人"), rows.getString(1));
        }
    }

    /** Protected customers were reported once: who looks through an agency's is kept like who looks through reports. */
    @Test
    void whoLookedThroughAnAgencysCustomersIsKept() {
        Place place = town.place(Town.halfAnHourAhead());
        for (String agent : List.of("", "经纪人1")) {
            Map<String, Object> asked = new HashMap<>(Map.of("project", place.code(), "agency", place.agencies().get(0)));
            if (!agent.isEmpty()) {
                asked.put("agent", agent);
            }
            town.staff("leader", "manager").body(asked).post("/api/protections/search").then().statusCode(200);
        }

        lookUps(Map.of("project", place.code())).body("lookUps.kind", contains("protections", "protections"))
                .body("lookUps.account", contains("leader", "leader"))
                .body("lookUps.agency", contains(place.agencies().get(0), place.agencies().get(0)))
                .body("lookUps[0].agentKey", matchesPattern("[0-9a-f]{32}")).body("lookUps[1].agentKey", nullValue());
    }

    /** A preview can tell that somebody has the customer. */
    @Test
    void whoPreviewedAReportOfACustomerIsKept() {
        Place place = town.place(Town.preset("REG-02"));
        String text = "报备项目:" + place.name() + ",客户姓名:张伟,电话:13812341234,客户地址:南京路1号";
        place.text(0, text);
        Map<String, String> asked = Map.of("text", text, "to", place.number());
        town.staff("previewing", "manager").body(asked).post("/api/messages/preview").then().statusCode(200)
                .body("reports.outcome", contains("rejected"));
        Map<String, String> asAgent = new HashMap<>(asked);
        asAgent.put("from", place.agents().get(1));
        town.staff("previewing", "manager").body(asAgent).post("/api/messages/preview").then().statusCode(200);
        town.staff("previewing", "manager").body(Map.of("text", "帮助")).post("/api/messages/preview").then().statusCode(200);

        lookUps(Map.of("project", place.code(), "digits", "1234", "name", "张伟"))
                .body("lookUps.kind", contains("preview", "preview"))
                .body("lookUps.account", contains("previewing", "previewing")).body("lookUps.found", contains(1, 1))
                .body("lookUps[0].agency", is(place.agencies().get(1)))
                .body("lookUps[0].agentKey", matchesPattern("[0-9a-f]{32}")).body("lookUps[1].agency", nullValue());
        lookUps(Map.of("project", place.code())).body("lookUps", hasSize(2));
    }

    @Test
    void theyComePageByPage() {
        Place place = town.place(Town.halfAnHourAhead());
        for (int i = 0; i < 51; i++) {
            search(place, Map.of("digits", "%04d".formatted(i))).statusCode(200);
        }

        ValidatableResponse first = lookUps(Map.of("project", place.code())).body("lookUps", hasSize(50));
        String next = first.extract().path("next");
        lookUps(Map.of("project", place.code(), "after", next)).body("lookUps", hasSize(1))
                .body("lookUps.digitsKey", not(first.extract().<String>path("lookUps[49].digitsKey")))
                .body("next", nullValue());
    }

    @Test
    void nothingOfWhatWasLookedForStandsInTheOpen() throws SQLException {
        Place place = town.place(Town.halfAnHourAhead());
        search(place, Map.of("digits", "8765", "name", "欧阳先生")).statusCode(200);

        try (Connection connection = database.getConnection();
                Statement sql = connection.createStatement();
                ResultSet rows = sql.executeQuery("select l::text from look_up l order by id desc limit 1")) {
            assertTrue(rows.next());
            assertFalse(rows.getString(1).contains("8765") || rows.getString(1).contains("欧阳"), rows.getString(1));
        }
    }

    @Test
    void whatIsKeptIsNeitherChangedNorTakenAway() throws SQLException {
        Place place = town.place(Town.halfAnHourAhead());
        search(place, Map.of("digits", "1234")).statusCode(200);

        try (Connection connection = database.getConnection(); Statement sql = connection.createStatement()) {
            for (String change : List.of("update look_up set found = 0", "delete from look_up", "truncate look_up")) {
                assertTrue(assertThrows(SQLException.class, () -> sql.execute(change)).getMessage()
                        .contains("permission denied"), change);
            }
        }
    }

    @Test
    void onlyAuditorsSeeThemAndOnlyOfTheirProjectsAndWhatIsRefusedKeepsNothing() {
        Place place = town.place(Town.halfAnHourAhead());
        town.staff("town-auditor", "auditor");
        search(place, Map.of()).statusCode(200);
        Kept kept = new Kept(database);

        town.staff("curious", "desk").body(Map.of()).post("/api/look-ups/search").then().statusCode(403);
        lookUps(Map.of("project", "NONE")).statusCode(400).body("errors[0].field", is("project"));
        lookUps(Map.of("receipt", "1")).statusCode(400).body("errors[0].field", is("receipt"));
        lookUps(Map.of("digits", "12")).statusCode(400);
        search(place, Map.of("agency", "没有这家")).statusCode(400);
        town.staff("curious", "desk").get("/api/pre-reports/222222").then().statusCode(404);
        assertEquals(List.of(), kept.changed());
    }
}
