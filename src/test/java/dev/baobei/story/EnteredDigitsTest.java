package dev.baobei.story;

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

import dev.baobei.hostile.Kept;
import dev.baobei.story.Town.Place;
import io.agroal.api.AgroalDataSource;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A masked report beats the agency that brought the customer: the desk calls its agent and enters the digits that they say. */
@StoryTest
class EnteredDigitsTest {

    private static final String RIGHT = "13812341234";

    @Inject
    Town town;

    @Inject
    AgroalDataSource database;

    private Place place;
    private String masked;
    private String behind;
    private String visit;

    @BeforeEach
    void aMaskedReportBeatsTheAgencyThatBringsTheCustomer() {
        place = town.place(Town.halfAnHourAhead());
        masked = FollowUpsTest.receipt(place.text(0, MainStoryTest.report(place)));
        town.pass(Duration.ofMinutes(1));
        behind = FollowUpsTest.receipt(place.text(1, MainStoryTest.report(place)));
        town.pass(Duration.ofMinutes(31));
        visit = place.arrive(Map.of("project", place.code(), "customerName", "张先生", "phones", List.of(RIGHT), "broughtBy",
                place.agencies().get(1))).statusCode(201).body("verdict.receipt", is(masked))
                .body("verdict.digitsFirst", is(true))
                .extract().path("id");
    }

    private ValidatableResponse enter(String receipt, String phone) {
        return town.desk().body(Map.of("phone", phone, "saidBy", "经纪人1 来电")).post("/api/pre-reports/" + receipt + "/digits")
                .then();
    }

    private void refused(int status, String code, String receipt, String phone) {
        town.desk();
        Kept kept = new Kept(database);
        enter(receipt, phone).statusCode(status).contentType("application/problem+json").body("code", is(code));
        assertEquals(List.of(), kept.changed());
    }

    @Test
    void rightDigitsKeepTheReportWhereItIs() {
        String proof = enter(masked.toLowerCase(), "138 1234 1234").statusCode(200).body("digits", is("completed"))
                .body("receipt", is(masked)).body("phones", contains("138****1234")).extract().path("proof");
        assertTrue(proof.matches("[0-9a-f]{8}"), proof);
        enter(masked, RIGHT).statusCode(200).body("digits", is("unchanged")).body("proof", nullValue());
        enter(masked, "138****1234").statusCode(200).body("digits", is("unchanged"));

        place.confirm(visit, Map.of("verdictVersion", 1)).statusCode(409).body("verdict.version", is(2))
                .body("verdict.digitsFirst", nullValue());
        place.confirm(visit, Map.of("verdictVersion", 2)).statusCode(200).body("verdict.receipt", is(masked));
        place.journal().body("verifies", is(true));
    }

    @Test
    void wrongDigitsStrikeIt() {
        enter(masked, "13855551234").statusCode(200).body("digits", is("completed"));

        place.confirm(visit, Map.of("verdictVersion", 1)).statusCode(409);
        place.confirm(visit, Map.of()).statusCode(200).body("verdict.receipt", is(behind))
                .body("verdict.trace[0].receipt", is(masked)).body("verdict.trace[0].counts", is(false));
    }

    @Test
    void aSlipOfTheDeskAmongTheHiddenDigitsIsWrittenAnew() {
        enter(masked, "13855551234").statusCode(200).body("digits", is("completed"));
        enter(masked, RIGHT).statusCode(200).body("digits", is("completed"));

        place.confirm(visit, Map.of()).statusCode(200).body("verdict.receipt", is(masked));
        place.journal().body("verifies", is(true));
    }

    @Test
    void digitsThatContradictWhatItsAgentWroteStrikeItUntilRightOnesAreSaid() {
        enter(masked, "13712341234").statusCode(200).body("digits", is("struck")).body("phones", contains("138****1234"));
        enter(masked, "13712341234").statusCode(200).body("digits", is("struck")).body("proof", nullValue());
        place.confirm(visit, Map.of("verdictVersion", 1)).statusCode(409).body("verdict.receipt", is(behind))
                .body("verdict.trace[0].rules.find { it.answer == 'NO' }.zh", is("业务员另报的号码与到访客户不符，已排除"));
        assertTrue(place.text(0, "查询 " + masked).contains("待到访"), "what the desk does is not told before it is confirmed");

        enter(masked, "138****1234").statusCode(200).body("digits", is("unchanged"));
        place.confirm(visit, Map.of("verdictVersion", 2)).statusCode(409).body("verdict.receipt", is(masked));
        enter(masked, "13712341234").statusCode(200);
        place.text(0, "撤回 " + masked);
        place.confirm(visit, Map.of()).statusCode(200).body("verdict.receipt", is(behind));
        place.journal().body("verifies", is(true));
    }

