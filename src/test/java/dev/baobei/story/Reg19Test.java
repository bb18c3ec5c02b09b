package dev.baobei.story;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import dev.baobei.story.Town.Place;
import dev.baobei.testing.FakeTwilio;
import dev.baobei.testing.FakeTwilioMessage;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** REG-19, lines 336-352: 直销客户备案管理制度. 浦东新区 is the first region's (区域经理), 徐汇区 the second's. */
@StoryTest
class Reg19Test {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final String PUDONG = "上海市浦东新区张江镇";
    private static final String PHONE = "13812341234";
    private static final String ASIDE = "归属以到访确认为准。";
    private static final String OUTSIDE = "可能跨区域，须审核。";

    @Inject
    Town town;

    FakeTwilio twilio;

    private Place place;

    @BeforeEach
    void twoRegions() {
        place = town.place(Town.preset("REG-19"));
        region(0, "浦东新区");
        region(1, "徐汇区");
        town.passTo(LocalTime.of(10, 0, 15));
    }

    private void region(int agency, String area) {
        town.staff("administrator", "admin")
                .body("""
                        {"agencyTerms": [{"project": "%s", "agency": "%s", "terms": {"leadTime": "none", "validity": "P3M", "phoneForms":
                         ["WHOLE"], "nameForm": "SURNAME", "agreement": 7, "renewal": "3/P1M", "reminder": "none",
                         "promotionArea": ["%s"]}}]}"""
                        .formatted(place.code(), place.agencies().get(agency), area))
                .post("/api/setup").then().statusCode(204);
    }

    private String report(int agent, String phone, String address) {
        return place.plainly(agent, "报备项目:" + place.name() + ",客户姓名:张先生,电话:" + phone + ",客户地址:" + address);
    }

    private static String receipt(String reply) {
        return reply.replaceFirst("(?s).*?回执(\\w{6}).*", "$1");
    }

    private ZonedDateTime now() {
        return town.now().atZone(SHANGHAI);
    }

    private String day(ZonedDateTime day) {
        return Dates.said(day, town.now());
    }

    private String said(String phone, String receipt) {
        return place.name() + " 张先生" + phone.substring(0, 3) + "****" + phone.substring(7) + "，回执" + receipt + "。";
    }

    private String accepted(String phone, String receipt) {
        return "已受理：" + said(phone, receipt) + "可随时到访，" + day(now().plusMonths(3)) + "24:00前有效，" + ASIDE;
    }

    private String referred(String phone, String receipt, String why) {
        return "已转案场人员审核：" + said(phone, receipt) + why + "您名下这条报备，案场" + day(now().plusDays(1))
                + DateTimeFormatter.ofPattern("HH:mm").format(now()) + "前答复，逾期转上级。审核通过后按报备时间计，可随时到访，" + day(now().plusMonths(3))
                + "24:00前有效，" + ASIDE;
    }

    /** In the last months of a year the end is of another year and is said with it: the sentence about it may need a message of its own. */
    private void assertReferred(int agent, String expected, String reply) {
        String later = expected.startsWith(reply) && !expected.equals(reply)
                ? told(agent, expected.substring(reply.length()))
                : "";
        assertEquals(expected, reply + later);
    }

    private ValidatableResponse review(String receipt, boolean accepted) {
        return town.staff("general-manager", "manager").body(Map.of("accepted", accepted, "reason", "总经理同意"))
                .post("/api/pre-reports/" + receipt + "/review").then();
    }

    private ValidatableResponse waiting() {
        return town.desk().get("/api/projects/" + place.code() + "/reviews").then().statusCode(200);
    }

    private String told(int agent, String words) {
        return Eventually.get(() -> twilio.taken().stream().filter(sent -> sent.to().equals(place.agents().get(agent)))
                .map(FakeTwilioMessage::body).map(Marks::without).filter(text -> text.contains(words)).findFirst());
    }

