package dev.baobei.demo;

import static dev.baobei.demo.Stranger.ALL_PROJECTS;
import static dev.baobei.demo.Stranger.WANG_LEI;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;

/** What a stranger tries in the first minutes: the half hour of 金桥农批, and the notice on the phone. */
@QuarkusTest
@TestProfile(DemoMode.class)
class DemoStoryTest {

    private static final Duration LONG_ENOUGH = Duration.ofSeconds(20);

    @Test
    void a_customer_who_comes_at_once_is_a_walk_in() {
        Stranger.texts(WANG_LEI, ALL_PROJECTS, "报备《金桥农批》商铺,客户孙先生,电话:137****6001。诚邦地产王磊。");
        assertEquals("WalkIn", Stranger.registers("孙先生", "13700006001").getString("verdict.kind"));
    }

    @Test
    void a_customer_who_comes_31_minutes_later_is_the_agencys_and_the_agent_is_told() {
        Stranger.texts(WANG_LEI, ALL_PROJECTS, "报备《金桥农批》商铺,客户钱先生,电话:137****6002。诚邦地产王磊。");
        Stranger.movesTheClock("PT31M").statusCode(200);
        JsonPath visit = Stranger.registers("钱先生", "13700006002");
        assertEquals(List.of("BroughtBy", "诚邦地产", "王磊"), List.of(visit.getString("verdict.kind"),
                visit.getString("verdict.agency"), visit.getString("verdict.agent")));

        Stranger.as("desk").post("/api/visits/" + visit.getString("id") + "/confirmation").then().statusCode(200);
        Map<String, String> notice = delivered(visit.getString("verdict.receipt"));
        assertEquals(List.of(ALL_PROJECTS, WANG_LEI), List.of(notice.get("from"), notice.get("to")));
        assertTrue(notice.get("body").startsWith("您报备的钱先生137****6002（回执"), notice.get("body"));
    }

    private static Map<String, String> delivered(String receipt) {
        long deadline = System.nanoTime() + LONG_ENOUGH.toNanos();
        while (System.nanoTime() < deadline) {
            Optional<Map<String, String>> notice = inOutbox(receipt);
            if (notice.isPresent()) {
                return notice.get();
            }
            Thread.onSpinWait();
        }
        throw new AssertionError("no notice with the receipt was delivered");
    }

    private static Optional<Map<String, String>> inOutbox(String receipt) {
        List<Map<String, String>> sent = Stranger.asks("/demo/outbox").getList("$");
        return sent.stream().filter(one -> one.get("body").contains(receipt) && one.get("status").equals("delivered"))
                .findFirst();
    }
}
