package dev.baobei.story;

import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import dev.baobei.hostile.Kept;
import dev.baobei.story.Town.Place;
import dev.baobei.testing.FakeTwilio;
import dev.baobei.testing.FakeTwilioMessage;
import io.agroal.api.AgroalDataSource;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

/** REG-03, lines 41-59: 客户报备流程和界定. */
@StoryTest
class Reg03Test {

    private static final Map<String, Object> SIGNED = Map.of("verdictVersion", 1, "signatures", List.of(
            Map.of("role", "consultant", "name", "孙丽"), Map.of("role", "reportOfficer", "name", "赵敏")));

    @Inject
    Town town;

    @Inject
    AgroalDataSource database;

    FakeTwilio twilio;

    /** A project under the regulation, at a quarter of a minute past ten. */
    private Place placeAtTen() {
        Place place = town.place(Town.preset("REG-03"));
        town.passTo(LocalTime.of(10, 0, 15));
        return place;
    }

    private static String report(Place place, int agent) {
        return "报备《" + place.name() + "》住宅,客户张先生,电话:138****1234。" + place.agencies().get(agent) + "经纪人" + (agent + 1) + "。";
    }

    private static String receipt(String reply) {
        return reply.replaceFirst("(?s).*回执(\\w{6}).*", "$1");
    }

    private ZonedDateTime now() {
        return town.now().atZone(ZoneId.of("Asia/Shanghai"));
    }

    /** 24:00 of a day. */
    private static ZonedDateTime endOf(ZonedDateTime day) {
        return day.toLocalDate().plusDays(1).atStartOfDay(day.getZone());
    }

    private String day(ZonedDateTime day) {
        return Dates.said(day, town.now());
    }

    private String lastNotice(Place place, int agent, String about) {
        return Eventually.get(() -> twilio.taken().stream().filter(sent -> sent.to().equals(place.agents().get(agent)))
                .map(FakeTwilioMessage::body).map(Marks::without).filter(body -> body.contains(about))
                .reduce((first, second) -> second));
    }

    @Test
    void reportedHalfAnHourAheadAndSignedForTheCustomerIsTheAgencysForAMonth() {
        Place place = placeAtTen();
        String reply = place.plainly(0, report(place, 0));
        String receipt = receipt(reply);
        assertEquals("已受理：" + place.name() + " 张先生138****1234，回执" + receipt + "。" + day(now()) + "10:31起可到访，"
                + day(now().plusDays(7)) + "10:00前有效，归属以到访确认为准。", reply);
        assertEquals(reply, place.plainly(0, report(place, 0)));

        town.pass(Duration.ofMinutes(30));
        String visit = place.arrive("张先生", "13812341234").statusCode(201).body("verdict.kind", is("BroughtBy"))
                .body("verdict.agency", is(place.agencies().get(0))).body("verdict.receipt", is(receipt))
                .body("verdict.says.zh", is("归" + place.agencies().get(0) + "：经纪人1的报备（回执" + receipt + "）最早且有效。")).extract()
                .path("id");
        place.confirm(visit, Map.of("verdictVersion", 1)).statusCode(422).body("code", is("signatures-missing"));
        place.confirm(visit, SIGNED).statusCode(200);
        assertEquals("您报备的张先生138****1234（回执" + receipt + "）于" + day(now()) + "10:30到访" + place.name() + "，已确认归属"
                + place.agencies().get(0) + "，保护至" + day(now().plusMonths(1)) + "24:00。", lastNotice(place, 0, receipt));

        town.pass(Duration.between(now(), endOf(now().plusMonths(1)).minusSeconds(1)));
        place.arrive("张先生", "13812341234").statusCode(201).body("verdict.kind", is("Protected"))
                .body("verdict.agency", is(place.agencies().get(0)));
    }

    @Test
    void afterTheMonthWhoeverBringsTheCustomerNextOwns() {
        Place place = placeAtTen();
        place.text(0, report(place, 0));
        town.pass(Duration.ofMinutes(30));
        String visit = place.arrive("张先生", "13812341234").extract().path("id");
        place.confirm(visit, SIGNED).statusCode(200);
        town.pass(Duration.between(now(), endOf(now().plusMonths(1)).minusMinutes(30)));
        place.text(1, report(place, 1));
        town.pass(Duration.ofMinutes(30));

        place.arrive("张先生", "13812341234").statusCode(201).body("verdict.kind", is("BroughtBy"))
                .body("verdict.agency", is(place.agencies().get(1)));
    }

