package dev.baobei.story;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import dev.baobei.postgres.directory.TermsText;
import dev.baobei.story.Town.Place;
import dev.baobei.testing.FakeTwilio;
import dev.baobei.testing.FakeTwilioMessage;
import io.agroal.api.AgroalDataSource;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;

/** The customer comes with another number than the one that was reported: two people say that the report is theirs. */
@StoryTest
class LinksTest {

    private static final String OTHER = "13812341234";

    @Inject
    Town town;

    @Inject
    AgroalDataSource database;

    FakeTwilio twilio;

    private Place place;
    private String receipt;

    /** 经纪人1 reports 张先生 under another number than the one with which they come. */
    private void reported(TermsText terms) {
        place = town.place(terms);
        receipt = FollowUpsTest.receipt(place.text(0, "报备 " + place.name() + " 张先生 139****9999"));
        town.pass(Duration.ofMinutes(31));
    }

    private String arrived(String kind) {
        return place.arrive("张先生", OTHER).statusCode(201).body("verdict.kind", is(kind)).extract().path("id");
    }

    private JsonPath linked(String visit) {
        Links.propose(place, visit, receipt).statusCode(201).body("state", is("proposed"));
        return place.approve("approver", visit, "links", true).statusCode(200).body("state", is("approved")).extract()
                .jsonPath();
    }

    @Test
    void beforeTheConfirmationTheReportCountsAsAnyOtherOneDoes() {
        reported(Town.halfAnHourAhead());
        String visit = arrived("WalkIn");
        Links.propose(place, visit, receipt).statusCode(201).body("kind", is("link")).body("receipt", is(receipt))
                .body("evidence", is("门店合影，客户微信截图"));
        Links.propose(place, visit, receipt).statusCode(200).body("number", is(1));
        town.desk().get("/api/visits/" + visit).then().body("verdict.kind", is("WalkIn")).body("verdict.version", is(1));

        place.approve("approver", visit, "links", true).statusCode(200).body("visit.verdict.kind", is("BroughtBy"))
                .body("visit.verdict.receipt", is(receipt)).body("visit.verdict.version", is(2))
                .body("visit.verdict.trace[0].rules.rule", hasItem("NUMBER_LINKED"))
                .body("visit.verdict.trace[0].counts", is(true));
        place.confirm(visit, Map.of("verdictVersion", 1)).statusCode(409).body("verdict.version", is(2));
        place.confirm(visit, Map.of("verdictVersion", 2)).statusCode(200).body("verdict.receipt", is(receipt));

        assertTrue(place.text(0, "查询 " + receipt).contains("已确认到访"));
        town.pass(Duration.ofDays(1));
        place.arrive("张先生", OTHER).statusCode(201).body("verdict.kind", is("Protected"))
                .body("verdict.agency", is(place.agencies().get(0)));
    }

    /** What two people vouched for no further digit makes more certain: they are not asked for. */
    @Test
    void noDigitsAreAskedOfALinkedReportThatBeatsTheBringer() {
        reported(Town.halfAnHourAhead());
        String visit = place
                .arrive(Map.of("project", place.code(), "customerName", "张先生", "phones", List.of(OTHER), "broughtBy",
                        place.agencies().get(1)))
                .statusCode(201).extract().path("id");

        JsonPath approved = linked(visit);

        assertEquals("BroughtBy", approved.getString("visit.verdict.kind"));
        assertFalse(approved.getMap("visit.verdict").containsKey("digitsFirst"));
    }

    /** That is for a person to say, in a ruling: the number is vouched for, the name is not. */
    @Test
    void underAnotherNameItIsOpenWhoseTheCustomerIs() {
        reported(Town.halfAnHourAhead());
        String visit = place.arrive("章先生", OTHER).statusCode(201).extract().path("id");

        JsonPath approved = linked(visit);

        assertEquals("Contested", approved.getString("visit.verdict.kind"));
        assertEquals(List.of("LOOK_ALIKE_REPORT"), approved.getList("visit.verdict.why"));
    }

    @Test
    void digitsThatStruckTheReportDoSoNoMore() {
        place = town.place(Town.halfAnHourAhead());
        receipt = FollowUpsTest.receipt(place.text(0, MainStoryTest.report(place)));
        town.pass(Duration.ofMinutes(31));
        String visit = arrived("BroughtBy");
        town.desk().body(Map.of("phone", "13712341234", "saidBy", "经纪人1")).post("/api/pre-reports/" + receipt + "/digits")
                .then().statusCode(200);
        place.confirm(visit, Map.of("verdictVersion", 1)).statusCode(409).body("verdict.kind", is("WalkIn"));

        assertEquals("BroughtBy", linked(visit).getString("visit.verdict.kind"));
    }

