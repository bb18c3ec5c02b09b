package dev.baobei.domain.rule;

import java.util.EnumSet;
import java.util.Set;

import dev.baobei.domain.parse.Field;
import dev.baobei.domain.party.Agent;
import dev.baobei.domain.phone.PhoneNumber;

/**
 * Nobody reports themselves, least of all by a signature that looks like one more customer: 张先生138****1234 李娜139****0002.
 *
 * <p>field/rules.md, section 18: "Self-report forbidden". The agent's whole number is never a customer's. Behind a mask it may be
 * somebody else's, unless the full name is the agent's as well.
 */
final class CustomerIsNotTheAgent implements ReceiptRule {

    @Override
    public Question question() {
        return Question.CUSTOMER_IS_NOT_THE_AGENT;
    }

    @Override
    public Set<Field> needs() {
        return EnumSet.of(Field.NAME, Field.PHONE, Field.AGENT, Field.AGENT_PHONE);
    }

    @Override
    public Answered ask(CaseFile file) {
        return Answered.of(question(),
                file.reading().phones().stream().noneMatch(phone -> isOwn(phone, file)));
    }

    private static boolean isOwn(PhoneNumber phone, CaseFile file) {
        Agent agent = file.agent();
        return agent.phone().filter(phone::equals).isPresent()
                || AgentInText.isReachedBy(phone, agent) && AgentInText.isNamed(file.name().written(), agent);
    }
}
