package dev.baobei.channel.twilio;

import static java.util.Map.entry;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map.Entry;
import java.util.function.Consumer;

import dev.baobei.testing.Database;
import dev.baobei.testing.FakeTwilioAnswer;
import dev.baobei.testing.FakeTwilioResource;
import dev.baobei.testing.FakeTwilioWebhooks;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(value = Database.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = FakeTwilioResource.class, scope = TestResourceScope.GLOBAL)
class TwilioWebhookTest {

    private static final String AGENT = "+8613900000001";
    private static final String GATEWAY = "+15005550006";
    private static final String PRE_REPORT = "报备 金桥 张伟 138****1234 +今天&15:30=到;";

    private FakeTwilioWebhooks twilio;

    @BeforeEach
    void connect() {
        twilio = signingWith(FakeTwilioResource.TOKEN);
    }

    private static FakeTwilioWebhooks signingWith(String token) {
        return new FakeTwilioWebhooks(FakeTwilioResource.ACCOUNT, token, FakeTwilioResource.PUBLIC_URL,
                "http://localhost:" + RestAssured.port);
    }

    @Test
    void aSignedMessageIsAnsweredWithTwiml() {
        assertAnswered(twilio.deliver(AGENT, GATEWAY, PRE_REPORT));
    }

    @Test
    void theTokenBeforeStillCounts() {
        assertAnswered(signingWith(FakeTwilioResource.PREVIOUS_TOKEN).deliver(AGENT, GATEWAY, PRE_REPORT));
    }

    @Test
    void aMessageFromWhatsAppIsAnsweredTheSameWay() {
        assertAnswered(twilio.deliver("whatsapp:" + AGENT, "whatsapp:" + GATEWAY, PRE_REPORT));
    }

    @Test
    void aLongMessageInChineseIsTaken() {
        assertAnswered(twilio.deliver(AGENT, GATEWAY, "报备".repeat(800)));
    }

    @Test
    void aQueryOnTheHookIsSignedWithItExactlyAsItCame() {
        assertAnswered(twilio.post("/webhooks/twilio?a=%2B1&b=%e6%8a%a5&c", message(parameters -> {
        })));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            Body,       ''
            NewOfTwilio, x
            NumMedia,   0
            MediaUrl0,  https://example.com/2
            MediaUrl0,  https://example.com/1
            """)
    void emptyUnknownAndHarmlesslyRepeatedParametersAreSignedAndTaken(String name, String value) {
        assertAnswered(post(parameters -> {
            parameters.removeIf(each -> each.getKey().equals("Body"));
            parameters.add(entry("MediaUrl0", "https://example.com/1"));
            parameters.add(entry(name, value));
        }));
    }

    private static void assertAnswered(FakeTwilioAnswer answer) {
        assertEquals(200, answer.status(), answer::body);
        assertEquals("application/xml;charset=UTF-8", answer.contentType());
        assertTrue(answer.body().startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?><Response"), answer::body);
        answer.reply();
    }

    @Test
    void aWrongSignatureIsRefused() {
        assertProblem(403, "signature-wrong", "", signingWith("not-the-token").deliver(AGENT, GATEWAY, PRE_REPORT));
        assertProblem(403, "signature-wrong", "", twilio.post("/webhooks/twilio", "Body=", ""));
    }

    @Test
    void aSignatureOverAnotherAddressIsRefused() {
        var elsewhere = new FakeTwilioWebhooks(FakeTwilioResource.ACCOUNT, FakeTwilioResource.TOKEN,
                "https://gw.example.com", "http://localhost:" + RestAssured.port);

        assertProblem(403, "signature-wrong", "", elsewhere.deliver(AGENT, GATEWAY, PRE_REPORT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"MessageSid", "From", "To", "Body", "AccountSid", "NumMedia"})
    void aParameterThatSaysTwoThingsIsRefused(String name) {
        assertProblem(400, "parameter-repeated", name, post(parameters -> parameters.add(entry(name, "another"))));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            MessageSid, ''
            MessageSid, SM 1
            MessageSid, SM00000000000000000000000000000000000000000000000000000000000000000
            From,       ''
            From,       ' 8613900000001'
            From,       电话
            To,         ''
            """)
    void aParameterThatCannotBeIsNamed(String name, String value) {
        assertProblem(400, "parameter-wrong", name, post(parameters -> replace(parameters, name, value)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"MessageSid", "From", "To"})
    void aParameterThatIsMissingIsNamed(String name) {
        assertProblem(400, "parameter-wrong", name,
                post(parameters -> parameters.removeIf(each -> each.getKey().equals(name))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Body=%", "Body=%zz", "Body=%ff"})
    void aBodyThatIsNoFormIsRefused(String body) {
        assertProblem(400, "form-malformed", "", twilio.post("/webhooks/twilio", body, "any"));
    }

    @Test
    void aBodyOfMoreThan64KilobytesIsRefused() {
        var body = "Body=" + "x".repeat(64 * 1024);

        assertProblem(413, "body-too-large", "", twilio.post("/webhooks/twilio", body, "any"));
    }

    @Test
    void whatIsNotAFormOrNotAPostIsRefused() {
        RestAssured.given().contentType("application/json").body("{}").post("/webhooks/twilio").then().statusCode(415);
        RestAssured.given().get("/webhooks/twilio").then().statusCode(405);
    }

    private FakeTwilioAnswer post(Consumer<List<Entry<String, String>>> change) {
        return twilio.post("/webhooks/twilio", message(change));
    }

    private List<Entry<String, String>> message(Consumer<List<Entry<String, String>>> change) {
        var parameters = new ArrayList<>(twilio.message(FakeTwilioWebhooks.newSid(), AGENT, GATEWAY, PRE_REPORT));
        change.accept(parameters);
        return parameters;
    }

    private static void replace(List<Entry<String, String>> parameters, String name, String value) {
        parameters.replaceAll(each -> each.getKey().equals(name) ? entry(name, value) : each);
    }

    /** The fault's field, or an empty text where the problem names none. */
    private static void assertProblem(int status, String code, String field, FakeTwilioAnswer answer) {
        assertEquals(status, answer.status(), answer::body);
        assertEquals("application/problem+json", answer.contentType());
        assertTrue(answer.body().contains("\"code\":\"" + code + "\""), answer::body);
        assertEquals(!field.isEmpty(), answer.body().contains("\"errors\":[{\"field\":\"" + field + "\","), answer::body);
    }
}
