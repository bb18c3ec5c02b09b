package dev.baobei.domain.whatif;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import dev.baobei.domain.deal.Step;

/** The deals (认购 and what follows) of a replay that stand, by the visit of their customer. */
final class Orders {

    private final Map<UUID, Set<UUID>> byVisit = new HashMap<>();

    void take(Happening.DealStep taken) {
        Set<UUID> standing = byVisit.computeIfAbsent(taken.visit().id(), any -> new HashSet<>());
        if (taken.step() == Step.CANCELLATION) {
            standing.remove(taken.deal());
        } else {
            standing.add(taken.deal());
        }
    }

    /** A deal is on another visit from now on, or on the same one. */
    void settle(Happening.DealSettled settled) {
        if (byVisit.values().stream().anyMatch(standing -> standing.remove(settled.deal()))) {
            byVisit.computeIfAbsent(settled.visit().id(), any -> new HashSet<>()).add(settled.deal());
        }
    }

    boolean stand(UUID visit) {
        return !byVisit.getOrDefault(visit, Set.of()).isEmpty();
    }
}
