package dev.baobei.domain.rule;

import java.util.List;
import java.util.Optional;

import dev.baobei.domain.parse.Field;
import dev.baobei.domain.parse.Problem;
import dev.baobei.domain.parse.Problem.Why;
import dev.baobei.domain.party.Agent;
import dev.baobei.domain.phone.PhoneNumber;

/** For whom a filer (备案人员) reports: the one colleague whom the text names, by name, by number or by both. Never guessed. */
public sealed interface Filing {

    /** The colleague whose the report is. */
    record For(Agent colleague) implements Filing {}

    /** It is not certain whose it is. */
    record Asked(Problem problem) implements Filing {}

    /**
     * Whose a report is.
     *
     * @param filer      who writes
     * @param claims     what the text says
     * @param colleagues the others of the filer's agency who work there
     */
    static Filing of(Agent filer, Claims claims, List<Agent> colleagues) {
        List<String> names = claims.agents().stream().filter(name -> !AgentInText.isNamed(name, filer)).distinct().toList();
        List<PhoneNumber> phones = claims.phones().stream().filter(phone -> !AgentInText.isReachedBy(phone, filer)).toList();
        List<Agent> called = colleagues.stream().filter(one -> names.stream().anyMatch(name -> AgentInText.isNamed(name, one)))
                .toList();
        List<Agent> reached = colleagues.stream()
                .filter(one -> phones.stream().anyMatch(phone -> AgentInText.isReachedBy(phone, one)))
                .toList();
        if (names.size() > 1) {
            return asked(Field.AGENT, Why.AMBIGUOUS, Optional.of(String.join("、", names)));
        }
        return names.isEmpty() ? byPhone(phones, reached) : byName(names.get(0), called, reached);
    }

    private static Filing byPhone(List<PhoneNumber> phones, List<Agent> reached) {
        if (reached.size() == 1) {
            return new For(reached.get(0));
        }
        return phones.isEmpty() || !reached.isEmpty()
                ? asked(Field.AGENT, Why.MISSING, Optional.empty())
                : asked(Field.AGENT, Why.UNKNOWN, Optional.of(phones.get(0).masked()));
    }

    /** A number that we do not know says nothing against a name; one of another colleague does. */
    private static Filing byName(String name, List<Agent> called, List<Agent> reached) {
        List<Agent> both = called.stream().filter(reached::contains).toList();
        if (both.size() == 1) {
            return new For(both.get(0));
        }
        if (both.isEmpty() && !reached.isEmpty()) {
            return asked(Field.AGENT, Why.AMBIGUOUS, Optional.of(name));
        }
        if (called.size() == 1) {
            return new For(called.get(0));
        }
        return called.isEmpty()
                ? asked(Field.AGENT, Why.UNKNOWN, Optional.of(name))
                : asked(Field.AGENT_PHONE, Why.MISSING, Optional.of(name));
    }

    private static Filing asked(Field field, Why why, Optional<String> seen) {
        return new Asked(new Problem(field, why, seen));
    }
}
