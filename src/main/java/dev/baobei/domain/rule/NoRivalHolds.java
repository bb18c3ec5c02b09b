package dev.baobei.domain.rule;

import java.util.List;
import java.util.Optional;

import dev.baobei.domain.party.Agency;
import dev.baobei.domain.party.NameAgreement;
import dev.baobei.domain.party.PersonName;
import dev.baobei.domain.phone.PhoneNumber;
import dev.baobei.domain.terms.Disclosure;

/**
 * Where a project tells: no other agency's report or protection is on record for certainly the same person.
 *
 * <p>Certain is only a whole number against the same whole number. Nothing is refused because of a mask: different people
 * share one too easily, and at the visit the whole number is known. Under secrecy (REG-16, line 292) the rule never objects.
 */
final class NoRivalHolds implements ReceiptRule {

    @Override
    public Optional<Objection> objection(CaseFile file) {
        boolean told = file.terms().filter(terms -> terms.disclosure() == Disclosure.TOLD).isPresent();
        return ReceiptRule.unless(!told || !isReportedByRival(file) && !isProtectedForRival(file), Objection.NOT_FREE);
    }

    private boolean isReportedByRival(CaseFile file) {
        return file.reports().stream().anyMatch(report -> report.isValidAt(file.effectiveAt())
                && isRival(report.agent().agency(), file)
                && isCertainly(report.name(), report.phones(), file));
    }

    private boolean isProtectedForRival(CaseFile file) {
        return file.protections().stream().anyMatch(period -> period.isLiveAt(file.effectiveAt())
                && period.holders().stream().noneMatch(holder -> holder.agency().filter(own -> !isRival(own, file)).isPresent())
                && isCertainly(period.name(), period.phones(), file));
    }

    private static boolean isRival(Agency agency, CaseFile file) {
        return agency.id() != file.agent().agency().id();
    }

    private static boolean isCertainly(PersonName name, List<PhoneNumber> phones, CaseFile file) {
        return name.agreementWith(file.name()) == NameAgreement.COMPATIBLE
                && phones.stream().anyMatch(phone -> phone.isWhole() && file.reading().phones().contains(phone));
    }
}
