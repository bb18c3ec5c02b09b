package dev.baobei.domain.dispute;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
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
            return new Objection(Optional.empty(), Optional.of(new Appealed(appeal.id(), appeal.by(), receipt, false)), at,
                    appeal.dueAt(),
                    appeal.words());
        }

        /** The same after a moment: the clocks of two machines differ, and what is said after a ruling is not answered by it. */
        public Objection after(Instant moment) {
            return at.isAfter(moment) ? this : new Objection(by, appeal, moment.plus(1, ChronoUnit.MICROS), dueAt, reason);
        }

        /** Whether the same is objected by the same. */
        public boolean isSameAs(Objection other) {
            return by.equals(other.by) && appeal.map(Appealed::id).equals(other.appeal.map(Appealed::id))
                    && reason.equals(other.reason);
        }

        @Override
        public String toString() {
            return "Objection[" + by + appeal.map(Appealed::id) + "]";
        }
    }

    /** The appeal behind an objection: who appealed, about which report, and whether a ruling answered it. */
    public record Appealed(UUID id, Agent agent, Receipt receipt, boolean answered) {}

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

    /** Whether a ruling is in force that answers every objection. */
    private boolean isAnswered() {
        return inForce().isPresent() && unanswered().isEmpty();
    }

    /** What staff objected since the ruling in force, and the appeals without an answer. */
    public List<Objection> unanswered() {
        Optional<Instant> since = inForce().flatMap(Ruling::since);
        return objections.stream().filter(objection -> objection.appeal().map(appeal -> !appeal.answered())
                .orElseGet(() -> since.filter(at -> !objection.at().isAfter(at)).isEmpty())).toList();
    }

    /** A further objection, as it is kept: younger than the ruling in force. */
    public Objection next(Objection objection) {
        return inForce().flatMap(Ruling::since).map(objection::after).orElse(objection);
    }

    /**
     * Until when it is to be answered: what waits longest decides, and a further objection puts nothing off. A ruling that nobody
     * objects to, and that somebody proposes to overrule, is to be decided on a day after the proposal.
     */
    public Instant dueAt() {
        Optional<Instant> said = unanswered().stream().map(Objection::dueAt).min(Comparator.naturalOrder());
        return inForce().isPresent()
                ? said.or(() -> proposal().map(ruling -> ruling.proposedAt().plus(ANSWER_WITHIN))).orElse(firstDue)
                : said.filter(due -> due.isBefore(firstDue)).orElse(firstDue);
    }

    /** Whether it waits for an answer longer than it may. */
    public boolean isOverdue(Instant now) {
        return state() != State.RULED && !now.isBefore(dueAt());
    }

    /**
     * Whether it waits for an answer that is due soon: REG-03, line 56, gives 24 hours, and who is reminded keeps them.
     *
     * @param lead how long before that is soon
     */
    public boolean isDueSoon(Instant now, Duration lead) {
        return state() != State.RULED && now.isBefore(dueAt()) && !now.plus(lead).isBefore(dueAt());
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
