package dev.baobei.story;

import static dev.baobei.story.WhatIfs.report;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

import jakarta.inject.Inject;

import dev.baobei.flow.dispute.LateAnswerFlow;
import dev.baobei.postgres.directory.StaffAccounts;
import dev.baobei.story.Town.Place;
import io.quarkus.elytron.security.common.BcryptUtil;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

/** Whoever has to rule finds what is on record about every party's report in the dispute, and is reminded before the day is over. */
@StoryTest
class DisputeEvidenceTest {

    @Inject
    Town town;

    @Inject
    LateAnswerFlow late;

    @Inject
    StaffAccounts accounts;

    /** 章先生 of the first agency's and 张先生 of the second's, whom nobody can tell apart at the visit. */
    private Place contested() {
        Place place = town.place(Town.toldWithoutLead());
        place.text(0, report(place, "章先生", "13812341234"));
        Map<String, Object> entry = Map.of("project", place.code(), "agency", place.agencies().get(1), "agent", "经纪人2",
                "means", "BY_PHONE", "customerName", "张先生", "phones", List.of("138****1234"));
        town.desk().header("Idempotency-Key", "evidence-" + place.code()).body(entry).post("/api/pre-reports").then()
                .statusCode(201);
        town.pass(Duration.ofMinutes(31));
        return place;
    }

    private void comes(Place place) {
        String visit = place.arrive("张先生", "13812341234").statusCode(201).body("verdict.kind", is("Contested")).extract()
                .path("id");
        place.confirm(visit, Map.of()).statusCode(200);
    }

    private ValidatableResponse due(Place place) {
        return town.desk().get("/api/disputes?project=" + place.code()).then().statusCode(200);
    }

    private String dispute(Place place) {
        return due(place).extract().path("disputes[0].id");
    }

    private String objected(Place place) {
        String visit = place.arrive("张先生", "13812341234").statusCode(201).extract().path("id");
        place.confirm(visit, Map.of()).statusCode(200);
        return town.desk().body(Map.of("visit", visit, "reason", "客户一直由我们跟进")).post("/api/disputes").then()
                .statusCode(200).body("evidence", nullValue()).extract().path("id");
    }

    @Test
    void everyPartysMessageTimesFollowUpsAndTraceStandInTheDispute() {
        Place place = contested();
        String first = town.desk().body("{\"project\": \"" + place.code() + "\"}").post("/api/pre-reports/search").then()
                .extract().path("preReports[1].receipt");
        place.text(0, "跟进 " + first + " 已电话联系13812341234");
        String dispute = objected(place);

        String of = "evidence.find { it.receipt == '" + first + "' }.";
        ValidatableResponse shown = town.desk().get("/api/disputes/" + dispute).then().statusCode(200)
                .body("evidence.agency", containsInAnyOrder(place.agencies().get(0), place.agencies().get(1)))
                .body(of + "agent", is("经纪人1")).body(of + "text", is(report(place, "章先生", "138****1234")))
                .body(of + "receivedAt", notNullValue()).body(of + "decidedAt", notNullValue())
                .body(of + "answeredAt", notNullValue()).body(of + "enteredBy", nullValue())
                .body(of + "trace.find { it.rule == 'TIMES' }.answer", is("YES")).body(of + "followUps", hasSize(1))
                .body(of + "followUps[0].words", is("已电话联系138****1234")).body(of + "followUps[0].at", notNullValue())
                .body("visit.verdict.trace", hasSize(2));
        String entered = "evidence.find { it.enteredBy == 'town-desk' }.";
        shown.body(entered + "means", is("byPhone")).body(entered + "agent", is("经纪人2"))
                .body(entered + "followUps", hasSize(0));
        due(place).body("disputes[0].evidence", nullValue());
    }

