package dev.baobei.demo.clock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;

import jakarta.inject.Inject;

import dev.baobei.demo.DemoMode;
import dev.baobei.demo.Stranger;
import dev.baobei.hostile.Kept;
import dev.baobei.postgres.installation.ClockOffset;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Business time goes forward by what is asked, for good, and nowhere else. */
@QuarkusTest
@TestProfile(DemoMode.class)
class ClockTest {

    @Inject
    ClockOffset offsets;

    @Inject
    AgroalDataSource database;

    @ParameterizedTest
    @ValueSource(strings = {"PT31M", "P7DT1M", "PT1M", "P1D", "PT0.000001S"})
    void it_goes_forward_and_keeps_it(String advance) throws Throwable {
        JsonPath before = Stranger.asks("/demo/clock");
        JsonPath after = Stranger.movesTheClock(advance).statusCode(200).extract().jsonPath();
        assertEquals(Duration.parse(advance), offset(after).minus(offset(before)));
        assertFalse(now(after).isBefore(now(before).plus(Duration.parse(advance))));
        assertEquals(offset(after), offset(Stranger.asks("/demo/clock")));
        assertEquals(offset(after), VertxContextSupport.subscribeAndAwait(offsets::load));
    }

    private static Duration offset(JsonPath clock) {
        return Duration.parse(clock.getString("offset"));
    }

    private static OffsetDateTime now(JsonPath clock) {
        return OffsetDateTime.parse(clock.getString("now"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "31", "P1M", "P1W", "P1Y", "PT0S", "PT0.0000001S", "-PT5M", "PT-5M", "P400DT1S", "P99999999D"})
    void it_says_why_it_does_not_move(String advance) {
        Duration before = offset(Stranger.asks("/demo/clock"));
        Kept kept = new Kept(database);
        assertEquals("advance-unusable",
                Stranger.movesTheClock(advance).statusCode(400).extract().jsonPath().getString("code"));
        assertEquals(before, offset(Stranger.asks("/demo/clock")));
        assertEquals(List.of(), kept.changed());
    }

    @Test
    void a_move_without_a_length_is_no_move() {
        assertEquals("advance", Stranger.posts("/demo/clock", "{}").statusCode(400).extract().jsonPath()
                .getString("errors[0].field"));
    }
}
