package dev.baobei.domain.rule;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

import dev.baobei.domain.parse.Field;

/**
 * The agent has not made all the reports yet that one may make on a day of the project.
 *
 * <p>field/rules.md, section 6: "repeatReportNum 1-999, reportMax per day" (rule forms). As with the agency's, one that was withdrawn counts.
 */
final class AgentHasQuotaLeft implements ReceiptRule {

    @Override
    public Question question() {
        return Question.AGENT_HAS_QUOTA_LEFT;
    }

    @Override
    public Set<Field> needs() {
        return EnumSet.of(Field.PROJECT, Field.AGENT, Field.AGENT_PHONE);
    }

    @Override
    public Answered ask(CaseFile file) {
        Optional<Integer> quota = file.terms().flatMap(terms -> terms.intake().quotas().ofAgent());
        return quota
                .map(most -> Answered.of(question(), file.ofTheDay().ofAgent() < most,
                        file.ofTheDay().ofAgent(), most))
                .orElseGet(() -> Answered.notAsked(question(), file.unasked()));
    }
}
