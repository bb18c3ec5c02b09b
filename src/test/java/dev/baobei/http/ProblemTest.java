package dev.baobei.http;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.baobei.testing.Database;
import dev.baobei.testing.FakeTwilioResource;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = Database.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = FakeTwilioResource.class, scope = TestResourceScope.GLOBAL)
class ProblemTest {

    @Test
    void aPathThatIsNotThere() {
        var expected = """
                {"type":"about:blank","title":"Not Found","status":404,"code":"not-found"}""";
        assertProblem(404, expected, given().get("/nothing"));
        assertProblem(404, expected, given().get("/breaking/nothing"));
    }

    @Test
    void aMethodThatIsNotThere() {
        assertProblem(405, """
                {"type":"about:blank","title":"Method Not Allowed","status":405,"code":"method-not-allowed"}""",
                given().delete("/breaking"));
    }

    @Test
    void anAnswerInAFormThatWeDoNotHave() {
        assertProblem(406, """
                {"type":"about:blank","title":"Not Acceptable","status":406,"code":"not-acceptable"}""",
                given().accept("image/png").get("/breaking/fails/somehow"));
    }

    @Test
    void aBodyInAFormThatWeDoNotTake() {
        assertProblem(415, """
                {"type":"about:blank","title":"Unsupported Media Type","status":415,"code":"unsupported-media-type"}""",
                given().contentType("text/plain").body("x").post("/breaking"));
    }

    @Test
    void aBodyThatIsTooLarge() {
        assertProblem(413, """
                {"type":"about:blank","title":"Request Entity Too Large","status":413,\
                "detail":"The body is larger than the gateway takes.","code":"body-too-large"}""",
                json("\"" + "x".repeat(1024 * 1024) + "\"").post("/breaking"));
    }

    @Test
    void aBodyThatIsNotJson() {
        var expected = """
                {"type":"about:blank","title":"Bad Request","status":400,\
                "detail":"The body is not well-formed JSON.","code":"json-malformed"}""";
        assertProblem(400, expected, json("{\"name\":").post("/breaking"));
        assertProblem(400, expected, json("name=张三").post("/breaking"));
    }

    @Test
    void aBodyOfAnotherShape() {
        assertProblem(400, """
                {"type":"about:blank","title":"Bad Request","status":400,\
                "detail":"The body does not have the shape that is expected.","code":"json-mismatched",\
                "errors":[{"field":"phones[1]","detail":"is not of the expected kind"}]}""",
                json("{\"name\":\"张三\",\"phones\":[\"1\",{}]}").post("/breaking"));
        assertProblem(400, """
                {"type":"about:blank","title":"Bad Request","status":400,\
                "detail":"The body does not have the shape that is expected.","code":"json-mismatched"}""",
                json("[]").post("/breaking"));
    }

    @Test
    void fieldsThatAreMissingOrWrong() {
        assertProblem(400, """
                {"type":"about:blank","title":"Bad Request","status":400,\
                "detail":"Some fields are missing or wrong.","code":"invalid",\
                "errors":[{"field":"key","detail":"must not be blank"},{"field":"name","detail":"must not be blank"},\
                {"field":"phones[0]","detail":"must not be blank"}]}""",
                given().contentType("application/json").body("{\"phones\":[\"\"]}").post("/breaking"));
    }

    @Test
    void nobodyLoggedIn() {
        assertProblem(401, """
                {"type":"about:blank","title":"Unauthorized","status":401,"code":"unauthorized"}""",
                given().get("/breaking/fails/unauthorized"));
    }

    @Test
    void somebodyWhoMayNot() {
        assertProblem(403, """
                {"type":"about:blank","title":"Forbidden","status":403,"code":"forbidden"}""",
                given().get("/breaking/fails/forbidden"));
    }

    @Test
    void aDatabaseThatCannotBeAskedAsksToComeBack() {
        var answer = given().get("/breaking/fails/database");

        assertProblem(503, """
                {"type":"about:blank","title":"Service Unavailable","status":503,\
                "detail":"The database cannot be asked right now: ask again.","code":"database-down"}""", answer);
        assertEquals("5", answer.header("Retry-After"));
    }

    @Test
    void whateverElseBreaksIsNamedByAnIdAndSaysNothingOfWhatWasWritten() {
        var answer = given().get("/breaking/fails/otherwise");

        var urn = answer.jsonPath().getString("instance");
        assertTrue(urn.matches("urn:uuid:[0-9a-f-]{36}"), urn);
        assertProblem(500, """
                {"type":"about:blank","title":"Internal Server Error","status":500,\
                "detail":"Something of ours broke. The log has it under this id.","code":"unexpected","instance":"%s"}"""
                .formatted(urn), answer);
    }

    @Test
    void theLogHasTheKindsAndThePlacesOfAFailureAndNotItsWords() {
        var trace = WordlessTrace.of(new IllegalStateException("张三", new NumberFormatException("13800138000")));

        assertTrue(trace.startsWith("java.lang.IllegalStateException\n\tat dev.baobei.http.ProblemTest"), trace);
        assertTrue(trace.contains("\ncaused by java.lang.NumberFormatException\n\tat "), trace);
        assertTrue(!trace.contains("张三") && !trace.contains("13800138000"), trace);
    }

    private static RequestSpecification json(String body) {
        return given().contentType("application/json").header("Idempotency-Key", "k").body(body);
    }

    private static void assertProblem(int status, String document, Response answer) {
        assertEquals(status, answer.statusCode());
        assertEquals("application/problem+json", answer.contentType());
        assertEquals(document, answer.asString());
    }
}
