package dev.baobei.domain.adjudication;

import java.util.List;
import java.util.UUID;

import dev.baobei.domain.phone.PhoneNumber;
import dev.baobei.domain.visit.Visit;

/**
 * Whom a report brought that a visit used up.
 *
 * @param visit    that visit, however its arrival was corrected since
 * @param customer who came then
 * @param phones   the numbers that they gave
 */
public record Brought(UUID visit, UUID customer, List<PhoneNumber> phones) {

    public static Brought to(Visit visit) {
        return new Brought(visit.id(), visit.customer(), visit.phones());
    }

    /** Whether they may be this visitor: the same customer, or one of whom no digit contradicts. */
    boolean mayBe(Visit visitor) {
        return customer.equals(visitor.customer()) || NumberAgrees.agreement(phones, visitor) > 0;
    }
}
