package dev.baobei.story;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import dev.baobei.hostile.Kept;
import dev.baobei.postgres.directory.TermsText;
import dev.baobei.story.Town.Place;
import io.agroal.api.AgroalDataSource;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

/** REG-02, line 36: "虚假报备者一次处罚50元,第二次处罚100元,第三次直接除名". */
@StoryTest
class FakeReportsTest {

    private static final TermsText COUNTED = Town.but(Town.toldWithoutLead(),
            "{\"fakeReportFines\": [50, 100], \"leaver\": \"GOES_TO_POOL\"}");

    @Inject
    Town town;

    @Inject
    AgroalDataSource database;

    private String report(Place place, int agent, int customer) {
        town.pass(Duration.ofMinutes(1));
        return WhatIfs.receipt(place.text(agent, WhatIfs.report(place, "张先生", "138****123" + customer)));
    }

    private ValidatableResponse say(String who, String receipt, boolean fake) {
        return town.staff(who, "desk").body(Map.of("fake", fake, "reason", "查无此人", "evidence", "回访录音"))
                .post("/api/pre-reports/" + receipt + "/fakes").then();
    }

    private ValidatableResponse decide(String who, String receipt, String id, boolean agreed) {
        return town.staff(who, who.equals("fake-manager") ? "manager" : "desk").body(Map.of("agreed", agreed))
                .post("/api/pre-reports/" + receipt + "/fakes/" + id + "/decision").then();
    }

    private String said(String receipt, boolean fake) {
        return say("fake-clerk", receipt, fake).statusCode(201).body("state", is("waiting")).extract().path("id");
    }

    private ValidatableResponse counted(String receipt, boolean fake) {
        return decide("fake-manager", receipt, said(receipt, fake), true).statusCode(200);
    }

    private ValidatableResponse listed(Place place, String query) {
        return town.staff("fake-manager", "manager").get("/api/projects/" + place.code() + "/fake-reports" + query).then();
    }

    @Test
    void theFirstCostsFiftyTheSecondAHundredAndTheThirdRemovesWhoeverMadeThemUp() {
        Place place = town.place(COUNTED);
        listed(place, "").statusCode(200).body("fakeReports", empty()).body("next", nullValue());
        String first = report(place, 0, 1);
        String second = report(place, 0, 2);
        String third = report(place, 0, 3);
        String pending = report(place, 0, 4);

        counted(first, true).body("state", is("confirmed"), "nth", is(1), "fine", is(50), "removes", is(false))
                .body("agent", is("经纪人1"), "agency", is(place.agencies().get(0)), "receipt", is(first));
        counted(second, true).body("nth", is(2), "fine", is(100), "removes", is(false));
        assertTrue(place.text(0, "查询 " + pending).contains("待到访"));
        counted(third, true).body("nth", is(3), "fine", is(0), "removes", is(true));

        assertTrue(place.text(0, WhatIfs.report(place, "张先生", "138****1235")).startsWith("未受理：您已不是"));
        town.desk().get("/api/pre-reports/" + pending).then().body("state", is("left"));
        listed(place, "").statusCode(200).body("fakeReports.receipt", contains(third, second, first))
                .body("fakeReports.fine", contains(0, 100, 50));
        listed(place, "?agency=" + place.agencies().get(1)).statusCode(200).body("fakeReports", empty());
        place.journal().body("verifies", is(true));
        town.desk().get("/api/projects/" + place.code() + "/rerun").then().statusCode(200).body("same", is(true));
        WhatIfs.assertNothingWouldChange(WhatIfs.ask(place, Map.of("terms", COUNTED)));
    }

