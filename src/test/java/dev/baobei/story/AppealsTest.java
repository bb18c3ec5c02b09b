package dev.baobei.story;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.inject.Inject;

import dev.baobei.hostile.Kept;
import dev.baobei.story.Town.Place;
import dev.baobei.testing.FakeTwilio;
import dev.baobei.testing.FakeTwilioMessage;
import io.agroal.api.AgroalDataSource;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

/** What agents object to by a text (申诉): registered on their own receipt, answered within a day, and no way to learn of anybody else. */
@StoryTest
class AppealsTest {

    private static final String UNKNOWN = "01a20ab1-6349-71d7-a918-c66db4249aa3";
    private static final String PHONE = "13812341234";
    private static final String REPORT = "报备 张先生 138****1234";
    private static final String CHECKED = "的申诉，案场已核对并记录在案，归属以到访确认为准。";

    @Inject
    Town town;

    @Inject
    AgroalDataSource database;

    FakeTwilio twilio;

    private Place place(String disclosure) {
        Place place = town.place(Town.but(Town.toldWithoutLead(), "{\"disclosure\": \"" + disclosure + "\"}"));
        town.passTo(LocalTime.of(10, 0, 15));
        return place;
    }

    private static String receipt(Place place, int agent, String words) {
        return FollowUpsTest.receipt(place.text(agent, words));
    }

    private String visited(Place place, String name) {
        String visit = place.arrive(name, PHONE).statusCode(201).extract().path("id");
        place.confirm(visit, Map.of()).statusCode(200);
        return visit;
    }

    private ValidatableResponse due(Place place, String what) {
        return town.desk().get("/api/" + what + "project=" + place.code()).then().statusCode(200);
    }

    private ValidatableResponse answer(String appeal, String words) {
        return town.desk().body(Map.of("words", words)).post("/api/appeals/" + appeal + "/answer").then();
    }

    /** To whose report it is. */
    private ValidatableResponse rule(String who, String dispute, String receipt) {
        return town.staff(who, "manager").body(Map.of("shares", List.of(Map.of("receipt", receipt, "percent", 100)), "basis",
                "evidence", "reason", "看过聊天记录")).post("/api/disputes/" + dispute + "/rulings").then();
    }

    private List<String> told(Place place, int agent) {
        return twilio.taken().stream().filter(sent -> sent.to().equals(place.agents().get(agent)))
                .map(FakeTwilioMessage::body).map(Marks::without).filter(body -> body.contains("申诉") || body.contains("裁定"))
                .toList();
    }

    private List<String> told(Place place, int agent, int many) {
        return Eventually.get(() -> Optional.of(told(place, agent)).filter(all -> all.size() == many));
    }

    private String tomorrow() {
        ZonedDateTime tomorrow = town.now().atZone(ZoneId.of("Asia/Shanghai")).plusDays(1);
        return Dates.said(tomorrow, town.now()) + DateTimeFormatter.ofPattern("HH:mm").format(tomorrow);
    }

    @Test
    void beforeAnyVisitItStandsOnTheReceiptAndStaffAnswerIt() {
        Place place = place("TOLD");
        String receipt = receipt(place, 0, REPORT);

        assertEquals("已登记申诉：您名下的" + place.name() + " 张先生138****1234，回执" + receipt + "。案场" + tomorrow()
                + "前答复，归属以到访确认为准。", place.plainly(0, "申诉 " + receipt + " 客户一直由我跟进，电话13812341234"));
        town.desk().get("/api/messages?limit=1").then().body("messages[0].kind", is("appeal"))
                .body("messages[0].outcomes[0].outcome", is("appealed"));
        String appeal = due(place, "appeals?").body("appeals", hasSize(1)).body("appeals[0].receipt", is(receipt))
                .body("appeals[0].agent", is("经纪人1")).body("appeals[0].words", is("客户一直由我跟进，电话138****1234"))
                .body("appeals[0].state", is("waiting")).body("appeals[0].overdue", is(false))
                .body("appeals[0].dispute", nullValue()).extract().path("appeals[0].id");
        due(place, "disputes?").body("disputes", empty());

        answer(appeal, "已登记，等客户到访").statusCode(200).body("state", is("answered"));
        answer(appeal, "已登记，等客户到访").statusCode(200);

        due(place, "appeals?").body("appeals", empty());
        due(place, "appeals?answered=true&").body("appeals.answer", contains("已登记，等客户到访"));
        assertEquals(List.of("您名下的" + place.name() + " 张先生138****1234（回执" + receipt + "）的申诉，案场答复：已登记，等客户到访"),
                told(place, 0, 1));
        place.journal().body("verifies", is(true));
    }

