package dev.baobei.demo.provider;

import static dev.baobei.demo.Stranger.ALL_PROJECTS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;

import dev.baobei.demo.DemoMode;
import dev.baobei.demo.Stranger;
import dev.baobei.story.Eventually;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is texted on the phone reaches the gateway as from a provider, and a provider takes only what its account sends. */
@QuarkusTest
@TestProfile(DemoMode.class)
class PhoneTest {

    private static final String ACCOUNT = "AC00000000000000000000000000000000";
    private static final String SEND = "/demo/twilio/2010-04-01/Accounts/" + ACCOUNT + "/Messages.json";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            +8613900000001          | +15005550006 | 报备《金桥农批》商铺,客户周先生,电话:138****7001。诚邦地产王磊。 | 已受理：金桥农批 周先生138****7001
            whatsapp:+8613900000002 | +15005550011 | 报备 客户吴女士 138****7002           | 已受理：金桥农批 吴女士138****7002
            +8613900000003          | +15005550006 | 报备 龙湖 郑先生 1381**17003           | 已受理：龙湖滟澜山 郑先生138****7003
            +8613900000003          | +15005550006 | 报备 龙湖 郑先生 1381117003            | 未受理，电话“1381117003”位数不对。
            +8613900000004          | +15005550006 | 报备 云栖府 冯先生 138****7004          | 未受理：您已不是诚邦地产的在职业务员。
            +8613900000009          | +15005550006 | 报备 云栖府 冯先生 138****7004          | 未受理：您的号码没有登记。
            """)
    void a_text_is_answered(String from, String to, String text, String beginning) {
        JsonPath delivered = Stranger.texts(from, to, text);
        assertEquals(200, delivered.getInt("status"));
        String reply = delivered.getString("reply").replaceAll("凭证[0-9a-f]{8}", "");
        assertTrue(reply.startsWith(beginning), reply);
        assertTrue(delivered.getString("messageSid").matches("SM[0-9a-f]{32}"));
    }

    @Test
    void what_became_of_the_answer_is_called_back() {
        String sid = Stranger.texts("+8613900000003", ALL_PROJECTS, "查询").getString("messageSid");
        Eventually.get(() -> Optional.of(Stranger.as("desk").get("/api/messages?externalId=" + sid).jsonPath()
                .getString("messages[0].replyState")).filter("delivered"::equals));
    }

    @Test
    void a_text_without_a_sender_is_no_text() {
        assertEquals("from", Stranger.posts("/demo/messages", Map.of("to", ALL_PROJECTS, "text", "报备")).statusCode(400)
                .extract().jsonPath().getString("errors[0].field"));
    }

    @Test
    void a_send_with_another_token_is_not_taken() {
        int before = Stranger.asks("/demo/outbox").getList("$").size();
        assertEquals(20003, send("not-the-token").statusCode(401).extract().jsonPath().getInt("code"));
        assertEquals(before, Stranger.asks("/demo/outbox").getList("$").size());
    }

    @Test
    void a_send_of_the_account_is_in_the_outbox_the_newest_last() {
        String sid = send("demo-token").statusCode(201).extract().jsonPath().getString("sid");
        assertEquals(sid, Stranger.asks("/demo/outbox").getString("sid[-1]"));
    }

    private static ValidatableResponse send(String token) {
        return RestAssured.given().auth().preemptive().basic(ACCOUNT, token)
                .formParams("From", ALL_PROJECTS, "To", "+8613900000001", "Body", "测试")
                .post(SEND).then();
    }
}
