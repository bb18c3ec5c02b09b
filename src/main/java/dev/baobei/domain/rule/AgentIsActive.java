package dev.baobei.domain.rule;

import dev.baobei.domain.party.Agent;

/**
 * The agent still works for the agency: whoever leaves hands over and reports no more.
 *
 * <p>REG-08, line 151: "在销售人员离职或调岗时,应将其负责的客户备案表格进行交接".
 */
final class AgentIsActive implements SenderRule {

    @Override
    public Question question() {
        return Question.AGENT_IS_ACTIVE;
    }

    @Override
    public Answered ask(Agent agent) {
        return Answered.of(question(), agent.isActive());
    }
}
