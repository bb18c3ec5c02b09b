package dev.baobei.domain.whatif;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import dev.baobei.domain.visit.ProtectionPeriod;
import dev.baobei.domain.visit.ProtectionPeriod.Holder;

/**
 * A protection (保护期) that a replay opened.
 *
 * @param visit   that opened it
 * @param until   its end, exclusive
 * @param holders for whom the customer was when it was opened
 */
public record Held(UUID visit, UUID customer, Instant from, Instant until, List<Holder> holders) {

    static Held of(ProtectionPeriod period) {
        return new Held(period.visit(), period.customer(), period.from(), period.until(), period.holders());
    }
}
