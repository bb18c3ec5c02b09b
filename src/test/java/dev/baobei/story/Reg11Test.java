package dev.baobei.story;

import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import dev.baobei.hostile.Kept;
import dev.baobei.story.Town.Place;
import io.agroal.api.AgroalDataSource;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

/** REG-11, lines 200-211: 客户确认及归属制度. */
@StoryTest
class Reg11Test {

    static final Map<String, Object> SIGNED = Map.of("verdictVersion", 1, "signatures",
            List.of(Map.of("role", "agent", "name", "李明"), Map.of("role", "customerService", "name", "周敏"),
                    Map.of("role", "marketingManager", "name", "吴刚")));

    @Inject
    Town town;

    @Inject
    AgroalDataSource database;

    private Place placeAtTen() {
        Place place = town.place(Town.preset("REG-11"));
        town.passTo(LocalTime.of(10, 0, 15));
        return place;
    }

    private static String receipt(String reply) {
        return reply.replaceFirst("(?s).*?回执(\\w{6}).*", "$1");
    }

    private String inDays(int days) {
        ZonedDateTime now = town.now().atZone(ZoneId.of("Asia/Shanghai"));
        return Dates.said(now.plusDays(days), town.now());
    }

    @Test
    void theFormOfTheRegulationIsAcceptedAtAnyTimeBeforeEntryAndSignedByThree() {
        Place place = placeAtTen();
        String reply = place.plainly(0, "张伟.男.1381**41234");
        String receipt = receipt(reply);
        assertEquals("已受理：" + place.name() + " 张伟138****1234，回执" + receipt + "。可随时到访，" + inDays(7) + "24:00前有效，归属以到访确认为准。",
                reply);

        String visit = place.arrive("张伟", "13811241234").statusCode(201).body("verdict.kind", is("BroughtBy"))
                .body("verdict.receipt", is(receipt)).extract().path("id");
        place.confirm(visit, Map.of("verdictVersion", 1, "signatures", List.of(Map.of("role", "agent", "name", "李明"))))
                .statusCode(422).body("code", is("signatures-missing"));
        place.confirm(visit, SIGNED).statusCode(200);
        town.pass(Duration.ofDays(29));
        place.arrive("张伟", "13811241234").statusCode(201).body("verdict.kind", is("Protected"));
    }

    /** Line 207: "分销商带客户每次进场都须填写《来访客户确认单》": that of another day is another slip; on one day a customer comes once. */
    @Test
    void eachDaysVisitNeedsASlipOfItsOwn() {
        Place place = placeAtTen();
        place.text(0, "张伟.男.1381**41234");
        String first = place.arrive("张伟", "13811241234").statusCode(201).extract().path("id");
        place.confirm(first, SIGNED).statusCode(200);
        town.pass(Duration.ofHours(2));
        place.arrive("张伟", "13811241234").statusCode(200).body("id", is(first)).body("state", is("confirmed"));

        town.pass(Duration.ofDays(1));
        String second = place.arrive("张伟", "13811241234").statusCode(201).body("verdict.kind", is("Protected")).extract()
                .path("id");
        place.confirm(second, Map.of("verdictVersion", 1)).statusCode(422).body("code", is("signatures-missing"));
        place.confirm(second, SIGNED).statusCode(200).body("state", is("confirmed"));
    }

    /** Line 211: the customer names the agency, or customer service checks its records of contact. */
    @Test
    void whoComesAloneIsTheAgencysOnceItsRecordsAreChecked() {
        Place place = placeAtTen();
        place.text(0, "张伟.男.1381**41234");

        place.arrive(
                Map.of("project", place.code(), "customerName", "张伟", "phones", List.of("13811241234"), "broughtBy", "self"))
                .statusCode(201).body("verdict.kind", is("Contested")).body("verdict.why", is(List.of("RECORDS_TO_CHECK")))
                .body("verdict.candidates", is(List.of(place.agencies().get(0))))
                .body("verdict.says.zh", is("待定：客户自行到访，须由客服核对报备渠道的联系记录。请由人工核对，填写待定确认单。"));
    }

    @Test
    void tooFewDigitsOrTooManyAreAskedForInTheFormOfTheRegulation() {
        Place place = placeAtTen();

        assertEquals("未受理，电话“138****1234”须写前四后五。请补全后重发：\n报备项目:" + place.name() + ",客户姓名:张伟,电话:___,性别:男",
                place.plainly(0, "张伟.男.138****1234"));
        assertEquals("未受理，到访前不收全号，电话须写成1381**41234。请补全后重发：\n报备项目:" + place.name()
                + ",客户姓名:张伟,电话:1381**41234,性别:男", place.plainly(0, "张伟.男.13811241234"));
        place.arrive("张伟", "13811241234").statusCode(201).body("verdict.kind", is("WalkIn"));
    }

