package dev.baobei.domain.rule;

import java.util.Optional;

import dev.baobei.domain.party.Agent;
import dev.baobei.domain.party.Gender;
import dev.baobei.domain.party.PersonName;
import dev.baobei.domain.phone.PhoneNumber;

/**
 * Nobody reports themselves, least of all by a signature that looks like one more customer: 张先生138****1234 李娜139****0002.
 *
 * <p>field/rules.md, section 18: "Self-report forbidden". The agent's whole number is never a customer's. Behind a mask it may be
 * somebody else's, unless the full name is the agent's as well.
 */
final class CustomerIsNotTheAgent implements ReceiptRule {

    @Override
    public Optional<Objection> objection(CaseFile file) {
        return ReceiptRule.unless(file.reading().phones().stream().noneMatch(phone -> isOwn(phone, file)),
                Objection.AGENT_AS_CUSTOMER);
    }

    private static boolean isOwn(PhoneNumber phone, CaseFile file) {
        return file.agent().phone().filter(own -> phone.equals(own) || phone.isCompatibleWith(own) && isNamed(file))
                .isPresent();
    }

    private static boolean isNamed(CaseFile file) {
        return nameOf(file.agent()).filter(PersonName::isFull)
                .filter(own -> own.surname().equals(file.name().surname()) && own.given().equals(file.name().given()))
                .isPresent();
    }

    private static Optional<PersonName> nameOf(Agent agent) {
        return PersonName.of(Claims.nameIn(agent.name()), Gender.UNKNOWN);
    }
}
