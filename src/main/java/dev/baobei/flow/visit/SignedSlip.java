package dev.baobei.flow.visit;

import java.util.List;
import java.util.Set;

import dev.baobei.domain.terms.SignatureRole;
import dev.baobei.domain.visit.ConsultantIsStaff;
import dev.baobei.flow.act.LockedVisit;
import dev.baobei.postgres.visit.VerdictLedger.Signature;

/** What keeps the signatures on a slip (到访确认单) from counting, by the terms in force at the arrival. */
final class SignedSlip {

    private SignedSlip() {}

    /** Roles that the terms ask for and nobody signed. */
    static List<String> missing(LockedVisit the, List<Signature> signatures) {
        Set<SignatureRole> asked = the.directory().termsOf(the.visit().project().id(), the.visit().arrivedAt()).orElseThrow()
                .visiting().signatures();
        List<String> given = signatures.stream().map(Signature::role).toList();
        return asked.stream().map(Enum::name).filter(role -> !given.contains(role)).sorted().toList();
    }

    /** Whether the consultant's box is signed by the name of an agent. */
    static boolean isByAgency(LockedVisit the, List<Signature> signatures) {
        return ConsultantIsStaff.isBroken(signatures.stream()
                .filter(signature -> signature.role().equals(SignatureRole.CONSULTANT.name())).map(Signature::name).toList(),
                the.directory().agents());
    }
}
