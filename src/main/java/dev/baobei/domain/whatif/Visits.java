package dev.baobei.domain.whatif;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import dev.baobei.domain.terms.Signing;
import dev.baobei.domain.visit.Visit;

/** The visits of a replay that wait for their confirmation, and the customers who may know how their agents' reports ended. */
final class Visits {

    private final Map<UUID, Open> open = new HashMap<>();
    private final Set<UUID> left = new HashSet<>();
    private final Map<UUID, Set<UUID>> used = new HashMap<>();
    private final Map<UUID, Set<UUID>> contracts = new HashMap<>();

    /** A visit that is judged; its place is that of its first verdict as of that arrival. */
    record Open(long sequence, Visit visit, Whose was, List<UUID> unhandled, Optional<List<Answers>> because) {

        static Open of(Happening.Judged judged, Visit visit) {
            return new Open(judged.sequence(), visit, judged.was(), judged.unhandled(), judged.because());
        }

        private Open anew(Open now) {
            return visit.arrivedAt().equals(now.visit.arrivedAt())
                    ? new Open(sequence, now.visit, now.was, now.unhandled, now.because)
                    : now;
        }
    }

    /** One that is not confirmed, as it was judged last. */
    Open judged(Open now) {
        return open.merge(now.visit().id(), now, Open::anew);
    }

    void leave(Happening.Left said) {
        if (said.left()) {
            left.add(said.visit());
        } else {
            left.remove(said.visit());
        }
    }

    /** Whether the proposed terms would not have had it signed any more; what those of record let be signed was signed. */
    boolean isLeftUnsigned(UUID visit, Proposal proposal) {
        return left.contains(visit) && Optional.ofNullable(open.get(visit)).map(Open::visit)
                .flatMap(one -> proposal.instead(one.arrivedAt()))
                .filter(terms -> terms.visiting().signing() == Signing.BEFORE_LEAVING).isPresent();
    }

    Optional<Open> confirmed(UUID visit) {
        return Optional.ofNullable(open.remove(visit));
    }

    /** The report brought this customer; gives whether the contract lets its agent know. */
    boolean uses(UUID customer, UUID report) {
        used.computeIfAbsent(customer, any -> new HashSet<>()).add(report);
        return !contracts.getOrDefault(customer, Set.of()).isEmpty();
    }

    /** The contract of a deal is signed; gives the reports of which agents may know now. */
    Set<UUID> contracted(UUID customer, UUID deal) {
        contracts.computeIfAbsent(customer, any -> new HashSet<>()).add(deal);
        return used.getOrDefault(customer, Set.of());
    }

    /** The deal is cancelled (退定): what is used up from then on waits for the next contract. */
    void cancelled(UUID customer, UUID deal) {
        contracts.computeIfPresent(customer, (any, standing) -> {
            standing.remove(deal);
            return standing;
        });
    }
}
