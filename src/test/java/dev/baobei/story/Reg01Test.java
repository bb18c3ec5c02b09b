package dev.baobei.story;

import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import dev.baobei.postgres.directory.TermsText;
import dev.baobei.story.Town.Place;
import org.junit.jupiter.api.Test;

/** REG-01, lines 2-20: 客户报备细则及业务仲裁管理办法. */
@StoryTest
class Reg01Test {

    private static final String ZHANG = "报备 张先生 1381234****";

    @Inject
    Town town;

    private Place placeAtTen() {
        Place place = town.place(Town.preset("REG-01"));
        town.passTo(LocalTime.of(10, 0, 15));
        return place;
    }

    private static String receipt(String reply) {
        return reply.replaceFirst("(?s).*回执(\\w{6}).*", "$1");
    }

    private String inDays(int days) {
        ZonedDateTime now = town.now().atZone(ZoneId.of("Asia/Shanghai"));
        return DateTimeFormatter.ofPattern("M月d日").format(now.plusDays(days));
    }

    private Map<String, Object> broughtBy(Place place, int agency) {
        return Map.of("project", place.code(), "customerName", "张先生", "phones", List.of("13812341234"), "broughtBy",
                place.agencies().get(agency));
    }

    @Test
    void theLastFourDigitsMayBeHiddenAndTheCustomerIsWhoseBroughtItForThirtyDays() {
        Place place = placeAtTen();
        String reply = place.plainly(0, ZHANG);
        String receipt = receipt(reply);
        assertEquals("已受理：" + place.name() + " 张先生138********，回执" + receipt + "。可随时到访，" + inDays(30) + "24:00前有效，归属以到访确认为准。",
                reply);

        String visit = place.arrive(broughtBy(place, 0)).statusCode(201).body("verdict.kind", is("BroughtBy"))
                .body("verdict.receipt", is(receipt)).extract().path("id");
        place.confirm(visit, Map.of("verdictVersion", 1)).statusCode(200);
        town.pass(Duration.ofDays(29));
        place.arrive(broughtBy(place, 1)).statusCode(201).body("verdict.kind", is("Protected"))
                .body("verdict.agency", is(place.agencies().get(0)));
    }

    /** L17: 正在维护中的有效客户(最后一次接触尚未超过15天),其他人……需征的原销售人员的同意. */
    @Test
    void whoIsInContactKeepsTheCustomerForFifteenDaysMore() {
        Place place = placeAtTen();
        String receipt = receipt(place.text(0, ZHANG));
        String visit = place.arrive(broughtBy(place, 0)).statusCode(201).extract().path("id");
        place.confirm(visit, Map.of("verdictVersion", 1)).statusCode(200);
        town.pass(Duration.ofDays(29));
        place.text(0, "跟进 " + receipt + " 已电话沟通");
        town.pass(Duration.ofDays(13));
        town.desk().body(Map.of("words", "已面谈")).post("/api/pre-reports/" + receipt + "/follow-ups").then().statusCode(201);
        town.pass(Duration.ofDays(14));
        place.arrive(broughtBy(place, 1)).statusCode(201).body("verdict.kind", is("Protected"))
                .body("verdict.agency", is(place.agencies().get(0)));

        town.pass(Duration.ofDays(2));
        place.text(0, "跟进 " + receipt + " 太晚了");
        place.text(1, ZHANG);
        town.pass(Duration.ofMinutes(1));
        place.arrive(broughtBy(place, 1)).statusCode(201).body("verdict.kind", is("BroughtBy"))
                .body("verdict.agency", is(place.agencies().get(1)));

        TermsText inForce = Town.preset("REG-01");
        WhatIfs.assertNothingWouldChange(WhatIfs.ask(place, Map.of("terms", inForce)));
        assertEquals(List.of("[verdict, holder, protection] Protected [1] -> WalkIn [-]"), WhatIfs.told(WhatIfs.ask(place,
                Map.of("terms", Town.but(inForce, "{\"protectionFromContact\": null}")))));
    }

    @Test
    void onOneDayTheCustomerIsWhoseBroughtItFirstWhoeverReportedEarlier() {
        Place place = placeAtTen();
        place.text(0, ZHANG);
        town.pass(Duration.ofHours(1));
        String second = receipt(place.text(1, ZHANG));

        String visit = place.arrive(broughtBy(place, 1)).statusCode(201).body("verdict.kind", is("BroughtBy"))
                .body("verdict.receipt", is(second))
                .body("verdict.says.zh", is("归" + place.agencies().get(1) + "：客户由其带到，经纪人2的报备（回执" + second + "）有效。"))
                .body("verdict.says.en", is("For " + place.agencies().get(1)
                        + ", who brought the customer: the pre-report of 经纪人2 (receipt " + second + ") is valid."))
                .extract().path("id");
        place.confirm(visit, Map.of("verdictVersion", 1)).statusCode(200);
        town.pass(Duration.ofDays(1));
        place.arrive(broughtBy(place, 0)).statusCode(201).body("verdict.kind", is("Protected"))
                .body("verdict.agency", is(place.agencies().get(1)));
    }

    @Test
    void whoIsPresentWithoutHavingReportedGaveTheCustomerUp() {
        Place place = placeAtTen();
        place.text(0, ZHANG);

        place.arrive(broughtBy(place, 1)).statusCode(201).body("verdict.kind", is("WalkIn"));
    }

    @Test
    void aReportAfterTheArrivalIsTooLate() {
        Place place = placeAtTen();
        String visit = place.arrive(broughtBy(place, 0)).statusCode(201).body("verdict.kind", is("WalkIn")).extract()
                .path("id");
        place.text(0, ZHANG);
        place.confirm(visit, Map.of("verdictVersion", 1)).statusCode(409);
        place.confirm(visit, Map.of("verdictVersion", 2)).statusCode(200).body("verdict.kind", is("WalkIn"));
    }

    @Test
    void whereNobodySaysWhoBroughtTheCustomerAPersonDecides() {
        Place place = placeAtTen();
        place.text(0, ZHANG);
        place.text(1, ZHANG);

        place.arrive("张先生", "13812341234").statusCode(201).body("verdict.kind", is("Contested"))
                .body("verdict.why", is(List.of("BRINGER_UNSAID")));
    }

    @Test
    void whatWasNotBroughtWithinThirtyDaysIsVoid() {
        Place place = placeAtTen();
        String receipt = receipt(place.text(0, ZHANG));
        town.pass(Duration.ofDays(31));

        assertEquals(place.name() + " 张先生138********，回执" + receipt + "：已过有效期", place.text(0, "查询 " + receipt));
        place.arrive(broughtBy(place, 0)).statusCode(201).body("verdict.kind", is("WalkIn"));
    }
}
