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
 * @param detailed  what it became, once the details were said
 * @param dismissed that somebody said that it was nobody, or that they left unknown
 */
public record Stamp(UUID id, Project project, Instant arrivedAt, Instant closesAt, Optional<String> note, UUID by,
        Optional<Detailed> detailed, Optional<Dismissed> dismissed) {

    /** Which visit it became, by the word of an account, and when that was said. */
    public record Detailed(UUID visit, UUID by, Instant at) {}

    /** By the word of which account it was nobody, when that was said, and why. */
    public record Dismissed(UUID by, Instant at, String reason) {

        @Override
        public String toString() {
            return "Dismissed[" + by + "]";
        }
    }

    /** What a stamp is at a moment. */
    public enum State {
        /** Its details are to be said. */
        WAITING,
        /** The same, and the office has closed: its visit can be confirmed only where two people reopen it. */
        LAPSED, DETAILED, DISMISSED
    }

    public Optional<UUID> visit() {
        return detailed.map(Detailed::visit);
    }

    /** Whether it may be said who it was: of one that was dismissed on its day only, for one clerk's word takes no arrival away. */
    public boolean isOpenAt(Instant now) {
        return detailed.isEmpty() && (dismissed.isEmpty() || project.dayOf(now).equals(project.dayOf(arrivedAt)));
    }

    public State stateAt(Instant now) {
        if (detailed.isPresent()) {
            return State.DETAILED;
        }
        if (dismissed.isPresent()) {
            return State.DISMISSED;
        }
        return now.isBefore(closesAt) ? State.WAITING : State.LAPSED;
    }

    /** The moment that counts where something is said of it now: never before the tap. */
    public Instant saidAt(Instant now) {
        return now.isAfter(arrivedAt) ? now : arrivedAt;
    }

    @Override
    public String toString() {
        return "Stamp[" + id + "]";
    }
}
