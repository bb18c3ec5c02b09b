package dev.baobei.story;

import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.domain.message.Incoming;
import dev.baobei.postgres.message.MessageLog;
import dev.baobei.postgres.message.WaitingMessages;
import dev.baobei.story.Town.Place;
import dev.baobei.testing.FakeTwilioWebhooks;

/** Messages that were kept and nobody has handled, as a crash or a defect leaves them. */
@ApplicationScoped
class KeptMessages {

    private static final int ATTEMPTS = 5;

    private final MessageLog messages;
    private final WaitingMessages waiting;
    private final Town town;

    KeptMessages(MessageLog messages, WaitingMessages waiting, Town town) {
        this.messages = messages;
        this.waiting = waiting;
        this.town = town;
    }

    /** What a place's first agent texts to its number. */
    UUID keep(Place place, String words) {
        return keep(FakeTwilioWebhooks.newSid(), place, place.number(), words);
    }

    UUID keep(String sid, Place place, String number, String words) {
        return messages
                .keep(new Incoming("twilio", sid, number, place.agents().get(0), words, "", town.now(), Optional.empty()))
                .await().indefinitely().message().id();
    }

    /** A defect keeps it from being handled, until it is given up. */
    UUID setAside(UUID message) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            waiting.failed(message, "a defect").await().indefinitely();
        }
        return message;
    }
}
