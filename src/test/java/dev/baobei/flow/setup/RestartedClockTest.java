package dev.baobei.flow.setup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

import jakarta.inject.Inject;

import dev.baobei.flow.clock.BusinessClock;
import dev.baobei.postgres.directory.StaffAccounts;
import dev.baobei.postgres.installation.ClockOffset;
import dev.baobei.postgres.installation.InstallationSettings;
import dev.baobei.story.StoryTest;
import dev.baobei.story.Town;
import dev.baobei.story.Town.Place;
import org.junit.jupiter.api.Test;

/** A gateway that starts again on a machine whose clock was set back goes on from the last time on record. */
@StoryTest
class RestartedClockTest {

    @Inject
    Town town;

    @Inject
    ClockOffset offset;

    @Inject
    StaffAccounts accounts;

    @Inject
    InstallationSettings installation;

    @Test
    void timeNeverGoesBackNotEvenOverARestart() throws Throwable {
        Place place = town.place(Town.halfAnHourAhead());
        Instant before = town.now();
        place.text(0, "报备 " + place.name() + " 张先生 138****1234");

        BusinessClock restarted = new BusinessClock(InstantSource.offset(InstantSource.system(), Duration.ofHours(-1)));
        new FirstStart(offset, restarted, accounts, installation).atStart(null);

        Instant said = restarted.now();
        assertFalse(said.isBefore(before), said + " is before " + before);
        assertEquals(said, restarted.now(), "it stands until the machine has caught up");
    }
}