    @Test
    void aLateReportIsProtectedUnlessAnotherAgencyReportedTheCustomerInTime() {
        Place alone = placeAtTen();
        alone.text(0, report(alone, 0));
        Place collision = placeAtTen();
        collision.text(1, report(collision, 1));
        town.pass(Duration.ofMinutes(20));
        alone.text(1, "报备《" + alone.name() + "》住宅,客户王先生,电话:139****5678。");
        collision.text(0, report(collision, 0));
        town.pass(Duration.ofMinutes(11));

        alone.arrive("王先生", "13912345678").statusCode(201).body("verdict.kind", is("BroughtBy"))
                .body("verdict.agency", is(alone.agencies().get(1)));
        String visit = collision
                .arrive(Map.of("project", collision.code(), "customerName", "张先生", "phones", List.of("13812341234"),
                        "broughtBy", collision.agencies().get(0)))
                .statusCode(201).body("verdict.kind", is("BroughtBy"))
                .body("verdict.agency", is(collision.agencies().get(1))).extract().path("id");
        collision.confirm(visit, SIGNED).statusCode(200);
    }

    @Test
    void ofSeveralLateAgenciesTheOneThatBroughtTheCustomerOwns() {
        Place place = placeAtTen();
        place.text(0, report(place, 0));
        String second = receipt(place.text(1, report(place, 1)));
        town.pass(Duration.ofMinutes(10));
        place.arrive(Map.of("project", place.code(), "customerName", "张先生", "phones", List.of("13812341234"), "broughtBy",
                place.agencies().get(1))).statusCode(201).body("verdict.kind", is("BroughtBy"))
                .body("verdict.receipt", is(second))
                .body("verdict.says.zh", is("归" + place.agencies().get(1) + "：客户由其带到，经纪人2的报备（回执" + second + "）有效。"));
    }

    @Test
    void aReportNobodyFollowedExpiresAndItsCustomerIsTheHouses() {
        Place place = placeAtTen();
        String receipt = receipt(place.text(0, report(place, 0)));
        town.pass(Duration.ofHours(168));

        assertEquals(place.name() + " 张先生138****1234，回执" + receipt + "：已过有效期", place.text(0, "查询 " + receipt));
        place.arrive("张先生", "13812341234").statusCode(201).body("verdict.kind", is("WalkIn"))
                .body("verdict.says.zh", is("归案场：没有符合条件的报备。"));
    }

    private ValidatableResponse arrive(Place place, String name, String phone, String family) {
        return place.arrive(Map.of("project", place.code(), "customerName", name, "phones", List.of(phone), "household",
                Map.of("visit", family, "relation", "SPOUSE")));
    }

    /** Of the agencies' agents the first reported 张先生 and the second 李女士, whose husband he is. */
    private Place couple() {
        Place place = placeAtTen();
        place.text(0, report(place, 0));
        place.text(1, "报备《" + place.name() + "》住宅,客户李女士,电话:136****5678。");
        town.pass(Duration.ofMinutes(31));
        return place;
    }

    private String husband(Place place) {
        String visit = place.arrive("张先生", "13812341234").statusCode(201).extract().path("id");
        place.confirm(visit, SIGNED).statusCode(200);
        return visit;
    }

    private ValidatableResponse deal(String visit, String unit, String step) {
        return town.desk().body(Map.of("visit", visit, "unit", unit, "step", step, "buyers",
                List.of(Map.of("name", "李芳", "relation", "spouse")))).post("/api/deals").then().statusCode(201);
    }

    /** Line 54: "员工不能冒充售楼部置业顾问在“客户来访确认单”上的“置业顾问”栏签字,否则该客户确认无效". */
    @Test
    void aSlipWhoseConsultantBoxIsSignedByAgencyPeopleIsVoid() {
        Place place = placeAtTen();
        place.text(0, report(place, 0));
        town.pass(Duration.ofMinutes(31));
        String visit = place.arrive("张先生", "13812341234").statusCode(201).extract().path("id");
        Kept kept = new Kept(database);

        for (String forged : List.of("经纪人1", "经纪人 2")) {
            place.confirm(visit, Map.of("verdictVersion", 1, "signatures", List.of(
                    Map.of("role", "consultant", "name", forged), Map.of("role", "reportOfficer", "name", "赵敏"))))
                    .statusCode(422).contentType("application/problem+json").body("code", is("consultant-of-agency"));
        }
        assertEquals(List.of(), kept.changed());

        place.confirm(visit, SIGNED).statusCode(200).body("state", is("confirmed"));
    }

