package dev.baobei.story;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import jakarta.inject.Inject;

import dev.baobei.story.Town.Place;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;

/** The page that asks what would be if: for managers, and to look at for auditors. */
@StoryTest
class WhatIfPageTest {

    private static final String PAGE = "/desk/what-if";

    @Inject
    Town town;

    @Test
    void aManagerIsOfferedTheFormAndTheProgress() {
        Place place = town.place(Town.halfAnHourAhead());
        town.staff("whatif", "manager").get(PAGE).then().statusCode(200).contentType("text/html")
                .header("Content-Security-Policy", containsString("default-src 'none'")).header("Cache-Control", "no-store")
                .body(containsString("<option value=\"" + place.code() + "\""))
                .body(containsString("<progress id=\"progress\""))
                .body(containsString("开始试算")).body(containsString("还没有试算过")).body(containsString("REG-03"));
        for (String file : new String[]{"/desk/what-if.js", "/desk/what-if.css"}) {
            RestAssured.given().get(file).then().statusCode(200);
        }
    }

    @Test
    void anAuditorLooksAndTheDeskAndStrangersDoNot() {
        town.staff("whatif-auditor", "auditor").get(PAGE).then().statusCode(200).body(not(containsString("开始试算")));
        town.staff("whatif-desk", "desk").get(PAGE).then().statusCode(403);
        RestAssured.given().get(PAGE).then().statusCode(401).header("WWW-Authenticate", containsString("asic"));
    }
}
