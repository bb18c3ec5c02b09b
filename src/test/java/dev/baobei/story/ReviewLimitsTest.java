package dev.baobei.story;

import static dev.baobei.story.WhatIfs.receipt;
import static dev.baobei.story.WhatIfs.report;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import jakarta.inject.Inject;

import dev.baobei.domain.party.Agent;
import dev.baobei.flow.report.SilenceFlow;
import dev.baobei.hostile.Kept;
import dev.baobei.postgres.directory.Setup;
import dev.baobei.postgres.directory.Setup.AgentSetup;
import dev.baobei.postgres.directory.Setup.ProjectSetup;
import dev.baobei.postgres.directory.TermsText;
import dev.baobei.story.Town.Place;
import dev.baobei.testing.FakeTwilio;
import dev.baobei.testing.FakeTwilioMessage;
import dev.baobei.testing.FakeTwilioWebhooks;
import io.agroal.api.AgroalDataSource;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

/** Where the review of a report meets other people, other clocks and other messages. */
@StoryTest
class ReviewLimitsTest {

    private static final String OF_ALL = "+15005569997";

    @Inject
    Town town;

    @Inject
    SilenceFlow silence;

    @Inject
    AgroalDataSource database;

    FakeTwilio twilio;

    private static TermsText referring(TermsText terms, String within, String silence) {
        return Town.but(terms, """
                {"referral": {"grounds": ["HELD"], "within": "%s", "silence": "%s"}}""".formatted(within, silence));
    }

    private Place told(String silence) {
        return town.place(referring(Town.toldWithoutLead(), "PT2H", silence));
    }

    private ValidatableResponse answer(String who, String receipt, boolean accepted) {
        return town.staff(who, "desk").body(Map.of("accepted", accepted, "reason", "看过两家的记录"))
                .post("/api/pre-reports/" + receipt + "/review").then();
    }

    private String waitingIn(Place place) {
        place.text(0, report(place, "张先生", "138****1234"));
        return receipt(place.text(1, report(place, "张先生", "13812341234")));
    }

    private String notice(Place place, String words) {
        return Eventually.get(() -> twilio.taken().stream().filter(sent -> sent.to().equals(place.agents().get(1)))
                .map(FakeTwilioMessage::body).filter(body -> body.contains(words)).findFirst());
    }

    private void tellOfSilence() throws Throwable {
        VertxContextSupport.subscribeAndAwait(() -> silence.tell());
    }

    @Test
    void whoEnteredTheArrivalDoesNotDecideItAlone() {
        Place place = told("ESCALATES");
        String receipt = waitingIn(place);
        town.staff("limits-guard", "desk").header("Idempotency-Key", "limits-1").body(Map.of("project", place.code(),
                "customerName", "张先生", "phones", List.of("13812341234"))).post("/api/visits").then().statusCode(201);
        town.desk();
        town.staff("limits-other", "desk").get("/api/projects/" + place.code() + "/reviews").then()
                .body("reviews", hasSize(1));
        Kept kept = new Kept(database);

        answer("limits-guard", receipt, true).statusCode(403).body("code", is("review-needs-another"));

        assertEquals(List.of(), kept.changed());
        answer("limits-other", receipt, true).statusCode(200);
    }

    @Test
    void whoEnteredTheReportDoesNotReviewIt() {
        Place place = told("REFUSES");
        place.text(0, report(place, "张先生", "138****1234"));
        String receipt = town.staff("limits-clerk", "desk").header("Idempotency-Key", "limits-2").body(Map.of("project",
                place.code(), "agency", place.agencies().get(1), "agent", "经纪人2", "means", "BY_PHONE", "customerName", "张先生",
                "phones", List.of("13812341234"))).post("/api/pre-reports").then().statusCode(201).extract().path("receipt");

        answer("limits-clerk", receipt, true).statusCode(403).body("code", is("review-needs-another"));
        town.staff("limits-head", "manager").body(Map.of("accepted", true, "reason", "可以"))
                .post("/api/pre-reports/" + receipt + "/review").then().statusCode(200);
    }

    @Test
    void anAnswerThatWaitedUntilTheTimeWasOverComesTooLate() throws Exception {
        Place place = told("REFUSES");
        String receipt = waitingIn(place);
        town.staff("limits-slow", "desk").get("/api/pre-reports/" + receipt).then().statusCode(200);
        CompletableFuture<ValidatableResponse> answered;
        try (Connection holder = database.getConnection()) {
            holder.setAutoCommit(false);
            try (Statement sql = holder.createStatement()) {
                sql.execute("select from journal_head j join project p on p.id = j.project_id where p.code = '" + place.code()
                        + "' for update of j");
                answered = Meanwhile.get(() -> answer("limits-slow", receipt, true));
                Eventually.get(() -> Optional.of(sql).filter(ReviewLimitsTest::somebodyWaits));
            }
            town.pass(Duration.ofHours(2));
            holder.rollback();
        }

        answered.get().statusCode(409).body("code", is("pre-report-reviewed"));
        town.desk().get("/api/pre-reports/" + receipt).then().body("review", is("refused"));
    }

    private static boolean somebodyWaits(Statement sql) {
        try {
            return sql.executeQuery("select from pg_locks where not granted").next();
        } catch (SQLException failure) {
            throw new AssertionError(failure);
        }
    }

