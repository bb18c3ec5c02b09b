package dev.baobei.story;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Inject;

import dev.baobei.hostile.Kept;
import dev.baobei.story.Town.Place;
import dev.baobei.testing.FakeTwilio;
import dev.baobei.testing.FakeTwilioMessage;
import io.agroal.api.AgroalDataSource;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each side learns where two agencies meet over one customer is a choice of its own: field/rules.md, section 13. */
@StoryTest
class DisclosureStoryTest {

    @Inject
    Town town;

    @Inject
    AgroalDataSource database;

    FakeTwilio twilio;

    private Place place(String disclosure) {
        return town.place(Town.but(Town.toldWithoutLead(), "{\"disclosure\": " + disclosure + "}"));
    }

    private static String report(Place place, String name, String phone) {
        return "报备《" + place.name() + "》住宅,客户" + name + ",电话:" + phone + "。";
    }

    private static String receipt(String reply) {
        return reply.replaceFirst("(?s).*回执(\\w{6}).*", "$1");
    }

    private List<String> told(Place place, int agent, String word, int many) {
        return Eventually.get(() -> Optional.of(twilio.taken().stream()
                .filter(sent -> sent.to().equals(place.agents().get(agent))).map(FakeTwilioMessage::body).map(Marks::without)
                .filter(body -> body.contains(word) && body.contains(place.name())).toList())
                .filter(all -> all.size() >= many));
    }

