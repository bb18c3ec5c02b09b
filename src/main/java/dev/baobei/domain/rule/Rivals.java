package dev.baobei.domain.rule;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import dev.baobei.domain.existing.ExistingCustomer;
import dev.baobei.domain.party.Agency;
import dev.baobei.domain.party.NameAgreement;
import dev.baobei.domain.party.PersonName;
import dev.baobei.domain.phone.PhoneNumber;
import dev.baobei.domain.prereport.PreReport;
import dev.baobei.domain.rule.Candidate.Bearing;
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

    /** Everything on record that was looked at: those that hold the customer count. */
    Stream<Candidate> candidates() {
        return Stream.of(file.reports().stream().map(report -> Candidate.of(report, bearing(report))),
                file.protections().stream().map(period -> Candidate.of(period, bearing(period))),
                listed().map(customer -> Candidate.of(customer, bearing(customer)))).flatMap(all -> all);
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
        return file.reports().stream().filter(report -> bearing(report) == Bearing.COUNTS);
    }

    private Bearing bearing(PreReport report) {
        if (!isRival(report.agent().agency())) {
            return Bearing.OWN;
        }
        if (!report.isValidAt(file.effectiveAt())) {
            return Bearing.OVER;
        }
        return report.isAcceptedFor(file.effectiveAt()) ? bearing(report.name(), report.phones()) : Bearing.WAITS;
    }

    /** Protections for others; a person also looks where nobody has said yet for whom it is. */
    public Stream<ProtectionPeriod> protections() {
        return file.protections().stream().filter(period -> bearing(period) == Bearing.COUNTS);
    }

    private Bearing bearing(ProtectionPeriod period) {
        if (!period.isLiveAt(file.effectiveAt())) {
            return Bearing.OVER;
        }
        Bearing bearing = bearing(period.name(), period.phones());
        boolean looked = likely && period.disputed() || !isOwn(period);
        return bearing == Bearing.COUNTS && !looked ? Bearing.OWN : bearing;
    }

    /** Whom an earlier visit made the agency's stays theirs, whoever came onto the list since. */
    public boolean isExisting() {
        return listed().anyMatch(customer -> bearing(customer) == Bearing.COUNTS);
    }

    private Stream<ExistingCustomer> listed() {
        return file.terms().filter(terms -> terms.visiting().existing() == Existing.OURS).stream()
                .flatMap(terms -> file.existing().stream());
    }

    private Bearing bearing(ExistingCustomer customer) {
        if (!customer.isListedAt(file.effectiveAt())) {
            return Bearing.OVER;
        }
        if (!customer.isCertainly(file.name(), file.reading().phones())) {
            return customer.mayBe(file.name()) ? Bearing.OTHER_DIGITS : Bearing.OTHER_NAME;
        }
        return file.protections().stream().anyMatch(this::isOwnNow) ? Bearing.OWN : Bearing.COUNTS;
    }

    private boolean isOwnNow(ProtectionPeriod period) {
        return period.isLiveAt(file.effectiveAt()) && bearing(period.name(), period.phones()) == Bearing.COUNTS
                && isOwn(period);
    }

    private boolean isOwn(ProtectionPeriod period) {
        return period.holders().stream().anyMatch(holder -> holder.agency().filter(own -> !isRival(own)).isPresent());
    }

    private boolean isRival(Agency agency) {
        return agency.id() != file.agent().agency().id();
    }

    /** Whether what is known of somebody is the customer's. */
    private Bearing bearing(PersonName name, List<PhoneNumber> phones) {
        if (name.agreementWith(file.name()) != NameAgreement.COMPATIBLE) {
            return Bearing.OTHER_NAME;
        }
        return phones.stream().anyMatch(phone -> file.reading().phones().stream().anyMatch(said -> isSame(phone, said)))
                ? Bearing.COUNTS
                : Bearing.OTHER_DIGITS;
    }

    private boolean isSame(PhoneNumber one, PhoneNumber said) {
        return likely
                ? one.isCompatibleWith(said) && one.agreementWith(said) >= file.terms().orElseThrow().agreement()
                : one.isWhole() && one.equals(said);
    }
}
