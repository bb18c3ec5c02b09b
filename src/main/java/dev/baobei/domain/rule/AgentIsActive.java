package dev.baobei.domain.rule;

import java.util.Optional;

import dev.baobei.domain.party.Agent;

/** The agent still works for the agency (REG-08: whoever leaves hands over and reports no more). */
final class AgentIsActive implements SenderRule {

    @Override
    public Optional<Objection> objection(Agent agent) {
        return ReceiptRule.unless(agent.isActive(), Objection.AGENT_LEFT);
    }
}
