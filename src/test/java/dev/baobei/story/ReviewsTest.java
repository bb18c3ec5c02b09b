package dev.baobei.story;

import static dev.baobei.story.WhatIfs.ask;
import static dev.baobei.story.WhatIfs.assertNothingWouldChange;
import static dev.baobei.story.WhatIfs.receipt;
import static dev.baobei.story.WhatIfs.report;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import dev.baobei.flow.report.SilenceFlow;
import dev.baobei.hostile.Kept;
import dev.baobei.postgres.directory.TermsText;
import dev.baobei.story.Town.Place;
import dev.baobei.testing.FakeTwilio;
import dev.baobei.testing.FakeTwilioMessage;
import io.agroal.api.AgroalDataSource;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

/** Reports on a customer whom another agency holds go to a person of the staff (转人工审核), who accepts or refuses them in time. */
@StoryTest
class ReviewsTest {

    @Inject
    Town town;

    @Inject
    SilenceFlow silence;

    @Inject
    AgroalDataSource database;

    FakeTwilio twilio;

    private static TermsText referring(TermsText terms, String silence) {
        return Town.but(terms, """
                {"referral": {"grounds": ["HELD"], "within": "PT2H", "silence": "%s"}}""".formatted(silence));
    }

    private Place told(String silence) {
        return town.place(referring(Town.toldWithoutLead(), silence));
    }

    private ValidatableResponse answer(String receipt, boolean accepted) {
        return answer("reviewer", receipt, accepted);
    }

    private ValidatableResponse answer(String who, String receipt, boolean accepted) {
        return town.staff(who, "desk").body(Map.of("accepted", accepted, "reason", "看过两家的记录"))
                .post("/api/pre-reports/" + receipt + "/review").then();
    }

    private ValidatableResponse waiting(Place place) {
        return town.desk().get("/api/projects/" + place.code() + "/reviews").then().statusCode(200);
    }

    private void tellOfSilence() throws Throwable {
        VertxContextSupport.subscribeAndAwait(() -> silence.tell());
    }

    private List<String> noticesTo(Place place, int agent, String words) {
        return twilio.taken().stream().filter(message -> message.to().equals(place.agents().get(agent))
                && message.body().contains(words)).map(FakeTwilioMessage::body).toList();
    }

    private String noticeTo(Place place, int agent, String words) {
        return Eventually.get(() -> noticesTo(place, agent, words).stream().findFirst());
    }

    /** The first agency's, and the second one's on the same customer, which waits. */
    private String waitingIn(Place place) {
        place.text(0, report(place, "张先生", "138****1234"));
        return receipt(place.text(1, report(place, "张先生", "13812341234")));
    }

    @Test
    void theAgentIsToldAtOnceAndStaffSeeWhoHoldsTheCustomer() {
        Place place = told("REFUSES");
        String first = receipt(place.text(0, report(place, "张先生", "138****1234")));
        String said = place.text(1, report(place, "张先生", "13812341234"));

        assertTrue(said.startsWith("已转案场人员审核：" + place.name() + " 张先生138****1234，回执" + receipt(said) + "。您名下这条报备，案场"), said);
        assertTrue(said.contains("前答复。审核通过后按报备时间计，") && !said.contains("渠道"), said);
        assertTrue(place.text(1, "查询 " + receipt(said)).contains("待案场人员审核"));
        assertEquals(said.replaceAll("凭证.*", ""), place.text(1, report(place, "张先生", "13812341234")).replaceAll("凭证.*", ""));
        waiting(place).body("reviews", hasSize(1)).body("reviews[0].report.receipt", is(receipt(said)))
                .body("reviews[0].report.review", is("waiting")).body("reviews[0].grounds", is(List.of("held")))
                .body("reviews[0].silence", is("refuses")).body("reviews[0].holders", hasSize(1))
                .body("reviews[0].holders[0].by", is("report")).body("reviews[0].holders[0].receipt", is(first))
                .body("reviews[0].holders[0].agency", is(place.agencies().get(0))).body("next", nullValue());
        town.desk().get("/api/pre-reports/" + receipt(said)).then().body("state", is("pending")).body("review", is("waiting"));
    }

