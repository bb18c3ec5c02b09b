package dev.baobei.domain.rule;

import java.util.Optional;

/**
 * The agency has not made all the reports yet that it may make on a day of the project.
 *
 * <p>W365 (field/rules.md, section 7): 10,000 预报 and 30 临报 per agency and day, excess void. A report that was withdrawn counts,
 * for else the quota were none.
 */
final class AgencyHasQuotaLeft implements ReceiptRule {

    @Override
    public Answered ask(CaseFile file) {
        Optional<Integer> quota = file.terms().flatMap(terms -> terms.intake().quotas().ofAgency());
        return quota
                .map(most -> Answered.of(Question.AGENCY_HAS_QUOTA_LEFT, file.ofTheDay().ofAgency() < most,
                        file.ofTheDay().ofAgency(), most))
                .orElseGet(() -> Answered.notAsked(Question.AGENCY_HAS_QUOTA_LEFT, file.unasked()));
    }
}