    /** 3.2.1 c: "备案客户凡是属于区域经理所辖区域的可以不用审核,并自动生成备案信息". */
    @Test
    void whoIsOfTheRegionIsAcceptedAtOnceAndWhoReportedThemBringsThem() {
        String reply = report(0, PHONE, PUDONG);
        assertEquals(accepted(PHONE, receipt(reply)), reply);
        waiting().body("reviews", hasSize(0));

        town.pass(Duration.ofDays(60));
        place.arrive("张先生", PHONE).statusCode(201).body("verdict.kind", is("BroughtBy"))
                .body("verdict.receipt", is(receipt(reply))).body("verdict.agency", is(place.agencies().get(0)));
        place.journal().body("verifies", is(true));
    }

    /** The same: "凡是跨区域报备客户信息均应经过审核通过后才可备案生成"; what is only near a person decides as well. */
    @Test
    void whoIsOfAnotherRegionIsReviewed() {
        String reply = report(1, PHONE, PUDONG);
        String receipt = receipt(reply);
        assertReferred(1, referred(PHONE, receipt, OUTSIDE), reply);
        String near = report(0, "13812345678", "浦东张江");
        assertReferred(0, referred("13812345678", receipt(near), OUTSIDE), near);
        waiting().body("reviews.report.receipt", contains(receipt, receipt(near)))
                .body("reviews.grounds", is(List.of(List.of("outsideArea"), List.of("outsideArea"))))
                .body("reviews[0].holders", hasSize(0));

        review(receipt, true).statusCode(200).body("review", is("accepted"));
        review(receipt(near), false).statusCode(200).body("state", is("refused"));
        assertEquals("您报备的" + place.name() + " 张先生138****1234（回执" + receipt + "）审核通过，按报备时间计，可随时到访，"
                + day(now().plusMonths(3)) + "24:00前有效，" + ASIDE, told(1, receipt));
        assertEquals("您报备的" + place.name() + " 张先生138****5678（回执" + receipt(near) + "）未通过。", told(0, receipt(near)));
        place.arrive("张先生", PHONE).statusCode(201).body("verdict.kind", is("BroughtBy")).body("verdict.receipt", is(receipt));
        place.journal().body("verifies", is(true));
    }

    @Test
    void whereACustomerIsFromMustBeSaid() {
        String text = "报备项目:" + place.name() + ",客户姓名:张先生,电话:" + PHONE;
        String reply = place.text(0, text);
        assertEquals("未受理，缺客户地址。请补全后重发：\n" + text + ",客户地址:___", Marks.without(reply));
    }

    /** 3.2.1 b: "备案客户应为销售分公司业务人员自己挖掘的新客户,主动来电的客户不得予以备案". */
    @Test
    void whoCalledInIsNotFiled() {
        town.staff("lister", "manager").contentType("text/csv")
                .body(("姓名,电话\n张先生," + PHONE + "\n").getBytes(StandardCharsets.UTF_8))
                .post("/api/projects/" + place.code() + "/existing-customers/table").then().statusCode(200);
        town.pass(Duration.ofMinutes(1));

        assertEquals("未通过：" + place.name() + " 张先生138****1234。", report(0, PHONE, PUDONG));
    }

    @Test
    void whomAnotherRegionFiledIsNotFiledAgainUntilThreeMonthsAreOver() {
        String first = receipt(report(0, PHONE, PUDONG));
        assertEquals("未通过：" + place.name() + " 张先生138****1234。", report(1, PHONE, "上海市徐汇区漕溪路"));

        ZonedDateTime deadline = now().toLocalDate().plusMonths(3).plusDays(1).atStartOfDay(SHANGHAI);
        town.pass(Duration.between(now(), deadline).minusMinutes(1));
        assertEquals("未通过：" + place.name() + " 张先生138****1234。", report(1, PHONE, "上海市徐汇区漕溪路"));
        town.pass(Duration.ofMinutes(2));
        String second = receipt(report(1, PHONE, "上海市徐汇区漕溪路"));
        town.desk().get("/api/pre-reports/" + first).then().body("state", is("expired"));
        place.arrive("张先生", PHONE).statusCode(201).body("verdict.kind", is("BroughtBy")).body("verdict.receipt", is(second));
    }

