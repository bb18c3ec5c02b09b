package dev.baobei.story;

import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import dev.baobei.hostile.Kept;
import dev.baobei.story.Town.Place;
import io.agroal.api.AgroalDataSource;
import org.junit.jupiter.api.Test;

/** The day's register of a sales office can be exported every day (REG-01, line 7: "由前台人员每日扫描备案当天客户登记记录"). */
@StoryTest
class DayRegisterTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @Inject
    Town town;

    @Inject
    AgroalDataSource database;

    private List<String> lines(Place place, String query) {
        byte[] bytes = town.desk().get("/api/projects/" + place.code() + "/register" + query).then().statusCode(200)
                .contentType(startsWith("text/csv")).extract().asByteArray();
        String text = new String(bytes, StandardCharsets.UTF_8);
        assertTrue(text.startsWith("\uFEFF"), text);
        return text.substring(1).lines().toList();
    }

    private LocalDate today() {
        return town.now().atZone(SHANGHAI).toLocalDate();
    }

    @Test
    void itHoldsWhoArrivedOnThatDayOfTheProjectAndNobodyElse() {
        Place place = town.place(Town.toldWithoutLead());
        town.passTo(LocalTime.of(23, 50));
        String receipt = WhatIfs.receipt(place.text(0, WhatIfs.report(place, "张先生", "138****1234")));
        town.pass(Duration.ofMinutes(1));
        String visit = place.arrive("张伟", "13812341234").statusCode(201).extract().path("id");
        place.confirm(visit, Map.of("verdictVersion", 1)).statusCode(200);
        LocalDate day = today();
        town.passTo(LocalTime.of(0, 1));
        place.arrive(
                Map.of("project", place.code(), "customerName", "李女士", "phones", List.of("13912341234"), "source", "ON_SITE"))
                .statusCode(201);

        List<String> first = lines(place, "?day=" + day);
        assertEquals("到访时间,客户,电话,来源,状态,归属公司,业务员,回执号,判客结果,确认时间", first.get(0));
        assertEquals(2, first.size());
        assertTrue(first.get(1).matches(day + " 23:5\\d:\\d\\d,张伟,138\\*{4}1234,.*,已确认," + place.agencies().get(0) + ",经纪人1,"
                + receipt + ",.*," + day + " 23:5\\d:\\d\\d"), first.get(1));
        List<String> second = lines(place, "");
        assertEquals(2, second.size());
        assertTrue(second.get(1).contains(",李女士,139****1234,自然到访,待确认,"), second.get(1));
        assertEquals(1, lines(place, "?day=" + day.minusDays(1)).size());
    }

    @Test
    void noDayAnotherProjectAndAnAgencyAreRefusedAndNothingIsKept() {
        Place place = town.place(Town.halfAnHourAhead());
        String register = "/api/projects/" + place.code() + "/register";
        town.desk();
        town.staff("register-agency", "agency");
        Kept kept = new Kept(database);

        for (String day : List.of("23.11.2026", "2026-02-30", "99999-01-01", "1000-01-01")) {
            town.desk().get(register + "?day=" + day).then().statusCode(400).body("errors[0].field", is("day"));
        }
        town.desk().get("/api/projects/NONE/register").then().statusCode(404).body("code", is("project-unknown"));
        town.staff("register-agency", "agency").get(register).then().statusCode(403);
        assertEquals(List.of(), kept.changed());
    }
}
