package dev.baobei.story;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import dev.baobei.story.Town.Place;
import io.agroal.api.AgroalDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reports that are made again before they expire (续报): only by who kept following up. */
@StoryTest
class RenewalsTest {

    private static final String ZHANG = "报备 张先生 138****1234";

    @Inject
    Town town;

    @Inject
    AgroalDataSource database;

    private Place place;
    private String receipt;

    @BeforeEach
    void somebodyIsReported() {
        place = town.place(Town.but(Town.toldWithoutLead(), "{\"renewal\": \"P3D\"}"));
        town.passTo(LocalTime.of(10, 0, 15));
        receipt = FollowUpsTest.receipt(place.text(0, ZHANG));
    }

    private void followUp(String under) {
        assertTrue(place.text(0, "跟进 " + under + " 已电话沟通").startsWith("已记录跟进："));
    }

    private String until(int days) {
        return Dates.said(town.now().atZone(ZoneId.of("Asia/Shanghai")).plusDays(days), town.now())
                + "24:00前有效";
    }

    @Test
    void whoKeptFollowingUpReportsAgainBesideTheFormerReport() {
        town.pass(Duration.ofDays(3));
        followUp(receipt);
        town.pass(Duration.ofDays(3));
        String reply = place.plainly(0, ZHANG);
        String renewed = FollowUpsTest.receipt(reply);

        assertNotEquals(receipt, renewed);
        assertEquals("已受理：" + place.name() + " 张先生138****1234，回执" + renewed + "。可随时到访，" + until(7) + "，归属以到访确认为准。", reply);
        assertTrue(place.text(0, "查询 " + receipt).endsWith(until(1)), "the former stands until its own deadline");
        assertEquals(renewed, FollowUpsTest.receipt(place.text(0, ZHANG)), "sent twice it is the same");
        place.journal().body("verifies", is(true));

        place.arrive("张先生", "13812341234").statusCode(201).body("verdict.receipt", is(receipt));
    }

    @Test
    void whoDidNotIsToldThatTheReportStaysAsItIsAndWhatToDo() {
        town.pass(Duration.ofDays(4));
        followUp(receipt);
        String unchanged = "已受理：" + place.name() + " 张先生138****1234，回执" + receipt + "。您名下的回执" + receipt
                + "已在册，有效期不变：每3天内至少跟进一次的才可续报。跟进请发：跟进 " + receipt + " 加跟进情况。可随时到访，" + until(3) + "，归属以到访确认为准。";

        place.text(0, ZHANG);
        town.desk().get("/api/messages?limit=1").then().body("messages[0].outcomes[0].outcome", is("repeated"))
                .body("messages[0].outcomes[0].objections", contains("NOT_FOLLOWED_UP"));
        String reply = town.desk().body(Map.of("text", ZHANG, "from", place.agents().get(0), "to", place.number()))
                .post("/api/messages/preview").then().body("reports[0].outcome", is("repeated"))
                .body("reports[0].objections", contains("NOT_FOLLOWED_UP")).extract().path("reply");
        assertEquals(unchanged, reply.replace("\n", "").replace(Marks.OF_NOTHING, ""));
    }

    @Test
    void onceItExpiredAnybodyReportsAnewFollowedUpOrNot() {
        town.pass(Duration.ofDays(8));
        String rival = FollowUpsTest.receipt(place.text(1, ZHANG));
        town.pass(Duration.ofMinutes(1));
        String again = place.text(0, ZHANG);

        assertNotEquals(receipt, FollowUpsTest.receipt(again));
        assertTrue(!again.contains("有效期不变"), again);
        place.arrive("张先生", "13812341234").statusCode(201).body("verdict.receipt", is(rival));
    }

    @Test
    void whoReportedBetweenIsAheadOnceTheFormerReportExpired() {
        town.pass(Duration.ofDays(2));
        String rival = FollowUpsTest.receipt(place.text(1, ZHANG));
        followUp(receipt);
        town.pass(Duration.ofDays(2));
        String renewed = FollowUpsTest.receipt(place.text(0, ZHANG));
        assertNotEquals(receipt, renewed);
        town.pass(Duration.ofDays(4));

        place.arrive("张先生", "13812341234").statusCode(201).body("verdict.receipt", is(rival))
                .body("verdict.trace.receipt", is(List.of(receipt, rival, renewed)));
    }

