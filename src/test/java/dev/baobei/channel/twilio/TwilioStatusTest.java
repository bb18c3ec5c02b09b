package dev.baobei.channel.twilio;

import static java.util.Map.entry;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import dev.baobei.testing.Database;
import dev.baobei.testing.FakeTwilioMessage;
import dev.baobei.testing.FakeTwilioResource;
import dev.baobei.testing.FakeTwilioWebhooks;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = Database.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = FakeTwilioResource.class, scope = TestResourceScope.GLOBAL)
class TwilioStatusTest {

    private static final FakeTwilioMessage SENT = new FakeTwilioMessage("SM00000000000000000000000000000004", "outbound-api",
            "+15005550006", "+8613900000001", "已到访", Instant.EPOCH, Map.of("StatusCallback",
                    FakeTwilioResource.PUBLIC_URL + "/webhooks/twilio/status?outgoing=0d9e8a52-5f0e-4a53-9a4c-0e2f1f3c7a11"));

    @Test
    void whatBecameOfAMessageIsNotedWithoutAWord() {
        assertEquals("204 ", answer(signingWith(FakeTwilioResource.TOKEN), "delivered", ""));
        assertEquals("204 ", answer(signingWith(FakeTwilioResource.TOKEN), "undelivered", "30007"));
    }

    @Test
    void aWrongSignatureIsRefused() {
        assertEquals("""
                403 {"type":"about:blank","title":"Forbidden","status":403,\
                "detail":"The signature does not fit the request.","code":"signature-wrong"}""",
                answer(signingWith("not-the-token"), "delivered", ""));
    }

    @Test
    void aStatusThatCannotBeIsNamed() {
        assertEquals(
                """
                        400 {"type":"about:blank","title":"Bad Request","status":400,\
                        "detail":"Parameters are missing or wrong.","code":"parameter-wrong",\
                        "errors":[{"field":"MessageStatus","detail":"is ill-formed"},{"field":"ErrorCode","detail":"is ill-formed"}]}""",
                answer(signingWith(FakeTwilioResource.TOKEN), "Delivered!", "none"));
    }

    @Test
    void whatIsMissingIsNamed() {
        var answer = signingWith(FakeTwilioResource.TOKEN).post("/webhooks/twilio/status",
                List.of(entry("AccountSid", FakeTwilioResource.ACCOUNT)));

        assertEquals(400, answer.status());
        assertTrue(answer.body().endsWith("""
                "errors":[{"field":"MessageSid","detail":"is missing"},{"field":"MessageStatus","detail":"is missing"}]}"""),
                answer::body);
    }

    private static String answer(FakeTwilioWebhooks twilio, String status, String errorCode) {
        var answer = twilio.callBack(SENT, status, errorCode);
        return answer.status() + " " + answer.body();
    }

    private static FakeTwilioWebhooks signingWith(String token) {
        return new FakeTwilioWebhooks(FakeTwilioResource.ACCOUNT, token, FakeTwilioResource.PUBLIC_URL,
                "http://localhost:" + RestAssured.port);
    }
}
