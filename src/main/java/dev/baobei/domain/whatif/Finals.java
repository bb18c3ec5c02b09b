package dev.baobei.domain.whatif;

import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import dev.baobei.domain.adjudication.OfHousehold.Halves;
import dev.baobei.domain.adjudication.Verdict;
import dev.baobei.domain.adjudication.Verdict.Why;
import dev.baobei.domain.dispute.Ruling;
import dev.baobei.domain.prereport.PreReport;
import dev.baobei.domain.visit.Visit;

/** What a replay says of visits that are confirmed, in the order of their confirmation, and which of them two people corrected since. */
final class Finals {

    private final Map<UUID, Final> byVisit = new LinkedHashMap<>();
    private final Set<UUID> confirmed = new HashSet<>();
    private final Set<UUID> corrected = new HashSet<>();

    /**
     * What a confirmed visit says.
     *
     * @param report     that won
     * @param halvedWith the visit of the household with which it shares
     */
    record Final(Whose whose, Optional<PreReport> report, Optional<UUID> halvedWith) {

        static Final of(Whose whose, Optional<PreReport> report) {
            return new Final(whose, report, Optional.empty());
        }

        static Final of(Verdict verdict, Visit visit) {
            return new Final(Whose.of(verdict, visit), verdict.winner(), halves(verdict).map(halves -> halves.first().visit()));
        }

        /** What takes the place of a final verdict once two people change what it rests on. */
        Final replacing(Final before, Why because, Instant visited) {
            Whose open = whose.replacing(before.whose, because, visited);
            return open == whose ? this : new Final(open, Optional.empty(), Optional.empty());
        }

        private static Optional<Halves> halves(Verdict verdict) {
            return verdict instanceof Halves halves ? Optional.of(halves) : Optional.empty();
        }
    }

    void confirm(UUID visit) {
        confirmed.add(visit);
    }

    boolean isConfirmed(UUID visit) {
        return confirmed.contains(visit);
    }

    void correct(UUID visit) {
        corrected.add(visit);
    }

    /** What two people changed before a final verdict is given anew. */
    Why changed(UUID visit) {
        return corrected.remove(visit) ? Why.ARRIVAL_CORRECTED : Why.REPORT_LINKED;
    }

    void put(UUID visit, Final said) {
        byVisit.put(visit, said);
    }

    Optional<Final> of(UUID visit) {
        return Optional.ofNullable(byVisit.get(visit));
    }

    /** Whether it says what stands: the first of a household that shares is judged alone, and shares since. */
    boolean isWhatStands(Visit visit, Final said, ProtectedCustomers protections) {
        UUID last = lastSharing(visit.id());
        return said.halvedWith().isPresent() && Ruling.areTheSame(said.whose().holders(),
                protections.standing(last, visit.arrivedAt()).orElseGet(() -> byVisit.get(last).whose().holders()));
    }

    /** The last one confirmed of a household whose visits share with this one; itself where none does. */
    private UUID lastSharing(UUID visit) {
        Set<UUID> together = new HashSet<>(Set.of(visit));
        boolean more = true;
        while (more) {
            more = halved().filter(one -> together.contains(one.getKey()) || together.contains(with(one)))
                    .map(one -> together.add(one.getKey()) | together.add(with(one))).toList().contains(true);
        }
        return halved().map(Map.Entry::getKey).filter(together::contains).reduce((earlier, later) -> later).orElse(visit);
    }

    private Stream<Map.Entry<UUID, Final>> halved() {
        return byVisit.entrySet().stream().filter(one -> one.getValue().halvedWith().isPresent());
    }

    private static UUID with(Map.Entry<UUID, Final> one) {
        return one.getValue().halvedWith().orElseThrow();
    }
}