    @Test
    void aFollowUpUnderTheFormerReceiptIsOneOfTheCustomerAndARenewalIsRenewed() {
        town.pass(Duration.ofDays(1));
        followUp(receipt);
        String second = FollowUpsTest.receipt(place.text(0, ZHANG));
        town.pass(Duration.ofDays(3));
        followUp(receipt);
        town.pass(Duration.ofDays(2));
        String third = FollowUpsTest.receipt(place.text(0, ZHANG));

        assertEquals(3, List.of(receipt, second, third).stream().distinct().count());
        town.pass(Duration.ofDays(5));
        assertTrue(place.text(0, "查询 " + third).endsWith(until(2)));
    }

    private String renewed() {
        town.pass(Duration.ofDays(3));
        followUp(receipt);
        town.pass(Duration.ofDays(3));
        return FollowUpsTest.receipt(place.text(0, ZHANG));
    }

    private String confirmed(String phone, String verdict) {
        String visit = place.arrive("张先生", phone).statusCode(201).body("verdict.kind", is(verdict)).extract().path("id");
        place.confirm(visit, Map.of()).statusCode(200);
        return visit;
    }

    @Test
    void oneCustomerIsBroughtOnceByAllThatWasSaidOfThem() {
        String renewed = renewed();
        confirmed("13812341234", "BroughtBy");

        assertTrue(place.text(0, "查询 " + receipt).endsWith("已确认到访"));
        assertTrue(place.text(0, "查询 " + renewed).endsWith("已确认到访"));
        assertEquals("您目前没有待到访的报备。", place.text(0, "查询"));
        confirmed("13855551234", "WalkIn");
        String anew = FollowUpsTest.receipt(place.text(0, ZHANG));
        assertEquals(3, List.of(receipt, renewed, anew).stream().distinct().count(), "whom they report next is a new customer");
    }

    @Test
    void whatAnAgentIsNotToldOfAReportTheyAreNotToldOfItsRenewal() {
        place = town.place(Town.but(Town.halfAnHourAhead(), "{\"renewal\": \"P3D\"}"));
        receipt = FollowUpsTest.receipt(place.text(0, ZHANG));
        String renewed = renewed();
        place.text(1, ZHANG);
        town.pass(Duration.ofHours(1));
        String visit = confirmed("13812341234", "BroughtBy");

        assertTrue(place.text(0, "查询 " + receipt).contains("待到访"));
        assertTrue(place.text(0, "查询 " + renewed).contains("待到访"));
        confirmed("13855551234", "BroughtBy");
        assertTrue(place.text(1, "查询").startsWith("您目前没有"), "the rival's own report won: neither of the two stood any more");

        town.desk()
                .body(Map.of("visit", visit, "unit", "9-901", "buyers", List.of(Map.of("name", "张先生", "relation", "self")),
                        "step",
                        "contract"))
                .post("/api/deals").then().statusCode(201);
        assertTrue(place.text(0, "查询 " + receipt).endsWith("已确认到访"));
        assertTrue(place.text(0, "查询 " + renewed).endsWith("已确认到访"));
        place.journal().body("verifies", is(true));
    }

    @Test
    void anArrivalCorrectedLeavesTheCustomerWithWhoReportedTwice() {
        String renewed = renewed();
        town.pass(Duration.ofMinutes(5));
        String visit = confirmed("13812341234", "BroughtBy");
        place.propose("cashier", visit, "corrections",
                Map.of("arrivedAt", town.now().minusSeconds(60).toString(), "reason", "录入晚了"))
                .statusCode(201);
        place.approve("chief", visit, "corrections", true).statusCode(200);

        town.desk().get("/api/visits/" + visit).then().body("verdict.kind", is("BroughtBy")).body("verdict.receipt",
                is(receipt));
        assertTrue(place.text(0, "查询 " + renewed).endsWith("已确认到访"));
    }

