package dev.baobei.story;

import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import dev.baobei.hostile.Kept;
import dev.baobei.postgres.directory.TermsText;
import dev.baobei.story.Town.Place;
import io.agroal.api.AgroalDataSource;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

/** Agencies that come with a group: what counts as reported, and what does not. */
@StoryTest
class GroupsTest {

    private static final TermsText ON_THE_DAY = Town.but(Town.halfAnHourAhead(), "{\"groups\": \"ON_THE_DAY\"}");

    @Inject
    Town town;

    @Inject
    AgroalDataSource database;

    private Place place(TermsText terms) {
        Place place = town.place(terms);
        town.passTo(LocalTime.of(10, 0));
        return place;
    }

    private static Map<String, Object> coming(Place place) {
        return Map.of("project", place.code(), "customerName", "张先生", "phones", List.of("13812341234"), "group", true,
                "broughtBy",
                place.agencies().get(0));
    }

    private ValidatableResponse group(String project, String agency, Object members) {
        return town.desk().body(Map.of("project", project, "agency", agency, "members", members)).post("/api/groups").then();
    }

    @Test
    void aGroupNeedsNoLeadTimeWhereTheTermsSaySo() {
        Place same = place(Town.halfAnHourAhead());
        Place lenient = town.place(ON_THE_DAY);
        for (Place place : List.of(same, lenient)) {
            place.text(0, MainStoryTest.report(place));
        }
        town.pass(Duration.ofMinutes(5));

        same.arrive(coming(same)).statusCode(201).body("verdict.kind", is("WalkIn"));
        lenient.arrive(coming(lenient)).statusCode(201).body("verdict.kind", is("BroughtBy"))
                .body("verdict.trace[0].rules[4].zh", org.hamcrest.Matchers.startsWith("带团到访，无须提前报备"));
    }

    /** REG-11, line 205: the exemption is the agency's that comes with the group. */
    @Test
    void aRivalsReportNeedsItsLeadTimeAndComesBeforeTheGroup() {
        Place place = place(ON_THE_DAY);
        place.text(1, MainStoryTest.report(place));
        town.pass(Duration.ofMinutes(5));
        String visit = place.arrive(coming(place)).statusCode(201).body("verdict.kind", is("WalkIn"))
                .body("verdict.trace[0].counts", is(false)).extract().path("id");
        town.pass(Duration.ofMinutes(5));
        place.text(2, MainStoryTest.report(place));
        place.confirm(visit, Map.of("verdictVersion", 1)).statusCode(409).body("verdict.kind", is("WalkIn"));
        place.text(0, MainStoryTest.report(place));
        place.confirm(visit, Map.of("verdictVersion", 2)).statusCode(409).body("verdict.kind", is("BroughtBy"))
                .body("verdict.agency", is(place.agencies().get(0)));
    }

    @Test
    void whatIsTakenBackOrReportedOnAnotherDayIsNoReportOfTheGroup() {
        Place place = place(ON_THE_DAY);
        String visit = place.arrive(coming(place)).statusCode(201).extract().path("id");
        town.pass(Duration.ofMinutes(5));
        String receipt = place.text(0, MainStoryTest.report(place)).replaceAll("(?s).*回执(\\w{6}).*", "$1");
        place.text(0, "撤回 " + receipt);
        town.pass(Duration.ofMinutes(1));
        place.confirm(visit, Map.of()).statusCode(200).body("verdict.kind", is("WalkIn"));

        Place late = place(ON_THE_DAY);
        String left = late.arrive(coming(late)).statusCode(201).extract().path("id");
        town.passTo(LocalTime.of(0, 1));
        late.text(0, MainStoryTest.report(late));
        late.reopen(left);
        late.confirm(left, Map.of()).statusCode(200).body("verdict.kind", is("WalkIn"));
    }

    @Test
    void whatIsRefusedKeepsNothing() {
        Place place = place(ON_THE_DAY);
        List<Map<String, Object>> one = List.of(Map.of("customerName", "张先生", "phones", List.of("13812341234")));
        Kept kept = new Kept(database);

        refused(group("NONE", place.agencies().get(0), one));
        refused(group(place.code(), "没有这家", one));
        group(place.code(), place.agencies().get(0), List.of()).statusCode(400).body("code", is("invalid"));
        group(place.code(), place.agencies().get(0), List.of(Map.of("phones", List.of("13812341234")))).statusCode(200)
                .body("members[0].status", is(400)).body("members[0].problem.code", is("invalid-request"));
        refused(place.arrive(Map.of("project", place.code(), "customerName", "张先生", "phones", List.of("13812341234"), "group",
                true)));
        assertEquals(List.of(), kept.changed());
    }

    private static void refused(ValidatableResponse answer) {
        answer.statusCode(400).body("code", is("invalid-request"));
    }
}
