package dev.baobei.story;

import static dev.baobei.story.WhatIfs.ask;
import static dev.baobei.story.WhatIfs.come;
import static dev.baobei.story.WhatIfs.report;
import static dev.baobei.story.WhatIfs.told;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import dev.baobei.hostile.Kept;
import dev.baobei.postgres.directory.Setup;
import dev.baobei.postgres.directory.Setup.ProjectSetup;
import dev.baobei.story.Town.Place;
import io.agroal.api.AgroalDataSource;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An agency's own terms (渠道单独条款): they judge its reports, and nothing else. */
@StoryTest
class AgencyTermsTest {

    private static final String OWN = """
            {"leadTime": "PT2H", "validity": "P1D", "phoneForms": ["FIRST3_LAST4", "FIRST4_LAST5"], "nameForm": "SURNAME",
             "agreement": 7, "intake": {"agencyQuota": 2}}""";

    @Inject
    Town town;

    @Inject
    AgroalDataSource database;

    private Place place() {
        town.passTo(LocalTime.of(10, 0));
        return town.place(Town.halfAnHourAhead());
    }

    private ValidatableResponse post(Place place, int agency, String more) {
        return town.staff("administrator", "admin").body("{\"agencyTerms\": [{\"project\": \"%s\", \"agency\": \"%s\"%s}]}"
                .formatted(place.code(), place.agencies().get(agency), more)).post("/api/setup").then();
    }

    private void own(Place place, int agency, String terms) {
        post(place, agency, ", \"terms\": " + terms).statusCode(204);
    }

    private static String deadline(String reply) {
        return reply.replaceAll("(?s).*起可到访，(.*?)前有效.*", "$1");
    }

    @Test
    void eachAgencysReportsAreJudgedByItsOwn() {
        Place place = place();
        own(place, 0, OWN);

        String first = place.text(0, report(place, "张先生", "138****0001"));
        String second = place.text(1, report(place, "张先生", "138****0001"));

        assertTrue(first.contains("12:0"), first);
        assertTrue(second.contains("10:3"), second);
        assertTrue(!deadline(first).equals(deadline(second)), first + second);
        place.text(0, report(place, "李女士", "138****0002"));
        assertEquals("未受理：贵公司今天在" + place.name() + "的报备已满，请明天再发。",
                place.plainly(0, report(place, "王先生", "138****0003")));
        place.text(1, report(place, "李女士", "138****0002"));
        assertTrue(place.text(1, report(place, "王先生", "138****0003")).startsWith("已受理："));
        town.pass(Duration.ofMinutes(45));
        place.arrive("张先生", "13800000001").body("verdict.kind", is("BroughtBy"))
                .body("verdict.agency", is(place.agencies().get(1)));
        town.pass(Duration.ofHours(2));
        place.arrive("李女士", "13800000002").body("verdict.agency", is(place.agencies().get(0)));
        place.journal().body("verifies", is(true));
    }

    @Test
    void theVersionInForceAtItsEffectiveTimeJudgesAReportForEver() {
        Place place = place();
        String before = place.text(0, report(place, "张先生", "138****0001"));
        own(place, 0, OWN);
        place.text(0, report(place, "李女士", "138****0002"));
        post(place, 0, ", \"asProject\": true").statusCode(204);
        town.pass(Duration.ofMinutes(31));

        place.arrive("张先生", "13800000001").body("verdict.agency", is(place.agencies().get(0)));
        place.arrive("李女士", "13800000002").body("verdict.kind", is("WalkIn"));
        assertEquals(deadline(before), deadline(place.text(0, report(place, "张先生", "138****0001"))));
        assertTrue(place.text(0, report(place, "王先生", "138****0003")).contains("11:0"));
        town.desk().get("/api/projects/" + place.code() + "/terms").then().body("size()", is(3))
                .body("[0].agency", nullValue()).body("[0].terms.leadTime", is("PT30M"))
                .body("[1].agency", is(place.agencies().get(0))).body("[1].own.leadTime", is("PT2H"))
                .body("[2].agency", is(place.agencies().get(0))).body("[2].asProject", is(true));
    }

    @Test
    void whatTheProjectSaysOfVisitsHoldsBesideThem() {
        Place place = place();
        own(place, 0, OWN);
        town.put(new Setup(List.of(new ProjectSetup(
                place.code(), place.name(), List.of(), List.of("住宅"), "Asia/Shanghai", null,
                Town.but(Town.halfAnHourAhead(), "{\"disclosure\": \"TOLD\", \"protection\": \"P3D\", \"leadTime\": \"none\"}"),
                null)), List.of(), List.of(), List.of()));
        place.text(1, report(place, "张先生", "13800000001"));

        assertEquals("未通过", place.text(0, report(place, "张先生", "13800000001")).substring(0, 3),
                "it is told as the project says");
        place.text(0, report(place, "李女士", "138****0002"));
        town.pass(Duration.ofHours(2));
        String until = place.arrive("李女士", "13800000002").body("verdict.agency", is(place.agencies().get(0)))
                .extract().path("verdict.protection.until");
        assertEquals(town.now().plus(Duration.ofDays(3)).atZone(ZoneId.of("Asia/Shanghai")).toLocalDate().toString(),
                until.substring(0, 10));
    }

