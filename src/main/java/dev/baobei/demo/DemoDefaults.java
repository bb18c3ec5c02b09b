package dev.baobei.demo;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.Converters;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.eclipse.microprofile.config.spi.Converter;

/** What demo mode is set to where nobody says otherwise: a known token, this machine, the provider inside this process. */
public final class DemoDefaults implements ConfigSourceFactory {

    static final String ACCOUNT = "AC00000000000000000000000000000000";
    static final String TOKEN = "demo-token";

    private static final Converter<Boolean> BOOLEAN = Converters.getImplicitConverter(Boolean.class);

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        boolean demo = value(context, "baobei.demo").map(BOOLEAN::convert).orElse(false);
        return demo ? List.of(new DemoSettings(settings(context))) : List.of();
    }

    private static Map<String, String> settings(ConfigSourceContext context) {
        String port = value(context, "quarkus.http.port").orElse("8080");
        String self = OwnAddress.of(value(context, "quarkus.http.host"), port);
        return Map.of("baobei.public-url", "http://localhost:" + port, "baobei.twilio.account-sid", ACCOUNT,
                "baobei.twilio.auth-token", TOKEN, "baobei.twilio.api-base-url", self + "/demo/twilio");
    }

    private static Optional<String> value(ConfigSourceContext context, String name) {
        return Optional.ofNullable(context.getValue(name)).map(ConfigValue::getValue);
    }
}
