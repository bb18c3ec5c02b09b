package dev.baobei.demo;

import java.util.List;
import java.util.Map;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

/** Somebody who tries the demonstration. */
public final class Stranger {

    public static final String WANG_LEI = "+8613900000001";
    public static final String ALL_PROJECTS = "+15005550006";

    private Stranger() {}

    public static JsonPath asks(String path) {
        return RestAssured.get(path).then().statusCode(200).extract().jsonPath();
    }

    public static ValidatableResponse posts(String path, Object body) {
        return RestAssured.given().contentType(ContentType.JSON).body(body).post(path).then();
    }

    public static JsonPath texts(String from, String to, String text) {
        return posts("/demo/messages", Map.of("from", from, "to", to, "text", text)).statusCode(200).extract().jsonPath();
    }

    public static ValidatableResponse movesTheClock(String advance) {
        return posts("/demo/clock", Map.of("advance", advance));
    }

    /** One of the known accounts: its password is its name. */
    public static RequestSpecification as(String role) {
        return RestAssured.given().auth().preemptive().basic(role, role).contentType(ContentType.JSON);
    }

    /** At the desk of 金桥农批. */
    public static JsonPath registers(String customer, String phone) {
        return as("desk").body(Map.of("project", "JQ", "customerName", customer, "phones", List.of(phone)))
                .post("/api/visits").then().statusCode(201).extract().jsonPath();
    }
}
