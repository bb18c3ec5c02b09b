package dev.baobei.story;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import dev.baobei.story.Town.Place;
import org.junit.jupiter.api.Test;

/** Who may be somebody on record (疑似重号) is for a person to tell, who sees both texts side by side: of reports, protections, the list. */
@StoryTest
class LookAlikesTest {

    @Inject
    Town town;

    private Place reported(String words) {
        Place place = town.place(Town.lastFourWillDo());
        place.text(0, words);
        town.pass(Duration.ofMinutes(31));
        return place;
    }

    @Test
    void fewDigitsUnderANameThatSoundsAlikeAreNoWalkIn() {
        Place place = reported("报备 章先生 *******1234");

        place.arrive("张伟", "13812341234").statusCode(201).body("verdict.kind", is("Contested"))
                .body("verdict.why", contains("LOOK_ALIKE_REPORT"))
                .body("verdict.candidates", contains(place.agencies().get(0)))
                .body("verdict.trace[0].sideBySide.reported.name", is("章先生"))
                .body("verdict.trace[0].sideBySide.reported.phone", is("*******1234"))
                .body("verdict.trace[0].sideBySide.visiting.name", is("张伟"))
                .body("verdict.trace[0].sideBySide.visiting.phone", is("138****1234"))
                .body("verdict.trace[0].rules.answer[0]", is("DOUBT")).body("verdict.trace[0].rules.answer[1]", is("DOUBT"));
        place.arrive("李伟", "13912341234").statusCode(201).body("verdict.kind", is("WalkIn"))
                .body("verdict.trace", is(List.of()));
    }

    @Test
    void aProtectedLookAlikeIsShownByNameAndNumber() {
        Place place = reported("报备 章先生 138****1234");
        String first = place.arrive("章先生", "138****1234").statusCode(201).body("verdict.kind", is("BroughtBy"))
                .extract().path("id");
        place.confirm(first, Map.of()).statusCode(200);
        town.pass(Duration.ofDays(1));

        String second = place.arrive("张伟", "13812341234").statusCode(201)
                .body("verdict.why", contains("LOOK_ALIKE_PROTECTION"))
                .body("verdict.lookAlikes.by", contains("visit")).body("verdict.lookAlikes.visit", contains(first))
                .body("verdict.lookAlikes.known.name", contains("章先生"))
                .body("verdict.lookAlikes.known.phone", contains("138****1234"))
                .body("verdict.lookAlikes.visiting.name", contains("张伟"))
                .body("verdict.lookAlikes.visiting.phone", contains("138****1234")).extract().path("id");
        place.confirm(second, Map.of("verdictVersion", 1)).statusCode(200).body("verdict.lookAlikes.visit", contains(first));
        place.journal().body("verifies", is(true));
    }

    @Test
    void aNameOnTheDevelopersListIsShownBesideTheVisitors() {
        Place place = town.place(Town.but(Town.halfAnHourAhead(), "{\"existing\": \"OURS\"}"));
        town.staff("lister", "manager").contentType("text/csv").body("赵先生,13812341234".getBytes(StandardCharsets.UTF_8))
                .post("/api/projects/" + place.code() + "/existing-customers/table").then().statusCode(200);
        town.pass(Duration.ofMinutes(1));
        place.text(0, WhatIfs.report(place, "张先生", "138****1234"));
        town.pass(Duration.ofMinutes(31));

        place.arrive("张先生", "13812341234").statusCode(201).body("verdict.why", contains("LOOK_ALIKE_EXISTING"))
                .body("verdict.lookAlikes.by", contains("list")).body("verdict.lookAlikes[0].visit", nullValue())
                .body("verdict.lookAlikes.known.name", contains("赵先生"))
                .body("verdict.lookAlikes.known.phone[0]", startsWith("138****"))
                .body("verdict.lookAlikes.visiting.name", contains("张先生"));
    }
}
