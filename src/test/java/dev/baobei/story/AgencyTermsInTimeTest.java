package dev.baobei.story;

import static dev.baobei.story.WhatIfs.report;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import dev.baobei.domain.party.Agent;
import dev.baobei.hostile.Kept;
import dev.baobei.postgres.directory.Setup;
import dev.baobei.postgres.directory.Setup.AgentSetup;
import dev.baobei.postgres.directory.Setup.ProjectSetup;
import dev.baobei.postgres.directory.TermsText;
import dev.baobei.story.Town.Place;
import dev.baobei.testing.FakeTwilioWebhooks;
import io.agroal.api.AgroalDataSource;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

/** Terms of a project and of its agencies beside and after each other, and an agent who goes from one agency to another. */
@StoryTest
class AgencyTermsInTimeTest {

    private static final String OWN = """
            {"leadTime": "PT2H", "validity": "P1D", "phoneForms": ["FIRST3_LAST4"], "nameForm": "SURNAME", "agreement": %d}""";

    @Inject
    Town town;

    @Inject
    AgroalDataSource database;

    private Place place() {
        town.passTo(LocalTime.of(10, 0));
        return town.place(Town.halfAnHourAhead());
    }

    private ValidatableResponse own(Place place, int agency, String terms, Instant from) {
        return town.staff("administrator", "admin")
                .body("{\"agencyTerms\": [{\"project\": \"%s\", \"agency\": \"%s\", \"terms\": %s%s}]}"
                        .formatted(place.code(), place.agencies().get(agency), terms,
                                from == null ? "" : ", \"from\": \"" + from + "\""))
                .post("/api/setup").then();
    }

    private static Setup project(Place place, TermsText terms, Instant from, String... aliases) {
        return new Setup(List.of(new ProjectSetup(place.code(), place.name(), List.of(aliases), List.of("住宅"), "Asia/Shanghai",
                null, terms, from)), List.of(), List.of(), List.of());
    }

    private List<String> leads(Place place, String of) {
        return town.desk().get("/api/projects/" + place.code() + "/terms").then().extract().jsonPath().getList(of);
    }

    private String termsSet(Place place) {
        return town.desk().get("/api/projects/" + place.code() + "/journal/entries").asString().lines()
                .filter(line -> line.contains("\"kind\":\"TERMS_SET\"")).reduce((earlier, later) -> later).orElseThrow();
    }

    @Test
    void noAgencysReportsAreConfirmedByFewerDigitsThanTheProjectAsks() {
        Place place = place();
        town.staff("administrator", "admin");
        Kept kept = new Kept(database);

        own(place, 0, OWN.formatted(6), null).statusCode(400).body("code", is("setup-invalid"))
                .body("errors.field", is(List.of("agencyTerms[0].terms.agreement")))
                .body("errors[0].detail", is("must be 7 at least, as the project asks then"));

        assertEquals(List.of(), kept.changed());
        own(place, 0, OWN.formatted(7), null).statusCode(204);
        own(place, 1, OWN.formatted(8), null).statusCode(204);
    }

    @Test
    void aProjectAsksForMoreDigitsOnlyOnceItsAgenciesDo() {
        Place place = place();
        own(place, 0, OWN.formatted(7), null).statusCode(204);
        TermsText more = Town.but(Town.halfAnHourAhead(), "{\"agreement\": 9}");
        Instant later = town.now().plus(Duration.ofDays(2));
        Kept kept = new Kept(database);

        town.staff("administrator", "admin").body(Map.of("projects", List.of(Map.of("code", place.code(), "name", place.name(),
                "propertyTypes", List.of("住宅"), "zone", "Asia/Shanghai", "terms", more, "termsFrom", later.toString()))))
                .post("/api/setup").then().statusCode(400)
                .body("errors.field", is(List.of("projects[0].terms.agreement")))
                .body("errors[0].detail",
                        is("must be 7 at most while an agency's own terms ask no more: say those again first"));

        assertEquals(List.of(), kept.changed());
        own(place, 0, OWN.formatted(9), town.now().plus(Duration.ofDays(1))).statusCode(204);
        town.put(project(place, more, later));
    }

