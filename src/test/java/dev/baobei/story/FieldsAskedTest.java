package dev.baobei.story;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import dev.baobei.hostile.Kept;
import dev.baobei.postgres.directory.Setup;
import dev.baobei.postgres.directory.Setup.ProjectSetup;
import dev.baobei.postgres.directory.TermsText;
import dev.baobei.story.Town.Place;
import io.agroal.api.AgroalDataSource;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;

/** What terms ask of a report beside name and number (报备要素). */
@StoryTest
class FieldsAskedTest {

    private static final TermsText ADDRESS = Town.taking("{\"fields\": [\"ADDRESS\"]}");

    @Inject
    Town town;

    @Inject
    AgroalDataSource database;

    private Place asking(TermsText terms) {
        Place place = town.place(terms);
        town.passTo(LocalTime.of(10, 0, 15));
        return place;
    }

    private ValidatableResponse shown(String receipt) {
        return town.desk().get("/api/pre-reports/" + receipt).then().statusCode(200);
    }

    @Test
    void whatIsAddedKeepsTheTimeAndAnotherAddressMustBeMeant() {
        Place place = asking(ADDRESS);
        String receipt = WhatIfs.receipt(place.text(0, "报备 张先生 138****1234\n地址：番禺区"));
        String reportedAt = shown(receipt).body("address", is("番禺区")).body("need", nullValue()).extract().path("reportedAt");
        town.pass(Duration.ofMinutes(5));

        String added = place.text(0, "补全 " + receipt + " 地址：番禺区大石街3号，需求：三房");
        assertTrue(added.startsWith("已补全："), added);
        shown(receipt).body("address", is("番禺区大石街3号")).body("need", is("三房")).body("reportedAt", is(reportedAt));
        assertEquals("未更改：与原报备张先生138****1234（回执" + receipt + "）的客户地址不一致。确要改，请发：更正 " + receipt
                + " 客户地址：加新地址。报备时间不变。", place.text(0, "补全 " + receipt + " 地址：天河区"));
        assertTrue(place.text(0, "更正 " + receipt + " 客户地址：天河区").startsWith("已补全："));
        shown(receipt).body("address", is("天河区")).body("need", is("三房")).body("reportedAt", is(reportedAt));
        assertEquals("未更改：客户地址“无”不是地址。请发：补全 " + receipt + " 加要补的内容。",
                place.text(0, "补全 " + receipt + " 地址：无"));
        town.pass(Duration.ofMinutes(31));

        place.arrive("张先生", "13800001234").statusCode(201).body("verdict.kind", is("BroughtBy"))
                .body("verdict.receipt", is(receipt));
        place.journal().body("verifies", is(true));
    }

    @Test
    void nothingOfItIsInTheClear() throws SQLException {
        Place place = asking(ADDRESS);
        place.text(0, "报备 张先生 138****1234\n地址：蓬莱阁路7号");

        try (Connection connection = database.getConnection();
                Statement sql = connection.createStatement();
                ResultSet found = sql.executeQuery("select (select count(*) from pre_report r where r::text like '%蓬莱阁%')"
                        + " + (select count(*) from journal_entry e where position(convert_to('蓬莱阁', 'UTF8') in e.canonical) > 0)")) {
            assertTrue(found.next());
            assertEquals(0, found.getInt(1));
        }
    }

    @Test
    void whatStandsOnRecordStandsAndNewTermsAskFromThenOn() {
        Place place = asking(Town.halfAnHourAhead());
        String receipt = WhatIfs.receipt(place.text(0, "报备 张先生 138****1234"));
        town.pass(Duration.ofMinutes(1));
        town.put(new Setup(
                List.of(new ProjectSetup(place.code(), place.name(), List.of(), List.of(), "Asia/Shanghai", null, ADDRESS,
                        null)),
                List.of(), List.of(), List.of()));
        town.pass(Duration.ofMinutes(1));

        assertEquals(receipt, WhatIfs.receipt(place.text(0, "报备 张先生 138****1234")));
        String asked = place.text(1, "报备 张先生 138****1234");
        assertTrue(Marks.without(asked).startsWith("未受理，缺客户地址。"), asked);
        assertTrue(place.text(1, "格式").contains(",客户地址:番禺区大石街"));
    }