    @Test
    void aMessageThatAlsoReportsElsewhereIsNotReadByWhoMayActForOneProjectOnly() throws Throwable {
        Place place = contested();
        comes(place);
        String hash = BcryptUtil.bcryptHash("one-place", 4);
        VertxContextSupport.subscribeAndAwait(() -> accounts.add("one-place-" + place.code(), hash, "desk"));
        Doctor.does("update staff_account set projects = array[?] where name = ?", place.code(), "one-place-" + place.code());

        ValidatableResponse shown = RestAssured.given().auth().preemptive().basic("one-place-" + place.code(), "one-place")
                .get("/api/disputes/" + dispute(place)).then().statusCode(200);
        shown.body("evidence.text", hasSize(2)).body("evidence.text", everyItem(notNullValue()));

        Doctor.does(
                "update decision set outcomes = replace(outcomes::text, '\"' || ? || '\"', '\"ELSEWHERE\"')::jsonb where message_id = ?::uuid",
                place.code(), shown.extract().path("evidence.find { it.enteredBy == null }.message"));
        RestAssured.given().auth().preemptive().basic("one-place-" + place.code(), "one-place")
                .get("/api/disputes/" + dispute(place)).then().statusCode(200)
                .body("evidence.find { it.enteredBy == null }.text", nullValue())
                .body("evidence.find { it.enteredBy != null }.text", notNullValue());
    }

    @Test
    void aMessageThatAlsoReportsWhereReportersAreKeptNamesNobodyToTheDesk() throws Throwable {
        Place place = contested();
        Place keeping = town.place(Town.but(Town.toldWithoutLead(), "{\"disclosure\": {\"desk\": \"MANAGERS\"}}"));
        comes(place);
        String dispute = "/api/disputes/" + dispute(place);
        String of = "evidence.find { it.enteredBy == null }.";
        String message = town.staff("clerk-of-evidence", "desk").get(dispute).then().statusCode(200)
                .body(of + "text", notNullValue()).body(of + "agent", is("经纪人1")).extract().path(of + "message");
        Doctor.does(
                "update decision set outcomes = outcomes || jsonb_build_array(jsonb_build_object('project', ?::text)), trace = trace || '[{\"rules\": []}]'::jsonb where message_id = ?::uuid",
                keeping.code(), message);

        town.staff("clerk-of-evidence").get(dispute).then().statusCode(200).body("evidence", hasSize(2))
                .body(of + "text", nullValue()).body(of + "agent", nullValue()).body(of + "agency", nullValue())
                .body(of + "message", nullValue()).body("evidence.find { it.enteredBy != null }.agent", is("经纪人2"));
        town.desk().get(dispute).then().body(of + "agent", is("经纪人1")).body(of + "message", is(message));
    }

    @Test
    void staffAreRemindedOnceBeforeADisputeIsLate() throws Throwable {
        Place place = contested();
        comes(place);
        String dispute = dispute(place);
        List<String> told = new CopyOnWriteArrayList<>();
        Handler listening = listening(told);
        Logger.getLogger(LateAnswerFlow.class.getName()).addHandler(listening);
        try {
            town.pass(Duration.ofHours(22).minusMinutes(1));
            tell();
            due(place).body("disputes.dueSoon", contains(false)).body("disputes.overdue", contains(false));
            assertEquals(0, about(told, dispute));

            town.pass(Duration.ofMinutes(2));
            tell();
            tell();
            due(place).body("disputes.dueSoon", contains(true)).body("disputes.overdue", contains(false));
            assertEquals(1, about(told, dispute), told::toString);
            String metrics = town.desk().get("/q/metrics").then().statusCode(200).extract().asString();
            assertTrue(metrics.lines().anyMatch(line -> line.matches("baobei_disputes_due_soon [1-9].*")), metrics);

            town.pass(Duration.ofHours(2));
            tell();
            due(place).body("disputes.dueSoon", contains(false)).body("disputes.overdue", contains(true));
            assertEquals(2, about(told, dispute), told::toString);
        } finally {
            Logger.getLogger(LateAnswerFlow.class.getName()).removeHandler(listening);
        }
        assertFalse(told.stream().anyMatch(line -> line.contains("张")), told::toString);
    }

    private void tell() throws Throwable {
        VertxContextSupport.subscribeAndAwait(late::tell);
    }

    private static long about(List<String> told, String dispute) {
        return told.stream().filter(line -> line.contains(dispute)).count();
    }

    private static Handler listening(List<String> told) {
        return new Handler() {
            @Override
            public void publish(LogRecord line) {
                told.add(line.getMessage() + " " + Arrays.toString(line.getParameters()));
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
    }
}
