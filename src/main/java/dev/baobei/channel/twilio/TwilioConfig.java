package dev.baobei.channel.twilio;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What the Twilio channel is told by its operator. */
@ConfigMapping(prefix = "baobei.twilio")
public interface TwilioConfig {

    /** The account's auth token: signs what comes in, opens what goes out. Without it the channel is off. */
    Optional<String> authToken();

    /** The token before, still accepted on what comes in while tokens rotate. */
    Optional<String> previousAuthToken();

    /** The account, {@code AC...}: needed to send. What comes in needs none, since the token that signs it is the account's. */
    Optional<String> accountSid();

    /** Where the REST interface is; the SDK cannot address a host of more than five labels. */
    @WithDefault("https://api.twilio.com")
    String apiBaseUrl();

    /** How long Twilio may hold a message of ours back: an answer that comes the next day misleads. */
    @WithDefault("PT10M")
    Duration validityPeriod();

    /** How long opening a connection to the REST interface may take. */
    @WithDefault("PT5S")
    Duration connectTimeout();

    /** How long the REST interface may be silent. */
    @WithDefault("PT15S")
    Duration readTimeout();

    /** The tokens that a signature may have been made with; none when the channel is off. */
    default List<String> tokens() {
        return authToken().isEmpty()
                ? List.of()
                : Stream.of(authToken(), previousAuthToken()).flatMap(Optional::stream).toList();
    }
}