    /** 3.3: "备案客户三个月内没有采购产品或是销售订单公司可以撤销备案": three months of the filing, also where the customer came on the last of its days. */
    @Test
    void whoCameWithoutAnOrderIsAnybodysThreeMonthsAfterTheFiling() {
        ZonedDateTime filed = now();
        report(0, PHONE, PUDONG);
        town.pass(Duration.ofDays(85));
        String visit = place.arrive("张先生", PHONE).statusCode(201).body("verdict.kind", is("BroughtBy")).body(
                "verdict.protection.until", startsWith(filed.toLocalDate().plusMonths(3).plusDays(1) + "T00:00"))
                .extract().path("id");
        place.confirm(visit, Map.of("verdictVersion", 1)).statusCode(200);

        town.pass(Duration.between(now(), filed.toLocalDate().plusMonths(3).atTime(23, 59).atZone(SHANGHAI)));
        assertEquals("未通过：" + place.name() + " 张先生138****1234。", report(1, PHONE, "上海市徐汇区漕溪路"));
        town.pass(Duration.ofMinutes(2));
        String second = receipt(report(1, PHONE, "上海市徐汇区漕溪路"));
        place.arrive("张先生", PHONE).statusCode(201).body("verdict.kind", is("BroughtBy")).body("verdict.receipt", is(second));
        place.journal().body("verifies", is(true));
    }

    /** 3.3: "一个月(不包含第一次)不得少于三次沟通记录 ... 根据实际情况向总经理申请延期,总经理同意后备案方可延期". */
    @Test
    void whoKeptContactThreeTimesAMonthIsExtendedOnceThatIsApproved() {
        String first = receipt(report(0, PHONE, PUDONG));
        contact(first, 2);
        months(first).body("keptUp.followUps", is(List.of(2))).body("keptUp.asked", is(List.of(3)))
                .body("keptUp.enough", is(List.of(false))).body("keptUp[0].from", is(now().toLocalDate().toString()));
        town.pass(Duration.ofDays(62));
        String unearned = report(0, PHONE, PUDONG);
        assertEquals(first, receipt(unearned), "kept up in none of two months");
        assertEquals("您名下的回执" + first + "已在册，有效期不变：每1个月至少跟进3次的才可续报。跟进请发：跟进 " + first + " 加跟进情况。",
                unearned.replaceFirst(".*?。(您.*?情况。).*", "$1"));

        String other = "13800000002";
        String kept = receipt(report(0, other, PUDONG));
        for (int month = 0; month < 2; month++) {
            contact(kept, 3);
            town.pass(Duration.ofDays(32));
        }
        months(kept).body("keptUp.followUps", is(List.of(3, 3, 0))).body("keptUp.enough", is(List.of(true, true, false)));
        String again = report(0, other, PUDONG);
        assertReferred(0, referred(other, receipt(again), "续报延期须经审核。"), again);
        waiting().body("reviews.grounds", is(List.of(List.of("renewal"))));
        review(receipt(again), true).statusCode(200);
        town.pass(Duration.ofDays(60));
        town.desk().get("/api/pre-reports/" + kept).then().body("state", is("expired"));
        place.arrive("张先生", other).statusCode(201).body("verdict.kind", is("BroughtBy"))
                .body("verdict.receipt", is(receipt(again)));
        place.journal().body("verifies", is(true));
    }

    private ValidatableResponse months(String receipt) {
        return town.desk().get("/api/pre-reports/" + receipt + "/follow-ups").then().statusCode(200);
    }

    private void contact(String receipt, int times) {
        for (int i = 0; i < times; i++) {
            town.pass(Duration.ofMinutes(1));
            assertEquals("已记录跟进：", place.text(0, "跟进 " + receipt + " 已电话沟通").substring(0, 6));
        }
    }
}
