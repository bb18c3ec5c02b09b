package dev.baobei.story;

import static dev.baobei.story.WhatIfs.receipt;
import static dev.baobei.story.WhatIfs.report;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.ResultSet;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Set;

import jakarta.inject.Inject;

import dev.baobei.story.Town.Place;
import dev.baobei.testing.FakeTwilioWebhooks;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

/** Why every report got what it got (受理依据): a list of rules and candidates for staff, in both languages, and never the agent's. */
@StoryTest
class DecisionTracesTest {

    @Inject
    Town town;

    /** The last message, as staff see it. */
    private ValidatableResponse last() {
        return town.desk().get("/api/messages/" + lastId()).then().statusCode(200);
    }

    private String lastId() {
        return town.desk().get("/api/messages?limit=1").path("messages[0].id");
    }

    private static String rule(String name) {
        return "trace[0].rules.find { it.rule == '" + name + "' }";
    }

    @Test
    void anAcceptedReportShowsEveryRuleItsTimesAndWhatTheTermsLeaveUnasked() {
        Place place = town.place(Town.halfAnHourAhead());
        town.passTo(LocalTime.of(10, 0));
        String receipt = receipt(place.text(0, report(place, "张先生", "138****1234")));

        last().body("trace", hasSize(1)).body("trace[0].receipt", is(receipt)).body("trace[0].project", is(place.code()))
                .body("trace[0].rules", hasSize(17)).body("trace[0].rules.zh", everyItem(not(startsWith("{"))))
                .body(rule("AGENT_IS_ACTIVE") + ".answer", is("YES")).body(rule("AGENT_IS_ACTIVE") + ".zh", is("业务员在职"))
                .body(rule("RECEIVED_IN_WINDOW") + ".answer", is("NOT_ASKED"))
                .body(rule("NO_RIVAL_HOLDS") + ".en",
                        is("Nobody else's customer: not asked, nobody is told of a collision, so that none is refused for it"))
                .body(rule("TIMES") + ".zh", startsWith("报备时间"));
        town.desk().get("/api/messages?limit=1").then().body("messages[0].trace", nullValue());
        town.desk().get("/api/pre-reports/" + receipt).then().statusCode(200).body("trace", hasSize(17))
                .body("trace.find { it.rule == 'TIMES' }.answer", is("YES"));
        town.desk().body("{\"project\": \"" + place.code() + "\"}").post("/api/pre-reports/search").then().statusCode(200)
                .body("preReports[0].trace", nullValue());
    }

    @Test
    void aRepeatShowsTheReportThatStands() {
        Place place = town.place(Town.halfAnHourAhead());
        String receipt = receipt(place.text(0, report(place, "张先生", "138****1234")));
        place.text(0, report(place, "张先生", "138****1234"));

        last().body("outcomes[0].outcome", is("repeated")).body(rule("NOT_SAID_BEFORE") + ".answer", is("NO"))
                .body(rule("NOT_SAID_BEFORE") + ".candidates.receipt", contains(receipt))
                .body(rule("NOT_SAID_BEFORE") + ".candidates[0].agencies", contains(place.agencies().get(0)))
                .body(rule("NOT_SAID_BEFORE") + ".candidates[0].bearing", is("counts"))
                .body(rule("NO_RIVAL_HOLDS") + ".answer", is("NOT_ASKED"));
    }

    @Test
    void aRejectedReportShowsWhatWasUsedOfTheQuotaAndTheRulesThatPassed() {
        town.passTo(LocalTime.of(10, 0));
        Place place = town.place(Town.taking("{\"agencyQuota\": 1, \"agentQuota\": 2}"));
        place.text(0, report(place, "张先生", "138****0001"));
        place.text(0, report(place, "张先生", "138****0002"));

        last().body("outcomes[0].outcome", is("rejected")).body(rule("AGENCY_HAS_QUOTA_LEFT") + ".answer", is("NO"))
                .body(rule("AGENCY_HAS_QUOTA_LEFT") + ".zh", is("公司当日名额已用完：已用1，限1"))
                .body(rule("AGENT_HAS_QUOTA_LEFT") + ".zh", is("业务员当日名额未用完：已用1，限2"))
                .body(rule("TIMES"), nullValue());
    }

    @Test
    void whereAProjectTellsTheRivalIsShownToStaffAndNeverToTheAgent() {
        Place place = town.place(Town.toldWithoutLead());
        String first = receipt(place.text(0, report(place, "张先生", "13812341234")));
        String reply = place.text(1, report(place, "张先生", "13812341234"));

        last().body(rule("NO_RIVAL_HOLDS") + ".answer", is("NO"))
                .body(rule("NO_RIVAL_HOLDS") + ".candidates.receipt", contains(first))
                .body(rule("NO_RIVAL_HOLDS") + ".candidates[0].agencies", contains(place.agencies().get(0)))
                .body(rule("NO_RIVAL_HOLDS") + ".candidates[0].zh", startsWith("报备" + first + "（" + place.agencies().get(0)));
        assertFalse(reply.contains(first) || reply.contains(place.agencies().get(0)), reply);
        town.staff("trace-agency", "agency").get("/api/messages/" + lastId()).then().statusCode(403);
        town.staff("trace-agency", "agency").get("/api/pre-reports/" + first).then().statusCode(403);
    }

