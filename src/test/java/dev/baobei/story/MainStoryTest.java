package dev.baobei.story;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.inject.Inject;

import dev.baobei.story.Town.Place;
import dev.baobei.testing.FakeTwilio;
import dev.baobei.testing.FakeTwilioMessage;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;

/** A texted pre-report is read, decided, answered, and meets its visit. */
@StoryTest
class MainStoryTest {

    private static final Pattern ACCEPTED = Pattern.compile("已受理：(\\S+) 张先生138\\*{4}1234，回执([2-9A-Z]{6})。"
            + "\\d+月\\d+日\\d\\d:\\d\\d起可到访，(?:\\d{4}年)?\\d+月\\d+日\\d\\d:\\d\\d前有效，归属以到访确认为准。凭证([0-9a-f]{8})");

    @Inject
    Town town;

    FakeTwilio twilio;

    @Test
    void theFirstReporterOwnsTheCustomerWhoeverBringsThem() {
        Place place = town.place(Town.halfAnHourAhead());
        String first = receipt(place, place.text(0, report(place)));
        String second = receipt(place, place.text(1, report(place)));
        assertTrue(!first.equals(second), "each agency has a receipt of its own");
        town.pass(Duration.ofMinutes(31));

        JsonPath visit = place.arrive(Map.of("project", place.code(), "customerName", "张先生", "phones", List.of("13812341234"),
                "broughtBy", place.agencies().get(1))).statusCode(201).extract().jsonPath();

        assertEquals("BroughtBy", visit.getString("verdict.kind"));
        assertEquals(place.agencies().get(0), visit.getString("verdict.agency"));
        assertEquals("经纪人1", visit.getString("verdict.agent"));
        assertEquals(first, visit.getString("verdict.receipt"));
        assertEquals(List.of(first, second), visit.getList("verdict.trace.receipt"));
        assertEquals(List.of(true, true), visit.getList("verdict.trace.counts"));
        OffsetDateTime arrivedAt = OffsetDateTime.parse(visit.getString("arrivedAt"));
        assertEquals(arrivedAt, OffsetDateTime.parse(visit.getString("verdict.protection.from")));
        assertEquals(arrivedAt.plusDays(30), OffsetDateTime.parse(visit.getString("verdict.protection.until")));
    }

    @Test
    void aConfirmationIsFinalAndTheAgentIsTold() {
        Place place = town.place(Town.halfAnHourAhead());
        String receipt = receipt(place, place.text(0, report(place)));
        town.pass(Duration.ofMinutes(31));
        String visit = place.arrive("张先生", "13812341234").statusCode(201).extract().path("id");

        place.confirm(visit, Map.of("verdictVersion", 1)).statusCode(200)
                .body("verdict.kind", is("BroughtBy")).body("confirmedAt", not(empty()));
        place.confirm(visit, Map.of("verdictVersion", 1)).statusCode(200);

        FakeTwilioMessage notice = Eventually.get(() -> twilio.taken().stream()
                .filter(sent -> sent.to().equals(place.agents().get(0))).findFirst());
        assertEquals(place.number(), notice.from());
        assertTrue(notice.body().matches("您报备的张先生138\\*{4}1234（回执" + receipt + "）于\\d+月\\d+日\\d\\d:\\d\\d到访" + place.name()
                + "，已确认归属" + place.agencies().get(0) + "，保护至(?:\\d{4}年)?\\d+月\\d+日\\d\\d:\\d\\d。凭证[0-9a-f]{8}"), notice.body());
        town.desk().get("/api/pre-reports/" + receipt).then().statusCode(200).body("state", is("matched"))
                .header("Cache-Control", "no-store");
        place.journal().body("verifies", is(true)).body("entries", is(6));
    }

