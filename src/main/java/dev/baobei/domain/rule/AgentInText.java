package dev.baobei.domain.rule;

import java.util.Optional;

import dev.baobei.domain.party.Agent;
import dev.baobei.domain.party.Gender;
import dev.baobei.domain.party.PersonName;
import dev.baobei.domain.phone.PhoneNumber;
import dev.baobei.domain.text.Text;

/** Whether a name or a number in a text is a certain agent's. */
final class AgentInText {

    private AgentInText() {}

    /** Letter by letter, in whatever script and with whatever title: 李明, 李明經理. A surname alone is nobody's name. */
    static boolean isNamed(String written, Agent agent) {
        String name = Claims.nameIn(written);
        String known = Claims.nameIn(agent.name());
        return Text.fold(name).replace(" ", "").equals(Text.fold(known).replace(" ", ""))
                || read(name).filter(PersonName::isFull)
                        .filter(said -> read(known).filter(own -> own.surname().equals(said.surname())
                                && own.given().equals(said.given())).isPresent())
                        .isPresent();
    }

    private static Optional<PersonName> read(String name) {
        return PersonName.of(name, Gender.UNKNOWN);
    }

    /** By the number they write from, as far as its digits are told. */
    static boolean isReachedBy(PhoneNumber phone, Agent agent) {
        return agent.phone().filter(phone::isCompatibleWith).isPresent();
    }
}