    @Test
    void whatIsAcceptedCountsFromItsOwnTimeAndIsToldOnce() throws Throwable {
        Place place = told("REFUSES");
        String first = receipt(place.text(0, report(place, "张先生", "13812341234")));
        String receipt = receipt(place.text(1, report(place, "张先生", "13812341234")));
        String reportedAt = town.desk().get("/api/pre-reports/" + receipt).path("reportedAt");

        answer(receipt, true).statusCode(200).body("review", is("accepted")).body("reportedAt", is(reportedAt));
        answer(receipt, true).statusCode(200);
        answer(receipt, false).statusCode(409).body("code", is("pre-report-reviewed"));
        answer("another", receipt, true).statusCode(409).body("code", is("pre-report-reviewed"));

        assertTrue(noticeTo(place, 1, "审核通过").contains(receipt));
        waiting(place).body("reviews", hasSize(0));
        place.text(0, "撤回 " + first);
        town.pass(Duration.ofHours(3));
        tellOfSilence();
        place.arrive("张先生", "13812341234").body("verdict.receipt", is(receipt)).body("verdict.kind", is("BroughtBy"));
        assertEquals(1, noticesTo(place, 1, receipt).stream().filter(text -> text.contains("审核通过")).count());
        place.journal().body("verifies", is(true));
        String entries = town.desk().get("/api/projects/" + place.code() + "/journal/entries").asString();
        assertTrue(entries.contains("REPORT_REFERRED") && entries.contains("REPORT_REVIEWED") && !entries.contains("看过"),
                entries);
    }

    @Test
    void whoIsRefusedMayReportAgainAndIsNoCandidate() {
        Place place = told("ACCEPTS");
        String receipt = waitingIn(place);

        answer(receipt, false).statusCode(200).body("state", is("refused"));

        assertTrue(noticeTo(place, 1, "未通过").contains(receipt));
        assertTrue(place.text(1, "查询 " + receipt).contains("审核未通过"));
        String again = receipt(place.text(1, report(place, "张先生", "13812341234")));
        assertFalse(again.equals(receipt));
        answer(again, false).statusCode(200);
        town.pass(Duration.ofHours(3));
        place.arrive("张先生", "13812341234").body("verdict.agency", is(place.agencies().get(0)));
        town.desk().body(Map.of("project", place.code(), "state", "refused")).post("/api/pre-reports/search").then()
                .body("preReports", hasSize(2));
        town.desk().body(Map.of("project", place.code(), "state", "pending")).post("/api/pre-reports/search").then()
                .body("preReports", hasSize(1));
    }

    @Test
    void aVisitWhileItWaitsIsLeftToPeopleUnlessTheyAnswerBeforeItIsFinal() {
        TermsText firstVisit = Town.but(Town.toldWithoutLead(), "{\"ownership\": \"FIRST_VISIT\"}");
        Place place = town.place(referring(firstVisit, "ESCALATES"));
        String receipt = waitingIn(place);
        String visit = place.arrive(Map.of("project", place.code(), "customerName", "张先生", "phones", List.of("13812341234"),
                "broughtBy", place.agencies().get(1))).body("verdict.kind", is("Contested"))
                .body("verdict.trace.rules.flatten().findAll { it.rule == 'ACCEPTED_BY_STAFF' }.answer",
                        is(List.of("DOUBT")))
                .extract().path("id");

        answer(receipt, true).statusCode(200);

        place.confirm(visit, Map.of("verdictVersion", 1)).statusCode(409);
        place.confirm(visit, Map.of()).statusCode(200).body("verdict.kind", is("BroughtBy"))
                .body("verdict.agency", is(place.agencies().get(1)));
    }

    @Test
    void whatSilenceMeansIsAFactOfTimeAndToldOnce() throws Throwable {
        Place accepts = told("ACCEPTS");
        String accepted = waitingIn(accepts);
        Place refuses = told("REFUSES");
        String refused = waitingIn(refuses);
        Place escalates = told("ESCALATES");
        String escalated = waitingIn(escalates);
        town.pass(Duration.ofHours(2));

        town.desk().get("/api/pre-reports/" + accepted).then().body("review", is("accepted")).body("state", is("pending"));
        town.desk().get("/api/pre-reports/" + refused).then().body("review", is("refused")).body("state", is("refused"));
        town.desk().get("/api/pre-reports/" + escalated).then().body("review", is("escalated")).body("state", is("pending"));
        answer(accepted, false).statusCode(409).body("code", is("pre-report-reviewed"));
        answer(refused, true).statusCode(409).body("detail", containsString("refused"));
        answer(escalated, true).statusCode(403).body("code", is("review-escalated"));
        assertFalse(receipt(refuses.text(1, report(refuses, "张先生", "13812341234"))).equals(refused), "it may be made again");
        tellOfSilence();
        tellOfSilence();
        assertTrue(noticeTo(accepts, 1, "视为通过").contains(accepted));
        assertTrue(noticeTo(refuses, 1, "到期未获通过").contains(refused));
        assertTrue(noticeTo(escalates, 1, "已转上级审核").contains(escalated));
        town.staff("superior", "manager").body(Map.of("accepted", true, "reason", "可以")).post("/api/pre-reports/" + escalated
                + "/review").then().statusCode(200);
        assertTrue(noticeTo(escalates, 1, "审核通过").contains(escalated));
        assertEquals(1, noticesTo(accepts, 1, "视为通过").size());
    }

