package dev.baobei.domain.amendment;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import dev.baobei.domain.dispute.Ruling.Decision;

/**
 * A change of an arrival that one of the staff proposes; it counts once a second person has agreed.
 *
 * @param number    its place among those of the visit, from 1
 * @param evidence  what shows it, in words
 * @param decision  the second person's word
 */
public record Amendment(UUID visit, int number, Change change, String reason, Optional<String> evidence, UUID proposedBy,
        Instant proposedAt, Optional<Decision> decision) {

    /** What is to be changed. */
    public enum Kind {
        /** The customer arrived at another time than the one we stamped. */
        CORRECTION,
        /** The arrival lapsed at closing, and is to be confirmed all the same. */
        REOPENING,
        /** A report whose number contradicts the customer's is theirs all the same (关联). */
        LINK,
        /** A report that was linked is not theirs after all. */
        UNLINK,
        /** The customer is the one of another visit, under another record (合并). */
        JOIN,
        /** Two records that were joined are two people after all. */
        PART
    }

    /** How far it is. */
    public enum State {
        /** It waits for a second person. */
        PROPOSED, APPROVED, DECLINED
    }

    public Kind kind() {
        return change.kind();
    }

    public Optional<Instant> arrivedAt() {
        return change.arrivedAt();
    }

    public State state() {
        return decision.map(word -> word.agreed() ? State.APPROVED : State.DECLINED).orElse(State.PROPOSED);
    }

    public boolean isOpen() {
        return decision.isEmpty();
    }

    /** Whether the same person proposes the same, whatever its number and time. */
    public boolean isSameAs(Amendment other) {
        return change.equals(other.change) && reason.equals(other.reason) && evidence.equals(other.evidence)
                && proposedBy.equals(other.proposedBy);
    }

    /** Whether this account said this word on it already. */
    public boolean isDecidedBy(UUID account, boolean agreed) {
        return decision.filter(word -> word.by().equals(account) && word.agreed() == agreed).isPresent();
    }

    @Override
    public String toString() {
        return "Amendment[" + visit + " " + number + "]";
    }
}
