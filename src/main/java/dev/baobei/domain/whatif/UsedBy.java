package dev.baobei.domain.whatif;

import java.time.Instant;
import java.util.UUID;

/**
 * What a replay used a report up by.
 *
 * @param at when its customer arrived
 */
public record UsedBy(UUID visit, Instant at) {}
