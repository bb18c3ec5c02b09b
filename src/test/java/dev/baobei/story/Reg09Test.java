package dev.baobei.story;

import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Map;

import jakarta.inject.Inject;

import dev.baobei.story.Town.Place;
import org.junit.jupiter.api.Test;

/** REG-09, lines 156-177: 2023年业务员客户报备制度. */
@StoryTest
class Reg09Test {

    private static final String ZHANG = "报备 张伟 13812341234\n所在地：番禺区\n需求：三房\n联系时间：今天";

    @Inject
    Town town;

    private Place placeAtTen() {
        Place place = town.place(Town.preset("REG-09"));
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

    /** 报备信息通过审核后,系统会自动发送通知给相关的部门和人员; 可以随时查询本身的报备记录和报备状态. */
    @Test
    void whatIsCompleteIsAcceptedAtOnceAndCanBeAskedForAtAnyTime() {
        Place place = placeAtTen();
        String reply = place.plainly(0, ZHANG);
        String receipt = receipt(reply);
        assertEquals("已受理：" + place.name() + " 张伟138****1234，回执" + receipt + "。可随时到访，" + inDays(30) + "24:00前有效，归属以到访确认为准。",
                reply);
        assertEquals(place.name() + " 张伟138****1234，回执" + receipt + "：待到访，可随时到访，" + inDays(30) + "24:00前有效",
                place.text(0, "查询 " + receipt));
        assertEquals("没有找到您名下这条报备，请核对回执号或尾号。", place.text(1, "查询 " + receipt));

        String visit = place.arrive("张伟", "13812341234").statusCode(201).body("verdict.kind", is("BroughtBy"))
                .body("verdict.receipt", is(receipt)).extract().path("id");
        place.confirm(visit, Map.of("verdictVersion", 1)).statusCode(200);
    }

    /** 审核未通过的报备信息,系统将给出相应的原因并要求业务员进行修改或增补. */
    @Test
    void whatIsNotCompleteIsRefusedWithTheReasonAndATextToCorrect() {
        Place place = placeAtTen();

        assertEquals("未受理，电话“138****1234”须写全号，缺客户地址，缺客户需求，缺联系时间。请补全后重发：\n报备项目:" + place.name()
                + ",客户姓名:张伟,电话:___,客户地址:___,客户需求:___,联系时间:___", place.plainly(0, "报备 张伟 138****1234"));
        place.arrive("张伟", "13812341234").statusCode(201).body("verdict.kind", is("WalkIn"));
    }

    /** Lines 159-164: 客户所在地, 客户需求和意向. The text to send back, filled in, is a complete report. */
    @Test
    void whereTheCustomerLivesAndWhatTheyLookForIsAskedFor() {
        Place place = placeAtTen();
        String answer = place.text(0, "报备 张伟 13812341234\n需求：三房\n联系时间：昨天");
        assertEquals("未受理，缺客户地址。请补全后重发：\n报备项目:" + place.name() + ",客户姓名:张伟,电话:13812341234,客户地址:___,客户需求:三房,联系时间:昨天",
                Marks.without(answer));
        String receipt = receipt(
                place.plainly(0, answer.substring(answer.indexOf('\n') + 1).replace("地址:___", "地址:番禺区，大石街")));

        town.desk().get("/api/pre-reports/" + receipt).then().statusCode(200).body("address", is("番禺区，大石街"))
                .body("need", is("三房"));
    }

    @Test
    void aCustomerWhomAnotherHoldsIsRefusedAndTheFirstKeepsThem() {
        Place place = placeAtTen();
        String first = receipt(place.text(0, ZHANG));
        assertEquals("未通过：" + place.name() + " 张伟138****1234，已有其他渠道的有效报备，如有误请联系案场。", place.plainly(1, ZHANG));

        place.arrive("张伟", "13812341234").statusCode(201).body("verdict.kind", is("BroughtBy")).body("verdict.receipt",
                is(first));
    }

    @Test
    void afterThirtyDaysAnybodyMayReportTheCustomer() {
        Place place = placeAtTen();
        place.text(0, ZHANG);
        town.pass(Duration.ofDays(31));
        String later = receipt(place.text(1, ZHANG));

        place.arrive("张伟", "13812341234").statusCode(201).body("verdict.kind", is("BroughtBy")).body("verdict.receipt",
                is(later));
    }
}
