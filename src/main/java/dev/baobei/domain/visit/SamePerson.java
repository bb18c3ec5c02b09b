package dev.baobei.domain.visit;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import dev.baobei.domain.phone.PhoneNumber;

/**
 * A visitor beside every record that two people had joined with theirs by the arrival (合并): whatever is on record under one of the numbers is theirs.
 *
 * @param visit     the visit, with the numbers of all the records
 * @param customers all of the records, the visitor's own among them
 */
public record SamePerson(Visit visit, Set<UUID> customers) {

    /** @param phones every number that the records gave by the arrival */
    public static SamePerson of(Visit visit, Set<UUID> customers, Collection<PhoneNumber> phones) {
        return new SamePerson(
                visit.numbered(Stream.concat(visit.phones().stream(), phones.stream()).distinct().toList()), customers);
    }

    /** Protections of the joined records are the visitor's own, under whatever name they were opened: they came under each of them. */
    public List<ProtectionPeriod> own(List<ProtectionPeriod> found) {
        return found.stream().map(period -> customers.size() > 1 && customers.contains(period.customer())
                ? period.of(visit)
                : period).toList();
    }
}
