package dev.baobei.domain.existing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import dev.baobei.domain.party.NameAgreement;
import dev.baobei.domain.party.PersonName;
import dev.baobei.domain.phone.PhoneNumber;

/**
 * A customer of the developer's own list (老客户). Who is taken off it stood on it until then.
 *
 * @param phone whole
 * @param name  where the list says one
 * @param since from when on, as we stamped it
 * @param until to when, exclusive; none while they stand on it
 */
public record ExistingCustomer(PhoneNumber phone, Optional<PersonName> name, Instant since, Optional<Instant> until) {

    public boolean isListedAt(Instant moment) {
        return !moment.isBefore(since) && until.filter(end -> !moment.isBefore(end)).isEmpty();
    }

    /** Whether nothing that the list says contradicts a name; a number without a name is whoever has it. */
    public boolean mayBe(PersonName other) {
        return name.filter(known -> known.agreementWith(other) != NameAgreement.COMPATIBLE).isEmpty();
    }

    /** Whether it is certainly somebody: the same whole number, and a name that fits. */
    public boolean isCertainly(PersonName other, List<PhoneNumber> phones) {
        return phones.contains(phone) && mayBe(other);
    }

    @Override
    public String toString() {
        return "ExistingCustomer[" + phone + " " + since + "]";
    }
}