    private List<String> states(String visit) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement sql = connection.prepareStatement("select state from outgoing where visit_id = ?::uuid")) {
            sql.setString(1, visit);
            List<String> states = new ArrayList<>();
            for (ResultSet rows = sql.executeQuery(); rows.next();) {
                states.add(rows.getString(1).equals("HELD") ? "HELD" : "on its way");
            }
            return states;
        }
    }

    @ParameterizedTest(name = "{0}: at once {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "TOLD"                                          | true
            "SECRET"                                        | false
            {"collision": "AT_ONCE"}                        | true
            {"agent": "REASON"}                             | false
            {"agent": "RESULT", "collision": "AT_CONTRACT"} | false
            """)
    void aCollisionIsToldWhenTheTermsSay(String disclosure, boolean atOnce) throws SQLException {
        Place place = place(disclosure);
        String receipt = receipt(place.text(0, report(place, "张先生", "138****1234")));
        place.text(1, report(place, "张先生", "138****1234"));
        String visit = place.arrive("张先生", "13812341234").statusCode(201).body("verdict.kind", is("BroughtBy")).extract()
                .path("id");
        place.confirm(visit, Map.of("verdictVersion", 1)).statusCode(200);

        assertEquals(List.of(atOnce ? "on its way" : "HELD"), states(visit));
        assertEquals(atOnce, place.text(0, "查询 " + receipt).contains("已确认到访"));
        if (!atOnce) {
            town.desk().body(Map.of("visit", visit, "unit", "3-1201", "step", "contract")).post("/api/deals").then()
                    .statusCode(201);
        }
        assertTrue(told(place, 0, "已确认归属", 1).get(0).contains(receipt));
        place.journal().body("verifies", is(true));
    }

    @Test
    void whoLosesHearsOfItWhereAllAreTold() {
        Place place = place("{\"collision\": \"TO_ALL_AT_ONCE\"}");
        String winner = receipt(place.text(0, report(place, "张先生", "138****1234")));
        String loser = receipt(place.text(1, report(place, "张总", "138****1234")));
        String other = receipt(place.text(2, report(place, "李先生", "137****1234")));
        String visit = place.arrive("张先生", "13812341234").statusCode(201).body("verdict.receipt", is(winner)).extract()
                .path("id");
        place.confirm(visit, Map.of("verdictVersion", 1)).statusCode(200);
        place.confirm(visit, Map.of("verdictVersion", 1)).statusCode(200);

        assertTrue(told(place, 0, "已确认归属", 1).get(0).contains(winner));
        String lost = told(place, 1, "归属其他渠道", 1).get(0);
        assertTrue(lost.startsWith("您报备的张总138****1234（回执" + loser + "）于"), lost);
        assertTrue(lost.endsWith("到访" + place.name() + "，经判客归属其他渠道，如有异议请联系案场。"), lost);
        assertEquals(1, told(place, 1, "归属其他渠道", 1).size());
        assertEquals(List.of(), told(place, 2, "归属其他渠道", 0), other);

        town.pass(Duration.ofDays(1));
        String again = place.arrive("张先生", "13812341234").statusCode(201).body("verdict.kind", is("Protected")).extract()
                .path("id");
        place.confirm(again, Map.of("verdictVersion", 1)).statusCode(200);
        assertTrue(told(place, 0, "再次到访", 1).size() == 1, "who has the customer hears of the second visit");
        assertEquals(1, told(place, 1, "归属其他渠道", 1).size(), "who lost heard of it at the first");
    }

    @Test
    void whoseCustomerItIsHearsOfEachAgencyThatIsRefusedOnce() {
        Place place = place("{\"agent\": \"REASON\", \"holder\": \"AGENCY\"}");
        String receipt = receipt(place.text(0, report(place, "张先生", "13812341234")));

        assertEquals("未通过：" + place.name() + " 张伟138****1234，已有其他渠道的有效报备，如有误请联系案场。",
                place.plainly(1, report(place, "张伟", "13812341234")));
        place.text(1, report(place, "张伟", "13812341234"));
        place.text(2, report(place, "张伟", "13812341234"));

        assertEquals(List.of(attempt(place, receipt, 1), attempt(place, receipt, 2)), told(place, 0, "同一客户", 2));
        assertTrue(place.text(1, report(place, "张先生", "138****1234")).startsWith("已受理"),
                "nothing is refused because of a mask");
        assertEquals(2, told(place, 0, "同一客户", 2).size());
        assertEquals(List.of(), told(place, 1, "同一客户", 0));
    }

    private static String attempt(Place place, String receipt, int rival) {
        return "您报备的张先生138****1234（回执" + receipt + "）：" + place.agencies().get(rival) + "在" + place.name()
                + "报备了同一客户，未通过，您的报备不变。";
    }

    @Test
    void whoHasTheCustomerByAVisitReadsTheirOwnWordsAndNoName() {
        Place place = place("{\"agent\": \"REASON\", \"holder\": \"ATTEMPT\", \"collision\": \"AT_ONCE\"}");
        place.text(0, report(place, "张先生", "138****1234"));
        String visit = place.arrive("张伟", "13812341234").statusCode(201).extract().path("id");
        place.confirm(visit, Map.of("verdictVersion", 1)).statusCode(200);

        assertEquals("未通过：" + place.name() + " 张伟138****1234，该客户已到访，尚在保护期内，如有误请联系案场。",
                place.plainly(1, report(place, "张伟", "13812341234")));

        assertEquals(List.of("您的客户张先生138****1234：另一渠道在" + place.name() + "报备了同一客户，未通过，您的保护不变。"),
                told(place, 0, "同一客户", 1));
    }

    @Test
    void whereTheTermsSayNothingWhoseCustomerItIsHearsNothing() throws SQLException {
        Place place = place("\"TOLD\"");
        place.text(0, report(place, "张先生", "13812341234"));
        assertTrue(place.text(1, report(place, "张伟", "13812341234")).startsWith("未通过：" + place.name() + " 张伟138****1234。"));

        try (Connection connection = database.getConnection();
                PreparedStatement sql = connection.prepareStatement(
                        """
                                select from outgoing where project_id = (select id from project where code = ?) and message_id is null""")) {
            sql.setString(1, place.code());
            assertTrue(!sql.executeQuery().next(), "nobody is told without having asked");
        }
    }

    private RequestSpecification clerk() {
        return town.staff("clerk-without-reporters", "desk");
    }

    private ValidatableResponse search(RequestSpecification who, Place place, Map<String, String> more) {
        Map<String, String> asked = new java.util.HashMap<>(more);
        asked.put("project", place.code());
        return who.body(asked).post("/api/pre-reports/search").then();
    }

    @Test
    void theDeskSeesWhatIsReportedButNotByWhomOrWhen() {
        Place place = place("{\"desk\": \"MANAGERS\"}");
        String receipt = receipt(place.text(0, report(place, "张先生", "138****1234")));
        place.text(1, report(place, "张先生", "138****1234"));

        clerk().get("/api/pre-reports/" + receipt).then().statusCode(200).body("customerName", is("张先生"))
                .body("state", is("pending")).body("agency", nullValue()).body("agent", nullValue())
                .body("reportedAt", nullValue()).body("earliestVisit", nullValue()).body("deadline", nullValue());
        town.desk().get("/api/pre-reports/" + receipt).then().body("agency", is(place.agencies().get(0)));
        search(clerk(), place, Map.of()).statusCode(200).body("preReports.receipt", hasItem(receipt))
                .body("preReports.agency", contains(nullValue(), nullValue()));
        search(town.desk(), place, Map.of("agency", place.agencies().get(0))).statusCode(200)
                .body("preReports.receipt", contains(receipt));
        Kept kept = new Kept(database);
        search(clerk(), place, Map.of("agency", place.agencies().get(0))).statusCode(400).body("errors.field",
                contains("agency"));
        assertEquals(List.of(), kept.changed());

        String visit = clerk().header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("project", place.code(), "customerName", "张先生", "phones", List.of("13812341234")))
                .post("/api/visits").then().statusCode(201).body("verdict.agency", is(place.agencies().get(0)))
                .body("verdict.trace.agency", contains(nullValue(), nullValue()))
                .body("verdict.trace.reportedAt", contains(nullValue(), nullValue()))
                .body("verdict.trace[1].rules[0].zh", nullValue()).body("verdict.trace[0].receipt", is(receipt)).extract()
                .path("id");
        town.desk().get("/api/visits/" + visit).then().body("verdict.trace.agency", is(place.agencies().subList(0, 2)));
        town.staff("auditor-of-reporters", "auditor").get("/api/pre-reports/" + receipt).then()
                .body("agent", is("经纪人1"));
    }

    @Test
    void whereTheTermsShowItTheDeskSeesItAll() {
        Place place = place("\"SECRET\"");
        String receipt = receipt(place.text(0, report(place, "张先生", "138****1234")));

        clerk().get("/api/pre-reports/" + receipt).then().statusCode(200).body("agency", is(place.agencies().get(0)))
                .body("agent", is("经纪人1"));
    }

    @Test
    void theTermsSayWhatEachSideLearns() {
        Place place = place("{\"agent\": \"REASON\", \"holder\": \"AGENCY\"}");

        town.desk().get("/api/projects/" + place.code() + "/terms").then().statusCode(200)
                .body("[0].terms.disclosure.agent", is("REASON")).body("[0].terms.disclosure.holder", is("AGENCY"))
                .body("[0].terms.disclosure.collision", is("AT_CONTRACT"))
                .body("[0].says.zh", contains("报备他人客户的业务员被告知未通过及其原因，不告知是谁、何时。", "客户归属的业务员被告知哪家渠道报备同一客户未通过。",
                        "撞单在签约后才通知各方。", "案场人员可见报备人和报备时间。"))
                .body("[0].says.en[2]", is("A collision is told to nobody before the contract."));
        town.desk().get("/api/projects/" + place("\"TOLD\"").code() + "/terms").then().body("[0].terms.disclosure", is("TOLD"));
        town.desk().get("/api/projects/" + place("{\"desk\": \"REPORTER\"}").code() + "/terms").then()
                .body("[0].terms.disclosure", is("SECRET"));
    }

    @ParameterizedTest(name = "{0}: {3}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "HUSHED"                | json-mismatched | projects[0].terms.disclosure | must be one of SECRET, TOLD
            0                       | json-mismatched | projects[0].terms.disclosure | must be one of SECRET, TOLD
            {"agent": "ALL"}        | json-mismatched | projects[0].terms.disclosure.agent | must be one of SECRET, RESULT, REASON
            {"rival": "NOTHING"}    | json-mismatched | projects[0].terms.disclosure.rival | is not known here
            {"holder": "ATTEMPT"}   | setup-invalid | projects[0].terms.disclosure.holder | must be NOTHING where agents are told nothing: no report is refused then
            {"agent": "RESULT", "holder": "AGENCY"}, "referral": {"grounds": ["HELD"], "within": "PT2H", "silence": "ACCEPTS"} | setup-invalid | projects[0].terms.disclosure.holder | must be NOTHING where staff review reports: none is refused on receipt then
            """)
    void whatCannotBeToldIsNamedAndNothingIsChanged(String disclosure, String code, String field, String allowed) {
        Place place = place("\"SECRET\"");
        RequestSpecification administrator = town.staff("administrator", "admin");
        Kept kept = new Kept(database);

        administrator.body("""
                {"projects": [{"code": "%s", "name": "%s", "zone": "Asia/Shanghai",
                  "terms": {"leadTime": "none", "validity": "P7D", "ownership": "FIRST_REPORT", "protection": "P30D",
                    "phoneForms": ["FIRST3_LAST4"], "nameForm": "SURNAME", "agreement": 7, "disclosure": %s}}]}"""
                .formatted(place.code(), place.name(), disclosure)).post("/api/setup").then().statusCode(400)
                .body("code", is(code)).body("errors", is(List.of(Map.of("field", field, "detail", allowed))));

        assertEquals(List.of(), kept.changed());
    }
}
