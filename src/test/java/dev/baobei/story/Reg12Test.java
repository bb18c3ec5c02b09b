package dev.baobei.story;

import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import dev.baobei.story.Town.Place;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** REG-12, lines 212-224: 面谈报备, 电话报备, 在线报备, 微信报备. */
@StoryTest
class Reg12Test {

    @Inject
    Town town;

    private Place placeAtTen() {
        Place place = town.place(Town.preset("REG-12"));
        town.passTo(LocalTime.of(10, 0, 15));
        return place;
    }

    private ValidatableResponse said(Place place, int agent, String means, String phone) {
        Map<String, Object> request = new HashMap<>(Map.of("project", place.code(), "agency", place.agencies().get(agent),
                "agent", "经纪人" + (agent + 1), "means", means, "customerName", "张伟", "phones", List.of(phone), "need",
                "两房，预算三百万"));
        request.put("contactedAt", town.now().minus(Duration.ofHours(20)).toString());
        return town.desk().header("Idempotency-Key", UUID.randomUUID().toString()).body(request).post("/api/pre-reports")
                .then();
    }

    private String inDays(int days) {
        ZonedDateTime now = town.now().atZone(ZoneId.of("Asia/Shanghai"));
        return Dates.said(now.plusDays(days), town.now());
    }

    /** Lines 215-219: 客户姓名, 联系方式, 客户需求, 联系时间. */
    @ParameterizedTest
    @ValueSource(strings = {"IN_PERSON", "BY_PHONE", "ONLINE", "WECHAT"})
    void whateverWayItIsReportedItIsAcceptedAndWins(String means) {
        Place place = placeAtTen();
        ValidatableResponse accepted = said(place, 0, means, "13812341234").statusCode(201).body("outcome", is("accepted"));
        String receipt = accepted.extract().path("receipt");
        assertEquals("已受理：" + place.name() + " 张伟138****1234，回执" + receipt + "。可随时到访，" + inDays(7) + "24:00前有效，归属以到访确认为准。",
                accepted.extract().<String>path("reply").replaceAll("凭证[0-9a-f]{8}$", ""));

        String visit = place.arrive("张伟", "13812341234").statusCode(201).body("verdict.kind", is("BroughtBy"))
                .body("verdict.receipt", is(receipt)).extract().path("id");
        place.confirm(visit, Map.of("verdictVersion", 1)).statusCode(200);
        town.pass(Duration.ofDays(1));
        place.arrive("张伟", "13812341234").statusCode(201).body("verdict.kind", is("Protected")).body("verdict.agency",
                is(place.agencies().get(0)));
    }

    @Test
    void ofTwoWaysTheEarlierReportWins() {
        Place place = placeAtTen();
        String first = said(place, 0, "BY_PHONE", "13812341234").extract().path("receipt");
        town.pass(Duration.ofMinutes(1));
        assertEquals(1,
                place.text(1, "报备 " + place.name() + " 张伟 13812341234\n需求：三房\n联系时间：昨天下午").lines()
                        .filter(line -> line.startsWith("已受理"))
                        .count());

        place.arrive(Map.of("project", place.code(), "customerName", "张伟", "phones", List.of("13812341234"), "broughtBy",
                place.agencies().get(1))).statusCode(201).body("verdict.kind", is("BroughtBy"))
                .body("verdict.receipt", is(first));
    }

    /** Lines 218-219: 客户需求, 联系时间. */
    @Test
    void whatIsNeededAndWhenTheyWereSpokenWithIsAskedFor() {
        Place place = placeAtTen();
        String gaps = ",客户姓名:张伟,电话:13812341234,客户需求:___,联系时间:___";
        assertEquals("未受理，缺客户需求，联系时间“李四”不是时间。请补全后重发：\n报备项目:" + place.name() + gaps,
                place.plainly(0, "报备 张伟 13812341234\n联系时间：李四"));
        assertEquals("未受理，联系时间“李四”不是时间。请补全后重发：\n报备项目:" + place.name() + gaps.replace("需求:___", "需求:两房"),
                place.plainly(0, "需求：两房"));
        String receipt = place.plainly(0, "联系时间：昨天下午3点").replaceFirst("(?s).*回执(\\w{6}).*", "$1");

        town.desk().get("/api/pre-reports/" + receipt).then().statusCode(200).body("need", is("两房"))
                .body("contactTime", is("昨天下午3点"));
    }

    @Test
    void aNumberThatIsTooShortIsRefusedWithItsReason() {
        Place place = placeAtTen();

        said(place, 0, "IN_PERSON", "1381234").statusCode(400).body("errors.field", is(List.of("phones[0]")));
        place.arrive("张伟", "13812341234").statusCode(201).body("verdict.kind", is("WalkIn"));
    }

    @Test
    void afterSevenDaysTheReportIsVoid() {
        Place place = placeAtTen();
        said(place, 0, "BY_PHONE", "13812341234").statusCode(201);
        town.pass(Duration.ofDays(8));

        place.arrive("张伟", "13812341234").statusCode(201).body("verdict.kind", is("WalkIn"));
    }
}
