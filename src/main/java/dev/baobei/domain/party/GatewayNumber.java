package dev.baobei.domain.party;

import java.util.Optional;

/**
 * A number or account of ours that agents write to.
 *
 * @param project the id of the only project it serves; nothing when it serves them all
 */
public record GatewayNumber(String channel, String number, Optional<Integer> project) {}
