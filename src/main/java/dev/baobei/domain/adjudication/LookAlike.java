package dev.baobei.domain.adjudication;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import dev.baobei.domain.adjudication.Finding.Answer;
import dev.baobei.domain.existing.ExistingCustomer;
import dev.baobei.domain.party.NameAgreement;
import dev.baobei.domain.party.PersonName;
import dev.baobei.domain.phone.PhoneNumber;
import dev.baobei.domain.visit.ProtectionPeriod;
import dev.baobei.domain.visit.Visit;

/**
 * Somebody on record who may be the visitor (疑似重号), with both texts as a person tells the two apart: a protected customer, or one of
 * the developer's own list. Of a report its findings say as much.
 *
 * @param visit    that opened the protection; nothing of the list
 * @param name     as it is on record, where it says one
 * @param phone    masked, as the visitor's
 * @param visiting the visitor's number that is most like it
 */
public record LookAlike(Optional<UUID> visit, Optional<String> name, String phone, String visiting) {

    static LookAlike of(ProtectionPeriod period, Visit visit) {
        return of(Optional.of(period.visit()), Optional.of(period.name()), period.phones(), visit);
    }

    static LookAlike of(ExistingCustomer customer, Visit visit) {
        return of(Optional.empty(), customer.name(), List.of(customer.phone()), visit);
    }

    /** One number of each, those that share the most digits. */
    private static LookAlike of(Optional<UUID> opened, Optional<PersonName> name, List<PhoneNumber> phones, Visit visit) {
        PhoneNumber best = phones.stream().max(Comparator.comparingInt(phone -> NumberAgrees.agreement(List.of(phone), visit)))
                .orElseThrow();
        PhoneNumber visiting = visit.phones().stream()
                .max(Comparator.comparingInt(phone -> phone.isCompatibleWith(best) ? phone.agreementWith(best) : 0))
                .orElseThrow();
        return new LookAlike(opened, name.map(PersonName::written), best.masked(), visiting.masked());
    }

    /** Whether a report has to do with a visitor at all: few common digits under another name altogether are another person. */
    static boolean mayBe(Examined examined, Visit visit) {
        boolean few = examined.findings().get(0).answer() == Answer.DOUBT;
        return !few || isNamedLike(examined.report().name(), visit);
    }

    /** The same of a protected customer, of whom no digit contradicts. */
    static boolean mayBe(ProtectionPeriod period, Visit visit, int needed) {
        int agreement = NumberAgrees.agreement(period.phones(), visit);
        return agreement >= needed || agreement > 0 && isNamedLike(period.name(), visit);
    }

    private static boolean isNamedLike(PersonName name, Visit visit) {
        return name.agreementWith(visit.name()) != NameAgreement.DIFFERENT;
    }
}
