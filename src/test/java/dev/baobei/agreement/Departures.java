package dev.baobei.agreement;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import dev.baobei.domain.terms.Signing;
import dev.baobei.domain.terms.Terms;
import dev.baobei.domain.visit.Visit;
import dev.baobei.domain.whatif.Happening;

/** DepartureFlow: when customers left, as it was said first. */
final class Departures {

    private final Map<UUID, Instant> left = new HashMap<>();

    void leave(Optional<Visit> visit, Instant at, Happened happened) {
        visit.filter(one -> left.putIfAbsent(one.id(), at) == null)
                .ifPresent(one -> happened.add(new Happening.Left(one.id(), true)));
    }

    /** Whether nothing is signed any more. */
    boolean haveClosed(Visit visit, Instant now, Optional<Terms> terms) {
        return terms.filter(those -> those.visiting().signing() == Signing.BEFORE_LEAVING)
                .flatMap(those -> Optional.ofNullable(left.get(visit.id())))
                .filter(at -> visit.closingAt(at).hasClosedBy(now)).isPresent();
    }
}
