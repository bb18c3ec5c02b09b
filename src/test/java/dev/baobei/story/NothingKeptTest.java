package dev.baobei.story;

import static java.util.Map.entry;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;

import jakarta.inject.Inject;

import dev.baobei.domain.terms.SignatureRole;
import dev.baobei.hostile.Kept;
import dev.baobei.postgres.directory.Setup;
import dev.baobei.postgres.directory.Setup.ProjectSetup;
import dev.baobei.story.Town.Place;
import dev.baobei.testing.FakeTwilioAnswer;
import dev.baobei.testing.FakeTwilioResource;
import dev.baobei.testing.FakeTwilioWebhooks;
import io.agroal.api.AgroalDataSource;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever is refused leaves no trace: no message, no report, no visit, no journal entry. */
@StoryTest
class NothingKeptTest {

    @Inject
    Town town;

    @Inject
    AgroalDataSource database;

    private Place place;
    private Kept kept;
    private final String sid = FakeTwilioWebhooks.newSid();

    @BeforeEach
    void somewhere() {
        place = town.place(Town.halfAnHourAhead());
        town.desk();
        kept = new Kept(database);
    }

    private List<Entry<String, String>> message() {
        return Place.twilio().message(sid, place.agents().get(0), place.number(), MainStoryTest.report(place));
    }

    private void refused(int status, String code, FakeTwilioAnswer answer) {
        assertEquals(status, answer.status(), answer.body());
        assertEquals(code, JsonPath.from(answer.body()).getString("code"));
        assertEquals(List.of(), kept.changed());
        town.desk().get("/api/messages?externalId=" + sid).then().statusCode(200).body("messages", empty());
        place.journal().body("entries", is(2));
    }

    private ValidatableResponse refused(int status, String code, ValidatableResponse answer) {
        answer.statusCode(status).contentType("application/problem+json").body("code", is(code));
        assertEquals(List.of(), kept.changed());
        return answer;
    }

    @Test
    void ofAMessageThatSomebodyElseSigned() {
        refused(403, "signature-wrong",
                new FakeTwilioWebhooks(FakeTwilioResource.ACCOUNT, "another-token", FakeTwilioResource.PUBLIC_URL,
                        "http://localhost:" + RestAssured.port).post("/webhooks/twilio", message()));
    }

    @Test
    void ofAMessageWithTwoTexts() {
        List<Entry<String, String>> twice = message();
        twice.add(entry("Body", "另一个内容"));
        refused(400, "parameter-repeated", Place.twilio().post("/webhooks/twilio", twice));
    }

    @Test
    void ofAMessageWithoutASender() {
        List<Entry<String, String>> anonymous = message();
        anonymous.removeIf(parameter -> parameter.getKey().equals("From"));
        refused(400, "parameter-wrong", Place.twilio().post("/webhooks/twilio", anonymous));
    }

    @Test
    void ofABodyThatDoesNotDecode() {
        refused(400, "form-malformed", Place.twilio().post("/webhooks/twilio", "MessageSid=" + sid + "&Body=%zz", "whatever"));
    }

    @Test
    void ofABodyThatIsTooLarge() {
        refused(413, "body-too-large",
                Place.twilio().post("/webhooks/twilio", "MessageSid=" + sid + "&Body=" + "a".repeat(66_000), "whatever"));
    }

    @Test
    void ofAStatusThatIsNotSignedOrIsNone() {
        refused(403, "signature-wrong", Place.twilio().post("/webhooks/twilio/status", "MessageSid=" + sid, "whatever"));
        refused(400, "parameter-wrong", Place.twilio().post("/webhooks/twilio/status", List.of(entry("MessageSid", sid))));
    }

    @Test
    void ofAnArrivalThatNamesNobodyOrNowhere() {
        refused(400, "invalid-request", place.arrive(
                Map.of("project", "NOWHERE", "customerName", "张先生", "phones", List.of("12345"), "broughtBy", "没有这家")))
                .body("errors.field", is(List.of("project", "phones[0]", "broughtBy")));
        refused(400, "invalid", place.arrive(Map.of("project", place.code(), "customerName", "", "phones", List.of())))
                .body("errors", hasSize(2));
    }

    @Test
    void ofABodyThatMeansNothing() {
        refused(400, "json-malformed", town.desk().body("{\"project\":").post("/api/visits").then());
        refused(400, "json-malformed", town.desk().body("{\"project\":\"A\",\"project\":\"B\"}").post("/api/visits").then());
        refused(400, "json-mismatched", town.desk().body("{\"projects\":1}").post("/api/visits").then())
                .body("errors", is(List.of(Map.of("field", "projects", "detail", "is not known here"))));
        refused(400, "json-excessive",
                town.desk().body("{\"project\":\"" + "x".repeat(100_001) + "\"}").post("/api/visits").then());
        refused(400, "json-excessive", town.desk().body(" ".repeat(1_040_000)).post("/api/visits").then());
        refused(400, "invalid", town.desk().post("/api/visits").then());
        refused(413, "body-too-large", town.desk().body("\"" + "x".repeat(1_100_000) + "\"").post("/api/visits").then());
        refused(415, "unsupported-media-type", town.desk().contentType("text/plain").body("x").post("/api/visits").then());
    }

