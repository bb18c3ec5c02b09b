package dev.baobei.domain.dispute;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import dev.baobei.domain.party.Agent;
import dev.baobei.domain.prereport.Receipt;
import dev.baobei.domain.visit.ProtectionPeriod.Holder;

/**
 * A dispute about a visit.
 *
 * @param project    id of the visit's project
 * @param firstDue   until when the first answer is due
 * @param objections who objects, and why, in the order in which they did
 * @param rulings    in the order in which they were proposed
 */
public record Dispute(UUID id, UUID visit, int project, Origin origin, Instant openedAt, Instant firstDue,
        List<Objection> objections, List<Ruling> rulings) {

    /** REG-03, line 56: "我们将在24小时内给予答复". */
    public static final Duration ANSWER_WITHIN = Duration.ofHours(24);

    /**
     * Somebody who objects: one of the staff, or an agent by an appeal.
     *
     * @param by     the account of one of the staff
     * @param appeal the agent's
     * @param at     when it was added to the dispute
     * @param dueAt  until when it is to be answered; an appeal 24 hours after its text
     */
    public record Objection(Optional<UUID> by, Optional<Appealed> appeal, Instant at, Instant dueAt, String reason) {

        /** One of the staff objects. */
        public static Objection by(UUID account, Instant at, String reason) {
            return new Objection(Optional.of(account), Optional.empty(), at, at.plus(ANSWER_WITHIN), reason);
        }

        /** An agent does, under the receipt of their report. */
        public static Objection of(Appeal appeal, Receipt receipt, Instant at) {
            return new Objection(Optional.empty(), Optional.of(new Appealed(appeal.id(), appeal.by(), receipt)), at,
                    appeal.dueAt(),
                    appeal.words());
        }

        @Override
        public String toString() {
            return "Objection[" + by + appeal.map(Appealed::id) + "]";
        }
    }

    /** The appeal behind an objection: who appealed, about which report. */
    public record Appealed(UUID id, Agent agent, Receipt receipt) {}

    /** How it came about. */
    public enum Origin {
        /** The verdict left it open. */
        CONTESTED,
        /** One of the staff objects to a verdict; it stands until it is overruled. */
        DESK,
        /** An agent does. */
        AGENT,
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
        return inForce().isPresent() && unanswered().isEmpty();
    }

    /** What was objected since the ruling in force. */
    public List<Objection> unanswered() {
        Optional<Instant> since = inForce().flatMap(Ruling::since);
        return objections.stream().filter(objection -> since.filter(at -> !objection.at().isAfter(at)).isEmpty()).toList();
    }

    /** Until when it is to be answered: what waits longest decides, and a further objection puts nothing off. */
    public Instant dueAt() {
        Optional<Instant> said = unanswered().stream().map(Objection::dueAt).min(Comparator.naturalOrder());
        return inForce().isPresent()
                ? said.orElse(firstDue)
                : said.filter(due -> due.isBefore(firstDue)).orElse(firstDue);
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
