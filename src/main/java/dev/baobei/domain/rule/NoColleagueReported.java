package dev.baobei.domain.rule;

import java.util.Optional;

import dev.baobei.domain.party.NameAgreement;
import dev.baobei.domain.prereport.PreReport;
import dev.baobei.domain.terms.InsideAgency;

/**
 * Where the terms say so: the agency has no valid report on certainly the same person.
 *
 * <p>W365 (field/rules.md, section 7): duplicates inside one agency are void. Elsewhere REG-16, line 279:
 * "各分销公司内部的客户归属,由各分销公司自行确定". As among agencies, certain is only a whole number against the same whole number.
 * What the agent themselves may report again (续报) is no duplicate; what staff refused in secret still is one, or the answer
 * would tell (REG-16, line 292).
 */
final class NoColleagueReported implements ReceiptRule {

    @Override
    public Optional<Objection> objection(CaseFile file) {
        boolean kept = file.terms().filter(terms -> terms.intake().insideAgency() == InsideAgency.VOID).isEmpty();
        return ReceiptRule.unless(kept || file.reports().stream().noneMatch(report -> isDuplicate(report, file)),
                Objection.REPORTED_INSIDE_AGENCY);
    }

    private static boolean isDuplicate(PreReport report, CaseFile file) {
        return !FollowedUp.isRenewed(report, file) && report.asReviewedOpenly().isValidAt(file.effectiveAt())
                && report.agent().agency().id() == file.agent().agency().id()
                && report.name().agreementWith(file.name()) == NameAgreement.COMPATIBLE
                && report.phones().stream().anyMatch(phone -> phone.isWhole() && file.reading().phones().contains(phone));
    }
}
