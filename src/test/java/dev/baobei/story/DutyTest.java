package dev.baobei.story;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import dev.baobei.hostile.Kept;
import dev.baobei.story.Town.Place;
import io.agroal.api.AgroalDataSource;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

/** Who receives customers in which week (现场值班), and whose an unowned deal is. */
@StoryTest
class DutyTest {

    @Inject
    Town town;

    @Inject
    AgroalDataSource database;

    static Map<String, Object> turn(Instant from, String agency) {
        Map<String, Object> turn = new HashMap<>();
        turn.put("from", from == null ? null : from.toString());
        turn.put("agency", agency);
        return turn;
    }

    @SafeVarargs
    static ValidatableResponse say(Place place, Map<String, Object>... turns) {
        return place.town().staff("town-manager", "manager").body(Map.of("turns", Arrays.asList(turns)))
                .post("/api/projects/" + place.code() + "/duty").then();
    }

    private ValidatableResponse rota(Place place) {
        return town.desk().get("/api/projects/" + place.code() + "/duty").then().statusCode(200);
    }

    private Instant inDays(int days) {
        return town.now().plus(Duration.ofDays(days));
    }

    @Test
    void whatIsSaidLaterHoldsFromItsFirstTurnOn() {
        Place place = town.place(Town.preset("REG-01"));
        List<String> agencies = place.agencies();
        rota(place).body("turns", empty());
        Instant week = inDays(7);
        say(place, turn(null, agencies.get(0)), turn(week, agencies.get(1)), turn(inDays(14), agencies.get(2)))
                .statusCode(200).body("turns.agency", contains(agencies.get(0), agencies.get(1), agencies.get(2)))
                .body("turns.now", contains(true, false, false));

        say(place, turn(week, agencies.get(2)), turn(inDays(21), null)).statusCode(200);
        say(place, turn(week, agencies.get(2))).statusCode(200);
        rota(place).body("turns.agency", contains(agencies.get(0), agencies.get(2)));
        town.pass(Duration.ofDays(8));
        rota(place).body("turns.now", contains(false, true));
        town.desk().get("/api/projects/" + place.code() + "/rerun").then().statusCode(200).body("rows", empty())
                .body("same", is(true));
    }

    @Test
    void whereNobodyIsOnDutyOrTheTermsSayNothingOfItTheDealIsTheHouses() {
        for (Place place : List.of(town.place(Town.preset("REG-01")), town.place(Town.toldWithoutLead()))) {
            boolean says = town.desk().get("/api/projects/" + place.code() + "/terms").path("[0].terms.unowned")
                    .equals("TEAM_ON_DUTY");
            say(place, turn(null, place.agencies().get(0)), turn(inDays(says ? 1 : 9), null)).statusCode(200);
            String visit = place.arrive("张先生", "13812341234").statusCode(201).extract().path("id");
            place.confirm(visit, Map.of()).statusCode(200);
            town.pass(Duration.ofHours(25));
            town.desk().body(Map.of("visit", visit, "unit", "3-1201", "step", "contract")).post("/api/deals").then()
                    .statusCode(201).body("shares", is(List.of(Map.of("percent", 100))));
        }
    }

    @Test
    void whatIsRefusedKeepsNothing() {
        Place place = town.place(Town.preset("REG-01"));
        String agency = place.agencies().get(0);
        say(place, turn(inDays(1), agency)).statusCode(200);
        town.staff("duty-guard", "desk");
        Kept kept = new Kept(database);

        refused(say(place, turn(town.now().minusSeconds(60), agency)), "turns[0].from");
        refused(say(place, turn(inDays(2), agency), turn(inDays(1), null)), "turns[1].from");
        refused(say(place, turn(inDays(2), agency), turn(null, agency)), "turns[1].from");
        refused(say(place, turn(inDays(800), agency)), "turns[0].from");
        refused(say(place, turn(null, agency), turn(town.now().minusSeconds(60), null)), "turns[1].from");
        Instant finely = inDays(3).truncatedTo(ChronoUnit.MICROS);
        refused(say(place, turn(finely.plusNanos(100), agency), turn(finely.plusNanos(900), null)), "turns[1].from");
        refused(say(place, turn(null, agency), turn(Instant.parse("9999-12-31T00:00:00Z"), null)), "turns[1].from");
        refused(say(place, turn(null, "无此公司")), "turns[0].agency");
        refused(say(place), "turns");
        town.staff("duty-guard", "desk").body(Map.of("turns", List.of(turn(null, agency))))
                .post("/api/projects/" + place.code() + "/duty").then().statusCode(403);
        town.staff("town-manager", "manager").body(Map.of("turns", List.of(turn(null, agency)))).post("/api/projects/NONE/duty")
                .then().statusCode(404).body("code", is("project-unknown"));
        assertEquals(List.of(), kept.changed());
    }

    private static void refused(ValidatableResponse answer, String field) {
        answer.statusCode(400).contentType("application/problem+json").body("errors.field", contains(field));
    }
}
