package dev.baobei.domain.rule;

import dev.baobei.domain.party.Agent;

/** The agent still works for the agency (REG-08: whoever leaves hands over and reports no more). */
final class AgentIsActive implements SenderRule {

    @Override
    public Answered ask(Agent agent) {
        return Answered.of(Question.AGENT_IS_ACTIVE, agent.isActive());
    }
}