    @Test
    void whatTwoPeopleTakeBackCostsNothingAndAsManyAsStandCostWhatSoManyCost() {
        Place place = town.place(COUNTED);
        String first = report(place, 0, 1);
        String second = report(place, 0, 2);
        counted(first, true).body("fine", is(50));
        counted(second, true).body("fine", is(100));

        String id = said(first, false);
        say("fake-guard", first, false).statusCode(200).body("id", is(id));
        say("fake-guard", first, true).statusCode(409).body("code", is("fake-waits"));
        decide("fake-manager", first, id, true).statusCode(200).body("state", is("takesBack"), "fine", nullValue());
        listed(place, "").body("fakeReports.state", contains("takesBack", "confirmed", "undone"))
                .body("fakeReports[1].fine", is(100)).body("fakeReports.stands.nth", contains(1))
                .body("fakeReports.stands.fine", contains(50));

        counted(report(place, 0, 3), true).body("nth", is(2), "fine", is(100), "stands.fine", is(100));
        counted(report(place, 1, 4), true).body("nth", is(1), "fine", is(50));
        counted(first, true).body("nth", is(3), "removes", is(true));
        town.desk().get("/api/projects/" + place.code() + "/rerun").then().statusCode(200).body("same", is(true));
    }

    @Test
    void onePersonFinesNobodyAndWhoSaidItTakesItBack() {
        Place place = town.place(COUNTED);
        String receipt = report(place, 0, 1);
        String id = said(receipt, true);
        decide("fake-clerk", receipt, id, true).statusCode(409).body("code", is("second-person-needed"));
        decide("fake-guard", receipt, id, true).statusCode(403).body("code", is("manager-needed"));
        decide("fake-clerk", receipt, id, false).statusCode(200).body("state", is("refused"), "fine", nullValue());
        decide("fake-manager", receipt, id, true).statusCode(409).body("code", is("fake-decided"));
        say("fake-clerk", receipt, false).statusCode(409).body("code", is("fake-not-confirmed"));
    }

    @Test
    void whatCannotBeSaidIsRefusedAndNothingIsKept() throws SQLException {
        Place place = town.place(COUNTED);
        Place uncounted = town.place(Town.toldWithoutLead());
        String receipt = report(place, 0, 1);
        String other = report(uncounted, 0, 1);
        town.staff("fake-clerk", "desk");
        town.staff("fake-manager", "manager");
        town.staff("fake-agency", "agency");
        town.staff("administrator", "admin");
        Kept kept = new Kept(database);

        say("fake-clerk", other, true).statusCode(409).body("code", is("fakes-not-counted"));
        say("fake-clerk", "ZZZZZ9", true).statusCode(404).body("code", is("pre-report-unknown"));
        decide("fake-manager", receipt, UUID.randomUUID().toString(), true).statusCode(404)
                .body("code", is("fake-report-unknown"));
        town.staff("fake-clerk", "desk").body(Map.of("fake", true, "reason", " "))
                .post("/api/pre-reports/" + receipt + "/fakes")
                .then().statusCode(400).body("errors.field.sort()", is(List.of("evidence", "reason")));
        town.staff("fake-agency", "agency").body(Map.of("fake", true, "reason", "一", "evidence", "二"))
                .post("/api/pre-reports/" + receipt + "/fakes").then().statusCode(403);
        listed(place, "?agency=nobody").statusCode(400).body("errors[0].field", is("agency"));
        listed(place, "?before=0").statusCode(400);
        town.staff("fake-clerk", "desk").get("/api/projects/" + place.code() + "/fake-reports").then().statusCode(403);
        town.staff("administrator", "admin")
                .body("""
                        {"projects": [{"code": "%s", "name": "%s", "zone": "Asia/Shanghai", "terms": {"leadTime": "none", "validity": "P7D",
                          "ownership": "FIRST_REPORT", "protection": "P30D", "phoneForms": ["FIRST3_LAST4"], "nameForm": "SURNAME",
                          "disclosure": "TOLD", "agreement": 7, "fakeReportFines": [50, -1]}}]}"""
                        .formatted(place.code(), place.name()))
                .post("/api/setup").then().statusCode(400)
                .body("errors[0].field", is("projects[0].terms.fakeReportFines"))
                .body("errors[0].detail", startsWith("must be 1 to 9 fines"));
        assertEquals(List.of(), kept.changed());
    }
}