    @Test
    void theJournalNamesTheAgencyAndWhatIsSaidAgainChangesNothing() {
        Place place = place();
        int before = place.journal().extract().path("entries");
        own(place, 0, OWN);
        own(place, 0, OWN.replace("PT2H", "PT120M"));
        post(place, 1, ", \"asProject\": true").statusCode(204);

        place.journal().body("entries", is(before + 1));
        String entries = town.desk().get("/api/projects/" + place.code() + "/journal/entries").asString();
        assertTrue(entries.contains("TERMS_SET"), entries);
        assertEquals(1,
                entries.lines().filter(line -> line.contains("\"kind\":\"TERMS_SET\"") && line.contains("\"agency\":")).count(),
                entries);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            , "terms": {"leadTime": "none", "validity": "P7D", "phoneForms": ["LAST4"], "nameForm": "SURNAME", "agreement": 4, "ownership": "FIRST_VISIT"} | terms.ownership | must be left out
            , "terms": {"leadTime": "none", "validity": "P7D", "phoneForms": ["LAST4"], "nameForm": "SURNAME", "agreement": 4, "signatures": []} | terms.signatures | must be left out
            , "terms": {"leadTime": "none", "validity": "P7D", "phoneForms": ["LAST4"], "nameForm": "SURNAME", "agreement": 4, "disclosure": "TOLD"} | terms.disclosure | must be left out
            , "terms": {"leadTime": "none", "validity": "P7D", "phoneForms": ["LAST4"], "nameForm": "SURNAME", "agreement": 4, "protection": null} | terms.protection | must be left out
            , "terms": {"validity": "P7D", "phoneForms": ["LAST4"], "nameForm": "SURNAME", "agreement": 4} | terms.leadTime | earlierDay
            , "terms": {"leadTime": "none", "validity": "P7D", "phoneForms": ["LAST4"], "nameForm": "SURNAME", "agreement": 12} | terms.agreement | from 4 to 11
            , "terms": {"leadTime": "none", "validity": "untilOpening+P7D", "phoneForms": ["LAST4"], "nameForm": "SURNAME", "agreement": 4} | terms.validity | opening day
            `` | terms | asProject
            , "terms": {"leadTime": "none", "validity": "P7D", "phoneForms": ["LAST4"], "nameForm": "SURNAME", "agreement": 4}, "asProject": true | terms | asProject
            , "terms": {"leadTime": "none", "validity": "P7D", "phoneForms": ["LAST4"], "nameForm": "SURNAME", "agreement": 4}, "from": "2026-01-01T00:00:00Z" | from | must not be in the past
            , "terms": {"leadTime": "none", "validity": "P7D", "phoneForms": ["LAST4"], "nameForm": "SURNAME", "agreement": 4}, "from": "2019-01-01T00:00:00Z" | from | before the project's
            , "terms": {"leadTime": "none", "validity": "P7D", "phoneForms": ["LAST4"], "nameForm": "SURNAME", "agreement": 4}, "from": "2099-01-01T00:00:00Z" | from | five years
            """)
    void whatCannotBeIsNamedAndNothingIsChanged(String said, String where, String allowed) {
        Place place = town.place(Town.halfAnHourAhead());
        town.staff("administrator", "admin");
        Kept kept = new Kept(database);

        post(place, 0, said == null ? "" : said).statusCode(400).body("code", is("setup-invalid"))
                .body("errors[0].field", is("agencyTerms[0]." + where)).body("errors[0].detail", containsString(allowed));

        assertEquals(List.of(), kept.changed());
    }

    @Test
    void onlyAgenciesAndProjectsThatThereAreHaveThemAndEachOnce() {
        Place place = town.place(Town.halfAnHourAhead());
        String one = "{\"project\": \"%s\", \"agency\": \"%s\", \"terms\": " + OWN + "}";
        String twice = one.formatted(place.code(), place.agencies().get(0));
        town.staff("administrator", "admin");
        Kept kept = new Kept(database);

        town.staff("administrator", "admin").body("{\"agencyTerms\": [%s, %s, %s, %s]}".formatted(twice, twice,
                one.formatted("NOWHERE", place.agencies().get(0)), one.formatted(place.code(), "无此公司")))
                .post("/api/setup").then().statusCode(400).body("errors.field",
                        is(List.of("agencyTerms[1]", "agencyTerms[2].project", "agencyTerms[3].agency")));

        assertEquals(List.of(), kept.changed());
    }

    @Test
    void otherTermsOfTheSameAgencyFromAMomentThatIsTakenAreRefused() {
        Place place = place();
        String from = ", \"from\": \"" + town.now().plusSeconds(100_000) + "\", \"terms\": ";
        post(place, 0, from + OWN).statusCode(204);
        post(place, 1, from + OWN).statusCode(204);
        post(place, 0, from + OWN).statusCode(204);
        Kept kept = new Kept(database);

        post(place, 0, from + OWN.replace("PT2H", "PT3H")).statusCode(400)
                .body("errors.field", is(List.of("agencyTerms[0].from")));

        assertEquals(List.of(), kept.changed());
    }

    @Test
    void theDatabaseKeepsThemApartWhoeverWrites() throws SQLException {
        Place place = place();
        own(place, 0, OWN);
        place.text(0, report(place, "张先生", "138****0001"));
        String ofAgency = " from terms where agency_id = (select id from agency where name = '" + place.agencies().get(0)
                + "')";
        try (Connection connection = database.getConnection(); Statement sql = connection.createStatement()) {
            refused(sql, "insert into terms (project_id, agency_id, effective_from, body) select project_id, agency_id,"
                    + " effective_from, body" + ofAgency, "terms_one_version_at_a_time");
            refused(sql, "insert into terms (project_id, agency_id, effective_from, body) select project_id, agency_id,"
                    + " effective_from + interval '1 day', body || '{\"ownership\": \"FIRST_VISIT\"}'" + ofAgency,
                    "terms_of_agency_say_nothing_else");
            refused(sql, "insert into terms (project_id, agency_id, effective_from, body) select project_id, agency_id,"
                    + " effective_from + interval '1 day', body - 'leadTime'" + ofAgency, "terms_lead_time_possible");
            refused(sql, "insert into terms (project_id, effective_from, body) select project_id, effective_from, body"
                    + ofAgency, "terms_");
            String insertion = ReportPastTheGateway.insertion(sql, place, "AGNCY",
                    ", agency_id = (select id from agency where name = '" + place.agencies().get(1) + "')");
            refused(sql, insertion, "judged by the terms of its project or its agency");
        }
    }

    private static void refused(Statement sql, String statement, String why) {
        SQLException refused = assertThrows(SQLException.class, () -> sql.execute(statement), statement);
        assertTrue(refused.getMessage().contains(why), refused::getMessage);
    }

    @Test
    void aWhatIfOfOneAgencysTermsChangesItsReportsAlone() {
        Place place = place();
        place.text(0, report(place, "张先生", "138****0001"));
        place.text(1, report(place, "李女士", "138****0002"));
        town.pass(Duration.ofMinutes(45));
        come(place, "张先生", "13800000001");
        come(place, "李女士", "13800000002");

        JsonPath shown = ask(place, Map.of("agencyTerms", Map.of("agency", place.agencies().get(0), "terms",
                new JsonPath(OWN).getMap(""))));

        assertEquals(List.of("[earliestVisit, deadline] accepted -> accepted", "[verdict, holder] BroughtBy [1] -> WalkIn [-]"),
                told(shown), shown::prettify);
        assertEquals("PT2H", shown.getString("agencyTerms.terms.leadTime"));
        assertEquals(place.agencies().get(0), shown.getString("agencyTerms.agency"));
    }

    @Test
    void aWhatIfLeavesAgenciesTheirOwnAndShowsWhatTheProjectsWouldDoToThem() {
        Place place = place();
        own(place, 0, OWN);
        place.text(0, report(place, "张先生", "138****0001"));
        place.text(1, report(place, "李女士", "138****0002"));
        town.pass(Duration.ofMinutes(45));
        come(place, "张先生", "13800000001");

        assertEquals(List.of("[earliestVisit] accepted -> accepted"), told(ask(place, Map.of("terms",
                Town.but(Town.halfAnHourAhead(), "{\"leadTime\": \"PT1H\"}")))));
        assertEquals(List.of("[earliestVisit, deadline] accepted -> accepted", "[verdict, holder] WalkIn [-] -> BroughtBy [1]"),
                told(ask(place, Map.of("agencyTerms", Map.of("agency", place.agencies().get(0), "asProject", true)))));
    }

    @Test
    void aWhatIfOfTermsThatAnAgencyCannotHaveIsRefused() {
        Place place = town.place(Town.halfAnHourAhead());
        town.staff("whatif", "manager");
        Kept kept = new Kept(database);
        Map<String, Object> wrong = Map.of("agencyTerms",
                Map.of("agency", "无此公司", "terms", Map.of("leadTime", "none", "validity",
                        "P7D", "phoneForms", List.of("LAST4"), "nameForm", "SURNAME", "agreement", 7, "selfVisit", "HOUSE")));

        town.staff("whatif", "manager").body(wrong).post("/api/projects/" + place.code() + "/what-if").then().statusCode(400)
                .body("code", is("what-if-invalid"))
                .body("errors.field", is(List.of("agencyTerms.agency", "agencyTerms.terms.selfVisit")));

        assertEquals(List.of(), kept.changed());
    }
}
