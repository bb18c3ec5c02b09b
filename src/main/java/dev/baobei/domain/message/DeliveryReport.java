package dev.baobei.domain.message;

import java.util.Optional;
import java.util.UUID;

/**
 * A provider's word on what became of one message of ours.
 *
 * @param providerId the provider's id of the message
 * @param status     the provider's own word: one of each kind is enough
 * @param reason     why it was not delivered: the channel's name and the provider's code
 * @param outgoing   our id of the message, where the provider was given it and gives it back
 */
public record DeliveryReport(String channel, String providerId, String status, Delivery delivery, Optional<String> reason,
        Optional<UUID> outgoing) {}
