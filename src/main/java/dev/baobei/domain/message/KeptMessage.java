package dev.baobei.domain.message;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;

/**
 * A message that is committed to our database and can no longer be lost.
 *
 * @param id     ours
 * @param number our number it was sent to
 * @param sender the address it came from
 * @param text   what was typed, untouched
 * @param entered by whom and how, where it was said to staff
 */
public record KeptMessage(UUID id, String channel, String externalId, String number, String sender, String text,
        Instant receivedAt, Optional<Instant> providerAt, Optional<Entered> entered) {

    /** The order in which messages are handled. */
    public static final Comparator<KeptMessage> IN_ORDER = Comparator.comparing(KeptMessage::effectiveAt)
            .thenComparing(KeptMessage::id);

    /** One that came to a number of ours. */
    public KeptMessage(UUID id, String channel, String externalId, String number, String sender, String text,
            Instant receivedAt, Optional<Instant> providerAt) {
        this(id, channel, externalId, number, sender, text, receivedAt, providerAt, Optional.empty());
    }

    /** A message kept under this id. */
    public static KeptMessage of(UUID id, Incoming incoming) {
        return new KeptMessage(id, incoming.channel(), incoming.externalId(), incoming.to(), incoming.from(), incoming.text(),
                incoming.receivedAt(), incoming.providerAt(), incoming.entered());
    }

    /** The time that counts: our receipt. */
    public Instant effectiveAt() {
        return receivedAt;
    }

    @Override
    public String toString() {
        return "KeptMessage[" + id + "]";
    }
}