    @Test
    void whatALaterVersionWouldSwallowIsNotSaidAgain() {
        Place place = place();
        Instant later = town.now().plus(Duration.ofDays(2));
        own(place, 0, OWN.formatted(7), later).statusCode(204);
        own(place, 0, OWN.formatted(7), later).statusCode(204);
        town.put(project(place, Town.toldWithoutLead(), later));
        town.put(project(place, Town.toldWithoutLead(), later));
        assertEquals(3, leads(place, "from").size());

        own(place, 0, OWN.formatted(7), null).statusCode(204);
        town.put(project(place, Town.toldWithoutLead(), null));

        assertEquals(5, leads(place, "from").size());
        assertTrue(place.text(0, report(place, "张先生", "138****0001")).contains("12:0"));
    }

    @Test
    void theJournalNamesTheVersionThatWasSet() {
        Place place = place();
        assertTrue(termsSet(place).matches(".*\"version\":\"\\d+\".*"), termsSet(place));

        own(place, 0, OWN.formatted(7), null).statusCode(204);

        assertTrue(termsSet(place).matches(".*\"agency\":\"\\d+\".*\"version\":\"\\d+\".*"), termsSet(place));
    }

    @Test
    void aProjectAndAnAgencysOwnTermsMayBeginTogether() {
        Place there = place();
        String code = "B" + there.code().substring(1);
        ProjectSetup project = new ProjectSetup(code, "同日" + code, List.of(), List.of("住宅"), "Asia/Shanghai", null,
                Town.halfAnHourAhead(), null);

        town.staff("administrator", "admin").body(Map.of("projects", List.of(project), "agencyTerms",
                List.of(Map.of("project", code, "agency", there.agencies().get(0), "terms",
                        new JsonPath(OWN.formatted(7)).getMap("")))))
                .post("/api/setup").then().statusCode(204);

        List<String> begin = town.desk().get("/api/projects/" + code + "/terms").then().statusCode(200).extract().jsonPath()
                .getList("from");
        assertEquals(2, begin.size());
        assertEquals(begin.get(0), begin.get(1));
    }

    @Test
    void aMessageIsReadAgainByTheTermsOfTheAgencyForWhichItWasSent() {
        Place place = place();
        own(place, 1, OWN.formatted(7).replace("7}", "7, \"intake\": {\"wholeNumber\": \"FORBIDDEN\"}}"), null).statusCode(204);
        String sid = FakeTwilioWebhooks.newSid();
        place.deliver(sid, 0, report(place, "张先生", "13800000001"));
        moves(place);

        look(sid).statusCode(200).body("differs", is(false)).body("changes", empty());
    }

    @Test
    void whatAnAgentReportedForAFormerAgencyIsNotReadAgainByAMachine() {
        Place place = place();
        String alias = "云顶" + place.code().substring(1);
        town.put(project(place, null, null, alias));
        String sid = FakeTwilioWebhooks.newSid();
        place.deliver(sid, 0, "报备《" + alias + "》,客户张先生,电话138****1234");
        town.put(project(place, null, null));
        moves(place);
        town.staff("whatever", "desk");
        Kept kept = new Kept(database);

        look(sid).statusCode(200).body("obstacle", is("needsPerson"));
        town.desk().body(Map.of("reason", "别名已改")).post("/api/messages/" + message(sid) + "/reread/application").then()
                .statusCode(409).body("code", is("reread-is-command"));

        assertEquals(List.of(), kept.changed());
    }

    private void moves(Place place) {
        town.put(new Setup(List.of(), List.of(), List.of(new AgentSetup("经纪人1", place.agents().get(0),
                place.agencies().get(1), Agent.State.ACTIVE)), List.of()));
    }

    private ValidatableResponse look(String sid) {
        return town.desk().post("/api/messages/" + message(sid) + "/reread").then();
    }

    private String message(String sid) {
        return town.desk().get("/api/messages?externalId=" + sid).then().statusCode(200).extract().path("messages[0].id");
    }
}
