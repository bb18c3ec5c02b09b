package dev.baobei.domain.rule;

import java.util.Optional;

import dev.baobei.domain.terms.Disclosure.ToAgent;
import dev.baobei.domain.terms.Referral.Ground;

/**
 * Where a project tells, and does not refer it to staff: no other agency's report or protection is on record for certainly the same
 * person, and they do not stand on the developer's own list (老客户), where the terms make those the house's.
 *
 * <p>Certain is only a whole number against the same whole number. Nothing is refused because of a mask: different people
 * share one too easily, and at the visit the whole number is known. Under secrecy (REG-16, line 292) the rule never objects.
 * Which of these it was is said only where the terms give reasons (REG-09, line 170).
 */
final class NoRivalHolds implements ReceiptRule {

    @Override
    public Optional<Objection> objection(CaseFile file) {
        return file.terms().filter(terms -> terms.disclosure().tellsAgents() && !terms.refer(Ground.HELD))
                .flatMap(terms -> Rivals.certainly(file).objection().map(why -> terms.disclosure().agent() == ToAgent.REASON
                        ? why
                        : Objection.NOT_FREE));
    }
}
