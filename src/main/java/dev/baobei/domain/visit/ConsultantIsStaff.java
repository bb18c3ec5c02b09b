package dev.baobei.domain.visit;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import dev.baobei.domain.party.Agent;
import dev.baobei.domain.party.Gender;
import dev.baobei.domain.party.PersonName;
import dev.baobei.domain.text.Text;

/**
 * That the consultant (置业顾问) who signs a slip is of the project's own people.
 *
 * <p>REG-03, line 54: "员工不能冒充售楼部置业顾问在“客户来访确认单”上的“置业顾问”栏签字，否则该客户确认无效". Consultants are on no list, agents
 * are: nobody signs there by the name of one who works for an agency. A consultant who is a namesake signs with more than the name.
 */
public final class ConsultantIsStaff {

    private ConsultantIsStaff() {}

    /**
     * Whether one of these names is an agent's.
     *
     * @param signed what stands in the consultant's box
     * @param agents everybody known of any agency
     */
    public static boolean isBroken(List<String> signed, Collection<Agent> agents) {
        return agents.stream().filter(Agent::isActive).anyMatch(agent -> signed.stream().anyMatch(name -> isOf(agent, name)));
    }

    private static boolean isOf(Agent agent, String signed) {
        return plain(agent.name()).equals(plain(signed))
                || full(agent.name()).isPresent() && full(agent.name()).equals(full(signed));
    }

    /** However wide or in whichever characters it is written, and whatever stands between them. */
    private static String plain(String name) {
        return Text.fold(name).replaceAll("[\\s·.]", "");
    }

    /** Without a title. */
    private static Optional<String> full(String name) {
        return PersonName.of(name, Gender.UNKNOWN).filter(PersonName::isFull).map(one -> one.surname() + one.given());
    }
}
