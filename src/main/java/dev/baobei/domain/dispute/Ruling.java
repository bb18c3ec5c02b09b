package dev.baobei.domain.dispute;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import dev.baobei.domain.party.Agency;
import dev.baobei.domain.party.Agent;
import dev.baobei.domain.visit.ProtectionPeriod.Holder;

/**
 * What was ruled in a dispute, or is proposed.
 *
 * @param holders   for whom the customer is, with shares that make 100 percent
 * @param overrules whether it takes the customer from somebody, or is for a panel: then it counts only once a second person has agreed
 * @param decision  what became of the proposal, where a second person was asked
 */
public record Ruling(UUID id, List<Holder> holders, Basis basis, String reason, boolean overrules, UUID proposedBy,
        Instant proposedAt, Optional<Decision> decision) {

    private static final int WHOLE = 100;

    /** The second person's word; a no by the proposer takes the proposal back. */
    public record Decision(UUID by, Instant at, boolean agreed) {}

    /** Whether these are shares of one customer: each once, all together the whole. */
    public static boolean areShares(List<Holder> holders) {
        Set<Object> different = new HashSet<>(
                holders.stream().map(holder -> List.of(holder.agency(), holder.agent())).toList());
        return different.size() == holders.size() && holders.stream().allMatch(holder -> holder.percent() > 0)
                && holders.stream().mapToInt(Holder::percent).sum() == WHOLE;
    }

    /** Whether two say the same: people may be called otherwise since, and are the same. */
    public static boolean areTheSame(List<Holder> some, List<Holder> others) {
        return shares(some).equals(shares(others));
    }

    private static Set<List<Object>> shares(List<Holder> holders) {
        return holders.stream().map(holder -> List.<Object>of(holder.agency().map(Agency::id), holder.agent().map(Agent::id),
                holder.percent())).collect(Collectors.toSet());
    }

    /** Whether these holders may be ruled on this basis: the pool is the house's alone. */
    public static boolean fits(Basis basis, List<Holder> holders) {
        return basis != Basis.POOL || holders.size() == 1 && holders.get(0).agency().isEmpty();
    }

    /** Since when it counts; nothing while it is proposed only, or was not agreed to. */
    public Optional<Instant> since() {
        return overrules
                ? decision.filter(Decision::agreed).map(Decision::at)
                : Optional.of(proposedAt);
    }

    @Override
    public String toString() {
        return "Ruling[" + id + "]";
    }

    /** Whether a second person is still to say yes or no. */
    public boolean isOpen() {
        return overrules && decision.isEmpty();
    }
}