    @Test
    void aReferredReportShowsWhoMayHoldTheCustomerAlsoWhereItsAgentIsNotTold() {
        Place place = town.place(Town.but(Town.halfAnHourAhead(),
                "{\"referral\": {\"grounds\": [\"HELD\"], \"within\": \"PT2H\", \"silence\": \"REFUSES\"}}"));
        String first = receipt(place.text(0, report(place, "张先生", "138****1234")));
        String reply = place.text(1, report(place, "张先生", "13812341234"));

        assertTrue(reply.startsWith("已受理："), reply);
        last().body(rule("NEEDS_NO_STAFF") + ".answer", is("NO")).body(rule("NEEDS_NO_STAFF") + ".candidates.receipt",
                contains(first)).body(rule("NO_RIVAL_HOLDS") + ".answer", is("NOT_ASKED"));
        town.desk().get("/api/pre-reports/" + receipt(reply)).then()
                .body("trace.find { it.rule == 'NEEDS_NO_STAFF' }.candidates.bearing", contains("counts"));
    }

    @Test
    void whatIsNotReadCompletelyOrNotInTheFormAskedSaysWhat() {
        Place place = town.place(Town.halfAnHourAhead());
        place.text(0, "报备 " + place.name() + " 张先生 1381234123");
        last().body("outcomes[0].outcome", is("incomplete")).body(rule("READ_COMPLETELY") + ".zh", is("报备内容不完整：客户电话位数不对"));

        place.text(1, report(place, "张先生", "*******1234"));
        last().body(rule("READ_COMPLETELY") + ".answer", is("YES"))
                .body(rule("GIVEN_AS_ASKED") + ".zh", is("写法不合要求：客户电话写法不合要求"));
    }

    @Test
    void whoMayNotReportAtAllIsToldApartByTheRulesForSenders() {
        Place place = town.place(Town.halfAnHourAhead());
        place.deliver(FakeTwilioWebhooks.newSid(), 3, report(place, "张先生", "138****1234"));

        last().body("trace", hasSize(1)).body("trace[0].rules.rule", contains("AGENT_IS_ACTIVE", "AGENCY_IS_APPROVED"))
                .body("trace[0].rules.answer", contains("NO", "YES"));
    }

    @Test
    void severalReportsInOneMessageHaveEachItsOwn() {
        Place place = town.place(Town.halfAnHourAhead());
        place.text(0, "报备 " + place.name() + "\n张先生 138****0001\n李女士 138000212");

        last().body("trace.report", contains(0, 1)).body("trace[0].rules", hasSize(17))
                .body("trace[1].rules", hasSize(16))
                .body("trace[1].rules.find { it.rule == 'PROJECT_TAKES_REPORTS' }.answer", is("YES"))
                .body("trace[1].rules.find { it.rule == 'NO_RIVAL_HOLDS' }.zh", is("没有其他公司或案场的在先客户：不适用，报备内容不完整，尚不能判断"));
    }

    @Test
    void itIsJudgedOnceMoreFromTheJournalToTheSameAnswers() throws Exception {
        Place place = town.place(Town.toldWithoutLead());
        String first = receipt(place.text(0, report(place, "张先生", "13812341234")));
        place.text(1, report(place, "张先生", "13812341234"));
        String message = lastId();
        String rerun = "/api/projects/" + place.code() + "/rerun";

        town.desk().get(rerun + "?message=" + message).then().statusCode(200).body("same", is(true))
                .body("decisions", hasSize(1)).body("decisions[0].same", is(true)).body("decisions[0].rules", hasSize(14))
                .body("decisions[0].rules.find { it.rule == 'NO_RIVAL_HOLDS' }.candidates.receipt", contains(first))
                .body("decisions[0].onRecord", hasSize(16));
        town.desk().get(rerun).then().statusCode(200).body("decisions", nullValue());

        Doctor.does("update decision set trace = replace(trace::text, '\"NO\"', '\"YES\"')::jsonb where message_id = ?::uuid",
                message);
        town.desk().get(rerun + "?message=" + message).then().statusCode(200).body("decisions[0].same", is(false));
    }

    @Test
    void whatWasDecidedBeforeItWasKeptIsStillShown() throws Exception {
        Place place = town.place(Town.halfAnHourAhead());
        String receipt = receipt(place.text(0, report(place, "张先生", "138****1234")));
        String message = lastId();
        Doctor.does("update decision set trace = '[]' where message_id = ?::uuid", message);

        last().body("outcomes[0].outcome", is("accepted")).body("trace", nullValue());
        town.desk().get("/api/pre-reports/" + receipt).then().statusCode(200).body("trace", nullValue());
        town.desk().get("/api/projects/" + place.code() + "/rerun?message=" + message).then().statusCode(200)
                .body("decisions[0].same", nullValue()).body("decisions[0].rules", not(empty()));
    }

    /** It stands open beside the outcomes: so nothing of the customer may be in it. */
    @Test
    void nothingOfTheCustomerIsKeptInTheOpen() throws Exception {
        Place place = town.place(Town.toldWithoutLead());
        place.text(0, report(place, "欧阳先生", "13812345678"));
        place.text(1, report(place, "欧阳先生", "13812345678"));
        place.text(1, "报备 " + place.name() + " 欧阳先生 1381234567");
        town.pass(Duration.ofMinutes(1));

        try (Connection owner = Doctor.owner();
                ResultSet rows = owner.createStatement().executeQuery(
                        "select trace::text from decision where trace <> '[]' order by decided_at desc limit 3")) {
            int seen = 0;
            while (rows.next()) {
                seen++;
                String kept = rows.getString(1);
                Set.of("欧阳", "1381234567", "138****5678").forEach(said -> assertFalse(kept.contains(said), kept));
            }
            assertEquals(3, seen);
        }
    }
}
