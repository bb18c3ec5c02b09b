package dev.baobei.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import jakarta.inject.Inject;

import dev.baobei.domain.party.Agent;
import dev.baobei.domain.party.Directory;
import dev.baobei.postgres.directory.Directories;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a stranger tries in the first minutes. */
@QuarkusTest
@TestProfile(DemoMode.class)
class DemoTest {

    private static final String WANG_LEI = "+8613900000001";
    private static final String ALL_PROJECTS = "+15005550006";
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(20);

    @Inject
    DemoData data;

    @Inject
    Directories directories;

    @Test
    void the_data_laid_twice_are_the_data_laid_once() throws Throwable {
        String laidAtStart = told(directory());
        VertxContextSupport.subscribeAndAwait(() -> data.lay());
        assertEquals("""
                JQ 金桥农批 [金桥, 金桥农批市场] [商铺, 公寓, 写字楼] Asia/Shanghai PT30M PT168H FIRST_REPORT P30D [FIRST3_LAST4] SECRET
                LH 龙湖滟澜山 [龙湖, 滟澜山] [住宅] Asia/Shanghai none P7D FIRST_REPORT P30D [FIRST3_LAST4, FIRST4_LAST5] TOLD
                YQ 云栖府 [] [住宅] Asia/Shanghai earlierDay P7D FIRST_REPORT P30D [FIRST3_LAST4] SECRET
                +8613900000001 王磊 诚邦地产 ACTIVE
                +8613900000002 李娜 贝壳 ACTIVE
                +8613900000003 陈明 德信安居 ACTIVE
                +8613900000004 赵敏 诚邦地产 LEFT
                """, laidAtStart);
        assertEquals(laidAtStart, told(directory()));
    }

    private Directory directory() throws Throwable {
        return VertxContextSupport.subscribeAndAwait(directories::current);
    }