    @Test
    void ofATargetThatMeansNothing() {
        refused(400, "target-malformed", town.desk().urlEncodingEnabled(false).get("/api/messages?externalId=%00").then());
        refused(400, "query-wrong", town.desk().get("/api/messages?external=1").then())
                .body("errors", is(List.of(Map.of("field", "external", "detail", "is not known here"))));
        refused(400, "query-wrong", town.desk().get("/api/messages?externalId=1&externalId=2").then());
        refused(400, "invalid", town.desk().get("/api/messages?limit=201").then()).body("errors.field", is(List.of("limit")));
        refused(400, "invalid", town.desk().get("/api/messages?after=1").then()).body("errors.field", is(List.of("after")));
        refused(404, "not-found", town.desk().post("/api/nothing").then());
        refused(405, "method-not-allowed", town.desk().delete("/api/visits").then());
    }

    @Test
    void ofARequestByNobody() {
        RequestSpecification nobody = RestAssured.given().contentType("application/json");
        refused(401, "unauthorized", nobody.body(arrival("13812341234")).post("/api/visits").then());
        refused(401, "unauthorized", nobody.auth().preemptive().basic("town-desk", "wrong").body(arrival("13812341234"))
                .post("/api/visits").then());
        refused(401, "unauthorized", nobody.auth().preemptive().basic("de\0sk", "de\0sk").body(arrival("13812341234"))
                .post("/api/visits").then());
    }

    @Test
    void ofARequestBySomebodyWhoMayNot() throws SQLException {
        refused(403, "forbidden", town.desk().body(Map.of()).post("/api/setup").then());
        String visit = place.arrive(arrival("13812341234")).statusCode(201).extract().path("id");
        town.staff("elsewhere", "desk", "manager");
        try (Connection connection = database.getConnection(); Statement sql = connection.createStatement()) {
            sql.execute("update staff_account set projects = '{NOWHERE}' where name = 'elsewhere'");
        }
        kept = new Kept(database);
        refused(403, "project-not-yours", elsewhere().body(arrival("13812345678")).post("/api/visits").then());
        refused(404, "visit-unknown", elsewhere().get("/api/visits/" + visit).then());
        refused(404, "visit-unknown", elsewhere().body(Map.of()).post("/api/visits/" + visit + "/confirmation").then());
        refused(404, "project-unknown", elsewhere().get("/api/projects/" + place.code() + "/journal").then());
        refused(403, "forbidden", elsewhere().get("/api/projects/" + place.code() + "/journal/entries").then());
        refused(403, "forbidden", elsewhere().get("/api/messages").then());
        refused(403, "forbidden", elsewhere().get("/api/messages/01a20ab1-6349-71d7-a918-c66db4249aa3").then());
        refused(403, "forbidden", elsewhere().body(Map.of("text", "查询", "from", place.agents().get(0)))
                .post("/api/messages/preview").then());
    }

    private RequestSpecification elsewhere() {
        return town.staff("elsewhere");
    }

    private Map<String, Object> arrival(String phone) {
        return Map.of("project", place.code(), "customerName", "张先生", "phones", List.of(phone));
    }

    @Test
    void ofAskingForWhatThereIsNot() {
        String nothing = "01a20ab1-6349-71d7-a918-c66db4249aa3";
        refused(404, "visit-unknown", place.confirm(nothing, Map.of()));
        refused(404, "visit-unknown", town.desk().get("/api/visits/" + nothing).then());
        refused(404, "not-found", place.confirm("no-id", Map.of()));
        refused(404, "message-unknown", town.desk().get("/api/messages/" + nothing).then());
        refused(404, "pre-report-unknown", town.desk().get("/api/pre-reports/222222").then());
        refused(404, "project-unknown", town.desk().get("/api/projects/NOWHERE/journal").then());
        refused(404, "project-unknown", town.desk().get("/api/projects/NOWHERE/journal/entries").then());
        refused(400, "invalid-request", town.desk().body(Map.of("project", "NOWHERE")).post("/api/pre-reports/search").then());
    }

    @Test
    void ofAConfirmationThatLacksASignatureOrSawAnotherVerdict() {
        Place signed = town.place(Town.signedBy(SignatureRole.AGENT));
        String visit = signed.arrive("张先生", "13812341234").statusCode(201).extract().path("id");
        kept = new Kept(database);
        refused(422, "signatures-missing", signed.confirm(visit, Map.of()));
        refused(400, "invalid", signed.confirm(visit, Map.of("signatures", List.of(Map.of("role", "boss", "name", "王磊")))))
                .body("errors.field", is(List.of("signatures[0].role")));
        signed.confirm(visit, Map.of("verdictVersion", 2, "signatures", List.of(Map.of("role", "agent", "name", "王磊"))))
                .statusCode(409);
        assertEquals(List.of(), kept.changed());
    }

    @Test
    void ofAnotherRequestUnderAKeyThatWasUsed() {
        town.desk().header("Idempotency-Key", sid).body(arrival("13812341234")).post("/api/visits").then().statusCode(201);
        kept = new Kept(database);
        refused(422, "idempotency-key-reused",
                town.desk().header("Idempotency-Key", sid).body(arrival("13812345678")).post("/api/visits").then());
        refused(400, "invalid",
                town.desk().header("Idempotency-Key", "é").body(arrival("13812345678")).post("/api/visits").then());
    }

    @Test
    void ofAnArrivalWhereNothingCanBeJudged() {
        town.put(
                new Setup(List.of(new ProjectSetup("TERMLESS", "无约居", List.of(), List.of(), "Asia/Shanghai", null, null, null)),
                        List.of(), List.of(), List.of()));
        kept = new Kept(database);
        refused(409, "project-without-terms", place.arrive(
                Map.of("project", "TERMLESS", "customerName", "张先生", "phones", List.of("13812341234"))));
    }

}