    @Test
    void anotherSetOfFieldsWouldDecideOtherwise() {
        Place place = asking(Town.halfAnHourAhead());
        place.text(0, "报备 张先生 138****1234\n地址：番禺区");
        place.text(0, "报备 李女士 139****5678");

        JsonPath shown = WhatIfs.ask(place, Map.of("terms", ADDRESS));
        assertEquals("done", shown.getString("state"), shown::prettify);
        assertEquals(1, shown.getList("changes").size(), shown::prettify);
        assertTrue(shown.prettify().contains("缺客户地址"), shown::prettify);
        WhatIfs.assertNothingWouldChange(WhatIfs.ask(place, Map.of("terms", Town.halfAnHourAhead())));
    }

    @Test
    void whoEntersItForAnAgentEntersTheAddressToo() {
        Place place = asking(ADDRESS);
        Map<String, Object> request = new HashMap<>(Map.of("project", place.code(), "agency", place.agencies().get(0), "agent",
                "经纪人1", "means", "BY_PHONE", "customerName", "张先生", "phones", List.of("138****1234")));
        enter(request, "without").statusCode(201).body("outcome", is("incomplete")).body("reply", containsString("缺客户地址"));
        request.put("address", "番禺区大石街3号");
        String receipt = enter(request, "with").statusCode(201).body("outcome", is("accepted")).extract().path("receipt");
        shown(receipt).body("address", is("番禺区大石街3号"));

        Kept kept = new Kept(database);
        request.put("address", "番禺区，电话：139****0000");
        enter(request, "misread").statusCode(400).body("errors.field", is(List.of("phones")));
        request.put("address", "番禺区\n大石街");
        enter(request, "two lines").statusCode(400).body("errors.field", is(List.of("address")));
        assertEquals(List.of(), kept.changed());
    }

    private ValidatableResponse enter(Map<String, Object> request, String key) {
        return town.desk().header("Idempotency-Key", "fields-" + key).body(request).post("/api/pre-reports").then();
    }

    @Test
    void whatMayNotBeAskedIsRefused() {
        Place place = asking(ADDRESS);
        RequestSpecification admin = town.staff("administrator", "admin");
        Kept kept = new Kept(database);

        admin.body("""
                {"agencyTerms": [{"project": "%s", "agency": "%s", "terms": {"leadTime": "PT2H", "validity": "P1D",
                 "phoneForms": ["FIRST3_LAST4"], "nameForm": "SURNAME", "agreement": 7, "intake": {"fields": ["AGE"]}}}]}"""
                .formatted(place.code(), place.agencies().get(0))).post("/api/setup").then().statusCode(400)
                .body("errors[0].field", is("agencyTerms[0].terms.intake.fields[0]")).body("errors[0].detail",
                        is("must be one of GENDER, ADDRESS, NEED, CONTACT_TIME, VISIT_TIME"));
        assertEquals(List.of(), kept.changed());
    }

    @Test
    void anAgencysOwnTermsAskForTheirOwn() {
        Place place = asking(Town.halfAnHourAhead());
        town.staff("administrator", "admin").body("""
                {"agencyTerms": [{"project": "%s", "agency": "%s", "terms": {"leadTime": "PT1H", "validity": "P1D",
                 "phoneForms": ["FIRST3_LAST4"], "nameForm": "SURNAME", "agreement": 7, "intake": {"fields": ["NEED"]}}}]}"""
                .formatted(place.code(), place.agencies().get(0))).post("/api/setup").then().statusCode(204);

        assertTrue(place.plainly(0, "报备 张先生 138****1234").startsWith("未受理，缺客户需求。"));
        String free = place.text(1, "报备 张先生 138****1234");
        assertTrue(free.startsWith("已受理："), free);
        assertFalse(place.text(0, "需求：三房").startsWith("未受理"));
    }
}
