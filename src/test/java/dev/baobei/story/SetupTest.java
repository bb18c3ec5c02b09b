package dev.baobei.story;

import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import dev.baobei.hostile.Documents;
import dev.baobei.hostile.Kept;
import dev.baobei.story.Town.Place;
import io.agroal.api.AgroalDataSource;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What may be set up, value by value; what may not is named by its path with what is allowed, and nothing is changed. */
@StoryTest
class SetupTest {

    private static final Documents GOOD = new Documents(Documents.read("""
            {"projects": [{"code": "SETUP", "name": "云上居", "aliases": ["云上", "云上居二期"], "propertyTypes": ["住宅"],
              "zone": "Asia/Shanghai", "closing": "21:00", "openingDay": "2027-05-01", "termsFrom": "2020-01-01T00:00:00Z",
              "terms": {"leadTime": "PT30M", "validity": "P7D", "ownership": "FIRST_REPORT", "protection": "P30D",
                "phoneForms": ["FIRST3_LAST4"], "nameForm": "SURNAME", "disclosure": "SECRET", "agreement": 7,
                "signatures": ["AGENT"], "intake": {"wholeNumber": "FORBIDDEN"}}},
              {"code": "SETUP2", "name": "云下居", "zone": "Asia/Hong_Kong"}],
             "agencies": [{"name": "云上地产", "state": "APPROVED"}, {"name": "云下地产", "state": "APPLIED"}],
             "agents": [{"name": "孙云", "address": "+8613922220001", "agency": "云上地产", "state": "ACTIVE"},
              {"name": "Ann Lee", "address": "+85291234567", "agency": "云下地产", "state": "LEFT"}],
             "numbers": [{"channel": "twilio", "number": "+15005567777", "project": "SETUP"},
              {"channel": "twilio", "number": "10690001", "project": "SETUP"}]}"""));

    @Inject
    Town town;
    @Inject
    AgroalDataSource database;

