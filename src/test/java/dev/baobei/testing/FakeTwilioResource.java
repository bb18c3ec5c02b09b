package dev.baobei.testing;

import java.util.Map;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/** Tells a {@code @QuarkusTest} of an account at the fake provider, in the middle of a token's rotation. */
public final class FakeTwilioResource implements QuarkusTestResourceLifecycleManager {

    public static final String ACCOUNT = "AC00000000000000000000000000000001";
    public static final String TOKEN = "demo-token";
    public static final String PREVIOUS_TOKEN = "demo-token-before";
    public static final String PUBLIC_URL = "https://gw.example.com/sms";

    private FakeTwilio twilio;

    @Override
    public Map<String, String> start() {
        twilio = FakeTwilio.start(ACCOUNT, TOKEN);
        return Map.of("baobei.public-url", PUBLIC_URL, "baobei.twilio.auth-token", TOKEN,
                "baobei.twilio.previous-auth-token", PREVIOUS_TOKEN, "baobei.twilio.account-sid", ACCOUNT,
                "baobei.twilio.api-base-url", twilio.url(), "baobei.twilio.read-timeout", "PT20S");
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(twilio, new TestInjector.MatchesType(FakeTwilio.class));
    }

    @Override
    public void stop() {
        twilio.close();
    }
}
