package dev.baobei.story;

import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import dev.baobei.postgres.directory.TermsText;
import dev.baobei.story.Town.Place;
import dev.baobei.testing.FakeTwilio;
import dev.baobei.testing.FakeTwilioMessage;
import org.junit.jupiter.api.Test;

/** REG-01, lines 2-20: 客户报备细则及业务仲裁管理办法. */
@StoryTest
class Reg01Test {

    private static final String ZHANG = "报备 张先生 1381234****";

    @Inject
    Town town;

    FakeTwilio twilio;

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
        return Dates.said(now.plusDays(days), town.now());
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
        assertEquals(List.of("[verdict, holder, protection] Protected [1] -> BroughtBy [2]"), WhatIfs.told(WhatIfs.ask(place,
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

    /** L5: "登记以销售人员带客户至公司登记为准,报备方式为客户登记表登记"; L6: "首先由前台协助销售人员登记客户信息". */
    @Test
    void whoBringsTheCustomerAndRegistersThemAtTheDeskNeedsNoOtherReport() {
        Place place = placeAtTen();
        place.text(0, ZHANG);
        String visit = place.arrive(broughtBy(place, 1)).statusCode(201).body("verdict.kind", is("BroughtBy"))
                .body("verdict.agency", is(place.agencies().get(1))).body("verdict.receipt", nullValue())
                .body("verdict.says.zh", is("归" + place.agencies().get(1) + "：客户由其带到并在前台登记，登记即为现场报备。"))
                .body("verdict.says.en", is("For " + place.agencies().get(1)
                        + ", who brought the customer and had them registered at the desk: that is its report."))
                .extract().path("id");
        place.confirm(visit, Map.of("verdictVersion", 1)).statusCode(200);

        town.pass(Duration.ofDays(29));
        place.arrive(broughtBy(place, 0)).statusCode(201).body("verdict.kind", is("Protected"))
                .body("verdict.agency", is(place.agencies().get(1)));
        WhatIfs.assertNothingWouldChange(WhatIfs.ask(place, Map.of("terms", Town.preset("REG-01"))));
        town.desk().get("/api/projects/" + place.code() + "/rerun").then().statusCode(200).body("same", is(true));
        place.journal().body("verifies", is(true));
    }

    /** L8: "如销售人员带领客户进入公司后无报备行为,视为自动放弃该客户的归属": whom the desk registers for nobody is nobody's by machine. */
    @Test
    void whoIsPresentAndDoesNotRegisterGaveTheCustomerUp() {
        Place place = placeAtTen();
        Map<String, Object> unsaid = Map.of("project", place.code(), "customerName", "张先生", "phones", List.of("13812341234"));
        String visit = place.arrive(unsaid).statusCode(201).body("verdict.kind", is("WalkIn")).extract().path("id");
        place.confirm(visit, Map.of("verdictVersion", 1)).statusCode(200);
        town.pass(Duration.ofDays(1));
        place.arrive(broughtBy(place, 1)).statusCode(201).body("verdict.kind", is("Protected"));

        Place reported = town.place(Town.preset("REG-01"));
        reported.text(0, ZHANG);
        reported.arrive("张先生", "13812341234").statusCode(201).body("verdict.kind", is("Contested"))
                .body("verdict.why", is(List.of("BRINGER_UNSAID")));
    }

    @Test
    void aReportAfterTheArrivalIsTooLate() {
        Place place = placeAtTen();
        String visit = place.arrive(broughtBy(place, 0)).statusCode(201).body("verdict.kind", is("BroughtBy"))
                .body("verdict.agent", nullValue()).extract().path("id");
        place.text(0, ZHANG);
        place.confirm(visit, Map.of("verdictVersion", 1)).statusCode(409);
        place.confirm(visit, Map.of("verdictVersion", 2)).statusCode(200).body("verdict.kind", is("BroughtBy"))
                .body("verdict.receipt", nullValue()).body("verdict.agent", nullValue());
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
    void whatWasNotBroughtWithinThirtyDaysIsVoidAndTheRegisterCounts() {
        Place place = placeAtTen();
        String receipt = receipt(place.text(0, ZHANG));
        town.pass(Duration.ofDays(31));

        assertEquals(place.name() + " 张先生138********，回执" + receipt + "：已过有效期", place.text(0, "查询 " + receipt));
        place.arrive("张先生", "13812341234").statusCode(201).body("verdict.kind", is("WalkIn"));
        town.pass(Duration.ofDays(1));
        String visit = place.arrive(broughtBy(place, 0)).statusCode(201).body("verdict.kind", is("BroughtBy"))
                .body("verdict.receipt", nullValue()).body("verdict.agent", is("经纪人1")).extract().path("id");
        place.confirm(visit, Map.of("verdictVersion", 1)).statusCode(200);
        assertEquals("您的客户张先生138****1234于" + inDays(0) + "10:00由贵司带访" + place.name() + "，已在前台登记，保护至" + inDays(30)
                + "24:00。", Eventually.get(() -> sent(place, 0).filter(text -> text.contains("带访")).findFirst()));
    }

    /** L8: "如客户自行上门,公司获知该客户属某方客户后,应及时通知该方(含转介绍客户,撞单客户除外)". */
    @Test
    void whoComesAloneIsToldAtOnceToWhoseTheyAreAndOnceAlsoWhereTheyWereReferred() {
        Place place = placeAtTen();
        String receipt = receipt(place.text(0, ZHANG));
        Map<String, Object> alone = alone(place, Map.of("source", "REFERRAL"));
        String visit = place.arrive(alone).statusCode(201).body("verdict.kind", is("BroughtBy"))
                .body("verdict.receipt", is(receipt)).extract().path("id");
        place.arrive(alone).statusCode(200);
        String told = "您报备的张先生138********（回执" + receipt + "）于" + inDays(0) + "10:00自行到访" + place.name() + "，请尽快与案场联系。";
        assertEquals(told, Eventually.get(() -> sent(place, 0).findFirst()));

        place.confirm(visit, Map.of()).statusCode(200);
        town.passTo(LocalTime.of(10, 0, 15));
        place.arrive(alone(place, Map.of())).statusCode(201).body("verdict.kind", is("Protected"));
        assertEquals("您的客户张先生138****1234于" + inDays(0) + "10:00自行到访" + place.name() + "，请尽快与案场联系。",
                Eventually.get(() -> sent(place, 0).filter(text -> text.startsWith("您的客户")).findFirst()));
        assertEquals(1, sent(place, 0).filter(told::equals).count());
        assertEquals(0, sent(place, 1).count());
    }

    @Test
    void nobodyHearsThatACustomerCameAloneWhereThatIsACollision() {
        Place both = placeAtTen();
        both.text(0, ZHANG);
        both.text(1, ZHANG);
        both.arrive(alone(both, Map.of())).statusCode(201).body("verdict.kind", is("Contested"));
        Place later = town.place(Town.preset("REG-01"));
        later.text(0, ZHANG);
        String visit = later.arrive(broughtBy(later, 0)).extract().path("id");
        later.confirm(visit, Map.of()).statusCode(200);
        later.text(1, ZHANG);
        town.passTo(LocalTime.of(10, 0, 15));
        later.arrive(alone(later, Map.of())).statusCode(201).body("verdict.kind", is("Protected"));
        Place single = town.place(Town.preset("REG-01"));
        single.text(0, ZHANG);
        single.arrive(alone(single, Map.of())).statusCode(201);

        Eventually.get(() -> sent(single, 0).findFirst());
        assertEquals(0, sent(both, 0).count() + sent(both, 1).count() + sent(later, 1).count());
        assertEquals(0, sent(later, 0).filter(text -> text.contains("自行到访")).count());
    }

    /** L15: "无归属的成交客户业绩,归属为本周负责现场接待的销售团队". */
    @Test
    void aDealThatNobodyOwnsIsTheTeamsOnDutyInTheWeekOfTheContract() {
        Place place = placeAtTen();
        DutyTest.say(place, DutyTest.turn(null, place.agencies().get(2)),
                DutyTest.turn(town.now().plus(Duration.ofDays(7)), place.agencies().get(1))).statusCode(200);
        String visit = place.arrive("张先生", "13812341234").statusCode(201).body("verdict.kind", is("WalkIn")).extract()
                .path("id");
        place.confirm(visit, Map.of()).statusCode(200);
        String deal = town.desk().body(Map.of("visit", visit, "unit", "3-1201", "step", "deposit")).post("/api/deals").then()
                .statusCode(201).body("shares", is(List.of(Map.of("percent", 100)))).body("onDuty", nullValue()).extract()
                .path("id");
        town.pass(Duration.ofDays(8));

        town.desk().body(Map.of("step", "contract")).post("/api/deals/" + deal + "/steps").then().statusCode(200)
                .body("shares.agency", is(List.of(place.agencies().get(1)))).body("shares.percent", is(List.of(100)))
                .body("owners", is(List.of(Map.of("percent", 100))))
                .body("onDuty.zh", is("无归属的成交，业绩归签约当周负责现场接待的" + place.agencies().get(1) + "。"));
        town.pass(Duration.ofDays(8));
        DutyTest.say(place, DutyTest.turn(null, place.agencies().get(2))).statusCode(200);
        town.desk().get("/api/deals/" + deal).then().body("shares.agency", is(List.of(place.agencies().get(1))));
    }

    private static Map<String, Object> alone(Place place, Map<String, Object> more) {
        Map<String, Object> request = new HashMap<>(Map.of("project", place.code(), "customerName", "张先生", "phones",
                List.of("13812341234"), "broughtBy", "self"));
        request.putAll(more);
        return request;
    }

    private Stream<String> sent(Place place, int agent) {
        return twilio.taken().stream().filter(sent -> sent.to().equals(place.agents().get(agent)))
                .map(FakeTwilioMessage::body).map(Marks::without);
    }
}
