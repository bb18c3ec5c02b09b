package dev.baobei.flow.decision;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import dev.baobei.domain.Cast;
import dev.baobei.domain.message.KeptMessage;
import dev.baobei.domain.party.Designations;
import dev.baobei.domain.party.Directory;
import org.junit.jupiter.api.Test;

class HandlingTest {

    private static Handling part() {
        Directory directory = new Directory(1, List.of(Cast.JINQIAO), List.of(), Map.of(), List.of(), List.of(), List.of(),
                Designations.NONE);
        KeptMessage message = new KeptMessage(UUID.randomUUID(), "twilio", "SM1", "+15005550006", "+8613900000001",
                "13812341234",
                Cast.at("10:00"), Optional.empty());
        return new Handling(message, directory, Preparation.read(message, directory), List.of(), true,
                new CompletableFuture<>(),
                Preparation.part(message, Preparation.read(message, directory), directory), Optional.empty(), 0);
    }

    /** Or it would wait for ever for one that nobody can decide. */
    @Test
    void aPartWaitsSixtyTimesForTheMessageBeforeItAndThenStandsForItself() {
        Handling handling = part();
        for (int tried = 0; tried < 60; tried++) {
            handling = handling.triedAgain();
            assertTrue(handling.part().isPresent(), tried + " times");
        }

        assertTrue(handling.triedAgain().part().isEmpty());
    }
}