    private ValidatableResponse post(String setup) {
        return town.staff("administrator", "admin").body(setup).post("/api/setup").then();
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            /projects/0/code | "" | projects[0].code | capital letters
            /projects/0/code | "jq" | projects[0].code | capital letters
            /projects/0/code | "ABCDEFGHIJKLM" | projects[0].code | 1 to 12
            /projects/0/code | null | projects[0].code | 1 to 12
            /projects/1/code | "SETUP" | projects[1].code | twice
            /projects/1/name | "云上居" | projects[1].name | another project
            /projects/1/name | "雲上 居" | projects[1].name | another project
            /projects/1/name | "setup" | projects[1].name | another project
            /projects/1/aliases | ["云上"] | projects[1].aliases[0] | another project
            /projects/1/aliases | ["上云", "SETUP"] | projects[1].aliases[1] | another project
            /projects/0/closing | "00:00" | projects[0].closing | or 24:00
            /projects/0/closing | "24:30" | projects[0].closing | or 24:00
            /projects/0/closing | "9:00" | projects[0].closing | or 24:00
            /projects/0/closing | "" | projects[0].closing | or 24:00
            /projects/0/name | "" | projects[0].name | 60 characters
            /projects/0/name | " 云上居" | projects[0].name | one line
            /projects/0/name | "云上\\n居" | projects[0].name | one line
            /projects/0/name | "云上\\u202e居" | projects[0].name | one line
            /projects/0/name | "——" | projects[0].name | a name
            /projects/0/name | "商铺" | projects[0].name | property type
            /projects/0/name | null | projects[0].name | a name
            /projects/0/aliases/0 | "公寓" | projects[0].aliases[0] | property type
            /projects/0/aliases/1 | "" | projects[0].aliases[1] | a name
            /projects/0/propertyTypes/0 | "住\\t宅" | projects[0].propertyTypes[0] | a word
            /projects/0/zone | "Asia/Shangai" | projects[0].zone | Asia/Shanghai
            /projects/0/zone | "UTC+8" | projects[0].zone | tz database
            /projects/0/zone | "Etc/GMT+8" | projects[0].zone | tz database
            /projects/0/zone | "+08:00" | projects[0].zone | tz database
            /projects/0/zone | null | projects[0].zone | tz database
            /projects/0/openingDay | "1999-12-31" | projects[0].openingDay | 2000-01-01 to 2099-12-31
            /projects/0/openingDay | "2100-01-01" | projects[0].openingDay | 2000-01-01 to 2099-12-31
            /projects/0/termsFrom | "1999-12-31T23:59:59Z" | projects[0].termsFrom | 2000
            /projects/0/termsFrom | "2999-01-01T00:00:00Z" | projects[0].termsFrom | five years
            /projects/1/termsFrom | "2020-01-01T00:00:00Z" | projects[1].termsFrom | no terms
            /projects/0/terms/leadTime | "PT3504000H" | projects[0].terms.leadTime | PT1M to PT720H
            /projects/0/terms/leadTime | "PT-30M" | projects[0].terms.leadTime | PT1M to PT720H
            /projects/0/terms/leadTime | "PTHMS" | projects[0].terms.leadTime | earlierDay
            /projects/0/terms/leadTime | null | projects[0].terms.leadTime | none
            /projects/0/terms/leadTime | "PT200H" | projects[0].terms.validity | time for a visit
            /projects/0/terms/validity | "PT0S" | projects[0].terms.validity | PT1M to PT8784H
            /projects/0/terms/validity | "PT-1H" | projects[0].terms.validity | PT1M to PT8784H
            /projects/0/terms/validity | "P-1D" | projects[0].terms.validity | P0D to P366D
            /projects/0/terms/validity | "P400Y" | projects[0].terms.validity | P0D to P366D
            /projects/0/terms/validity | "P999999999M" | projects[0].terms.validity | P12M
            /projects/0/terms/validity | "PT30M" | projects[0].terms.validity | time for a visit
            /projects/0/terms/validity | "P0D@18:00" | projects[0].terms.validity | P1D@18:00
            /projects/0/terms/validity | "P1D@24:00" | projects[0].terms.validity | P1D@18:00
            /projects/0/terms/validity | "nextDay+P400D" | projects[0].terms.validity | nextDay+P7D
            /projects/0/terms/validity | "untilOpening+PT24H" | projects[0].terms.validity | untilOpening+P7D
            /projects/0/terms/protection | "P0D" | projects[0].terms.protection | P1D to P5Y
            /projects/0/terms/protection | "P6Y" | projects[0].terms.protection | P1D to P5Y
            /projects/0/terms/protection | "untilOpening+P2Y" | projects[0].terms.protection | untilOpening+P7D
            /projects/0/terms/ownership | "SIGNED_FORM" | projects[0].terms.signatures | must hold CUSTOMER
            /projects/0/terms/protectionFromContact | "P2Y" | projects[0].terms.protectionFromContact | P1D to P366D
            /projects/0/terms/protectionFromContact | "P0D" | projects[0].terms.protectionFromContact | P1D to P366D
            /projects/0/terms/protectionFromDeposit | "P0D" | projects[0].terms.protectionFromDeposit | P1D to P5Y
            /projects/0/terms/protection | "P1DT1H" | projects[0].terms.protection | calendar days
            /projects/0/terms/ownership | null | projects[0].terms.ownership | FIRST_REPORT, FIRST_VISIT, FIRST_REGISTRATION, SIGNED_FORM
            /projects/0/terms/phoneForms | [] | projects[0].terms.phoneForms | FIRST3_LAST4
            /projects/0/terms/phoneForms | null | projects[0].terms.phoneForms | one or more
            /projects/0/terms/nameForm | null | projects[0].terms.nameForm | SURNAME, FULL
            /projects/0/terms/disclosure | null | projects[0].terms.disclosure | SECRET, TOLD
            /projects/0/terms/agreement | 3 | projects[0].terms.agreement | 4 to 11
            /projects/0/terms/agreement | 12 | projects[0].terms.agreement | 4 to 11
            /projects/0/terms/intake | {"wholeNumber": "REQUIRED"} | projects[0].terms.phoneForms | WHOLE alone
            /projects/0/terms/intake/window | {"hours": "18:00-18:00"} | projects[0].terms.intake.window.hours | 18:00-21:00
            /projects/0/terms/intake/window | {"hours": "18:00-24:00"} | projects[0].terms.intake.window.hours | 18:00-21:00
            /projects/0/terms/intake/window | {"first": "2027-02-30"} | projects[0].terms.intake.window.first | 2000-01-01
            /projects/0/terms/intake/window | {"last": "tomorrow"} | projects[0].terms.intake.window.last | 2000-01-01
            /projects/0/terms/intake/window | {"first": "2027-05-02", "last": "2027-05-01"} | projects[0].terms.intake.window.last | before the first
            /projects/0/terms/intake | {"agencyQuota": 0} | projects[0].terms.intake.agencyQuota | from 1 to 100000
            /projects/0/terms/intake | {"agentQuota": 100001} | projects[0].terms.intake.agentQuota | from 1 to 100000
            /projects/0/terms/phoneForms | ["WHOLE", "FIRST7"] | projects[0].terms.phoneForms | must not hold WHOLE
            /agencies/0/name | "" | agencies[0].name | one line
            /agencies/0/name | "Self" | agencies[0].name | self
            /agencies/1/state | null | agencies[1].state | APPROVED
            /agents/0/name | "\\u200b" | agents[0].name | one line
            /agents/0/name | null | agents[0].name | 40 characters
            /agents/0/address | "+86139222200" | agents[0].address | +8613912345678
            /agents/0/address | "13922220001" | agents[0].address | E.164
            /agents/0/address | "+862112345678" | agents[0].address | mobile
            /agents/0/address | "+1234567" | agents[0].address | E.164
            /agents/0/address | "+999123456789" | agents[0].address | E.164
            /agents/0/address | "电话" | agents[0].address | E.164
            /agents/0/address | null | agents[0].address | E.164
            /agents/1/address | "+8613922220001" | agents[1].address | twice
            /agents/1/address | "+15005567777" | agents[1].address | number of ours
            /agents/0/agency | "没有这家" | agents[0].agency | name of an agency
            /agents/0/state | null | agents[0].state | ACTIVE, LEFT
            /numbers/0/channel | "sms" | numbers[0].channel | twilio
            /numbers/0/channel | null | numbers[0].channel | twilio
            /numbers/0/number | "+0123456789" | numbers[0].number | E.164
            /numbers/0/number | "12" | numbers[0].number | 3 to 20
            /numbers/1/number | "+15005567777" | numbers[1].number | twice
            /numbers/0/project | "NOWHERE" | numbers[0].project | code of a project
            """)
    void aValueThatCannotBeIsNamedWithWhatIsAllowedAndNothingIsChanged(String place, String value, String path,
            String allowed) {
        Kept kept = new Kept(database);

        Map<String, String> fault = post(GOOD.with(place, value)).statusCode(400).contentType("application/problem+json")
                .body("code", is("setup-invalid")).extract().<List<Map<String, String>>>path("errors").get(0);

        assertEquals(path, fault.get("field"));
        assertTrue(fault.get("detail").contains(allowed), fault::toString);
        assertEquals(List.of(), kept.changed());
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            /projects | [null] | projects[0] | must not be null
            /projects/0/aliases | [null] | projects[0].aliases[0] | must not be null
            /projects/0/terms/phoneForms | [null] | projects[0].terms.phoneForms[0] | must not be null
            /projects/0/terms/agreement | null | projects[0].terms.agreement | is not of the expected kind
            /projects/0/terms/agreement | 7.0 | projects[0].terms.agreement | is not of the expected kind
            /projects/0/terms/agreement | "7" | projects[0].terms.agreement | is not of the expected kind
            /projects/0/terms/ownership | "FIRST" | projects[0].terms.ownership | must be one of FIRST_REPORT, FIRST_VISIT, FIRST_REGISTRATION, SIGNED_FORM
            /projects/0/terms/ownership | 0 | projects[0].terms.ownership | must be one of FIRST_REPORT, FIRST_VISIT, FIRST_REGISTRATION, SIGNED_FORM
            /projects/0/terms/intake/wholeNumber | "MAYBE" | projects[0].terms.intake.wholeNumber | must be one of FORBIDDEN, ALLOWED, REQUIRED
            /projects/0/terms/intake/insideAgency | "REFUSED" | projects[0].terms.intake.insideAgency | must be one of KEPT, VOID
            /projects/0/terms/selfVisit | "NOBODY" | projects[0].terms.selfVisit | must be one of REPORT_HOLDS, RECORDS_ARE_CHECKED, HOUSE
            /projects/0/terms/household | ["COUSIN"] | projects[0].terms.household[0] | must be one of PARENT, SPOUSE, CHILD, SIBLING
            /projects/0/terms/groups | "NEVER" | projects[0].terms.groups | must be one of AS_OTHERS, ON_THE_DAY
            /projects/0/terms/existing | "THEIRS" | projects[0].terms.existing | must be one of FREE, OURS
            /projects/0/terms/ledTime | "none" | projects[0].terms.ledTime | is not known here
            /projects/0/termsFrom | 1577836800 | projects[0].termsFrom | is not of the expected kind
            /projects/0/termsFrom | "+999999999-01-01T00:00:00Z" | projects[0].termsFrom | is not of the expected kind
            /projects/0/openingDay | "2027-02-30" | projects[0].openingDay | is not of the expected kind
            /projects/0/name | 1 | projects[0].name | is not of the expected kind
            /projects/0/name | "云\\u0000上" | projects[0].name | holds a character that cannot be kept
            /projects/0/name | "云\\ud800上" | projects[0].name | holds a character that cannot be kept
            """)
    void aValueOfAnotherShapeIsNamedAndNothingIsChanged(String place, String value, String path, String allowed) {
        Kept kept = new Kept(database);

        post(GOOD.with(place, value)).statusCode(400).contentType("application/problem+json")
                .body("code", is("json-mismatched"))
                .body("errors", is(List.of(Map.of("field", path, "detail", allowed))));

        assertEquals(List.of(), kept.changed());
    }

