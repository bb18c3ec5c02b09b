package dev.baobei.domain.deal;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import dev.baobei.domain.dispute.Ruling.Decision;
import dev.baobei.domain.party.Agency;
import dev.baobei.domain.party.Agent;
import dev.baobei.domain.terms.Help;
import dev.baobei.domain.visit.ProtectionPeriod.Holder;

/**
 * Somebody who helped with a deal without owning the customer, as one person says; it counts once a second one has agreed.
 *
 * @param who      the helper; the percent is their part by the terms
 * @param closed   whether it was they who closed
 * @param fine     in yuan, recorded against them; 0 where there is none
 * @param decision the second person's word
 * @param replaced whether something else was agreed to of the same one since
 */
public record Assistant(UUID id, Holder who, Help help, boolean closed, int fine, String reason, UUID proposedBy,
        Instant proposedAt,
        Optional<Decision> decision, boolean replaced) {

    /** Whether a second person is still to say yes or no. */
    public boolean isOpen() {
        return decision.isEmpty();
    }

    public boolean counts() {
        return decision.filter(Decision::agreed).isPresent() && !replaced;
    }

    /** Whether it may be the same one, whatever their part: of one agency, and no two agents, for an agency may be named alone. */
    public boolean is(Holder other) {
        return isOfSameAgency(other) && (who.agent().isEmpty() || other.agent().isEmpty() || isSameAgent(other));
    }

    /** Whether it is named as the same one. */
    private boolean isNamedAs(Holder other) {
        return isOfSameAgency(other) && isSameAgent(other);
    }

    private boolean isOfSameAgency(Holder other) {
        return who.agency().map(Agency::id).equals(other.agency().map(Agency::id));
    }

    private boolean isSameAgent(Holder other) {
        return who.agent().map(Agent::id).equals(other.agent().map(Agent::id));
    }

    /** Whether what was said before gives way once this is agreed to: there is one part at most, and a fine is of whom it names. */
    public boolean replaces(Assistant before) {
        return before.isNamedAs(who)
                || before.who.percent() > 0 && (who.percent() > 0 || before.is(who));
    }

    /** Whether the same is said of the same one. */
    public boolean says(Holder other, Help asked, boolean itClosed) {
        return isNamedAs(other) && help == asked && closed == itClosed;
    }

    @Override
    public String toString() {
        return "Assistant[" + id + "]";
    }
}
