package dev.baobei.channel.twilio;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;

import dev.baobei.channel.Form;
import dev.baobei.channel.PublicAddress;
import dev.baobei.channel.twilio.TwilioGate.Passage;
import dev.baobei.http.Problem;
import io.smallrye.config.SmallRyeConfigBuilder;
import org.junit.jupiter.api.Test;

class TwilioGateTest {

    private static final byte[] BODY = "Body=%E6%8A%A5%E5%A4%87".getBytes(UTF_8);
    private static final String SIGNED_WITH_OLD = "WQV1AiFADVS3FWX3+kJb2FY/NIc=";

    @Test
    void withoutATokenTheChannelIsNotThere() {
        assertEquals(new Passage.Refused(Problem.of(404)), ask(Map.of()));
        assertEquals(new Passage.Refused(Problem.of(404)), ask(Map.of("baobei.twilio.previous-auth-token", "old")));
    }

    @Test
    void whatIsSignedComesInAsItsPairs() {
        var genuine = new Passage.Genuine(new Form(List.of(new Form.Pair("Body", "报备"))));

        assertEquals(genuine, ask(Map.of("baobei.twilio.auth-token", "old")));
        assertEquals(genuine, ask(Map.of("baobei.twilio.auth-token", "new", "baobei.twilio.previous-auth-token", "old")));
    }

    private static Passage ask(Map<String, String> settings) {
        var config = new SmallRyeConfigBuilder().withMapping(TwilioConfig.class)
                .withMapping(PublicAddress.class)
                .withDefaultValue("baobei.public-url", "https://a.example")
                .withDefaultValues(settings)
                .build();
        return new TwilioGate(config.getConfigMapping(TwilioConfig.class), config.getConfigMapping(PublicAddress.class))
                .ask("/hook", BODY, SIGNED_WITH_OLD);
    }
}