    @Test
    void aReportYoungerThanTheLeadTimeDoesNotCount() {
        Place place = town.place(Town.halfAnHourAhead());
        place.text(0, report(place));
        town.pass(Duration.ofMinutes(29));

        place.arrive("张先生", "13812341234").statusCode(201).body("verdict.kind", is("WalkIn"))
                .body("verdict.trace", hasSize(1)).body("verdict.trace[0].counts", is(false))
                .body("verdict.trace[0].rules.find { it.answer == 'NO' }.rule", is("REPORTED_IN_TIME"));
    }

    @Test
    void aReportExpiresAfterItsSevenDays() {
        Place place = town.place(Town.halfAnHourAhead());
        String receipt = receipt(place, place.text(0, report(place)));
        town.pass(Duration.ofDays(7).plusMinutes(1));

        place.arrive("张先生", "13812341234").statusCode(201).body("verdict.kind", is("WalkIn"))
                .body("verdict.trace[0].rules.find { it.answer == 'NO' }.rule", is("STILL_VALID"));
        town.desk().get("/api/pre-reports/" + receipt).then().body("state", is("expired"));
    }

    @Test
    void aProtectedCustomerStaysTheHoldersOnTheNextVisit() {
        Place place = town.place(Town.halfAnHourAhead());
        place.text(0, report(place));
        town.pass(Duration.ofMinutes(31));
        String visit = place.arrive("张先生", "13812341234").statusCode(201).extract().path("id");
        place.confirm(visit, Map.of()).statusCode(200);
        place.text(1, report(place));
        town.pass(Duration.ofDays(2));

        place.arrive("张先生", "13812341234").statusCode(201).body("verdict.kind", is("Protected"))
                .body("verdict.agency", is(place.agencies().get(0)));
    }

    @Test
    void aLookAlikeIsForAPersonToDecide() {
        Place place = town.place(Town.halfAnHourAhead());
        place.text(0, report(place));
        town.pass(Duration.ofMinutes(31));

        String visit = place.arrive("章先生", "13812341234").statusCode(201).body("verdict.kind", is("Contested"))
                .body("verdict.why", equalTo(List.of("LOOK_ALIKE_REPORT")))
                .body("verdict.candidates", equalTo(List.of(place.agencies().get(0)))).extract().path("id");
        place.confirm(visit, Map.of()).statusCode(200).body("verdict.kind", is("Contested"));
    }

    @Test
    void leavingAndComingBackTheSameDayRestartsNothing() {
        Place place = town.place(Town.toldWithoutLead());
        String visit = place.arrive("张先生", "13812341234").statusCode(201).extract().path("id");

        place.arrive("张先生", "13812341234").statusCode(200).body("id", is(visit));
    }

    @Test
    void aVerdictThatChangedSinceItWasSeenIsShownBeforeItBecomesFinal() {
        Place place = town.place(Town.toldWithoutLead());
        String visit = place.arrive("张先生", "13812341234").statusCode(201).body("verdict.kind", is("WalkIn"))
                .extract().path("id");

        place.confirm(visit, Map.of("verdictVersion", 2)).statusCode(409).body("verdict.version", is(1));
        place.confirm(visit, Map.of("verdictVersion", 1)).statusCode(200);
        place.confirm(visit, Map.of("verdictVersion", 1)).statusCode(200);
        place.confirm(visit, Map.of("verdictVersion", 2)).statusCode(409).body("verdict.version", is(1))
                .body("confirmedAt", not(nullValue()));
    }

    @Test
    void aVerdictWithoutCandidatesHasAnEmptyTrace() {
        Place place = town.place(Town.toldWithoutLead());

        place.arrive("张先生", "13812341234").statusCode(201).body("verdict.trace", is(List.of()));
    }

    static String report(Place place) {
        return "报备《" + place.name() + "》住宅,客户张先生,电话:138****1234。";
    }

    static String receipt(Place place, String reply) {
        Matcher accepted = ACCEPTED.matcher(reply);
        assertTrue(accepted.matches(), reply);
        assertEquals(place.name(), accepted.group(1));
        return accepted.group(2);
    }
}
