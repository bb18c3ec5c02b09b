package dev.baobei.domain.rule;

import java.util.ArrayList;
import java.util.List;

import dev.baobei.domain.party.Agent;
import dev.baobei.domain.party.Gender;
import dev.baobei.domain.party.NameAgreement;
import dev.baobei.domain.party.PersonName;
import dev.baobei.domain.text.Text;

/** What a report's text says otherwise than the directory: told to staff, never to the sender, and changing nothing. */
public enum Remark {
    /** It names another agency than the sender's. */
    OTHER_AGENCY,
    /** It names another agent than whose the report is. */
    OTHER_AGENT,
    /** It gives another number as the agent's than the one they write from. */
    OTHER_PHONE;

    /**
     * Everything that does not fit.
     *
     * @param agent whose the report is
     */
    public static List<Remark> on(Agent agent, Claims claims) {
        List<Remark> remarks = new ArrayList<>();
        if (!claims.agencies().isEmpty() && claims.agencies().stream().noneMatch(said -> isPart(said, agent.agency().name()))) {
            remarks.add(OTHER_AGENCY);
        }
        if (!claims.agents().isEmpty() && claims.agents().stream().noneMatch(said -> mayBe(said, agent.name()))) {
            remarks.add(OTHER_AGENT);
        }
        if (!claims.phones().isEmpty() && claims.phones().stream()
                .noneMatch(said -> agent.phone().filter(said::isCompatibleWith).isPresent())) {
            remarks.add(OTHER_PHONE);
        }
        return remarks;
    }

    /** 诚邦, 诚邦地产 and 诚邦地产(一店) are one. */
    private static boolean isPart(String said, String known) {
        String one = letters(said);
        String other = letters(known);
        return one.contains(other) || other.contains(one);
    }

    private static String letters(String name) {
        return Text.fold(name).chars().filter(Character::isLetterOrDigit)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    private static boolean mayBe(String said, String known) {
        return isPart(said, known) || PersonName.of(Claims.nameIn(said), Gender.UNKNOWN)
                .filter(name -> PersonName.of(known, Gender.UNKNOWN)
                        .filter(own -> own.agreementWith(name) == NameAgreement.COMPATIBLE).isPresent())
                .isPresent();
    }
}
