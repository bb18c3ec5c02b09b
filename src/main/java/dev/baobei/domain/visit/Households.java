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
    private final Map<UUID, Set<Link>> byCustomer = new HashMap<>();

    private record Link(UUID one, UUID other, Kinship kinship) {

        UUID from(UUID customer) {
            return customer.equals(one) ? other : one;
        }
    }

    /** What is said at a visit now takes the place of what was said at it before; a visit may say nothing. */
    public void say(Visit visit) {
        Link before = byVisit.remove(visit.id());
        if (before != null && !byVisit.containsValue(before)) {
            byCustomer.get(before.one()).remove(before);
            byCustomer.get(before.other()).remove(before);
        }
        visit.relative().map(relative -> new Link(visit.customer(), relative.customer(), relative.kinship()))
                .ifPresent(link -> add(visit.id(), link));
    }

    private void add(UUID visit, Link link) {
        byVisit.put(visit, link);
        byCustomer.computeIfAbsent(link.one(), any -> new LinkedHashSet<>()).add(link);
        byCustomer.computeIfAbsent(link.other(), any -> new LinkedHashSet<>()).add(link);
    }

    /** The others of a customer's household, as far as these kinships reach. */
    public Set<UUID> othersOf(UUID customer, Set<Kinship> counted) {
        Set<UUID> found = new HashSet<>(Set.of(customer));
        Deque<UUID> ahead = new ArrayDeque<>(found);
        while (!ahead.isEmpty()) {
            UUID next = ahead.pop();
            byCustomer.getOrDefault(next, Set.of()).stream().filter(link -> counted.contains(link.kinship()))
                    .map(link -> link.from(next)).filter(found::add).forEach(ahead::push);
        }
        found.remove(customer);
        return found;
    }
}
