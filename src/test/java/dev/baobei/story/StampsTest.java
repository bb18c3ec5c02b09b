package dev.baobei.story;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import dev.baobei.hostile.Kept;
import dev.baobei.story.Town.Place;
import io.agroal.api.AgroalDataSource;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody walks in while the desk is busy: one tap stamps the moment, and who it was is said later and judged as of the tap. */
@StoryTest
class StampsTest {

    private static final String PHONE = "13812341234";
    private static final String ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    @Inject
    Town town;

    @Inject
    AgroalDataSource database;

    private Place place;

    @BeforeEach
    void inTheMorning() {
        place = town.place(Town.halfAnHourAhead());
        town.passTo(LocalTime.of(10, 0));
    }

    private ValidatableResponse tap(String key, String note) {
        return town.desk().header("Idempotency-Key", key).body(Map.of("project", place.code(), "note", note))
                .post("/api/arrivals").then();
    }

    private String tapped() {
        return tapped("tap");
    }

    private String tapped(String key) {
        return tap(key + "-" + place.code(), "两位，红衣").statusCode(201).body("state", is("waiting")).extract().path("id");
    }

    private ValidatableResponse detail(String arrival, String name, String phone) {
        return town.desk().body(Map.of("customerName", name, "phones", List.of(phone)))
                .post("/api/arrivals/" + arrival + "/details")
                .then();
    }

    private ValidatableResponse dismiss(String arrival, String reason) {
        return town.desk().body(Map.of("reason", reason)).post("/api/arrivals/" + arrival + "/dismissal").then();
    }

    private ValidatableResponse waiting() {
        return town.desk().get("/api/arrivals?project=" + place.code()).then().statusCode(200);
    }

    /** What is reported between the tap and the details is no candidate, what was reported too late for the tap is too late. */
    @Test
    void whoItWasIsJudgedAsOfTheTap() {
        String early = FollowUpsTest.receipt(place.text(0, MainStoryTest.report(place)));
        town.pass(Duration.ofMinutes(31));
        String arrival = tapped();
        tap("tap-" + place.code(), "两位，红衣").statusCode(200).body("id", is(arrival));
        waiting().body("arrivals.id", contains(arrival)).body("arrivals[0].note", is("两位，红衣"));
        town.desk().get("/api/visits/" + arrival).then().statusCode(404);
        place.text(1, MainStoryTest.report(place));
        place.text(0, "撤回 " + early);
        town.pass(Duration.ofMinutes(40));

        String stampedAt = town.desk().get("/api/arrivals/" + arrival).then().statusCode(200).extract().path("arrivedAt");
        JsonPath visit = detail(arrival, "张先生", PHONE).statusCode(201).body("id", is(arrival))
                .body("arrivedAt", is(stampedAt)).body("verdict.kind", is("BroughtBy"))
                .body("verdict.receipt", is(early)).extract().jsonPath();
        assertEquals(stampedAt, visit.getString("verdict.protection.from"));
        detail(arrival, "张先生", PHONE).statusCode(200).body("id", is(arrival));
        detail(arrival, "李女士", PHONE).statusCode(409).body("code", is("arrival-detailed"));
        waiting().body("arrivals", empty());
        town.desk().get("/api/arrivals/" + arrival).then().body("state", is("detailed")).body("visit", is(arrival));
        place.confirm(arrival, Map.of("verdictVersion", 1)).statusCode(200).body("verdict.receipt", is(early));
        place.journal().body("verifies", is(true));
    }

    /** The visit stands behind younger entries with its reason. */
    @Test
    void theJournalSaysWhyItStandsBehindYoungerEntries() {
        String arrival = tapped();
        town.pass(Duration.ofMinutes(5));
        place.text(0, MainStoryTest.report(place));
        detail(arrival, "张先生", PHONE).statusCode(201).body("verdict.kind", is("WalkIn"));

        List<JsonPath> entries = town.desk().get("/api/projects/" + place.code() + "/journal/entries").asString().lines()
                .filter(line -> line.contains("\"kind\":\"ARRIV")).map(JsonPath::from).toList();
        assertEquals(List.of("ARRIVAL_STAMPED", "ARRIVED"), entries.stream().map(one -> one.getString("kind")).toList());
        assertTrue(entries.get(0).getMap("facts").containsKey("noteCommitment"));
        assertEquals("detailsLater", entries.get(1).getString("facts.behindYounger"));
        assertEquals(entries.get(0).getString("facts.effectiveAt"), entries.get(1).getString("facts.effectiveAt"));
        place.journal().body("verifies", is(true));
    }

    /** It stays in the list after closing; its visit is confirmed only where two people reopen it. */
    @Test
    void afterClosingItIsNotForgotten() {
        String arrival = tapped();
        town.pass(Duration.ofDays(1));
        waiting().body("arrivals.state", contains("lapsed"));

        detail(arrival, "张先生", PHONE).statusCode(201).body("state", is("lapsed"));
        place.confirm(arrival, Map.of()).statusCode(409).body("code", is("visit-lapsed"));
        place.reopen(arrival);
        place.confirm(arrival, Map.of()).statusCode(200).body("verdict.kind", is("WalkIn"));
    }

    @Test
    void whoWasRegisteredThatDayIsTheSameArrival() {
        String arrival = tapped();
        String visit = place.arrive("张先生", PHONE).statusCode(201).extract().path("id");

        detail(arrival, "张先生", PHONE).statusCode(200).body("id", is(visit));
        detail(arrival, "张先生", PHONE).statusCode(200).body("id", is(visit));
        town.desk().get("/api/arrivals/" + arrival).then().body("state", is("detailed")).body("visit", is(visit));
        place.journal().body("verifies", is(true));
    }