    /** Wrong digits strike: the mask that two people share takes nothing back, nor does a name, a whole number that fits does. */
    @Test
    void onlyAWholeNumberThatItsAgentTextsEndsAStrikeByPhone() {
        enter(masked, "13712341234").statusCode(200).body("digits", is("struck"));
        String again = place.text(0, "补全 " + masked + " 138****1234");
        assertTrue(again.contains(masked), again);
        String named = place.text(0, "补全 " + masked + " 张伟");
        assertTrue(named.contains("张伟"), named);
        place.confirm(visit, Map.of("verdictVersion", 1)).statusCode(409).body("verdict.receipt", is(behind));

        String whole = place.text(0, "补全 " + masked + " " + RIGHT);
        assertTrue(whole.contains(masked), whole);
        place.confirm(visit, Map.of("verdictVersion", 2)).statusCode(409).body("verdict.receipt", is(masked));
        enter(masked, "13712341234").statusCode(200).body("digits", is("struck"));
        place.confirm(visit, Map.of("verdictVersion", 3)).statusCode(409).body("verdict.receipt", is(behind));
        assertTrue(place.text(0, "补全 " + masked + " " + RIGHT).contains(masked), "the same number once more");
        place.confirm(visit, Map.of()).statusCode(200).body("verdict.receipt", is(masked));
        place.journal().body("verifies", is(true));
    }

    /** Its agent is not told that it brought the customer: what they text then is answered, and changes nothing any more. */
    @Test
    void whatItsAgentTextsAfterAnUntoldConfirmationIsAnswered() {
        enter(masked, "13712341234").statusCode(200).body("digits", is("struck"));
        Links.propose(place, visit, masked).statusCode(201);
        place.approve("approver", visit, "links", true).statusCode(200).body("visit.verdict.receipt", is(masked));
        place.confirm(visit, Map.of()).statusCode(200).body("verdict.receipt", is(masked));

        assertTrue(place.text(0, "查询 " + masked).contains("待到访"), "a confirmation would reveal a collision");
        for (String more : List.of("138****1234", RIGHT, RIGHT, "张伟")) {
            String answer = place.text(0, "补全 " + masked + " " + more);
            assertTrue(answer.contains(masked), answer);
        }
        place.arrive("李先生", "13700001111").statusCode(201).body("verdict.kind", is("WalkIn"));
        place.journal().body("verifies", is(true));
    }

    @Test
    void whatCannotBeEnteredChangesNothing() {
        refused(404, "pre-report-unknown", "ZZZZZZ", RIGHT);
        refused(404, "pre-report-unknown", "nonsense", RIGHT);
        refused(400, "invalid-request", masked, "1381234123");
        String several = FollowUpsTest.receipt(place.text(0, "报备《" + place.name() + "》,客户李女士,电话:136****2222/137****4444"));
        refused(400, "invalid-request", several, "13911112222");
        place.text(0, "撤回 " + masked);
        refused(409, "pre-report-closed", masked, RIGHT);
        town.desk().body(Map.of("phone", RIGHT)).post("/api/pre-reports/" + masked + "/digits").then().statusCode(400)
                .body("errors.field", contains("saidBy"));
    }

    @Test
    void theDatabaseKeepsWhatWasSaidAndWhoWroteItDown() throws SQLException {
        enter(masked, RIGHT).statusCode(200);
        place.text(1, "更正 " + behind + " 13911112222");
        try (Connection connection = database.getConnection(); Statement sql = connection.createStatement()) {
            SQLException unsaid = assertThrows(SQLException.class, () -> sql.execute(
                    "update pre_report set contradicted_sealed = null where receipt = '" + behind + "'"));
            assertTrue(unsaid.getMessage().contains("named instead stays"), unsaid::getMessage);
            SQLException nobody = assertThrows(SQLException.class, () -> sql.execute("""
                    insert into pre_report_supplement (report_id, number, project_id, sequence, added_at, name_sealed)
                    select report_id, number + 1, project_id, sequence, added_at, name_sealed from pre_report_supplement
                    where report_id = (select id from pre_report where receipt = '%s')""".formatted(masked)));
            assertTrue(nobody.getMessage().contains("pre_report_supplement_said_by_one"), nobody::getMessage);
        }
    }
}