    @Test
    void underSecrecyNothingShowsThatSomebodyElseHoldsTheCustomer() throws Throwable {
        Place place = town.place(referring(Town.halfAnHourAhead(), "REFUSES"));
        String free = place.text(0, report(place, "张先生", "138****1234"));
        String held = place.text(1, report(place, "张先生", "13812341234"));
        String receipt = receipt(held);

        assertEquals(free.replace(receipt(free), "").replaceAll("凭证.*", ""), held.replace(receipt, "").replaceAll("凭证.*", ""));
        waiting(place).body("reviews", hasSize(1));
        answer(receipt, false).statusCode(200);
        tellOfSilence();
        assertTrue(place.text(1, "查询 " + receipt).contains("待到访"));
        assertEquals(receipt, receipt(place.text(1, report(place, "张先生", "13812341234"))));
        assertEquals(List.of(), noticesTo(place, 1, receipt));
        town.pass(Duration.ofHours(1));
        place.text(0, "撤回 " + receipt(free));
        place.arrive("张先生", "13812341234").body("verdict.kind", is("WalkIn"));
    }

    @Test
    void itsAgentMayTakeItBackWhileItWaits() throws Throwable {
        Place place = told("ACCEPTS");
        String receipt = waitingIn(place);

        assertTrue(place.text(1, "撤回 " + receipt).startsWith("已撤回"));

        waiting(place).body("reviews", hasSize(0));
        answer(receipt, true).statusCode(409).body("code", is("pre-report-closed"));
        town.pass(Duration.ofHours(3));
        tellOfSilence();
        assertEquals(List.of(), noticesTo(place, 1, "视为通过"));
    }

    @Test
    void whatCannotBeAnsweredIsRefusedAndNothingIsKept() {
        Place place = told("ACCEPTS");
        String first = receipt(place.text(0, report(place, "张先生", "138****1234")));
        String receipt = receipt(place.text(1, report(place, "张先生", "13812341234")));
        town.desk();
        answer(first, true);
        Kept kept = new Kept(database);

        answer(first, true).statusCode(409).body("code", is("pre-report-not-referred"));
        answer("ABCDEF", true).statusCode(404).body("code", is("pre-report-unknown"));
        town.staff("reviewer", "desk").body("{\"accepted\": true}").post("/api/pre-reports/" + receipt + "/review").then()
                .statusCode(400);
        town.staff("reviewer", "desk").body("{\"reason\": \"可以\"}").post("/api/pre-reports/" + receipt + "/review").then()
                .statusCode(400);
        town.desk().get("/api/projects/NONE/reviews").then().statusCode(404).body("code", is("project-unknown"));

        assertEquals(List.of(), kept.changed());
    }

    @Test
    void whatWaitsIsPaged() {
        Place place = told("ACCEPTS");
        for (int i = 10; i < 31; i++) {
            place.text(0, report(place, "张先生", "138000012" + i));
            place.text(1, report(place, "张先生", "138000012" + i));
        }

        String next = waiting(place).body("reviews", hasSize(20)).extract().path("next");
        town.desk().get("/api/projects/" + place.code() + "/reviews?after=" + next).then().statusCode(200)
                .body("reviews", hasSize(1)).body("next", nullValue());
    }

    @Test
    void whatMakesNoSenseIsSaid() {
        Place place = told("ACCEPTS");
        TermsText senseless = Town.but(Town.toldWithoutLead(),
                "{\"referral\": {\"grounds\": [], \"within\": \"PT1S\", \"silence\": null}}");

        String said = town.staff("asker", "manager").body(Map.of("terms", senseless))
                .post("/api/projects/" + place.code() + "/what-if").then().statusCode(400).extract().asString();

        assertTrue(said.contains("referral.grounds") && said.contains("PT10M to P7D") && said.contains("ACCEPTS, REFUSES"),
                said);
    }

    @Test
    void underTheTermsInForceNothingWouldBeOtherwise() {
        TermsText terms = referring(Town.toldWithoutLead(), "REFUSES");
        Place place = town.place(terms);
        String receipt = waitingIn(place);
        answer(receipt, true).statusCode(200);
        place.text(2, report(place, "张先生", "13812341234"));
        town.pass(Duration.ofHours(3));
        WhatIfs.come(place, "张先生", "13812341234");

        assertNothingWouldChange(ask(place, Map.of("terms", terms)));
        ask(place, Map.of("terms", Town.toldWithoutLead()));
    }
}
