package dev.baobei.domain.terms;

import java.time.Instant;
import java.util.Optional;

/**
 * That a customer came, as far as their protection is counted from it.
 *
 * @param at         when
 * @param reportedAt the effective time of the report that won; nothing where none did
 */
public record Came(Instant at, Optional<Instant> reportedAt) {}
