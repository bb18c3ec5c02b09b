package dev.baobei.story;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import dev.baobei.hostile.Kept;
import dev.baobei.story.Town.Place;
import io.agroal.api.AgroalDataSource;
import io.quarkus.elytron.security.common.BcryptUtil;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.vertx.core.json.JsonArray;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Many messages read again page by page, messages decided before readings were kept, and whatever is refused: nothing is kept. */
@StoryTest
class RereadRefusalsTest {

    private static final String UNKNOWN = "01a20ab1-6349-71d7-a918-c66db4249aa3";
    private static final Map<String, String> REASON = Map.of("reason", "因解析升级");

    @Inject
    Town town;

    @Inject
    KeptMessages messages;

    @Inject
    Pool pool;

    @Inject
    AgroalDataSource database;

    private Place place;
    private Instant from;
    private Kept kept;

    @BeforeEach
    void somewhere() {
        place = town.place(Town.halfAnHourAhead());
        from = town.now();
        town.desk();
    }

    /** From here on nothing may change. */
    private void arranged() {
        kept = new Kept(database);
    }

    /** A message as a first parser decided it, which kept no reading. */
    private UUID decidedLongAgo(String words, String kind, String outcomes) {
        UUID id = messages.keep(place, words);
        pool.preparedQuery("""
                with done as (delete from waiting where message_id = $1 returning message_id)
                insert into decision (message_id, decided_at, kind, agent_id, outcomes)
                select message_id, now(), $2, (select agent_id from decision where agent_id is not null
                  order by decided_at desc limit 1), $3 from done""")
                .execute(Tuple.of(id, kind, new JsonArray(outcomes))).await().indefinitely();
        return id;
    }

    private ValidatableResponse look(Object id) {
        return town.desk().post("/api/messages/" + id + "/reread").then();
    }

    private ValidatableResponse apply(Object id) {
        return town.desk().body(REASON).post("/api/messages/" + id + "/reread/application").then();
    }

    private ValidatableResponse list(Map<String, Object> more) {
        Map<String, Object> period = new HashMap<>(
                Map.of("from", from.toString(), "to", town.now().plus(Duration.ofSeconds(1)).toString()));
        period.putAll(more);
        return town.desk().body(period).post("/api/messages/reread").then();
    }

    /** Whatever is refused changes no row of any table. */
    private void refused(int status, String code, ValidatableResponse answer) {
        answer.statusCode(status).contentType("application/problem+json").body("code", is(code));
        assertEquals(List.of(), kept.changed());
    }

    private void assertNothingIsKept() {
        town.desk().body(Map.of("project", place.code())).post("/api/pre-reports/search").then().body("preReports", empty());
        place.journal().body("entries", is(2));
    }

    @Test
    void aMessageThatWasTakenForChatterIsReportedAsOfItsTime() {
        place.text(0, "查询");
        UUID id = decidedLongAgo(MainStoryTest.report(place), "CHATTER", "[]");

        look(id).statusCode(200).body("before.kind", is("chatter")).body("before.parser", nullValue())
                .body("changes", contains("kind", "1.report")).body("added[0].name", is("张先生"));
        assertNothingIsKept();
        place.text(1, MainStoryTest.report(place));
        apply(id).statusCode(200).body("added[0].receipt", notNullValue());

        place.journal().body("verifies", is(true)).body("entries", is(4));
        String entry = pool
                .preparedQuery("select convert_from(canonical, 'UTF8') as text from journal_entry where message_id = $1")
                .execute(Tuple.of(id)).await().indefinitely().iterator().next().getString("text");
        for (String fact : List.of("4:kind=15:REPORT_ACCEPTED\n", "6:reason=6:reread\n", "13:behindYounger=6:reread\n",
                "7:account=36:")) {
            assertTrue(entry.contains(fact), entry);
        }
        arranged();
        refused(409, "reread-changes-nothing", apply(id));
    }

    @Test
    void aCommandIsCarriedOutLateByNobodyButAPerson() {
        String receipt = MainStoryTest.receipt(place, place.text(0, MainStoryTest.report(place)));
        UUID now = decidedLongAgo("撤回 " + receipt, "CHATTER", "[]");
        UUID then = decidedLongAgo("你好", "WITHDRAWAL", "[{\"outcome\":\"withdrawn\",\"objections\":[],\"problems\":[]}]");

        arranged();
        for (UUID id : List.of(now, then)) {
            look(id).statusCode(200).body("differs", is(true)).body("obstacle", is("needsPerson"));
            refused(409, "reread-is-command", apply(id));
        }
        town.desk().get("/api/pre-reports/" + receipt).then().body("state", is("pending"));
    }

    @Test
    void whoMightNotReportThenHasReportedNobody() {
        place.text(3, MainStoryTest.report(place));
        UUID id = decidedLongAgo("你好", "PRE_REPORT",
                "[{\"outcome\":\"rejected\",\"objections\":[\"AGENT_LEFT\"],\"problems\":[]}]");

        look(id).body("differs", is(true)).body("after.reports[0].outcome", is("rejected"));
        apply(id).statusCode(200).body("added", empty()).body("takenBack", empty());
        assertNothingIsKept();
    }

