package dev.baobei.domain.rule;

import java.util.Optional;

import dev.baobei.domain.rule.Answered.Because;
import dev.baobei.domain.terms.Disclosure.ToAgent;
import dev.baobei.domain.terms.Referral.Ground;

/**
 * Where a project tells, and does not refer it to staff: no other agency's report or protection is on record for certainly the same
 * person, and they do not stand on the developer's own list (老客户), where the terms make those the house's.
 *
 * <p>Certain is only a whole number against the same whole number. Nothing is refused because of a mask: different people
 * share one too easily, and at the visit the whole number is known. REG-11, line 206: "如出现客户重叠现象,以报备时间先后作为界定依据,先报备者为有效客户".
 * Under secrecy the rule never objects; REG-16, line 292: "在客户签定正式合同前,内场不得将该客户撞单的信息通知任意方". Which of these it was
 * is said only where the terms give reasons; REG-09, line 170: "审核未通过的报备信息,系统将给出相应的原因".
 */
final class NoRivalHolds implements ReceiptRule {

    @Override
    public Question question() {
        return Question.NO_RIVAL_HOLDS;
    }

    @Override
    public Answered ask(CaseFile file) {
        return unasked(file).map(why -> Answered.notAsked(Question.NO_RIVAL_HOLDS, why))
                .orElseGet(() -> Answered.of(Question.NO_RIVAL_HOLDS, Rivals.certainly(file).candidates()));
    }

    private static Optional<Because> unasked(CaseFile file) {
        if (file.terms().isEmpty()) {
            return Optional.of(Because.NO_TERMS);
        }
        if (!file.terms().get().disclosure().tellsAgents()) {
            return Optional.of(Because.SECRET);
        }
        return Optional.of(Because.REFERRED).filter(why -> file.terms().get().refer(Ground.HELD));
    }

    /** What its agent is told of what is objected to: 未通过 alone, or why. */
    static Objection told(Objection objection, CaseFile file) {
        boolean reason = file.terms().filter(terms -> terms.disclosure().agent() == ToAgent.REASON).isPresent();
        return objection == Objection.NOT_FREE && reason
                ? Rivals.certainly(file).objection().orElse(objection)
                : objection;
    }
}