    @Test
    void theDatabaseHoldsThatNothingSaidAgainStandsBesideWhatWasUsedUp() throws SQLException {
        String renewed = renewed();
        confirmed("13812341234", "BroughtBy");
        try (Connection connection = database.getConnection(); Statement sql = connection.createStatement()) {
            connection.setAutoCommit(false);
            sql.execute(
                    "update pre_report set ended_why = null, ended_at = null, told_why = null, told_at = null, used_by = null"
                            + " where receipt = '" + renewed + "'");
            sql.execute("update pre_report set used_by = used_by where receipt = '" + receipt + "'");
            SQLException unused = assertThrows(SQLException.class, connection::commit);
            assertTrue(unused.getMessage().contains("used up as well"), unused::getMessage);
        }
    }

    @Test
    void aSecondMessageOfTheMinuteRenewsNothing() {
        followUp(receipt);
        String again = place.text(0, "报备\n张先生 138****1234\n张先生 138****1234");

        assertEquals(2, again.split("回执(?!" + receipt + ")[2-9A-Z]{6}", -1).length - 1, again);
        assertEquals(2, (int) town.desk().body(Map.of("project", place.code())).post("/api/pre-reports/search").then().extract()
                .path("preReports.size()"));
    }

    @Test
    void theDatabaseHoldsWhatARenewalNeedsWhoeverWrites() throws SQLException {
        try (Connection connection = database.getConnection(); Statement sql = connection.createStatement()) {
            SQLException refused = assertThrows(SQLException.class, () -> sql.execute(
                    "update pre_report set renewed_at = effective_at + interval '1 day' where receipt = '" + receipt + "'"));
            assertTrue(refused.getMessage().contains("not followed up"), refused::getMessage);
        }
        town.pass(Duration.ofDays(1));
        followUp(receipt);
        try (Connection connection = database.getConnection(); Statement sql = connection.createStatement()) {
            SQLException late = assertThrows(SQLException.class, () -> sql.execute(
                    "update pre_report set renewed_at = effective_at + interval '6 days' where receipt = '" + receipt + "'"));
            assertTrue(late.getMessage().contains("not followed up"), late::getMessage);
            SQLException nobody = assertThrows(SQLException.class, () -> sql.execute("""
                    insert into follow_up (id, report_id, project_id, sequence, followed_at, agent_id, words_sealed)
                    select gen_random_uuid(), id, project_id, sequence, effective_at, agent_id, '\\x00' from pre_report
                    where receipt = '%s'""".formatted(receipt)));
            assertTrue(nobody.getMessage().contains("follow_up_said_by_one"), nobody::getMessage);
            SQLException elsewhere = assertThrows(SQLException.class, () -> sql.execute("""
                    insert into follow_up (id, report_id, project_id, sequence, followed_at, agent_id, message_id, words_sealed)
                    select gen_random_uuid(), id, project_id - 1, sequence, effective_at, agent_id, message_id, '\\x00'
                    from pre_report where receipt = '%s'""".formatted(receipt)));
            assertTrue(elsewhere.getMessage().contains("its report's project"), elsewhere::getMessage);
            assertThrows(SQLException.class, () -> sql.execute("update follow_up set followed_at = followed_at"));
            assertThrows(SQLException.class, () -> sql.execute("delete from follow_up"));
        }
    }

    @Test
    void termsSayItAndNothingElse() {
        town.desk().get("/api/projects/" + place.code() + "/terms").then().body("terms.renewal", contains("P3D"));
        town.staff("administrator", "admin").body("""
                {"projects": [{"code": "%s", "name": "%s", "zone": "Asia/Shanghai",
                  "terms": {"leadTime": "none", "validity": "P7D", "ownership": "FIRST_REPORT", "protection": "P30D",
                    "renewal": "PT120H", "phoneForms": ["FIRST3_LAST4"], "nameForm": "SURNAME", "disclosure": "SECRET",
                    "agreement": 7}}]}""".formatted(place.code(), place.name()))
                .post("/api/setup").then().statusCode(400).body("errors.field", contains("projects[0].terms.renewal"))
                .body("errors.detail",
                        contains("must be never, or within how many days each follow-up must be (P1D to P366D), or how many "
                                + "there must be in so many months (3/P1M)"));
    }
}