    /** Line 201: 姓名.姓别.手机号码; a title says the gender as well. */
    @Test
    void theGenderIsAskedForUnlessATitleSaysIt() {
        Place place = placeAtTen();
        assertEquals("未受理，缺客户性别。请补全后重发：\n报备项目:" + place.name() + ",客户姓名:张伟,电话:1381**41234,性别:___",
                place.plainly(0, "张伟.1381**41234"));
        String receipt = receipt(place.plainly(0, "男"));
        town.desk().get("/api/pre-reports/" + receipt).then().statusCode(200).body("gender", is("MALE"));
        assertTrue(place.plainly(0, "李女士.1391**45678").startsWith("已受理："));

        place.arrive("张伟", "13811241234").statusCode(201).body("verdict.kind", is("BroughtBy"))
                .body("verdict.receipt", is(receipt));
    }

    @Test
    void ofTwoAgenciesTheEarlierReportWins() {
        Place place = placeAtTen();
        String first = receipt(place.text(0, "张伟.男.1381**41234"));
        town.pass(Duration.ofHours(1));
        String second = receipt(place.text(1, "张伟.男.1381**41234"));

        place.arrive(Map.of("project", place.code(), "customerName", "张伟", "phones", List.of("13811241234"), "broughtBy",
                place.agencies().get(1))).statusCode(201).body("verdict.kind", is("BroughtBy"))
                .body("verdict.receipt", is(first))
                .body("verdict.trace.receipt", is(List.of(first, second)));
    }

    @Test
    void afterSevenDaysTheReportIsVoidAndTheCustomerIsThePublicPools() {
        Place place = placeAtTen();
        String receipt = receipt(place.text(0, "张伟.男.1381**41234"));
        town.pass(Duration.ofDays(8));

        assertEquals(place.name() + " 张伟138****1234，回执" + receipt + "：已过有效期", place.text(0, "查询 " + receipt));
        place.arrive("张伟", "13811241234").statusCode(201).body("verdict.kind", is("WalkIn"));
    }

    @Test
    void whoFollowsUpAtLeastEveryFiveDaysMayReportAgainAndIsGivenSevenDaysMore() {
        Place place = placeAtTen();
        String first = receipt(place.text(0, "张伟.男.1381**41234"));
        town.pass(Duration.ofDays(5));
        assertTrue(place.text(0, "跟进 " + first + " 客户说下周来看").startsWith("已记录跟进："));
        town.pass(Duration.ofDays(2));
        String reply = place.plainly(0, "张伟.男.1381**41234");
        String again = receipt(reply);
        assertNotEquals(first, again);
        assertEquals("已受理：" + place.name() + " 张伟138****1234，回执" + again + "。可随时到访，" + inDays(7) + "24:00前有效，归属以到访确认为准。",
                reply);
        town.pass(Duration.ofDays(7));

        place.arrive("张伟", "13811241234").statusCode(201).body("verdict.kind", is("BroughtBy"))
                .body("verdict.receipt", is(again));
    }

    @Test
    void whoDoesNotFollowUpIsGivenNoDayMoreByReportingAgain() {
        Place place = placeAtTen();
        String first = receipt(place.text(0, "张伟.男.1381**41234"));
        town.pass(Duration.ofDays(6));
        place.text(0, "跟进 " + first + " 客户说下周来看");
        String reply = place.text(0, "张伟.男.1381**41234").replace("\n", "");
        assertTrue(reply.contains("您名下的回执" + first + "已在册，有效期不变：每5天内至少跟进一次的才可续报。"), reply);
        assertTrue(reply.contains(inDays(1) + "24:00前有效"), reply);
        town.pass(Duration.ofDays(2));

        place.arrive("张伟", "13811241234").statusCode(201).body("verdict.kind", is("WalkIn"));
    }

    @Test
    void aVisitThatDoesNotAgreeWithTheReportIsNotItsAgencys() {
        Place place = placeAtTen();
        place.text(0, "张伟.男.1381**41234");

        place.arrive("张伟", "13811251234").statusCode(201).body("verdict.kind", is("WalkIn"));
        place.arrive("李娜", "13811241234").statusCode(201).body("verdict.kind", is("Contested"));
    }