    private static String told(Directory directory) {
        StringBuilder told = new StringBuilder();
        directory.servedBy("twilio", ALL_PROJECTS).forEach(project -> {
            var terms = directory.termsOf(project.id(), Instant.parse("2020-01-01T00:00:00Z")).orElseThrow();
            told.append(String.join(" ", project.code(), project.name(), project.aliases().toString(),
                    project.propertyTypes().toString(), project.zone().toString(), terms.leadTime().toString(),
                    terms.validity().toString(), terms.ownership().toString(), terms.protection().length().toString(),
                    terms.phoneForms().stream().sorted().toList().toString(), terms.disclosure().toString())).append('\n');
        });
        Map<String, Agent> agents = new TreeMap<>();
        directory.agents().forEach(agent -> agents.put(agent.address(), agent));
        agents.forEach((address, agent) -> told.append(
                String.join(" ", address, agent.name(), agent.agency().name(), agent.state().name())).append('\n'));
        return told.toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"desk", "manager", "auditor", "admin"})
    void every_role_has_an_account_whose_password_is_its_name(String role) {
        assertEquals(List.of("JQ", "LH", "YQ"),
                as(role).get("/api/projects").then().statusCode(200).extract().jsonPath().getList("code"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            +8613900000001 | +15005550006 | 报备《金桥农批》商铺,客户周先生,电话:138****7001。诚邦地产王磊。 | 已受理：金桥农批 周先生138****7001
            +8613900000002 | +15005550011 | 报备 客户吴女士 138****7002                                   | 已受理：金桥农批 吴女士138****7002
            +8613900000003 | +15005550006 | 报备 龙湖 郑先生 1381**17003                                  | 已受理：龙湖滟澜山 郑先生138****7003
            +8613900000004 | +15005550006 | 报备 云栖府 冯先生 138****7004                                | 未受理：您已不是诚邦地产的在职业务员。
            +8613900000009 | +15005550006 | 报备 云栖府 冯先生 138****7004                                | 未受理：您的号码没有登记。
            """)
    void what_the_phone_texts_is_answered(String from, String to, String text, String beginning) {
        JsonPath delivered = texts(from, to, text);
        assertEquals(200, delivered.getInt("status"));
        assertTrue(delivered.getString("reply").startsWith(beginning), delivered.getString("reply"));
        assertTrue(delivered.getString("messageSid").matches("SM[0-9a-f]{32}"));
    }

    @Test
    void a_text_without_a_sender_is_no_text() {
        assertEquals("from", demo().body(Map.of("to", ALL_PROJECTS, "text", "报备")).post("/demo/messages").then()
                .statusCode(400).extract().jsonPath().getString("errors[0].field"));
    }

    @Test
    void half_an_hour_of_the_clock_turns_a_walk_in_into_the_agencys_customer_and_the_agent_is_told() throws Exception {
        texts(WANG_LEI, ALL_PROJECTS, "报备《金桥农批》商铺,客户孙先生,电话:137****6001。诚邦地产王磊。");
        texts(WANG_LEI, ALL_PROJECTS, "报备《金桥农批》商铺,客户钱先生,电话:137****6002。诚邦地产王磊。");
        assertEquals("WalkIn", arrives("孙先生", "13700006001").getString("verdict.kind"));

        demo().body(Map.of("advance", "PT31M")).post("/demo/clock").then().statusCode(200);
        JsonPath visit = arrives("钱先生", "13700006002");
        assertEquals("BroughtBy 诚邦地产 王磊",
                String.join(" ", visit.getString("verdict.kind"), visit.getString("verdict.agency"),
                        visit.getString("verdict.agent")));

        as("desk").contentType(ContentType.JSON).post("/api/visits/" + visit.getString("id") + "/confirmation").then()
                .statusCode(200);
        Map<String, String> notice = noticeDelivered(visit.getString("verdict.receipt"));
        assertEquals(ALL_PROJECTS + " " + WANG_LEI, notice.get("from") + " " + notice.get("to"));
        assertTrue(notice.get("body").startsWith("您报备的钱先生137****6002（回执"), notice.get("body"));
    }

    private static JsonPath arrives(String name, String phone) {
        return as("desk").contentType(ContentType.JSON)
                .body(Map.of("project", "JQ", "customerName", name, "phones", List.of(phone)))
                .post("/api/visits").then().statusCode(201).extract().jsonPath();
    }

    private static Map<String, String> noticeDelivered(String receipt) throws InterruptedException {
        long deadline = System.nanoTime() + LONG_ENOUGH.toNanos();
        while (System.nanoTime() < deadline) {
            List<Map<String, String>> sent = demo().get("/demo/outbox").jsonPath().getList("$");
            var notice = sent.stream().filter(one -> one.get("body").contains(receipt) && one.get("status").equals("delivered"))
                    .findFirst();
            if (notice.isPresent()) {
                return notice.get();
            }
            Thread.onSpinWait();
        }
        throw new AssertionError("no notice with the receipt was delivered");
    }

    @Test
    void the_clock_goes_forward_by_what_was_asked_and_says_so() {
        JsonPath before = demo().get("/demo/clock").jsonPath();
        JsonPath after = demo().body(Map.of("advance", "P7DT1M")).post("/demo/clock").then().statusCode(200).extract()
                .jsonPath();
        Duration moved = Duration.parse(after.getString("offset")).minus(Duration.parse(before.getString("offset")));
        assertEquals(Duration.parse("P7DT1M"), moved);
        assertTrue(Duration.between(OffsetDateTime.parse(before.getString("now")), OffsetDateTime.parse(after.getString("now")))
                .compareTo(moved) >= 0);
        assertEquals(after.getString("offset"), demo().get("/demo/clock").jsonPath().getString("offset"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "31", "P1M", "P1W", "P1Y", "PT0S", "PT0.0000001S", "-PT5M", "PT-5M", "P400DT1S", "P99999999D"})
    void the_clock_does_not_go_where_it_cannot(String advance) {
        String before = demo().get("/demo/clock").jsonPath().getString("offset");
        assertEquals("advance-unusable", demo().body(Map.of("advance", advance)).post("/demo/clock").then().statusCode(400)
                .extract().jsonPath().getString("code"));
        assertEquals(before, demo().get("/demo/clock").jsonPath().getString("offset"));
    }

    private static JsonPath texts(String from, String to, String text) {
        return demo().body(Map.of("from", from, "to", to, "text", text)).post("/demo/messages").then().statusCode(200).extract()
                .jsonPath();
    }

    private static RequestSpecification demo() {
        return RestAssured.given().contentType(ContentType.JSON);
    }

    private static RequestSpecification as(String role) {
        return RestAssured.given().auth().preemptive().basic(role, role);
    }
}
