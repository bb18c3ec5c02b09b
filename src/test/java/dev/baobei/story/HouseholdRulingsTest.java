package dev.baobei.story;

import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import dev.baobei.story.Town.Place;
import dev.baobei.testing.FakeTwilio;
import dev.baobei.testing.FakeTwilioMessage;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people decide of a household that agencies share is told to each of its own customer, by a mark of its own. */
@StoryTest
class HouseholdRulingsTest {

    private static final String HUSBAND = "张先生";
    private static final String WIFE = "李女士";

    @Inject
    Town town;

    FakeTwilio twilio;

    private Place place;
    private List<String> receipts;
    private String husband;
    private String wife;

    /** Each was reported by another agency, and they came on one day. */
    @BeforeEach
    void halves() {
        family(Duration.ofHours(1)).body("verdict.shares.percent", is(List.of(50, 50)));
    }

    /** The wife comes so much later than her husband. */
    private ValidatableResponse family(Duration later) {
        place = town.place(Town.but(Town.toldWithoutLead(), "{\"household\": [\"SPOUSE\"]}"));
        town.passTo(LocalTime.of(9, 0));
        receipts = List.of(FollowUpsTest.receipt(place.text(0, "报备《" + place.name() + "》,客户张先生,电话138****1234")),
                FollowUpsTest.receipt(place.text(1, "报备《" + place.name() + "》,客户李女士,电话136****5678")));
        town.pass(Duration.ofHours(1));
        husband = place.arrive(HUSBAND, "13812341234").statusCode(201).extract().path("id");
        place.confirm(husband, Map.of()).statusCode(200);
        town.pass(later);
        wife = place.arrive(Map.of("project", place.code(), "customerName", WIFE, "phones", List.of("13600005678"), "household",
                Map.of("visit", husband, "relation", "SPOUSE"))).statusCode(201).extract().path("id");
        return place.confirm(wife, Map.of()).statusCode(200);
    }

    @AfterEach
    void eachKnowsTheirOwnAndTheRecordsAreTheJournals() {
        assertFalse(said(0).stream().anyMatch(body -> body.contains(WIFE)), said(0).toString());
        assertFalse(said(1).stream().anyMatch(body -> body.contains(HUSBAND)), said(1).toString());
        place.journal().body("verifies", is(true));
        town.desk().get("/api/projects/" + place.code() + "/rerun").then().statusCode(200).body("same", is(true));
    }

    private List<String> said(int agent) {
        return twilio.taken().stream().filter(sent -> sent.to().equals(place.agents().get(agent))).map(FakeTwilioMessage::body)
                .toList();
    }

    private String told(int agent, String words) {
        return Eventually.get(() -> said(agent).stream().filter(body -> body.contains(words)).reduce((first, last) -> last));
    }

    /** By one mark the two would learn that theirs are one household. */
    private void assertEachHears(String first, String second) {
        assertNotEquals(Marks.in(told(0, first)), Marks.in(told(1, second)));
    }

    private void rule(String visit, int first, int second) {
        String dispute = town.desk().body(Map.of("visit", visit, "reason", "客户一直由我们跟进")).post("/api/disputes").then()
                .extract().path("id");
        List<Map<String, Object>> shares = Stream.of(share(0, first), share(1, second)).filter(one -> !one.containsValue(0))
                .toList();
        List<String> rulings = town.staff("ruler", "manager", "desk")
                .body(Map.of("shares", shares, "basis", "evidence", "reason", "看过聊天记录"))
                .post("/api/disputes/" + dispute + "/rulings").then().statusCode(200).extract().path("rulings.id");
        town.staff("second", "manager", "desk").body(Map.of("agreed", true)).post("/api/disputes/" + dispute + "/rulings/"
                + rulings.get(rulings.size() - 1) + "/decision").then().statusCode(200).body("state", is("ruled"));
    }

    private Map<String, Object> share(int agency, int percent) {
        return Map.of("receipt", receipts.get(agency), "percent", percent);
    }

    private void correct(String visit, Duration earlier) {
        place.propose("guard", visit, "corrections",
                Map.of("arrivedAt", town.now().minus(earlier).toString(), "reason", "补录")).statusCode(201);
        place.approve("approver", visit, "corrections", true).statusCode(200).body("state", is("approved"));
    }

    @Test
    void aRulingAndTheOneThatReversesIt() {
        rule(wife, 70, 30);
        assertEachHears("（" + place.name() + "）归属已裁定：归您70%", "（" + place.name() + "）归属已裁定：归您30%");
        rule(wife, 0, 100);
        assertEachHears(HUSBAND + "138****1234（" + place.name() + "）归属已裁定：不归您", "归属已裁定：归您100%");
    }

    @Test
    void aRulingOnWhoCameFirst() {
        rule(husband, 0, 100);
        assertEachHears("归属已裁定：不归您", WIFE + "136****5678（" + place.name() + "）归属已裁定：归您100%");
    }

    @Test
    void aCorrectionByWhichTheyShareAsBefore() {
        told(0, "业绩平分");
        correct(wife, Duration.ofMinutes(20));
        told(1, "的时间更正为");
        Eventually.get(() -> Optional.of(said(0)).filter(all -> all.stream().filter(body -> body.contains("业绩平分"))
                .count() == 2));
        assertEachHears(HUSBAND + "138****1234于", "的时间更正为");
    }

    /** Who came first on another day stays whose they are: what is decided of the wife is told as that. */
    @Test
    void aRulingOnWhoCameAnotherDayIsNoneOnWhoCameFirst() {
        family(Duration.ofDays(1)).body("verdict.kind", is("Protected"));
        told(0, HUSBAND + "138****1234的家庭成员于");
        rule(wife, 0, 100);
        assertEachHears(HUSBAND + "138****1234的家庭成员到访" + place.name() + "，归属已裁定：不归贵公司",
                "136****5678（" + place.name() + "）归属已裁定：归您100%");
        assertFalse(said(0).stream().anyMatch(body -> body.contains("（" + place.name() + "）归属已裁定")), said(0).toString());
    }

    /** The wife came before she was reported: whose she is is open, until people rule. */
    @Test
    void aCorrectionThatOpensItAndTheRulingOnIt() {
        correct(wife, Duration.ofMinutes(130));
        assertEachHears("归属待裁定", "，归属待裁定");
        rule(wife, 0, 100);
        assertEachHears("归属已裁定：不归您", "归属已裁定：归您100%");
        assertEquals(1, said(0).stream().filter(body -> body.contains("归属已裁定")).count());
    }
}