    @Test
    void ofManyThoseThatDifferAreListedPageByPage() {
        place.text(0, "查询");
        place.text(0, "帮助");
        UUID first = decidedLongAgo(MainStoryTest.report(place), "CHATTER", "[]");
        UUID second = decidedLongAgo("报备《" + place.name() + "》,客户李先生,电话139****5678", "CHATTER", "[]");

        list(Map.of()).statusCode(200).body("read", is(4)).body("differing", is(2))
                .body("messages.message", contains(first.toString(), second.toString())).body("next", nullValue());
        list(Map.of("project", place.code())).body("read", is(2)).body("differing", is(2));
        String next = list(Map.of("limit", 3)).body("read", is(3)).body("messages.message", contains(first.toString()))
                .body("next", is(first.toString())).extract().path("next");
        list(Map.of("limit", 3, "after", next)).body("read", is(1)).body("messages.message", contains(second.toString()));
        Place other = town.place(Town.halfAnHourAhead());
        list(Map.of("project", other.code())).body("read", is(0)).body("messages", empty());
        assertNothingIsKept();
    }

    @Test
    void whatCannotBeAskedNamesItsFault() {
        UUID id = decidedLongAgo(MainStoryTest.report(place), "CHATTER", "[]");
        arranged();
        refused(400, "invalid-request", list(Map.of("project", "NOWHERE")).body("errors.field", contains("project")));
        refused(400, "invalid-request", list(Map.of("to", from.toString())).body("errors.field", contains("to")));
        for (int limit : List.of(0, 201)) {
            list(Map.of("limit", limit)).statusCode(400).body("errors", hasSize(1));
        }
        town.desk().body(Map.of("from", from.toString())).post("/api/messages/reread").then().statusCode(400);
        town.desk().body("{\"from\": \"yesterday\"}").post("/api/messages/reread").then().statusCode(400);
        for (String reason : List.of("", " ", "长".repeat(201))) {
            town.desk().body(Map.of("reason", reason)).post("/api/messages/" + id + "/reread/application").then()
                    .statusCode(400)
                    .body("errors.field", contains("reason"));
        }
        town.desk().body("{}").post("/api/messages/" + id + "/reread/application").then().statusCode(400);
        assertEquals(List.of(), kept.changed());
    }

    @Test
    void whatIsNotThereOrNotDecidedIsNotReadAgain() {
        UUID id = messages.keep(place, MainStoryTest.report(place));
        messages.setAside(id);
        arranged();
        refused(404, "message-unknown", look(UNKNOWN));
        refused(404, "message-unknown", apply(UNKNOWN));
        look("no-id").statusCode(404);
        refused(409, "message-undecided", look(id));
        refused(409, "message-undecided", apply(id));
    }

    @Test
    void onlyManagersAndAdministratorsOfTheProjectReadAgain() {
        place.text(0, "查询");
        UUID id = decidedLongAgo(MainStoryTest.report(place), "CHATTER", "[]");
        Place other = town.place(Town.halfAnHourAhead());
        RequestSpecification desk = account("desk", null);
        RequestSpecification manager = account("manager", other.code());
        RequestSpecification administrator = account("admin", null);
        arranged();

        refused(401, "unauthorized", RestAssured.given().contentType("application/json").body(REASON)
                .post("/api/messages/" + id + "/reread/application").then());
        refused(403, "forbidden", desk.post("/api/messages/" + id + "/reread").then());
        refused(403, "forbidden", desk.body(REASON).post("/api/messages/" + id + "/reread/application").then());
        refused(403, "forbidden", desk.body(period()).post("/api/messages/reread").then());
        refused(403, "project-not-yours", manager.post("/api/messages/" + id + "/reread").then());
        refused(403, "project-not-yours", manager.body(REASON).post("/api/messages/" + id + "/reread/application").then());
        refused(403, "project-not-yours", manager.body(period()).post("/api/messages/reread").then());
        administrator.body(REASON).post("/api/messages/" + id + "/reread/application").then().statusCode(200);
        account("manager", place.code()).post("/api/messages/" + id + "/reread").then().statusCode(200)
                .body("rereads", is(1)).body("before.kind", not("chatter"));
    }

    private Map<String, String> period() {
        return Map.of("from", from.toString(), "to", town.now().plus(Duration.ofSeconds(1)).toString(), "project",
                place.code());
    }

    /** An account with one role, for one project or for all. */
    private RequestSpecification account(String role, String project) {
        UUID id = UUID.randomUUID();
        pool.preparedQuery("insert into staff_account (id, name, password_hash, roles, projects) values ($1, $2, $3, $4, $5)")
                .execute(Tuple.tuple().addUUID(id).addString(id.toString()).addString(BcryptUtil.bcryptHash("secret", 4))
                        .addArrayOfString(new String[]{role})
                        .addArrayOfString(project == null ? null : new String[]{project}))
                .await().indefinitely();
        return RestAssured.given().auth().preemptive().basic(id.toString(), "secret").contentType("application/json");
    }
}