    /** The winner, the loser and who is alone read the same, whatever is behind it. */
    @Test
    void itIsAnsweredInTheSameWordsWithAndWithoutARival() {
        Place place = place("SECRET");
        String first = receipt(place, 0, REPORT);
        String second = receipt(place, 1, REPORT);
        String alone = receipt(place, 2, "报备 李女士 139****5678");
        visited(place, "张先生");

        String expected = place.plainly(2, "申诉 " + alone + " 是我的客户");
        for (Map.Entry<Integer, String> one : Map.of(0, first, 1, second).entrySet()) {
            assertEquals(expected.replace(alone, one.getValue()).replace("李女士139****5678", "张先生138****1234"),
                    place.plainly(one.getKey(), "申诉 " + one.getValue() + " 是我的客户"));
        }
        String dispute = due(place, "disputes?").body("disputes", hasSize(1)).body("disputes[0].origin", is("agent"))
                .body("disputes[0].objections.agent", contains("经纪人2")).body("disputes[0].objections.receipt", contains(second))
                .body("disputes[0].objections.reason", contains("是我的客户")).extract().path("disputes[0].id");
        due(place, "appeals?").body("appeals.state", containsInAnyOrder("waiting", "waiting", "inDispute"));

        rule("ruler", dispute, first).statusCode(200).body("state", is("ruled"));
        List<String> waiting = due(place, "appeals?").extract().path("appeals.id");
        waiting.forEach(appeal -> answer(appeal, "归第一家报备的渠道").statusCode(200));

        List<String> texts = List.of(told(place, 0, 1).get(0), told(place, 1, 1).get(0), told(place, 2, 1).get(0));
        texts.forEach(text -> assertTrue(text.endsWith(CHECKED), text));
        due(place, "appeals?").body("appeals", empty());
        place.journal().body("verifies", is(true));
    }

    @Test
    void whatWaitedIsAttachedOnceAVisitIsConfirmed() {
        Place place = place("SECRET");
        receipt(place, 0, REPORT);
        String second = receipt(place, 1, REPORT);
        place.text(1, "申诉 " + second + " 客户先联系的我");
        town.pass(Duration.ofHours(2));
        String other = place.arrive("李女士", "13912345678").extract().path("id");
        place.confirm(other, Map.of()).statusCode(200);
        due(place, "disputes?").body("disputes", empty());

        String visit = visited(place, "张先生");

        due(place, "disputes?").body("disputes.visitId", contains(visit)).body("disputes[0].objections.receipt",
                contains(second));
        String appealDue = due(place, "appeals?").body("appeals.state", contains("inDispute")).extract()
                .path("appeals[0].dueAt");
        due(place, "disputes?").body("disputes[0].dueAt", is(appealDue));
    }

    /** In the words of their own report: the visit's say more than they know. */
    @Test
    void aRulingIsToldToWhoAppealedWhereTheProjectTells() {
        Place place = place("TOLD");
        String withdrawn = receipt(place, 1, REPORT);
        place.text(1, "撤回 " + withdrawn);
        String first = receipt(place, 0, REPORT);
        visited(place, "张伟");
        place.text(1, "申诉 " + withdrawn + " 撤回是误操作");
        String dispute = due(place, "disputes?").body("disputes", hasSize(1)).extract().path("disputes[0].id");

        rule("ruler", dispute, first).statusCode(200).body("state", is("ruled"));

        assertEquals(List.of("您报备的张先生138****1234（" + place.name() + "）归属已裁定：不归您。"), told(place, 1, 1));
        town.pass(Duration.ofHours(1));
        place.text(1, "申诉 " + withdrawn + " 另有照片");
        due(place, "disputes?").body("disputes.id", contains(dispute)).body("disputes[0].state", is("open"));
        String ruling = rule("ruler", dispute, withdrawn).statusCode(200).body("state", is("proposed"))
                .extract().path("rulings[1].id");
        due(place, "appeals?").body("appeals", hasSize(1));
        town.staff("second", "manager").body(Map.of("agreed", true))
                .post("/api/disputes/" + dispute + "/rulings/" + ruling + "/decision").then().statusCode(200);
        due(place, "appeals?").body("appeals", empty());
        assertEquals("您报备的张先生138****1234（" + place.name() + "）归属已裁定：归您100%。", told(place, 1, 2).get(1));
    }

