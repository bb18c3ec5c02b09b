package dev.baobei.agreement;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import dev.baobei.domain.prereport.PreReport;
import dev.baobei.domain.rule.FollowUps;
import dev.baobei.domain.terms.StillFollowed;
import dev.baobei.domain.terms.Terms;
import dev.baobei.domain.terms.Versions;

/** FollowUpLog: when reports were followed up. */
final class Followed {

    private final Map<UUID, List<Instant>> times = new HashMap<>();

    /** FollowUpFlow: of what stands, or brought its customer, or is expired where customers choose; whether it was kept. */
    boolean add(PreReport report, Instant at, Versions versions) {
        boolean expired = versions.at(at).filter(terms -> terms.visiting().followed() == StillFollowed.CUSTOMERS_CHOICE)
                .isPresent();
        boolean kept = report.mayBeFollowedUpAt(at, expired);
        if (kept) {
            times.computeIfAbsent(report.id(), any -> new ArrayList<>()).add(at);
        }
        return kept;
    }

    List<Instant> of(UUID report) {
        return times.getOrDefault(report, List.of());
    }

    /** With what the terms ask of who reports again. */
    FollowUps asked(Versions versions, Mutant mutant) {
        return new FollowUps(mutant == Mutant.FOLLOW_UPS_LOST ? Map.of() : Map.copyOf(times),
                versions.all().collect(Collectors.toMap(Terms::id, Terms::renewal)));
    }
}
