package dev.baobei.story;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Inject;

import dev.baobei.domain.party.Agency;
import dev.baobei.domain.party.Agent;
import dev.baobei.hostile.Kept;
import dev.baobei.postgres.directory.Setup;
import dev.baobei.postgres.directory.Setup.AgencySetup;
import dev.baobei.postgres.directory.Setup.AgentSetup;
import dev.baobei.story.Town.Place;
import io.agroal.api.AgroalDataSource;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What staff enter of what agents do about a customer. */
@StoryTest
class EnteredFollowUpsTest {

    @Inject
    Town town;

    @Inject
    AgroalDataSource database;

    private Place place;
    private String receipt;

    @BeforeEach
    void somebodyIsReported() {
        place = town.place(Town.toldWithoutLead());
        receipt = FollowUpsTest.receipt(place.text(0, "报备 张先生 138****1234"));
    }

    private ValidatableResponse enter(String under, String key, Map<String, Object> request) {
        return town.desk().header("Idempotency-Key", key).body(request).post("/api/pre-reports/" + under + "/follow-ups")
                .then();
    }

    private ValidatableResponse enter(Map<String, Object> request) {
        return enter(receipt, UUID.randomUUID().toString(), request);
    }

    private ValidatableResponse list(String after) {
        return town.desk().get("/api/pre-reports/" + receipt + "/follow-ups" + after).then().statusCode(200);
    }

    private void refused(int status, String code, String under, String key, Map<String, Object> request) {
        town.desk();
        Kept kept = new Kept(database);
        enter(under, key, request).statusCode(status).contentType("application/problem+json").body("code", is(code));
        assertEquals(List.of(), kept.changed());
    }

    private void refused(int status, String code, Map<String, Object> request) {
        refused(status, code, receipt, UUID.randomUUID().toString(), request);
    }

    @Test
    void staffEnterAFollowUpOfTheReportsAgent() {
        String id = enter(receipt.toLowerCase(), "1" + receipt, Map.of("words", " 经纪人来电：客户周末来，13912345678 "))
                .statusCode(201).body("agent", is("经纪人1")).body("words", is("经纪人来电：客户周末来，139****5678"))
                .body("message", nullValue()).extract().path("id");

        list("").body("followUps.id", contains(id)).body("followUps.words", contains("经纪人来电：客户周末来，139****5678"));
        town.desk().get("/api/pre-reports/" + receipt).then().body("followUps", is(1));
        place.journal().body("verifies", is(true));
    }

    @Test
    void orOfAColleagueByName() {
        town.put(new Setup(List.of(), List.of(), List.of(new AgentSetup("陈杰", place.agents().get(0).replaceAll("...$", "102"),
                place.agencies().get(0), Agent.State.ACTIVE)), List.of()));

        enter(Map.of("words", "带客户看了图纸", "agent", "陈杰")).statusCode(201).body("agent", is("陈杰"));
    }

    @Test
    void theSameKeyAndRequestIsTheSameFollowUp() {
        Map<String, Object> request = Map.of("words", "已电话沟通");
        String id = enter(receipt, "2" + receipt, request).statusCode(201).extract().path("id");
        enter(receipt, "2" + receipt, request).statusCode(200).body("id", is(id));
        list("").body("followUps", hasSize(1));
        refused(422, "idempotency-key-reused", receipt, "2" + receipt, Map.of("words", "又电话沟通"));
        town.pass(Duration.ofDays(8));
        enter(receipt, "2" + receipt, request).statusCode(200).body("id", is(id));
    }

    @Test
    void manyAreReadPageByPageTheNewestFirst() {
        for (int i = 0; i < 53; i++) {
            enter(Map.of("words", "第" + i + "次")).statusCode(201);
        }
        String next = list("").body("followUps", hasSize(50)).body("followUps[0].words", is("第52次")).extract().path("next");
        list("?after=" + next).body("followUps.words", contains("第2次", "第1次", "第0次")).body("next", nullValue());
    }

    @Test
    void whatNobodyMayFollowUpIsRefusedAndNothingKept() {
        refused(404, "pre-report-unknown", "A2345B", "3", Map.of("words", "已电话沟通"));
        refused(400, "invalid-request", Map.of("words", "已电话沟通", "agent", "没有这人"));
        refused(400, "invalid", Map.of("words", " "));
        refused(400, "invalid", receipt, "é", Map.of("words", "已电话沟通"));
        town.put(new Setup(List.of(), List.of(new AgencySetup(place.agencies().get(0), Agency.State.SUSPENDED)), List.of(),
                List.of()));
        refused(409, "agent-may-not-report", Map.of("words", "已电话沟通"));
        town.put(new Setup(List.of(), List.of(new AgencySetup(place.agencies().get(0), Agency.State.APPROVED)),
                List.of(new AgentSetup("经纪人1", place.agents().get(0), place.agencies().get(1), Agent.State.ACTIVE)),
                List.of()));
        refused(409, "agent-may-not-report", Map.of("words", "已电话沟通"));
        town.pass(Duration.ofDays(8));
        refused(409, "pre-report-closed", Map.of("words", "已电话沟通"));
    }

    @Test
    void atOnceUnderOneKeyThereIsOne() throws Exception {
        Set<String> ids = new HashSet<>(AtOnce.all(java.util.stream.IntStream
                .range(0, 8).<java.util.concurrent.Callable<String>>mapToObj(i -> () -> enter(receipt, "4" + receipt,
                        Map.of("words", "已电话沟通")).extract().path("id"))
                .toList()));

        assertEquals(1, ids.size());
        list("").body("followUps", hasSize(1));
    }
}
