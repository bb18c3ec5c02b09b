package dev.baobei.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ComposeTest {

    private static final Path FILE = Path.of("deploy", "compose.yaml");

    private static String text;
    private static JsonNode compose;

    @BeforeAll
    static void read() throws IOException {
        text = Files.readString(FILE);
        compose = new YAMLMapper().readTree(text);
    }

    @Test
    void the_gateway_waits_for_a_healthy_database() {
        assertEquals("service_healthy", gateway().at("/depends_on/postgres/condition").asText());
        assertEquals("pg_isready", service("postgres").at("/healthcheck/test/1").asText());
    }

    @Test
    void every_setting_is_one_that_the_gateway_has() {
        assertEquals(List.of(), GatewaySettings.unknown(names(gateway().get("environment"))));
    }

    @Test
    void the_gateway_works_as_one_role_and_migrates_as_another() {
        assertEquals("baobei", gateway().at("/environment/BAOBEI_DATABASE_USERNAME").asText());
        assertEquals("baobei_owner", gateway().at("/environment/BAOBEI_DATABASE_OWNER_USERNAME").asText());
    }

    @Test
    void passwords_and_tokens_come_from_the_environment_only() {
        for (JsonNode service : compose.get("services")) {
            for (Map.Entry<String, JsonNode> variable : service.get("environment").properties()) {
                if (variable.getKey().matches(".*(PASSWORD|TOKEN|SID)")) {
                    assertTrue(variable.getValue().asText().startsWith("${" + variable.getKey() + ":"), variable.getKey());
                }
            }
        }
    }

    @Test
    void the_example_names_exactly_what_is_asked_for_and_holds_no_value() throws IOException {
        List<String> example = Files.readAllLines(Path.of("deploy", ".env.example")).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .sorted().toList();

        assertEquals(askedFor().stream().map(name -> name + "=").toList(), example);
    }

    private static TreeSet<String> askedFor() {
        TreeSet<String> names = new TreeSet<>();
        Matcher variable = Pattern.compile("\\$\\{([A-Z_]+)").matcher(text);
        while (variable.find()) {
            names.add(variable.group(1));
        }
        return names;
    }

    @Test
    void the_key_file_lies_in_another_volume_than_the_database() {
        assertEquals("keys:/keys", gateway().at("/volumes/0").asText());
        assertEquals("/keys/keys.json", gateway().at("/environment/BAOBEI_KEYS_FILE").asText());
        assertEquals("database:/var/lib/postgresql", service("postgres").at("/volumes/0").asText());
    }

    @Test
    void the_gateway_has_no_rights_it_does_not_need() {
        assertTrue(gateway().get("read_only").asBoolean());
        assertEquals("ALL", gateway().at("/cap_drop/0").asText());
        assertEquals("no-new-privileges:true", gateway().at("/security_opt/0").asText());
        assertEquals("127.0.0.1:8080:8080", gateway().at("/ports/0").asText());
    }

    private static JsonNode gateway() {
        return service("gateway");
    }

    private static JsonNode service(String name) {
        return compose.at("/services/" + name);
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
