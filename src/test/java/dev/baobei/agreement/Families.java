package dev.baobei.agreement;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import dev.baobei.domain.party.Kinship;
import dev.baobei.domain.visit.Relative;
import dev.baobei.domain.visit.Visit;
import dev.baobei.reference.History;

/** The desk names whoever of a household came first. */
final class Families {

    private final Map<String, Visit> first = new HashMap<>();

    Optional<Relative> relative(History.Arrival arrival, UUID customer, Mutant mutant) {
        return Optional.ofNullable(arrival.household()).filter(key -> mutant.namesFamily()).map(first::get)
                .filter(known -> !known.customer().equals(customer))
                .map(known -> new Relative(known.id(), known.customer(), Kinship.SPOUSE));
    }

    void came(History.Arrival arrival, Visit visit) {
        Optional.ofNullable(arrival.household()).ifPresent(key -> first.putIfAbsent(key, visit));
    }
}
