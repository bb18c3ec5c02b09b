package dev.baobei.domain.whatif;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import dev.baobei.domain.visit.Visit;

/** When the customers of a replay arrived: as it was stamped, and as two people corrected it since. */
final class Arrivals {

    private final Map<UUID, Instant> byVisit = new HashMap<>();

    void take(Happening.Arrived said) {
        byVisit.put(said.visit(), said.at());
    }

    /** A visit as of the time that counts so far, whatever was corrected later. */
    Visit dated(Visit visit) {
        Instant at = byVisit.getOrDefault(visit.id(), visit.arrivedAt());
        return at.equals(visit.arrivedAt()) ? visit : visit.arrivingAt(at);
    }
}
