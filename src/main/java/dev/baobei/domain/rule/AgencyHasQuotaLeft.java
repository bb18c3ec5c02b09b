package dev.baobei.domain.rule;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

import dev.baobei.domain.parse.Field;

/**
 * The agency has not made all the reports yet that it may make on a day of the project.
 *
 * <p>field/rules.md, section 7: "10,000 预报 and 30 临报 per agency per day, excess void (W365)". A report that was withdrawn counts,
 * for else the quota were none.
 */
final class AgencyHasQuotaLeft implements ReceiptRule {

    @Override
    public Question question() {
        return Question.AGENCY_HAS_QUOTA_LEFT;
    }

    @Override
    public Set<Field> needs() {
        return EnumSet.of(Field.PROJECT);
    }

    @Override
    public Answered ask(CaseFile file) {
        Optional<Integer> quota = file.terms().flatMap(terms -> terms.intake().quotas().ofAgency());
        return quota
                .map(most -> Answered.of(question(), file.ofTheDay().ofAgency() < most,
                        file.ofTheDay().ofAgency(), most))
                .orElseGet(() -> Answered.notAsked(question(), file.unasked()));
    }
}
