package dev.baobei.story;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import dev.baobei.domain.party.Agent;
import dev.baobei.hostile.Kept;
import dev.baobei.postgres.directory.Setup;
import dev.baobei.postgres.directory.TermsText;
import dev.baobei.story.Town.Place;
import io.agroal.api.AgroalDataSource;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

/** REG-09, lines 173-176: how much each agent reported in a month, how accurately and how timely. */
@StoryTest
class MonthlyFiguresTest {

    private static final TermsText TIMELY = Town.but(Town.toldWithoutLead(),
            "{\"intake\": {\"fields\": [\"CONTACT_TIME\"], \"timelyWithin\": 3}}");

    @Inject
    Town town;

    @Inject
    AgroalDataSource database;

    private LocalDate today() {
        return town.now().atZone(ZoneId.of("Asia/Shanghai")).toLocalDate();
    }

    private ValidatableResponse figures(Place place, String query) {
        return town.staff("figures-manager", "manager").get("/api/projects/" + place.code() + "/figures" + query).then();
    }

    /** At ten of a day with three more of its month to come and four before it. */
    private Place placeInMidMonth(TermsText terms) {
        Place place = town.place(terms);
        town.passTo(LocalTime.of(10, 0));
        while (today().getDayOfMonth() < 8 || today().getDayOfMonth() > 20) {
            town.passTo(LocalTime.of(10, 0));
        }
        return place;
    }