    /** Line 207: "到访所有客户均需要……留客户的全号码": until they do nobody is registered, and one tap keeps the moment. */
    @Test
    void whoHidesDigitsAtTheDeskIsNotRegisteredUntilTheyLeaveTheWholeNumber() {
        Place place = placeAtTen();
        String receipt = receipt(place.text(0, "张伟.男.1381**41234"));
        town.desk();
        Kept kept = new Kept(database);
        place.arrive("张伟", "1381**41234").statusCode(422).contentType("application/problem+json").body("code",
                is("visitor-digits-hidden"));
        assertEquals(List.of(), kept.changed());

        String stamp = town.desk().body(Map.of("project", place.code())).post("/api/arrivals").then().statusCode(201).extract()
                .path("id");
        town.pass(Duration.ofMinutes(10));
        String late = receipt(place.text(1, "李娜.女.1391**45678"));
        detail(stamp, "李娜", "1391**45678").statusCode(422).body("code", is("visitor-digits-hidden"));
        detail(stamp, "李娜", "13912345678").statusCode(201).body("verdict.kind", is("WalkIn"));
        assertEquals(place.name() + " 李娜139****5678，回执" + late, place.plainly(1, "查询 " + late).split("：")[0]);

        String visit = place.arrive(Map.of("project", place.code(), "customerName", "张伟", "phones",
                List.of("1370**00000", "13811241234"))).statusCode(201).body("verdict.receipt", is(receipt)).extract()
                .path("id");
        place.confirm(visit, SIGNED).statusCode(200);
    }

    private ValidatableResponse detail(String stamp, String name, String phone) {
        return town.desk().body(Map.of("customerName", name, "phones", List.of(phone)))
                .post("/api/arrivals/" + stamp + "/details").then();
    }

    private Map<String, Object> inAGroup(Place place, int agency) {
        return Map.of("project", place.code(), "customerName", "张伟", "phones", List.of("13811241234"), "group", true,
                "broughtBy",
                place.agencies().get(agency));
    }

    /** Line 205: "针对分销公司带团直接进场未提前短信报备的……可由分销公司当日提供". */
    @Test
    void aGroupIsReportedOnTheDayAfterItCame() {
        Place place = placeAtTen();
        String visit = place.arrive(inAGroup(place, 0)).statusCode(201).body("verdict.kind", is("WalkIn"))
                .body("group", is("came"))
                .extract().path("id");
        town.pass(Duration.ofHours(2));
        String receipt = receipt(place.text(0, "张伟.男.1381**41234"));
        town.pass(Duration.ofMinutes(1));

        place.confirm(visit, SIGNED).statusCode(409).body("verdict.version", is(2)).body("verdict.receipt", is(receipt))
                .body("verdict.trace[0].rules.rule",
                        is(List.of("NUMBER_AGREES", "NAME_AGREES", "STANDS", "GROUP_REPORTED_THAT_DAY",
                                "GROUP_NEEDS_NO_LEAD", "STILL_VALID")));
        place.confirm(visit, Map.of("verdictVersion", 2, "signatures", SIGNED.get("signatures"))).statusCode(200)
                .body("verdict.agency", is(place.agencies().get(0)));
        assertEquals("您目前没有待到访的报备。", place.text(0, "查询"));
        WhatIfs.assertNothingWouldChange(WhatIfs.ask(place, Map.of("preset", "REG-11")));
    }

    /** Line 205: the list that the desk is given counts as the report, behind whoever reported before; name and number, both or nothing. */
    @Test
    void aListOfTheGroupWithNameAndNumberIsItsReport() {
        Place place = placeAtTen();
        place.text(1, "李芳.女.1360**05678");
        Map<String, Object> group = Map.of("project", place.code(), "agency", place.agencies().get(0), "members",
                List.of(Map.of("customerName", "张伟", "phones", List.of("13811241234")),
                        Map.of("customerName", "李芳", "phones", List.of("13600005678")), Map.of("customerName", "王刚"),
                        Map.of("customerName", "陈静", "phones", List.of("12")),
                        Map.of("customerName", "周强", "phones", List.of("1350**05678"))));
        for (int status : List.of(201, 200)) {
            town.desk().header("Idempotency-Key", "coach-" + place.code()).body(group).post("/api/groups").then()
                    .statusCode(200)
                    .body("members.status", is(List.of(status, status, 400, 400, 422)))
                    .body("members[0].visit.verdict.kind", is("BroughtBy"))
                    .body("members[0].visit.verdict.agency", is(place.agencies().get(0)))
                    .body("members[0].visit.verdict.says.zh",
                            is("归" + place.agencies().get(0) + "：带团到访，当日已提供客户姓名和电话，视为报备。"))
                    .body("members[1].visit.verdict.agency", is(place.agencies().get(1)))
                    .body("members[2].problem.errors[0].detail", is("name and number, both or nothing"));
        }
        String visit = town.desk().header("Idempotency-Key", "coach-" + place.code()).body(group).post("/api/groups")
                .path("members[0].visit.id");
        place.confirm(visit, SIGNED).statusCode(200).body("verdict.agency", is(place.agencies().get(0)));
        place.journal().body("verifies", is(true));
    }
}
