package dev.baobei.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import org.junit.jupiter.api.Test;

/** Demo mode needs no configuration, and bends to any. */
class DemoDefaultsTest {

    private static final int AS_IN_APPLICATION_PROPERTIES = 250;

    @Test
    void it_brings_an_account_and_reaches_itself() {
        assertEquals(
                List.of("http://localhost:8080", "demo-token", "AC00000000000000000000000000000000",
                        "http://localhost:8080/demo/twilio"),
                settings(Map.of("baobei.demo", "true")));
    }

    @Test
    void it_follows_another_port() {
        assertEquals(
                List.of("http://localhost:18080", "demo-token", "AC00000000000000000000000000000000",
                        "http://localhost:18080/demo/twilio"),
                settings(Map.of("baobei.demo", "yes", "quarkus.http.port", "18080")));
    }

    @Test
    void it_reaches_itself_where_it_listens() {
        assertEquals("http://192.0.2.7:8080/demo/twilio",
                settings(Map.of("baobei.demo", "true", "quarkus.http.host", "192.0.2.7")).get(3));
        assertEquals("http://localhost:8080/demo/twilio",
                settings(Map.of("baobei.demo", "true", "quarkus.http.host", "0.0.0.0")).get(3));
    }

    @Test
    void what_somebody_configures_counts() {
        assertEquals(
                List.of("https://gw.example.com", "secret", "AC00000000000000000000000000000000",
                        "http://localhost:8080/demo/twilio"),
                settings(Map.of("baobei.demo", "true", "baobei.public-url", "https://gw.example.com",
                        "baobei.twilio.auth-token", "secret")));
    }

    @Test
    void without_demo_mode_it_brings_nothing() {
        assertEquals(List.of("", "", "", ""), settings(Map.of("baobei.demo", "false")));
        assertEquals(List.of("", "", "", ""), settings(Map.of()));
    }

    private static List<String> settings(Map<String, String> configured) {
        SmallRyeConfig config = new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(configured, "configured", AS_IN_APPLICATION_PROPERTIES))
                .withSources(new DemoDefaults())
                .build();
        return List.of("baobei.public-url", "baobei.twilio.auth-token", "baobei.twilio.account-sid",
                "baobei.twilio.api-base-url").stream().map(name -> config.getOptionalValue(name, String.class))
                .map(value -> value.orElse("")).toList();
    }
}