    private String said(LocalDate day) {
        return day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    private String report(Place place, int agent, String name, String phone, String contact) {
        return place.text(agent, "报备 " + place.name() + " 客户" + name + " 电话" + phone + "\n联系时间：" + contact);
    }

    private void off(Place place, LocalDate... days) {
        town.staff("figures-manager", "manager")
                .body(Map.of("days",
                        List.of(days).stream().map(day -> Map.of("day", day.toString(), "kind", "holiday")).toList()))
                .post("/api/projects/" + place.code() + "/calendar").then().statusCode(200);
    }

    @Test
    void aMonthIsCountedAgentByAgentAndACalendarThatComesLaterCountsAnewUnlessAskedAsItWas() {
        Place place = placeInMidMonth(TIMELY);
        LocalDate day = today();
        for (int back = 1; back <= 7; back++) {
            LocalDate before = day.minusDays(back);
            town.staff("figures-manager", "manager").body(Map.of("days", List.of(Map.of("day", before.toString(), "kind",
                    "working")))).post("/api/projects/" + place.code() + "/calendar").then().statusCode(200);
        }
        town.staff("figures-manager", "manager").body(Map.of("days", List.of(Map.of("day", day.toString(), "kind", "working"))))
                .post("/api/projects/" + place.code() + "/calendar").then().statusCode(200);

        String inTime = WhatIfs.receipt(report(place, 0, "张先生", "138****1234", said(day.minusDays(3))));
        String late = WhatIfs.receipt(report(place, 0, "李先生", "13812341235", said(day.minusDays(4))));
        String undated = WhatIfs.receipt(report(place, 0, "王先生", "138****1236", "下班后"));
        report(place, 0, "赵先生", "138****1237", "不清楚");
        report(place, 1, "李先生", "13812341235", "今天");
        place.text(0, "更正 " + undated + " 联系时间：今天");

        town.desk().get("/api/pre-reports/" + inTime).then().body("timeliness.state", is("inTime"))
                .body("timeliness.contactedOn", is(day.minusDays(3).toString()), "timeliness.until", is(day.toString()));
        town.desk().get("/api/pre-reports/" + late).then().body("timeliness.state", is("late"))
                .body("timeliness.until", is(day.minusDays(1).toString()));
        town.desk().get("/api/pre-reports/" + undated).then().body("timeliness.state", is("undated"))
                .body("timeliness.changes.state", contains("inTime"));

        JsonPath month = figures(place, "").statusCode(200).body("project", is(place.code()))
                .body("month", is(YearMonth.from(day).toString())).body("agents.agent", contains("经纪人1", "经纪人2"))
                .body("agents.reports", contains(3, 0)).body("agents.askedBack", contains(1, 0))
                .body("agents.refused", contains(0, 1)).body("agents.accuracy", contains(75, 0))
                .body("agents.made.inTime", contains(1, 0)).body("agents.made.late", contains(1, 0))
                .body("agents.made.undated", contains(1, 0)).body("agents.made.percent", contains(50, null))
                .body("agents.changes.inTime", contains(1, 0)).extract().jsonPath();

        town.pass(Duration.ofMinutes(1));
        off(place, day.minusDays(1));
        figures(place, "").body("agents.made.late", contains(0, 0)).body("agents.made.percent", contains(100, null));
        figures(place, "?calendarAsOf=" + month.getString("calendarAsOf")).statusCode(200)
                .body("agents", is(month.getList("agents")));
        figures(place, "?month=" + YearMonth.from(day).minusMonths(1)).statusCode(200).body("agents", empty());
        WhatIfs.assertNothingWouldChange(WhatIfs.ask(place, Map.of("terms", TIMELY)));
    }

    @Test
    void theTableIsOneForASpreadsheet() {
        Place place = placeInMidMonth(TIMELY);
        report(place, 0, "张先生", "138****1234", "今天");
        town.put(new Setup(List.of(), List.of(), List.of(
                new Setup.AgentSetup("=经纪人1", place.agents().get(0), place.agencies().get(0),
                        Agent.State.ACTIVE)),
                List.of()));

        String table = new String(town.staff("figures-manager", "manager")
                .get("/api/projects/" + place.code() + "/figures/table").then()
                .statusCode(200).contentType(startsWith("text/csv")).extract().asByteArray(), StandardCharsets.UTF_8);
        assertEquals(List.of("\uFEFF公司,业务员,报备数,退回补全,当场未通过,审核未通过,号码不符,准确率,及时,逾期,无法判断,及时率,变更及时,变更逾期,变更无法判断",
                place.agencies().get(0) + ",'=经纪人1,1,0,0,0,0,100%,1,0,0,100%,0,0,0"), table.lines().toList());
    }

    @Test
    void whereNobodyAsksNothingIsMarkedAndWrongQuestionsAreRefused() {
        Place place = town.place(Town.toldWithoutLead());
        String receipt = WhatIfs.receipt(place.text(0, WhatIfs.report(place, "张先生", "138****1234")));
        town.desk().get("/api/pre-reports/" + receipt).then().body("timeliness", nullValue());
        figures(place, "").statusCode(200).body("agents.reports", hasItem(1)).body("agents[0].made.percent", nullValue());
        town.staff("figures-desk", "desk");
        town.staff("administrator", "admin");
        Kept kept = new Kept(database);

        for (String month : List.of("2026", "2026-13", "1999-01", "soon")) {
            figures(place, "?month=" + month).statusCode(400).body("errors[0].field", is("month"));
        }
        figures(place, "?calendarAsOf=yesterday").statusCode(400).body("errors[0].field", is("calendarAsOf"));
        town.staff("figures-manager", "manager").get("/api/projects/NONE/figures").then().statusCode(404)
                .body("code", is("project-unknown"));
        town.staff("figures-desk", "desk").get("/api/projects/" + place.code() + "/figures").then().statusCode(403);
        assertTrue(town.staff("administrator", "admin").body("""
                {"agencyTerms": [{"project": "%s", "agency": "%s", "terms": {"leadTime": "PT2H", "validity": "P1D",
                 "phoneForms": ["FIRST3_LAST4"], "nameForm": "SURNAME", "agreement": 7, "intake": {"timelyWithin": 31}}}]}"""
                .formatted(place.code(), place.agencies().get(0))).post("/api/setup").then().statusCode(400).extract()
                .<List<String>>path("errors.field").containsAll(List.of("agencyTerms[0].terms.intake.timelyWithin",
                        "agencyTerms[0].terms.intake.fields")));
        assertEquals(List.of(), kept.changed());
    }
}