    @Test
    void whatStaffSaidOfAReportCountsForTheEarlierMessageThatTakesItsPlace() {
        Place place = told("REFUSES");
        String alias = "云顶审" + place.code().substring(1);
        String sid = FakeTwilioWebhooks.newSid();
        place.text(0, report(place, "张先生", "13812341234"));
        Place.twilio().deliver(sid, place.agents().get(1), OF_ALL, "报备《" + alias + "》,客户张先生,电话13812341234");
        town.pass(Duration.ofMinutes(5));
        String later = receipt(place.text(1, report(place, "张先生", "13812341234")));
        answer("limits-reviewer", later, true).statusCode(200);
        town.put(new Setup(List.of(new ProjectSetup(place.code(), place.name(), List.of(alias), List.of("住宅"),
                "Asia/Shanghai", null, null, null)), List.of(), List.of(), List.of()));

        String id = town.desk().get("/api/messages?externalId=" + sid).path("messages[0].id");
        String earlier = town.desk().body(Map.of("reason", "别名当时没有登记"))
                .post("/api/messages/" + id + "/reread/application").then().statusCode(200).extract().path("added[0].receipt");

        town.desk().get("/api/pre-reports/" + later).then().body("state", is("superseded"));
        town.desk().get("/api/pre-reports/" + earlier).then().body("state", is("pending")).body("review", is("accepted"));
        answer("limits-reviewer", earlier, true).statusCode(200);
        answer("limits-reviewer", earlier, false).statusCode(409);
        town.pass(Duration.ofHours(3));
        place.text(0, "帮助");
        town.desk().get("/api/pre-reports/" + earlier).then().body("review", is("accepted"));
        place.journal().body("verifies", is(true));
    }

    @Test
    void whatExpiresUnreviewedIsToldOnce() throws Throwable {
        Place place = town.place(referring(Town.but(Town.toldWithoutLead(), "{\"validity\": \"PT1H\"}"), "P1D", "ACCEPTS"));
        String receipt = waitingIn(place);
        town.pass(Duration.ofMinutes(61));

        tellOfSilence();
        tellOfSilence();

        assertTrue(notice(place, "到期前案场未审核完").contains(receipt));
        town.desk().get("/api/pre-reports/" + receipt).then().body("state", is("expired"));
        town.desk().get("/api/projects/" + place.code() + "/reviews").then().body("reviews", hasSize(0));
        assertEquals(1, twilio.taken().stream().filter(sent -> sent.body().contains("（回执" + receipt)).count());
    }

    @Test
    void aReportThatCannotBeReadStopsNobodyElsesNotice() throws Throwable {
        Place place = told("ACCEPTS");
        String receipt = waitingIn(place);
        try (Connection connection = database.getConnection(); Statement sql = connection.createStatement()) {
            assertEquals(1,
                    sql.executeUpdate(
                            """
                                    insert into pre_report (id, receipt, project_id, agent_id, agency_id, terms_id, message_id, name_sealed,
                                      identity_key, effective_at, sequence, earliest_visit, deadline, review_grounds, review_due, review_silence,
                                      review_told, review_tell_at)
                                    select gen_random_uuid(), 'BROKEN' || receipt, project_id, agent_id, agency_id, terms_id, message_id, '\\x00',
                                      '\\x00', effective_at, 1, earliest_visit, deadline, review_grounds, review_due, review_silence, true,
                                      review_tell_at - interval '1 minute'
                                    from pre_report where receipt = '%s'"""
                                    .formatted(receipt)));
        }
        town.pass(Duration.ofHours(2));

        tellOfSilence();

        assertTrue(notice(place, "视为通过").contains(receipt));
    }

    @Test
    void whatWasEscalatedIsSaidToAnAgentWhoAsksAgain() {
        Place place = told("ESCALATES");
        waitingIn(place);
        town.pass(Duration.ofHours(2));

        String said = place.text(1, report(place, "张先生", "13812341234"));

        assertTrue(said.contains("已转上级审核，有结果即告知") && !said.contains("前答复"), said);
    }

    @Test
    void whatIsRefusedInSecretMayBeHandedOver() {
        Place place = town.place(referring(Town.halfAnHourAhead(), "PT2H", "REFUSES"));
        town.put(new Setup(List.of(), List.of(), List.of(new AgentSetup("赵敏", place.agents().get(3), place.agencies().get(1),
                Agent.State.ACTIVE)), List.of()));
        String receipt = waitingIn(place);
        answer("limits-reviewer", receipt, false).statusCode(200);

        town.staff("limits-hander", "manager").body(Map.of("agent", "赵敏", "reason", "离职交接"))
                .post("/api/pre-reports/" + receipt + "/handover").then().statusCode(200);
    }

    @Test
    void whatMakesNoSenseIsSaidAndWhatDoesIsTaken() {
        Place place = town.place(referring(Town.toldWithoutLead(), "P7D", "ACCEPTS"));
        town.desk();
        Kept kept = new Kept(database);

        town.desk().get("/api/projects/" + place.code() + "/reviews?after=0").then().statusCode(400);
        String terms = """
                {"terms": {"leadTime": "none", "late": "VOID", "referral": {"grounds": [null], "within": "PT1H", "silence": "ACCEPTS"}}}""";
        town.desk().body(terms).post("/api/projects/" + place.code() + "/what-if").then().statusCode(400);

        assertEquals(List.of(), kept.changed());
    }
}
