package dev.baobei.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import dev.baobei.demo.DemoMode;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;

/** The demonstration takes JSON too, and is no part of the published API. */
@QuarkusTest
@TestProfile(DemoMode.class)
class HostileDemoTest {

    private static final Map<String, String> GOOD = Map.of("/demo/messages", """
            {"from": "+8613900000001", "to": "+15005550006", "text": "帮助"}""", "/demo/clock", """
            {"advance": "PT0.000001S"}""");

    @Inject
    AgroalDataSource database;

    @Test
    void noRequestBreaksAnythingAndWhatIsRefusedKeepsNothing() {
        try (Wire wire = new Wire(RestAssured.port)) {
            Inspector inspector = new Inspector(wire, new Kept(database));
            GOOD.forEach((path, document) -> campaign(path, Documents.read(document)).run(inspector));

            assertEquals(List.of(), inspector.offences());
            assertTrue(inspector.refused() > 200 && inspector.taken() > 10,
                    () -> inspector.refused() + " refused, " + inspector.taken() + " taken");
        }
    }

    private static Campaign campaign(String path, JsonNode document) {
        return new Campaign(new Endpoint("POST", path, List.of(), List.of(), null),
                Attempt.of("POST", path).with("Content-Type", "application/json").saying(document.toString()), document);
    }
}
