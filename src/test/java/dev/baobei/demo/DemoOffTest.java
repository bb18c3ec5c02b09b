package dev.baobei.demo;

import dev.baobei.testing.Database;
import dev.baobei.testing.FakeTwilioResource;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.Method;
import org.hamcrest.Matchers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Without demo mode there is no demonstration. */
@QuarkusTest
@WithTestResource(value = Database.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = FakeTwilioResource.class, scope = TestResourceScope.GLOBAL)
class DemoOffTest {

    @ParameterizedTest
    @CsvSource({"GET, /demo", "GET, /demo/", "GET, /demo;x=1", "GET, //demo", "GET, /%64emo", "GET, /demo/demo.css",
            "GET, /demo/demo.js", "GET, /demo/clock", "POST, /demo/clock", "GET, /demo/outbox", "POST, /demo/messages",
            "POST, /demo/twilio/2010-04-01/Accounts/AC00000000000000000000000000000000/Messages.json", "GET, /demo/nothing"})
    void everything_of_it_answers_404_with_a_problem_document(Method method, String path) {
        RestAssured.given().urlEncodingEnabled(false).contentType("application/json").body("{\"advance\":\"PT31M\"}")
                .request(method, path).then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("code", Matchers.equalTo("not-found"));
    }

    @ParameterizedTest
    @CsvSource({"desk", "manager", "auditor", "admin"})
    void nobody_signs_in_with_a_known_password(String role) {
        RestAssured.given().auth().preemptive().basic(role, role).get("/api/projects").then().statusCode(401);
    }
}
