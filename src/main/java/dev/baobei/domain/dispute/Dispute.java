package dev.baobei.domain.dispute;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import dev.baobei.domain.visit.ProtectionPeriod.Holder;

/**
 * A dispute about a visit.
 *
 * @param project    id of the visit's project
 * @param firstDue   until when the first answer is due
 * @param objections who of the staff objects, and why, in the order in which they did
 * @param rulings    in the order in which they were proposed
 */
public record Dispute(UUID id, UUID visit, int project, Origin origin, Instant openedAt, Instant firstDue,
        List<Objection> objections, List<Ruling> rulings) {

    /** REG-03, line 56: "我们将在24小时内给予答复". */
    public static final Duration ANSWER_WITHIN = Duration.ofHours(24);

    /** One of the staff who objects. */
    public record Objection(UUID by, Instant at, String reason) {

        @Override
        public String toString() {
            return "Objection[" + by + "]";
        }
    }

    /** How it came about. */
    public enum Origin {
        /** The verdict left it open. */
        CONTESTED,
        /** Somebody objects to a verdict; it stands until it is overruled. */
        DESK,
        /** A corrected arrival would give a final customer to others: whoever rules takes from somebody. */
        CORRECTION,
        /** A report that two people linked would give a final customer to others: the same. */
        LINK
    }

    /** How far it is. */
    public enum State {
        /** Nobody has ruled. */
        OPEN,
        /** A ruling waits for a second person. */
        PROPOSED,
        /** A ruling is in force. */
        RULED
    }

    public State state() {
        if (proposal().isPresent()) {
            return State.PROPOSED;
        }
        return isAnswered() ? State.RULED : State.OPEN;
    }

    /** Whether a ruling is in force that no objection is younger than. */
    private boolean isAnswered() {
        return inForce().flatMap(Ruling::since)
                .filter(since -> objections.stream().noneMatch(objection -> objection.at().isAfter(since))).isPresent();
    }

    /** Until when it is to be answered: what was objected last, else the first time. */
    public Instant dueAt() {
        return objections.isEmpty() ? firstDue : objections.get(objections.size() - 1).at().plus(ANSWER_WITHIN);
    }

    /** Whether it waits for an answer longer than it may. */
    public boolean isOverdue(Instant now) {
        return state() != State.RULED && !now.isBefore(dueAt());
    }

    /** The ruling that a second person is asked to agree to. */
    public Optional<Ruling> proposal() {
        return rulings.stream().filter(Ruling::isOpen).findFirst();
    }

    /** The ruling that counts: the last one that came into force. */
    public Optional<Ruling> inForce() {
        return rulings.stream().filter(ruling -> ruling.since().isPresent())
                .max(Comparator.comparing(ruling -> ruling.since().orElseThrow()));
    }

    /**
     * Whether a ruling for these holders takes the customer from somebody: by changing a ruling in force, or a verdict that left
     * nothing open.
     *
     * @param judged for whom the verdict says that the customer is
     */
    public boolean wouldOverrule(List<Holder> holders, List<Holder> judged) {
        Optional<List<Holder>> standing = inForce().map(Ruling::holders)
                .or(() -> origin == Origin.CONTESTED ? Optional.empty() : Optional.of(judged));
        return standing.filter(those -> !Ruling.areTheSame(those, holders)).isPresent();
    }

    @Override
    public String toString() {
        return "Dispute[" + id + "]";
    }
}
