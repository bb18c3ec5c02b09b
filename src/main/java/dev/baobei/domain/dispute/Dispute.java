package dev.baobei.domain.dispute;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import dev.baobei.domain.visit.ProtectionPeriod.Holder;

/**
 * A dispute about a visit.
 *
 * @param project  id of the visit's project
 * @param openedBy who of the staff objected; nobody where the verdict itself left it open
 * @param dueAt    until when it is to be answered
 * @param rulings  in the order in which they were proposed
 */
public record Dispute(UUID id, UUID visit, int project, Origin origin, Optional<UUID> openedBy, Optional<String> reason,
        Instant openedAt, Instant dueAt, List<Ruling> rulings) {

    /** REG-03, line 56: "我们将在24小时内给予答复". */
    public static final Duration ANSWER_WITHIN = Duration.ofHours(24);

    /** How it came about. */
    public enum Origin {
        /** The verdict left it open. */
        CONTESTED,
        /** Somebody objects to a verdict; it stands until it is overruled. */
        DESK
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
        return inForce().isPresent() ? State.RULED : State.OPEN;
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
        return standing.filter(those -> !new HashSet<>(those).equals(new HashSet<>(holders))).isPresent();
    }
}