    /** Lines 45-46: "在客户离开售楼部前填写客户来访确认单……签字后生效". */
    @Test
    void aSlipThatIsNotSignedBeforeTheCustomerLeavesCountsOnlyWhereTwoPeopleReopenTheVisit() {
        Place place = placeAtTen();
        place.text(0, report(place, 0));
        town.pass(Duration.ofMinutes(31));
        String signed = place.arrive("张先生", "13812341234").statusCode(201).extract().path("id");
        String unsigned = place.arrive("李先生", "13900001111").statusCode(201).extract().path("id");
        place.confirm(signed, SIGNED).statusCode(200);
        for (String visit : List.of(signed, unsigned)) {
            town.desk().post("/api/visits/" + visit + "/departure").then().statusCode(201).body("endsSigning", is(true));
        }

        place.confirm(unsigned, SIGNED).statusCode(409).contentType("application/problem+json")
                .body("code", is("customer-left"));
        town.desk().get("/api/visits/" + signed).then().body("state", is("confirmed"));
        place.reopen(unsigned);
        place.confirm(unsigned, SIGNED).statusCode(200).body("state", is("confirmed"));
    }

    /** Line 53: "同一天……则该业绩平分". */
    @Test
    void twoAgenciesThatBringTwoOfAHouseholdOnOneDayShareAlike() {
        Place place = couple();
        String husband = husband(place);
        ZonedDateTime arrived = OffsetDateTime.parse(town.desk().get("/api/visits/" + husband).path("arrivedAt"))
                .toZonedDateTime();
        String came = day(arrived) + DateTimeFormatter.ofPattern("HH:mm:ss").format(arrived);
        town.pass(Duration.ofHours(5));
        String wife = arrive(place, "李女士", "13600005678", husband).statusCode(201).body("verdict.kind", is("BroughtBy"))
                .body("verdict.shares.agency", is(place.agencies().subList(0, 2)))
                .body("verdict.shares.percent", is(List.of(50, 50)))
                .body("household.relation", is("SPOUSE")).body("verdict.household.visit", is(husband))
                .body("verdict.household.zh", is("家庭成员于" + came + "到访，与本次同一天：以家庭为单位，业绩平分"))
                .body("verdict.says.zh",
                        is("归" + place.agencies().get(0) + "、" + place.agencies().get(1) + "：同一天带到同一家庭的成员，业绩平分。"))
                .extract().path("id");
        place.confirm(wife, SIGNED).statusCode(200).body("verdict.shares.percent", is(List.of(50, 50)));
        assertTrue(place.text(1, "查询").contains("李"), "its agent is not to know of the other agency yet");

        String deal = deal(husband, "3-1201", "deposit").body("shares.percent", is(List.of(50, 50))).extract().path("id");
        deal(wife, "3-1202", "deposit").body("shares.agency", is(place.agencies().subList(0, 2)));
        assertEquals(List.of(), twilio.taken().stream().map(FakeTwilioMessage::body).map(Marks::without)
                .filter(body -> body.contains("家庭成员") && body.contains(place.name())).toList());
        town.desk().body(Map.of("step", "contract")).post("/api/deals/" + deal + "/steps").then().statusCode(200);

        assertEquals("您的客户李女士136****5678于" + day(now()) + "15:31到访" + place.name() + "，同日其家庭成员由另一渠道带到，业绩平分，您占50%。",
                lastNotice(place, 1, "家庭成员"));
        assertEquals("您的客户张先生138****1234于" + day(now()) + "10:31到访" + place.name() + "，同日其家庭成员由另一渠道带到，业绩平分，您占50%。",
                lastNotice(place, 0, "家庭成员"));
        place.journal().body("verifies", is(true));
    }

    /** Line 53: "非同一天……则谁先成功邀约的就归属谁". */
    @Test
    void onDifferentDaysAHouseholdIsWhoseItsFirstMemberIs() {
        Place place = couple();
        String husband = husband(place);
        town.pass(Duration.ofHours(14));
        String wife = arrive(place, "李女士", "13600005678", husband).statusCode(201).body("verdict.kind", is("Protected"))
                .body("verdict.agency", is(place.agencies().get(0))).body("verdict.household.halves", is(false))
                .body("verdict.says.zh", is("归" + place.agencies().get(0) + "：家庭成员先到访，仍在保护期内。")).extract().path("id");
        place.confirm(wife, SIGNED).statusCode(200);

        deal(wife, "3-1201", "contract").body("visitId", is(husband)).body("shares.agency",
                is(List.of(place.agencies().get(0))));
        assertTrue(lastNotice(place, 0, "家庭成员").startsWith("您的客户张先生138****1234的家庭成员于"));
    }
}
