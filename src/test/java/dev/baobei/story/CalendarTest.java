package dev.baobei.story;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import dev.baobei.hostile.Kept;
import dev.baobei.story.Town.Place;
import io.agroal.api.AgroalDataSource;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

/** A project's calendar (工作日历): holidays and the days that are worked in their place. */
@StoryTest
class CalendarTest {

    @Inject
    Town town;

    @Inject
    AgroalDataSource database;

    private static String path(Place place) {
        return "/api/projects/" + place.code() + "/calendar";
    }

    private ValidatableResponse table(Place place, String table) {
        return town.staff("calendar-manager", "manager").contentType("text/csv").body(table.getBytes(StandardCharsets.UTF_8))
                .post(path(place) + "/table").then();
    }

    @Test
    void everyRowIsAnsweredAndTheSameAgainChangesNothing() {
        Place place = town.place(Town.halfAnHourAhead());
        town.desk().get(path(place) + "?year=2027").then().statusCode(200).body("year", is(2027)).body("days", empty());
        String rows = "日期,类型\n2027-10-01,休\n2027-10-09,班\n2027-02-30,休\n2027-10-10,调休\n2027-10-02,休\n2027-10-02,班\n2027-10-01,休\n";

        table(place, rows).statusCode(200).body("added", is(2), "alreadyThere", is(1), "refused", is(4))
                .body("rows.line", contains(2, 3, 4, 5, 6, 7, 8))
                .body("rows.reason", contains(null, null, "notADay", "notAKind", "saidOtherwise", "saidOtherwise", null))
                .body("mark", notNullValue());
        table(place, rows).statusCode(200).body("added", is(0), "alreadyThere", is(3), "mark", nullValue());
        town.desk().get(path(place) + "?year=2027").then().statusCode(200)
                .body("days.day", contains("2027-10-01", "2027-10-09"))
                .body("days.kind", contains("holiday", "working"))
                .body("days.by", contains("calendar-manager", "calendar-manager"));

        town.staff("calendar-manager", "manager").body(Map.of("days", List.of(Map.of("day", "2027-10-01", "kind", "asWeek"))))
                .post(path(place)).then().statusCode(200).body("added", is(1));
        town.desk().get(path(place) + "?year=2027").then().body("days.day", contains("2027-10-09"));
        place.journal().body("verifies", is(true));
        town.desk().get("/api/projects/" + place.code() + "/rerun").then().statusCode(200).body("same", is(true));
    }

    @Test
    void whatIsNoListAnotherProjectAndWhoMayNotAreRefusedAndNothingIsKept() {
        Place place = town.place(Town.halfAnHourAhead());
        Map<String, Object> one = Map.of("days", List.of(Map.of("day", "2027-10-01", "kind", "holiday")));
        town.staff("calendar-manager", "manager");
        town.staff("calendar-desk", "desk");
        Kept kept = new Kept(database);

        town.staff("calendar-manager", "manager").body(Map.of("days", List.of())).post(path(place)).then().statusCode(400)
                .body("errors[0].field", is("days"));
        town.staff("calendar-manager", "manager").body(Map.of("days", Collections.nCopies(1001, one.get("days"))))
                .post(path(place)).then().statusCode(400);
        table(place, "").statusCode(400);
        town.staff("calendar-manager", "manager").body(one).post("/api/projects/NONE/calendar").then().statusCode(404)
                .body("code", is("project-unknown"));
        town.staff("calendar-desk", "desk").body(one).post(path(place)).then().statusCode(403);
        town.desk().get(path(place) + "?year=1999").then().statusCode(400);
        town.desk().get(path(place) + "?year=soon").then().statusCode(400);
        assertEquals(List.of(), kept.changed());
    }
}
