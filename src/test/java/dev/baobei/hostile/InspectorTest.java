package dev.baobei.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import jakarta.inject.Inject;

import dev.baobei.story.StoryTest;
import io.agroal.api.AgroalDataSource;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;

/** The inspector sees what it is there to see. */
@StoryTest
class InspectorTest {

    @Inject
    AgroalDataSource database;

    @Test
    void everyKindOfOffenceIsNoted() {
        try (Wire wire = new Wire(RestAssured.port)) {
            Inspector inspector = new Inspector(wire, new Kept(database));
            inspector.inspect(Attempt.of("POST", "/lax/breaks"));
            inspector.inspect(Attempt.of("POST", "/lax/shrugs"));
            inspector.inspect(Attempt.of("POST", "/lax/keeps"));
            inspector.mustBeRefused(Attempt.of("POST", "/lax/takes"), List.of(400));
            inspector.mustBeRefused(Attempt.of("GET", "/lax/takes"), List.of(400));
            inspector.mustBeRefused(Attempt.of("GET", "/lax/takes"), List.of(405));
            inspector.inspect(Attempt.of("POST", "/lax/takes"));

            assertEquals(List.of("POST /lax/breaks, as it should be: 500",
                    "POST /lax/shrugs, as it should be: Answer[status=400, type=application/json, body={\"error\":\"no\"}]",
                    "POST /lax/keeps, as it should be: refused with 400 and kept in [early_status]",
                    "POST /lax/takes, as it should be: 204, where one of [400] is due",
                    "GET /lax/takes, as it should be: 405, where one of [400] is due"), inspector.offences());
        }
    }
}
