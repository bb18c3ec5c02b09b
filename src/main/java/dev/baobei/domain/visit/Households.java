package dev.baobei.domain.visit;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import dev.baobei.domain.party.Kinship;

/** Who belongs to one household by what was said at visits; the last word of each visit counts, and every link of a chain. */
public final class Households {

    private final Map<UUID, Link> byVisit = new HashMap<>();
    private final Map<UUID, Set<UUID>> byCustomer = new HashMap<>();
    private final Set<UUID> confirmed = new HashSet<>();

    private record Link(UUID one, UUID other, Kinship kinship) {

        UUID from(UUID customer) {
            return customer.equals(one) ? other : one;
        }
    }

    /** What is said at a visit now takes the place of what was said at it before; a visit may say nothing. */
    public void say(Visit visit) {
        Link before = byVisit.remove(visit.id());
        if (before != null) {
            byCustomer.get(before.one()).remove(visit.id());
            byCustomer.get(before.other()).remove(visit.id());
        }
        visit.relative().map(relative -> new Link(visit.customer(), relative.customer(), relative.kinship()))
                .ifPresent(link -> add(visit.id(), link));
    }

    private void add(UUID visit, Link link) {
        byVisit.put(visit, link);
        byCustomer.computeIfAbsent(link.one(), any -> new LinkedHashSet<>()).add(visit);
        byCustomer.computeIfAbsent(link.other(), any -> new LinkedHashSet<>()).add(visit);
    }

    /** What was said at a visit is final, and counts for others. */
    public void confirm(UUID visit) {
        confirmed.add(visit);
    }

    /** The others of a visitor's household, as far as these kinships reach: by what is said now, and by what is final. */
    public Set<UUID> othersOf(Visit visit, Set<Kinship> counted) {
        return othersOf(visit, Set.of(visit.customer()), counted);
    }

    /** The same of a visitor with several records, which are joined. */
    public Set<UUID> othersOf(Visit visit, Set<UUID> records, Set<Kinship> counted) {
        Set<UUID> found = new HashSet<>(records);
        Deque<UUID> ahead = new ArrayDeque<>(found);
        while (!ahead.isEmpty()) {
            UUID next = ahead.pop();
            byCustomer.getOrDefault(next, Set.of()).stream().filter(said -> said.equals(visit.id()) || confirmed.contains(said))
                    .map(byVisit::get).filter(link -> counted.contains(link.kinship()))
                    .map(link -> link.from(next)).filter(found::add).forEach(ahead::push);
        }
        found.removeAll(records);
        return found;
    }
}
