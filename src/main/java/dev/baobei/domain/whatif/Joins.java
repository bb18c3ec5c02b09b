package dev.baobei.domain.whatif;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import dev.baobei.domain.phone.PhoneNumber;
import dev.baobei.domain.visit.SamePerson;
import dev.baobei.domain.visit.Visit;

/** The records that two people joined in a replay, and the numbers that each gave: a person's word, whatever the terms. */
final class Joins {

    private final List<Join> joins = new ArrayList<>();
    private final Map<UUID, List<Visit>> visits = new HashMap<>();

    private record Join(UUID one, UUID other, Instant since, Optional<Instant> until) {

        boolean holds(Instant at) {
            return !since.isAfter(at) && until.filter(end -> !end.isAfter(at)).isEmpty();
        }

        boolean isOf(UUID customer, UUID another) {
            return one.equals(customer) && other.equals(another) || one.equals(another) && other.equals(customer);
        }
    }

    void take(Happening.Joined said) {
        if (said.joined()) {
            joins.add(new Join(said.one(), said.other(), said.at(), Optional.empty()));
        } else {
            joins.replaceAll(join -> join.until().isEmpty() && join.isOf(said.one(), said.other())
                    ? new Join(join.one(), join.other(), join.since(), Optional.of(said.at()))
                    : join);
        }
    }

    /** A visit, which may be judged several times. */
    void came(Visit visit) {
        List<Visit> theirs = visits.computeIfAbsent(visit.customer(), any -> new ArrayList<>());
        theirs.removeIf(one -> one.id().equals(visit.id()));
        theirs.add(visit);
    }

    /** A customer's records at a moment, their own among them. */
    Set<UUID> same(UUID customer, Instant at) {
        Set<UUID> found = new LinkedHashSet<>(Set.of(customer));
        Deque<UUID> ahead = new ArrayDeque<>(found);
        while (!joins.isEmpty() && !ahead.isEmpty()) {
            UUID next = ahead.pop();
            joins.stream().filter(join -> join.holds(at))
                    .flatMap(join -> join.one().equals(next)
                            ? Stream.of(join.other())
                            : join.other().equals(next) ? Stream.of(join.one()) : Stream.empty())
                    .filter(found::add).forEach(ahead::push);
        }
        return found;
    }

    SamePerson whole(Visit visit) {
        Set<UUID> same = same(visit.customer(), visit.arrivedAt());
        return same.size() == 1
                ? new SamePerson(visit, same)
                : SamePerson.of(visit, same, phones(same, visit.arrivedAt()));
    }

    /** The numbers that these records gave by a moment. */
    Set<PhoneNumber> phones(Set<UUID> customers, Instant at) {
        Set<PhoneNumber> phones = new HashSet<>();
        customers.stream().flatMap(one -> visits.getOrDefault(one, List.of()).stream())
                .filter(one -> !one.arrivedAt().isAfter(at)).forEach(one -> phones.addAll(one.phones()));
        return phones;
    }
}