    @Test
    void everyFaultIsNamedAtOnce() {
        String wrong = new Documents(Documents.read(GOOD.with("/projects/0/terms/leadTime", "\"PT0S\"")))
                .with("/agents/0/address", "\"none\"");

        post(wrong).statusCode(400).body("errors.field", is(List.of("projects[0].terms.leadTime", "agents[0].address")));
    }

    @Test
    void aNameOfAProjectOrAnAgencyOnRecordIsTaken() {
        Place place = town.place(Town.halfAnHourAhead());

        post(GOOD.with("/projects/0/aliases/0", "\"" + place.name() + "\"")).statusCode(400)
                .body("errors.field", is(List.of("projects[0].aliases[0]")));
        post(GOOD.with("/projects/0/name", "\"" + place.code().toLowerCase(java.util.Locale.ROOT) + "\"")).statusCode(400)
                .body("errors.field", is(List.of("projects[0].name")));
        post(GOOD.with("/agencies/0/name", "\"" + place.agencies().get(0).replace("之", "之 ") + "\"")).statusCode(400)
                .body("errors.field", hasItem("agents[0].agency"));
        post(GOOD.with("/agents/0/address", "\"" + place.number() + "\"")).statusCode(400)
                .body("errors.detail", is(List.of("must not be a number of ours")));
    }