    @Test
    void aTapByMistakeIsDismissedWithAReason() {
        String arrival = tapped();
        dismiss(arrival, "快递员").statusCode(200).body("state", is("dismissed"));
        dismiss(arrival, "快递员").statusCode(200);
        dismiss(arrival, "看错了").statusCode(409).body("code", is("arrival-dismissed"));
        waiting().body("arrivals.state", contains("dismissed")).body("arrivals[0].dismissed.reason", is("快递员"))
                .body("arrivals[0].dismissed.by", matchesPattern(ID));
        town.pass(Duration.ofDays(1));
        detail(arrival, "张先生", PHONE).statusCode(409).body("code", is("arrival-dismissed"));
        waiting().body("arrivals", empty());
        place.journal().body("verifies", is(true));
    }

    /** One clerk's word takes no arrival away: it stays in the list for the day, and whoever knows better says who it was. */
    @Test
    void whatWasDismissedIsTakenUpAgainOnItsDay() {
        String receipt = FollowUpsTest.receipt(place.text(0, MainStoryTest.report(place)));
        town.pass(Duration.ofMinutes(31));
        String arrival = tapped();
        dismiss(arrival, "快递员").statusCode(200);
        town.pass(Duration.ofMinutes(5));
        detail(arrival, "张先生", PHONE).statusCode(201).body("id", is(arrival)).body("verdict.receipt", is(receipt));

        detail(arrival, "张先生", PHONE).statusCode(200);
        dismiss(arrival, "快递员").statusCode(409).body("code", is("arrival-detailed"));
        town.desk().get("/api/arrivals/" + arrival).then().body("state", is("detailed"))
                .body("dismissed.reason", is("快递员")).body("detailed.by", matchesPattern(ID))
                .body("detailed.at", matchesPattern("\\d{4}-.*\\+08:00"));
        waiting().body("arrivals", empty());
        place.confirm(arrival, Map.of()).statusCode(200).body("verdict.receipt", is(receipt));
        place.journal().body("verifies", is(true));
    }

    @Test
    void whatIsRefusedKeepsNothing() {
        String arrival = tapped();
        town.staff("auditing", "auditor");
        String unknown = "01a20ab1-6349-71d7-a918-c66db4249aa3";
        Kept kept = new Kept(database);

        tap("tap-" + place.code(), "三位").statusCode(422).body("code", is("idempotency-key-reused"));
        town.desk().body(Map.of("project", "NONE")).post("/api/arrivals").then().statusCode(400)
                .body("code", is("invalid-request"));
        town.desk().body(Map.of("note", "两位")).post("/api/arrivals").then().statusCode(400).body("code", is("invalid"));
        town.staff("auditing").body(Map.of("project", place.code())).post("/api/arrivals").then().statusCode(403);
        detail(unknown, "张先生", PHONE).statusCode(404).body("code", is("arrival-unknown"));
        dismiss(unknown, "看错了").statusCode(404).body("code", is("arrival-unknown"));
        town.desk().get("/api/arrivals/" + unknown).then().statusCode(404).body("code", is("arrival-unknown"));
        town.desk().get("/api/arrivals").then().statusCode(400);
        town.desk().get("/api/arrivals?project=NONE").then().statusCode(400).body("code", is("invalid-request"));
        detail(arrival, "张先生", "1381234").statusCode(400).body("code", is("invalid-request"));
        town.desk().body(Map.of("customerName", "张先生", "phones", List.of(PHONE), "group", true))
                .post("/api/arrivals/" + arrival + "/details").then().statusCode(400).body("code", is("invalid-request"));
        dismiss(arrival, " ").statusCode(400).body("code", is("invalid"));
        assertEquals(List.of(), kept.changed());
        waiting().body("arrivals.id", contains(arrival));
    }

    @Test
    void twoWhoSayAtOnceWhoItWasSayItOnce() throws Exception {
        String arrival = tapped();
        List<Integer> answers = AtOnce.all(List.of(
                () -> detail(arrival, "张先生", PHONE).extract().statusCode(),
                () -> detail(arrival, "李女士", "13700001111").extract().statusCode()));

        assertEquals(List.of(201, 409), answers.stream().sorted().toList());
        place.journal().body("verifies", is(true));
    }

    @Test
    void theDatabaseLetsNoStampBeMoved() {
        String arrival = tapped();
        assertRefused("permission denied", "update arrival_stamp set arrived_at = arrived_at");
        dismiss(arrival, "快递员").statusCode(200);
        assertRefused("stays",
                "update arrival_stamp set dismissed_at = null, dismissed_by = null, dismissed_sealed = null where id = '%s'"
                        .formatted(arrival));
        String other = town.place(Town.halfAnHourAhead()).arrive("李女士", PHONE).statusCode(201).extract().path("id");
        assertRefused("another project or day", become(arrival, other));
        town.pass(Duration.ofDays(1));
        String later = place.arrive("张先生", PHONE).statusCode(201).extract().path("id");
        assertRefused("another project or day", become(tapped("second"), other));
        assertRefused("another day", become(arrival, later));
    }

    private static String become(String arrival, String visit) {
        return """
                update arrival_stamp set visit_id = '%1$s', detailed_by = account_id, details_hash = request_hash,
                  detailed_at = (select arrived_at from visit where id = '%1$s') where id = '%2$s'""".formatted(visit, arrival);
    }

    private void assertRefused(String why, String sql) {
        SQLException refused = assertThrows(SQLException.class, () -> {
            try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
                statement.execute(sql);
            }
        });
        assertTrue(refused.getMessage().contains(why), refused::getMessage);
    }
}
