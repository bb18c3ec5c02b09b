package dev.baobei.domain.rule;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import dev.baobei.domain.party.Agency;
import dev.baobei.domain.party.NameAgreement;
import dev.baobei.domain.party.PersonName;
import dev.baobei.domain.phone.PhoneNumber;
import dev.baobei.domain.prereport.PreReport;
import dev.baobei.domain.terms.Existing;
import dev.baobei.domain.visit.ProtectionPeriod;

/**
 * Who else holds the customer of a report: another agency by a report that counts, or by an earlier visit, or the developer by its
 * list (老客户).
 *
 * @param likely whether a hidden digit is enough to ask a person; certain is only a whole number against the same whole number
 */
public record Rivals(CaseFile file, boolean likely) {

    /** For whoever refuses: only those that are certainly of the same person. */
    public static Rivals certainly(CaseFile file) {
        return new Rivals(file, false);
    }

    /** For a person to look at: also those whose digits and names fit. */
    public static Rivals likely(CaseFile file) {
        return new Rivals(file, true);
    }

    boolean exist() {
        return reports().findAny().isPresent() || protections().findAny().isPresent() || isExisting();
    }

    /** Why the customer is not free, if they are not: who has been there before who was only reported. */
    Optional<Objection> objection() {
        if (protections().findAny().isPresent()) {
            return Optional.of(Objection.HELD_BY_VISIT);
        }
        return isExisting()
                ? Optional.of(Objection.HELD_BY_LIST)
                : reports().findAny().map(report -> Objection.HELD_BY_REPORT);
    }

    /** Other agencies' reports that count; one that waits for staff itself holds nobody. */
    public Stream<PreReport> reports() {
        return file.reports().stream().filter(report -> report.isValidAt(file.effectiveAt())
                && report.isAcceptedFor(file.effectiveAt()) && isRival(report.agent().agency())
                && isOfCustomer(report.name(), report.phones()));
    }

    /** Protections for others; a person also looks where nobody has said yet for whom it is. */
    public Stream<ProtectionPeriod> protections() {
        return protecting().filter(period -> likely && period.disputed() || !isOwn(period));
    }

    /** Whom an earlier visit made the agency's stays theirs, whoever came onto the list since. */
    public boolean isExisting() {
        return file.terms().filter(terms -> terms.visiting().existing() == Existing.OURS).isPresent()
                && file.existing().stream().anyMatch(customer -> customer.isListedAt(file.effectiveAt())
                        && customer.isCertainly(file.name(), file.reading().phones()))
                && protecting().noneMatch(this::isOwn);
    }

    private Stream<ProtectionPeriod> protecting() {
        return file.protections().stream().filter(period -> period.isLiveAt(file.effectiveAt())
                && isOfCustomer(period.name(), period.phones()));
    }

    private boolean isOwn(ProtectionPeriod period) {
        return period.holders().stream().anyMatch(holder -> holder.agency().filter(own -> !isRival(own)).isPresent());
    }

    private boolean isRival(Agency agency) {
        return agency.id() != file.agent().agency().id();
    }

    private boolean isOfCustomer(PersonName name, List<PhoneNumber> phones) {
        return name.agreementWith(file.name()) == NameAgreement.COMPATIBLE
                && phones.stream().anyMatch(phone -> file.reading().phones().stream().anyMatch(said -> isSame(phone, said)));
    }

    private boolean isSame(PhoneNumber one, PhoneNumber said) {
        return likely
                ? one.isCompatibleWith(said) && one.agreementWith(said) >= file.terms().orElseThrow().agreement()
                : one.isWhole() && one.equals(said);
    }
}
