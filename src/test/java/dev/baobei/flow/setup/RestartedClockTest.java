package dev.baobei.flow.setup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

import jakarta.inject.Inject;

import dev.baobei.flow.clock.BusinessClock;
import dev.baobei.postgres.installation.ClockOffset;
import dev.baobei.postgres.installation.InstallationSettings;
import dev.baobei.postgres.installation.Refusal;
import dev.baobei.story.StoryTest;
import dev.baobei.story.Town;
import dev.baobei.story.Town.Place;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;

/** A gateway that starts again on a machine whose clock was set back goes on from the last time on record. */
@StoryTest
class RestartedClockTest {

    @Inject
    Town town;

    @Inject
    ClockOffset offset;

    @Inject
    InstallationSettings installation;

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    private BusinessClock restarted(Duration off) throws Throwable {
        BusinessClock clock = new BusinessClock(InstantSource.offset(InstantSource.system(), off));
        new ResumedClock(offset, clock, installation, meters).resume();
        return clock;
    }

    private double standing() {
        return meters.get("baobei.clock.standing").gauge().value();
    }

    private Instant reported() {
        Place place = town.place(Town.halfAnHourAhead());
        Instant before = town.now();
        place.text(0, "报备 " + place.name() + " 张先生 138****1234");
        return before;
    }

    @Test
    void timeNeverGoesBackNotEvenOverARestart() throws Throwable {
        Instant before = reported();

        BusinessClock restarted = restarted(Duration.ofMinutes(-4));

        Instant said = restarted.now();
        assertFalse(said.isBefore(before), said + " is before " + before);
        assertEquals(said, restarted.now(), "it stands until the machine has caught up");
        assertTrue(standing() > 180 && standing() < 300, standing() + " seconds");
    }

    @Test
    void aClockThatRunsIsResumedAsADemonstrationMovedIt() throws Throwable {
        Instant before = reported();

        BusinessClock restarted = restarted(Duration.ZERO);

        assertFalse(restarted.now().isBefore(before));
        assertEquals(0, standing(), 1);
    }

    @Test
    void whereTimeWouldStandForLongTheGatewayDoesNotStart() {
        reported();

        Refusal refused = assertThrows(Refusal.class, () -> restarted(Duration.ofHours(-1)));

        assertTrue(refused.getMessage()
                .matches("The last time on record, \\S+Z \\((entry \\d+ of the journal of T\\d+|message [0-9a-f-]{36})\\),"
                        + " is ahead of this machine's clock by PT(59M|1H).*\\(baobei.clock-tolerance\\)\\."),
                refused::getMessage);
    }
}
