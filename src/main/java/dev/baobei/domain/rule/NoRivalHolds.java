package dev.baobei.domain.rule;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import dev.baobei.domain.party.Agency;
import dev.baobei.domain.party.NameAgreement;
import dev.baobei.domain.party.PersonName;
import dev.baobei.domain.phone.PhoneNumber;
import dev.baobei.domain.terms.Disclosure;
import dev.baobei.domain.terms.Existing;
import dev.baobei.domain.visit.ProtectionPeriod;

/**
 * Where a project tells: no other agency's report or protection is on record for certainly the same person, and they do not stand
 * on the developer's own list (老客户), where the terms make those the house's.
 *
 * <p>Certain is only a whole number against the same whole number. Nothing is refused because of a mask: different people
 * share one too easily, and at the visit the whole number is known. Under secrecy (REG-16, line 292) the rule never objects.
 */
final class NoRivalHolds implements ReceiptRule {

    @Override
    public Optional<Objection> objection(CaseFile file) {
        boolean told = file.terms().filter(terms -> terms.disclosure() == Disclosure.TOLD).isPresent();
        return ReceiptRule.unless(!told || !isReportedByRival(file) && !isProtectedForRival(file) && !isExisting(file),
                Objection.NOT_FREE);
    }

    private boolean isReportedByRival(CaseFile file) {
        return file.reports().stream().anyMatch(report -> report.isValidAt(file.effectiveAt())
                && isRival(report.agent().agency(), file)
                && isCertainly(report.name(), report.phones(), file));
    }

    private boolean isProtectedForRival(CaseFile file) {
        return protecting(file).anyMatch(period -> !isOwn(period, file));
    }

    /** Whom an earlier visit made the agency's stays theirs, whoever came onto the list since. */
    private boolean isExisting(CaseFile file) {
        return file.terms().filter(terms -> terms.visiting().existing() == Existing.OURS).isPresent()
                && file.existing().stream().anyMatch(customer -> customer.isListedAt(file.effectiveAt())
                        && customer.isCertainly(file.name(), file.reading().phones()))
                && protecting(file).noneMatch(period -> isOwn(period, file));
    }

    private static Stream<ProtectionPeriod> protecting(CaseFile file) {
        return file.protections().stream().filter(period -> period.isLiveAt(file.effectiveAt())
                && isCertainly(period.name(), period.phones(), file));
    }

    private static boolean isOwn(ProtectionPeriod period, CaseFile file) {
        return period.holders().stream().anyMatch(holder -> holder.agency().filter(own -> !isRival(own, file)).isPresent());
    }

    private static boolean isRival(Agency agency, CaseFile file) {
        return agency.id() != file.agent().agency().id();
    }

    private static boolean isCertainly(PersonName name, List<PhoneNumber> phones, CaseFile file) {
        return name.agreementWith(file.name()) == NameAgreement.COMPATIBLE
                && phones.stream().anyMatch(phone -> phone.isWhole() && file.reading().phones().contains(phone));
    }
}