    @Test
    void theSameAgainIsAnsweredAgainAndSoManyWaitAtOnce() {
        Place place = place("SECRET");
        String receipt = receipt(place, 0, REPORT);
        String first = place.text(0, "申诉 " + receipt + " 客户是我带的");
        town.pass(Duration.ofHours(1));

        assertEquals(first, place.text(0, "申诉 " + receipt + " 客户是我带的"));
        due(place, "appeals?").body("appeals", hasSize(1));
        place.text(0, "异议 " + receipt + " 有通话记录");
        place.text(0, receipt + "有争议：有照片");
        assertTrue(place.text(0, "申诉 " + receipt + " 还有微信").startsWith("未登记申诉：您名下的回执" + receipt + "已有3条申诉待答复，案场"));
        due(place, "appeals?").body("appeals", hasSize(3));
    }

    @Test
    void whatIsNotTheirsOrNotWholeIsSaid() {
        Place place = place("SECRET");
        String receipt = receipt(place, 0, REPORT);
        String notYours = "没有找到您名下这条报备，请核对回执号或尾号。";

        assertEquals(notYours, place.text(1, "申诉 " + receipt + " 客户是我带的"));
        assertEquals(notYours, place.text(1, "申诉 A2345B 客户是我带的"));
        assertEquals("未登记申诉，缺申诉理由。您名下的回执%1$s请发：申诉 %1$s 加理由。".formatted(receipt), place.text(0, "申诉 " + receipt));
        assertTrue(place.text(0, "申诉 张先生是我的").startsWith("未登记申诉。请发：申诉 加回执号 加理由"));
        due(place, "appeals?").body("appeals", empty());
    }

    /** REG-01, line 14: within three days after the contract a claim opens a dispute; afterwards it is void. */
    @Test
    void afterTheContractItIsAttachedAsLongAsTheDealMayBeClaimed() {
        Place place = place("SECRET");
        receipt(place, 0, REPORT);
        String second = receipt(place, 1, REPORT);
        String visit = visited(place, "张先生");
        town.desk().body(Map.of("visit", visit, "unit", "3-1201", "step", "contract", "buyers", List.of()))
                .post("/api/deals").then().statusCode(201);
        place.text(1, "申诉 " + second + " 首次带看由我完成");
        due(place, "appeals?").body("appeals.state", contains("inDispute"));

        town.pass(Duration.ofDays(4));
        place.text(1, "申诉 " + second + " 另有照片");

        due(place, "appeals?").body("appeals.state", contains("inDispute", "waiting"));
        due(place, "disputes?").body("disputes[0].objections", hasSize(1));
    }

    /** As a ruling does: the number of answers says nothing of a dispute. */
    @Test
    void oneAnswerClosesAllThatWaitsAboutAReport() {
        Place place = place("SECRET");
        String receipt = receipt(place, 0, REPORT);
        place.text(0, "申诉 " + receipt + " 客户是我带的");
        place.text(0, "申诉 " + receipt + " 有通话记录");
        String one = due(place, "appeals?").body("appeals", hasSize(2)).extract().path("appeals[1].id");

        answer(one, "\u3000").statusCode(400);
        answer(one, "已核对").statusCode(200);

        due(place, "appeals?").body("appeals", empty());
        due(place, "appeals?answered=true&").body("appeals.answer", contains("已核对", "已核对"));
        assertTrue(told(place, 0, 1).get(0).endsWith(CHECKED));
        place.journal().body("verifies", is(true));
    }

    @Test
    void whatIsRefusedKeepsNothing() {
        Place place = place("SECRET");
        String receipt = receipt(place, 0, REPORT);
        String second = receipt(place, 1, REPORT);
        place.text(0, "申诉 " + receipt + " 客户是我带的");
        String answered = due(place, "appeals?").extract().path("appeals[0].id");
        answer(answered, "已登记").statusCode(200);
        visited(place, "张先生");
        place.text(1, "申诉 " + second + " 客户是我带的");
        String attached = due(place, "appeals?").body("appeals.state", contains("inDispute")).extract().path("appeals[0].id");
        town.staff("never-manager", "desk").get("/api/appeals").then().statusCode(200);
        town.desk();
        Kept kept = new Kept(database);

        answer(UNKNOWN, "已登记").statusCode(404).body("code", is("appeal-unknown"));
        answer(answered, "另作答复").statusCode(409).body("code", is("appeal-answered"));
        answer(attached, "已登记").statusCode(409).body("code", is("appeal-in-dispute"));
        answer(attached, " ").statusCode(400);
        answer(attached, "长".repeat(201)).statusCode(400);
        town.staff("never-manager", "desk").body(Map.of("words", "已登记")).post("/api/appeals/" + attached + "/answer").then()
                .statusCode(403);
        town.desk().get("/api/appeals?project=NOWHERE").then().statusCode(400).body("errors", not(empty()));
        assertEquals(List.of(), kept.changed());
    }
}