    @Test
    void whatIsSaidAgainChangesNothingHoweverItIsWritten() {
        Place place = town.place(Town.halfAnHourAhead());
        String again = """
                {"projects": [{"code": "%s", "name": "%s", "propertyTypes": ["住宅"], "zone": "Asia/Shanghai",
                  "termsFrom": "2020-01-01T00:00:00Z",
                  "terms": {"leadTime": "%s", "validity": "PT168H", "ownership": "FIRST_REPORT", "protection": "P30D",
                    "phoneForms": ["FIRST3_LAST4"], "nameForm": "SURNAME", "disclosure": "SECRET", "agreement": 7}}]}""";

        post(again.formatted(place.code(), place.name(), "PT1800S")).statusCode(204);
        place.journal().body("entries", is(2));
        post(again.formatted(place.code(), place.name(), "PT31M")).statusCode(400)
                .body("errors.field", is(List.of("projects[0].termsFrom", "projects[0].termsFrom")));
        place.journal().body("entries", is(2));
    }

    @Test
    void otherTermsFromAMomentThatIsTakenAreRefused() {
        Place place = town.place(Town.halfAnHourAhead());
        String terms = """
                {"projects": [{"code": "%s", "name": "%s", "zone": "Asia/Shanghai", "termsFrom": "%s",
                  "terms": {"leadTime": "%s", "validity": "PT168H", "ownership": "FIRST_REPORT", "protection": "P30D",
                    "phoneForms": ["FIRST3_LAST4"], "nameForm": "SURNAME", "disclosure": "SECRET", "agreement": 7}}]}""";
        String ahead = town.now().plusSeconds(1_000_000).toString();

        post(terms.formatted(place.code(), place.name(), ahead, "PT1H")).statusCode(204);
        post(terms.formatted(place.code(), place.name(), ahead, "PT1H")).statusCode(204);
        post(terms.formatted(place.code(), place.name(), ahead, "PT2H")).statusCode(400)
                .body("errors.field", is(List.of("projects[0].termsFrom")));
        place.journal().body("entries", is(3));
    }

