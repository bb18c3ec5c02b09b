package dev.baobei.domain.whatif;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import dev.baobei.domain.visit.ProtectionPeriod;

/** What people ruled in a replay, by the visit: that stays, whatever a machine would have said. */
final class Rulings {

    private final Map<UUID, List<Happening.Ruled>> byVisit = new HashMap<>();

    void add(Happening.Ruled ruled) {
        byVisit.computeIfAbsent(ruled.visit(), any -> new ArrayList<>()).add(ruled);
    }

    boolean areOf(UUID visit) {
        return byVisit.containsKey(visit);
    }

    /** A protection as it was ruled by a moment. */
    ProtectionPeriod on(ProtectionPeriod period, Instant asOf) {
        return byVisit.getOrDefault(period.visit(), List.of()).stream().filter(ruling -> !ruling.since().isAfter(asOf))
                .reduce((earlier, later) -> later)
                .map(ruling -> period.ruled(ruling.since(), ruling.holders())).orElse(period);
    }
}
