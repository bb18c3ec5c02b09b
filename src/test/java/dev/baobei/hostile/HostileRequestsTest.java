package dev.baobei.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import dev.baobei.story.StoryTest;
import dev.baobei.story.Town;
import io.agroal.api.AgroalDataSource;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;

/** Every endpoint that the running application describes, under values that no honest client sends. */
@StoryTest
class HostileRequestsTest {

    @Inject
    Town town;

    @Inject
    AgroalDataSource database;

    @Test
    void noRequestBreaksAnythingAndWhatIsRefusedKeepsNothing() {
        JsonNode openApi = Documents.read(RestAssured.given().queryParam("format", "json").get("/q/openapi").asString());
        town.staff("everybody", "desk", "manager", "auditor", "admin");
        Samples samples = Samples.of(town.place(Town.toldWithoutLead()));
        try (Wire wire = new Wire(RestAssured.port)) {
            Inspector inspector = new Inspector(wire, new Kept(database));
            List<Endpoint> endpoints = Endpoint.in(openApi).stream().filter(HostileRequestsTest::isOurs).toList();
            endpoints.forEach(endpoint -> campaign(endpoint, samples).run(inspector));

            assertEquals(List.of(), inspector.offences());
            assertTrue(endpoints.size() >= 10 && inspector.refused() > 1_000 && inspector.taken() > 20,
                    () -> endpoints.size() + " endpoints, " + inspector.refused() + " refused, " + inspector.taken()
                            + " taken");
        }
    }

    /** Webhooks are signed: what is hostile about them is another matter. */
    private static boolean isOurs(Endpoint endpoint) {
        return endpoint.path().startsWith("/api/");
    }

    private static Campaign campaign(Endpoint endpoint, Samples samples) {
        Optional<JsonNode> document = samples.document(endpoint.name()).or(() -> Optional.ofNullable(endpoint.fields()));
        Attempt attempt = Attempt.of(endpoint.method(), samples.path(endpoint.path()))
                .with("Authorization", "Basic " + Base64.getEncoder()
                        .encodeToString("everybody:everybody".getBytes(StandardCharsets.UTF_8)));
        return new Campaign(endpoint,
                document.map(body -> attempt.with("Content-Type", "application/json").saying(body.toString()))
                        .orElse(attempt),
                document.orElse(null));
    }
}
