package dev.baobei.agreement;

import java.util.List;

import dev.baobei.domain.party.Agent;
import dev.baobei.domain.terms.Terms;
import dev.baobei.domain.visit.ConsultantIsStaff;
import dev.baobei.reference.History.Confirmation;

/** Who signed a slip, as the desk enters it. */
final class Signing {

    private static final Agent AGENT = Translation.agent("A", "a");

    private Signing() {}

    /** ConfirmationFlow: everybody whom the terms ask for, and nobody of an agency as the consultant. */
    static boolean isDone(Confirmation slip, Terms terms, Mutant mutant) {
        String consultant = slip.consultantBoxByAgency() ? AGENT.name() : "置业顾问";
        boolean forged = mutant != Mutant.CONSULTANT_UNSEEN && ConsultantIsStaff.isBroken(List.of(consultant), List.of(AGENT));
        List<String> given = slip.signatures().stream().map(Enum::name).toList();
        return !forged && terms.visiting().signatures().stream().map(Enum::name).allMatch(given::contains);
    }
}
