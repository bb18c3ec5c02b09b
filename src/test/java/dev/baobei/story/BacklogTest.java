package dev.baobei.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;

import jakarta.inject.Inject;

import dev.baobei.flow.message.BacklogFlow;
import dev.baobei.story.Town.Place;
import org.junit.jupiter.api.Test;

/** What waits is seen from outside: how much, and for how long. */
@StoryTest
class BacklogTest {

    @Inject
    Town town;

    @Inject
    KeptMessages messages;

    @Inject
    BacklogFlow backlog;

    @Test
    void aMessageThatNobodyHandlesIsCountedWithItsAge() {
        Place place = town.place(Town.halfAnHourAhead());
        double before = figure("baobei_messages_waiting");

        messages.setAside(messages.keep(place, "查询"));
        town.pass(Duration.ofHours(2));

        assertEquals(before + 1, figure("baobei_messages_waiting"));
        assertTrue(figure("baobei_messages_waiting_oldest_seconds") >= Duration.ofHours(2).toSeconds());
        assertEquals(0, figure("baobei_outgoing_due_oldest_seconds"), 60);
    }

    private double figure(String name) {
        backlog.look().await().indefinitely();
        String metrics = town.desk().get("/q/metrics").then().statusCode(200).extract().asString();
        return metrics.lines().filter(line -> line.startsWith(name + " "))
                .mapToDouble(line -> Double.parseDouble(line.split(" ")[1]))
                .findFirst().orElseThrow(() -> new AssertionError(name + " is not in " + metrics));
    }
}
