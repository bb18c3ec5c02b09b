package dev.baobei.flow.visit;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import dev.baobei.domain.visit.Stamp;

/**
 * When a visit was stamped, and when its details were entered.
 *
 * @param visit    id of the visit
 * @param closesAt until when it may be confirmed, where that was kept with the stamp
 * @param settled  before when everything received had been handled then, as far as it could be
 */
record Arrived(UUID visit, Instant at, Optional<Instant> closesAt, Instant enteredAt, Instant settled) {

    /** Both at once. */
    static Arrived now(UUID visit, Instant now) {
        return new Arrived(visit, now, Optional.empty(), now, now);
    }

    /** Details of an arrival that was stamped before. */
    static Arrived at(Stamp stamp, Instant enteredAt, Instant settled) {
        return new Arrived(stamp.id(), stamp.arrivedAt(), Optional.of(stamp.closesAt()), enteredAt, settled);
    }
}
