package dev.baobei.domain.rule;

import java.util.Optional;

/**
 * The agent has not made all the reports yet that one may make on a day of the project.
 *
 * <p>field/rules.md, section 6: "reportMax per day" of the rule forms. As with the agency's, one that was withdrawn counts.
 */
final class AgentHasQuotaLeft implements ReceiptRule {

    @Override
    public Answered ask(CaseFile file) {
        Optional<Integer> quota = file.terms().flatMap(terms -> terms.intake().quotas().ofAgent());
        return quota
                .map(most -> Answered.of(Question.AGENT_HAS_QUOTA_LEFT, file.ofTheDay().ofAgent() < most,
                        file.ofTheDay().ofAgent(), most))
                .orElseGet(() -> Answered.notAsked(Question.AGENT_HAS_QUOTA_LEFT, file.unasked()));
    }
}
