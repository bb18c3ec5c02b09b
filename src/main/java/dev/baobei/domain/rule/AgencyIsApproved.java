package dev.baobei.domain.rule;

import dev.baobei.domain.party.Agent;

/** The agency is approved: only approved agencies may report (REG-05, lines 80-96). */
final class AgencyIsApproved implements SenderRule {

    @Override
    public Answered ask(Agent agent) {
        return Answered.of(Question.AGENCY_IS_APPROVED, agent.agency().isApproved());
    }
}