    @Test
    void theZoneOfAProjectStaysOnceSomethingIsCountedInIt() throws SQLException {
        Place place = town.place(Town.halfAnHourAhead());
        String elsewhere = """
                {"projects": [{"code": "%s", "name": "%s", "zone": "%s"}]}""";
        String zone = "update project set zone = 'Asia/Tokyo' where code = '" + place.code() + "'";

        post(elsewhere.formatted(place.code(), place.name(), "Asia/Urumqi")).statusCode(204);
        post(elsewhere.formatted(place.code(), place.name(), "Asia/Shanghai")).statusCode(204);
        MainStoryTest.receipt(place, place.text(0, MainStoryTest.report(place)));

        post(elsewhere.formatted(place.code(), place.name(), "Asia/Urumqi")).statusCode(400)
                .body("errors.field", is(List.of("projects[0].zone")));
        post(elsewhere.formatted(place.code(), place.name(), "Asia/Shanghai")).statusCode(204);
        try (Connection connection = database.getConnection(); Statement sql = connection.createStatement()) {
            SQLException refused = assertThrows(SQLException.class, () -> sql.execute(zone));
            assertTrue(refused.getMessage().contains("the zone of a project"), refused::getMessage);
        }
    }

    @Test
    void setupsAtTheSameMomentComeOneAfterTheOther() throws Exception {
        String setup = """
                {"projects": [{"code": "ONCE%d", "name": "同名苑", "zone": "Asia/Shanghai"}]}""";

        List<Integer> statuses = AtOnce.all(IntStream.range(0, 12)
                .<Callable<Integer>>mapToObj(i -> () -> post(setup.formatted(i)).extract().statusCode()).toList());

        assertEquals(List.of(204), statuses.stream().filter(status -> status != 400).toList());
    }

    @Test
    void aPresetStandsForItsTermsAndNotBesideOthers() {
        String project = """
                {"projects": [{"code": "PRESET", "name": "前置居", "zone": "Asia/Shanghai", %s}]}""";
        String terms = """
                "terms": {"leadTime": "PT30M", "validity": "P7D", "ownership": "FIRST_REPORT", "protection": "P30D",
                  "phoneForms": ["FIRST3_LAST4"], "nameForm": "SURNAME", "disclosure": "SECRET", "agreement": 7}""";
        town.desk().get("/api/presets").then().statusCode(200).body("name", hasItem("REG-03"))
                .body("find { it.name == 'REG-03' }.terms.lateness", is("VOID_IN_COLLISION"));
        post(project.formatted("\"preset\": \"REG-99\"")).statusCode(400).body("errors.field", hasItem("projects[0].preset"));
        post(project.formatted("\"preset\": \"REG-03\", " + terms)).statusCode(400)
                .body("errors.find { it.field == 'projects[0].preset' }.detail", is("must be left out where terms are said"));
        post(project.formatted("\"preset\": \"REG-03\"")).statusCode(204);
        post(project.formatted("\"preset\": \"REG-03\"")).statusCode(204);

        town.desk().get("/api/projects/PRESET/terms").then().body("terms.protection", is(List.of("P1M@24:00")));
    }
}
