package dev.baobei.channel.twilio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import dev.baobei.channel.PublicAddress;
import dev.baobei.domain.message.Outgoing;
import dev.baobei.domain.message.SendOutcome;
import dev.baobei.domain.message.SendOutcome.NotTaken;
import dev.baobei.domain.message.SendOutcome.Refused;
import dev.baobei.domain.message.SendOutcome.Sent;
import dev.baobei.domain.message.SendOutcome.Unknown;
import dev.baobei.testing.FakeTwilio;
import dev.baobei.testing.FakeTwilio.Conduct;
import io.smallrye.config.SmallRyeConfigBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class TwilioChannelTest {

    private static final String ACCOUNT = "AC00000000000000000000000000000001";
    private static final Outgoing NOTICE = new Outgoing(UUID.fromString("0d9e8a52-5f0e-4a53-9a4c-0e2f1f3c7a11"), "twilio",
            "+15005550006", "+8613900000001", "【金桥】张先生 138****1234 已到访 & 确认 + 归属贵司");

    private final FakeTwilio twilio = FakeTwilio.start(ACCOUNT, "demo-token");

    @AfterEach
    void stop() {
        twilio.close();
    }

    @Test
    void aNoticeLeavesWithItsSenderItsWordsItsCallbackAndItsLifetime() {
        var outcome = channel(Map.of()).send(NOTICE);

        assertEquals(List.of(Map.of("From", "+15005550006", "To", "+8613900000001", "Body", NOTICE.text(),
                "StatusCallback",
                "https://gw.example.com/webhooks/twilio/status?outgoing=0d9e8a52-5f0e-4a53-9a4c-0e2f1f3c7a11",
                "ValidityPeriod", "600")), twilio.taken().stream().map(each -> each.request()).toList());
        assertEquals(new Sent(twilio.taken().get(0).sid()), outcome);
    }

    @Test
    void aBusyProviderHasNotTakenItAndSaysHowLongToWait() {
        assertOutcome(Conduct.IS_TOO_BUSY, new NotTaken("twilio 20429", Optional.of(Duration.ofSeconds(7))));
    }

    @Test
    void aRefusalIsFinalAndCarriesTheCode() {
        assertOutcome(Conduct.REFUSES, new Refused("twilio 21610"));
    }

    @Test
    void aProviderThatBreaksMayHaveSentIt() {
        assertOutcome(Conduct.BREAKS_BEFORE, new Unknown("twilio 20500"));
        assertEquals(List.of(), twilio.taken());
    }

    @Test
    void aProviderThatBreaksAfterwardsHasSentItAndWeDoNotKnow() {
        assertOutcome(Conduct.BREAKS_AFTER, new Unknown("twilio 20503"));
        assertEquals(1, twilio.taken().size());
    }

    @Test
    void aConnectionThatIsCutLeavesItOpenWhetherItWasSent() {
        assertOutcome(Conduct.CUTS_OFF_AFTER, new Unknown("twilio NoHttpResponseException"));
    }

    @Test
    void aProviderThatHangsLeavesItOpenWhetherItWasSent() {
        assertOutcome(Conduct.HANGS_AFTER, new Unknown("twilio SocketTimeoutException"));
    }

    @Test
    void anAnswerWithoutASidLeavesItOpenWhetherItWasSent() {
        assertOutcome(Conduct.TALKS_NONSENSE_AFTER, new Unknown("twilio http 201"));
    }

    private void assertOutcome(Conduct conduct, SendOutcome expected) {
        twilio.behave(conduct);

        assertEquals(expected, channel(Map.of()).send(NOTICE));
    }

    @ParameterizedTest
    @EnumSource(Conduct.class)
    void whateverHappensItIsAskedForOnce(Conduct conduct) {
        twilio.behave(conduct);

        assertNotNull(channel(Map.of()).send(NOTICE));
        assertEquals(1, twilio.attempts());
    }

    @Test
    void whereNobodyListensItIsNotTaken() {
        twilio.close();

        var outcome = assertInstanceOf(NotTaken.class, channel(Map.of()).send(NOTICE));
        assertEquals(new NotTaken("twilio HttpHostConnectException", Optional.empty()), outcome);
    }

    @Test
    void aWrongTokenIsRefused() {
        assertEquals(new Refused("twilio 20003"), channel(Map.of("baobei.twilio.auth-token", "other")).send(NOTICE));
    }

    @Test
    void withoutAnAccountNothingLeaves() {
        assertEquals(new NotTaken("twilio is off", Optional.of(Duration.ofMinutes(10))),
                channel(Map.of("baobei.twilio.account-sid", "")).send(NOTICE));
        assertEquals(0, twilio.attempts());
    }

    /** The read time-out is longer than the pause of the HTTP client's own retries, which would otherwise not show. */
    private TwilioChannel channel(Map<String, String> changes) {
        var settings = new HashMap<>(Map.of("baobei.public-url", "https://gw.example.com/", "baobei.twilio.auth-token",
                "demo-token", "baobei.twilio.account-sid", ACCOUNT, "baobei.twilio.api-base-url", twilio.url(),
                "baobei.twilio.read-timeout", "PT1.5S"));
        settings.putAll(changes);
        var config = new SmallRyeConfigBuilder().withMapping(TwilioConfig.class)
                .withMapping(PublicAddress.class)
                .withDefaultValues(settings)
                .withValidateUnknown(false)
                .addDiscoveredConverters()
                .build();
        return new TwilioChannel(config.getConfigMapping(TwilioConfig.class), config.getConfigMapping(PublicAddress.class));
    }
}
