package dev.baobei.domain.visit;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Which customers' records are one person's by two people's word.
 *
 * @param byCustomer records with all that are joined with them, themselves among them; records of their own may be left out
 */
public record JoinedRecords(Map<UUID, Set<UUID>> byCustomer) {

    public static final JoinedRecords NONE = new JoinedRecords(Map.of());

    public JoinedRecords {
        Map<UUID, Set<UUID>> each = new HashMap<>();
        byCustomer.values().forEach(person -> person.forEach(record -> each.put(record, person)));
        byCustomer = Map.copyOf(each);
    }

    /** The record that stands for a customer: the oldest. */
    public UUID one(UUID customer) {
        return all(customer).stream().min(Comparator.comparing(UUID::toString)).orElseThrow();
    }

    /** Every record of the person. */
    public Set<UUID> all(UUID customer) {
        return byCustomer.getOrDefault(customer, Set.of(customer));
    }
}
