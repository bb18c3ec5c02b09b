package dev.baobei.domain.visit;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import dev.baobei.domain.party.Project;

/**
 * An arrival of which only the moment is known (到访打点): who it was is said later, and judged as of the stamp.
 *
 * @param arrivedAt our clock when somebody tapped
 * @param closesAt  until when the visit that it becomes may be confirmed, exclusive, as with any arrival
 * @param note      by what the desk knows them until then (两位，红衣)
 * @param by        account of who tapped
 * @param visit     what it became, once the details were said
 * @param dismissed when somebody said that it was nobody, or that they left unknown
 */
public record Stamp(UUID id, Project project, Instant arrivedAt, Instant closesAt, Optional<String> note, UUID by,
        Optional<UUID> visit, Optional<Instant> dismissed) {

    /** What a stamp is at a moment. */
    public enum State {
        /** Its details are to be said. */
        WAITING,
        /** The same, and the office has closed: its visit can be confirmed only where two people reopen it. */
        LAPSED, DETAILED, DISMISSED
    }

    public State stateAt(Instant now) {
        if (visit.isPresent()) {
            return State.DETAILED;
        }
        if (dismissed.isPresent()) {
            return State.DISMISSED;
        }
        return now.isBefore(closesAt) ? State.WAITING : State.LAPSED;
    }

    @Override
    public String toString() {
        return "Stamp[" + id + "]";
    }
}