    /** Who would lose a final customer loses nothing before a ruling, and is told nothing that would reveal a collision. */
    @Test
    void afterTheConfirmationPeopleRule() {
        reported(Town.halfAnHourAhead());
        place.text(1, "报备 " + place.name() + " 张先生 138****1234");
        town.pass(Duration.ofMinutes(31));
        String visit = arrived("BroughtBy");
        place.confirm(visit, Map.of()).statusCode(200).body("verdict.agency", is(place.agencies().get(1)));

        JsonPath approved = linked(visit);

        assertEquals("Contested", approved.getString("visit.verdict.kind"));
        assertEquals(List.of("REPORT_LINKED"), approved.getList("visit.verdict.why"));
        assertEquals(List.of("HELD"), Links.asked(database, """
                select state from outgoing where visit_id = '%s' order by id desc limit 1""".formatted(visit)));
        town.pass(Duration.ofDays(1));
        place.arrive("张先生", OTHER).statusCode(201).body("verdict.kind", is("Contested"))
                .body("verdict.why", contains("DISPUTE_OPEN"));
        String dispute = town.desk().get("/api/disputes?project=" + place.code()).then()
                .body("disputes[0].origin", is("link")).extract().path("disputes[0].id");
        String ruling = town.staff("approver", "manager")
                .body(Map.of("shares", List.of(Map.of("receipt", receipt, "percent", 100)), "basis", "evidence", "reason",
                        "看过聊天记录"))
                .post("/api/disputes/" + dispute + "/rulings").then().statusCode(200).body("state", is("proposed"))
                .extract().path("rulings[0].id");
        town.staff("second-approver", "manager").body(Map.of("agreed", true))
                .post("/api/disputes/" + dispute + "/rulings/" + ruling + "/decision").then().statusCode(200);
        town.pass(Duration.ofDays(1));
        place.arrive("张先生", OTHER).statusCode(201).body("verdict.kind", is("Protected"))
                .body("verdict.agency", is(place.agencies().get(0)));
        place.journal().body("verifies", is(true));
    }

    /** They reported another number: the visitor's is not theirs to learn. */
    @Test
    void whoseLinkIsUndoneIsToldInTheWordsInWhichTheyReported() {
        reported(Town.toldWithoutLead());
        String visit = arrived("WalkIn");
        linked(visit);
        place.confirm(visit, Map.of()).statusCode(200).body("verdict.receipt", is(receipt));
        place.propose("guard", visit, "unlinkings", Map.of("receipt", receipt, "reason", "认错人了")).statusCode(201);
        place.approve("approver", visit, "unlinkings", 2, true).statusCode(200)
                .body("visit.verdict.kind", is("Contested"));

        String told = Eventually.get(() -> twilio.taken().stream().filter(sent -> sent.to().equals(place.agents().get(0)))
                .map(FakeTwilioMessage::body).filter(body -> body.contains("归属待裁定")).findFirst());
        assertTrue(told.startsWith("您的客户张先生139****9999"), told);
    }

    @Test
    void whatChangesNothingAfterTheConfirmationIsToldToNobody() {
        place = town.place(Town.halfAnHourAhead());
        place.text(1, "报备 " + place.name() + " 张先生 138****1234");
        receipt = FollowUpsTest.receipt(place.text(0, "报备 " + place.name() + " 张先生 139****9999"));
        town.pass(Duration.ofMinutes(31));
        String visit = arrived("BroughtBy");
        place.confirm(visit, Map.of()).statusCode(200);
        String notices = "select state from outgoing where visit_id = '%s'".formatted(visit);
        int before = Links.asked(database, notices).size();

        assertEquals("BroughtBy", linked(visit).getString("visit.verdict.kind"));
        assertEquals(before, Links.asked(database, notices).size());
        town.desk().get("/api/visits/" + visit).then().body("state", is("confirmed")).body("verdict.version", is(2));
    }

    @Test
    void twoPeopleUndoIt() {
        reported(Town.halfAnHourAhead());
        String visit = arrived("WalkIn");
        linked(visit);
        place.propose("guard", visit, "unlinkings", Map.of("receipt", receipt, "reason", "认错人了")).statusCode(201)
                .body("kind", is("unlink"));
        place.approve("approver", visit, "unlinkings", 2, true).statusCode(200).body("visit.verdict.kind", is("WalkIn"))
                .body("visit.verdict.version", is(3));

        place.propose("guard", visit, "unlinkings", Map.of("receipt", receipt, "reason", "认错人了")).statusCode(409)
                .body("code", is("report-not-linked"));
        Links.propose(place, visit, receipt).statusCode(201).body("number", is(3));
        place.approve("guard", visit, "links", 3, false).statusCode(200).body("state", is("declined"));
        town.desk().get("/api/visits/" + visit + "/amendments").then()
                .body("amendments.kind", contains("link", "unlink", "link"))
                .body("amendments.state", contains("approved", "approved", "declined"));
    }

    /** Both people stand in the journal by their accounts, reason and evidence as commitments. */
    @Test
    void theJournalSaysWhoLinkedAndOnWhat() {
        reported(Town.halfAnHourAhead());
        String visit = arrived("WalkIn");
        JsonPath approved = linked(visit);

        String entry = town.desk().get("/api/projects/" + place.code() + "/journal/entries").asString().lines()
                .filter(line -> line.contains("REPORT_LINKED")).findFirst().orElseThrow();
        Map<String, Object> facts = JsonPath.from(entry).getMap("facts");
        assertEquals(approved.getString("proposedBy"), facts.get("proposedBy"));
        assertEquals(approved.getString("decidedBy"), facts.get("approvedBy"));
        assertEquals(receipt, facts.get("receipt"));
        assertTrue(facts.containsKey("reasonCommitment") && facts.containsKey("evidenceCommitment"), facts::toString);
        place.journal().body("verifies", is(true));
    }
}
