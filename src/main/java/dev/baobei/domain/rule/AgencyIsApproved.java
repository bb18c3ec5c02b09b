package dev.baobei.domain.rule;

import dev.baobei.domain.party.Agent;

/**
 * The agency is approved: only approved agencies may report.
 *
 * <p>REG-05, line 87: "审核通过后,公司对合作客户进行核准"; REG-05, line 95: "公司有权终止与其的合作关系".
 */
final class AgencyIsApproved implements SenderRule {

    @Override
    public Question question() {
        return Question.AGENCY_IS_APPROVED;
    }

    @Override
    public Answered ask(Agent agent) {
        return Answered.of(question(), agent.agency().isApproved());
    }
}
