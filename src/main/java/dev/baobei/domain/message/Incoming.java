package dev.baobei.domain.message;

import java.time.Instant;
import java.util.Optional;

/**
 * A verified message on its way in.
 *
 * @param channel    the channel's name: {@code twilio}
 * @param externalId the provider's own id of the message, unique for ever within the channel
 * @param to         our number or account it was sent to, in E.164 (WhatsApp: {@code whatsapp:+...})
 * @param from       the sender's address, in the same form
 * @param text       what was typed, untouched
 * @param payload    the whole request as received, kept for ever beside the text
 * @param receivedAt our clock when the verified request arrived, before any lock
 * @param providerAt the provider's time, where it signs or serves one
 * @param entered    by whom and how, where it was said to staff
 */
public record Incoming(String channel, String externalId, String to, String from, String text, String payload,
        Instant receivedAt, Optional<Instant> providerAt, Optional<Entered> entered) {

    /** One that a provider delivers. */
    public Incoming(String channel, String externalId, String to, String from, String text, String payload, Instant receivedAt,
            Optional<Instant> providerAt) {
        this(channel, externalId, to, from, text, payload, receivedAt, providerAt, Optional.empty());
    }

    @Override
    public String toString() {
        return "Incoming[" + channel + " " + externalId + "]";
    }
}
