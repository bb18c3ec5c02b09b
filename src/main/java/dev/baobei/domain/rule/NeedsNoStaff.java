package dev.baobei.domain.rule;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import dev.baobei.domain.terms.Referral.Ground;
import dev.baobei.domain.terms.Terms;

/**
 * Where the terms say so: nobody of the staff needs to look at it before it counts.
 *
 * <p>REG-09, line 168: "业务员应将报备信息提交至系统进行审核"; REG-19, line 346: "凡是跨区域报备客户信息均应经过审核通过后才可备案生成". No hidden
 * digit is enough to take another agency's customer for this one's.
 */
final class NeedsNoStaff implements ReceiptRule {

    @Override
    public Question question() {
        return Question.NEEDS_NO_STAFF;
    }

    @Override
    public Answered ask(CaseFile file) {
        Optional<Terms> refers = file.terms().filter(terms -> terms.referral().isPresent());
        if (refers.isEmpty()) {
            return Answered.notAsked(question(), file.unasked());
        }
        Stream<Candidate> rivals = refers.get().refer(Ground.HELD) ? Rivals.likely(file).candidates() : Stream.of();
        Answered held = Answered.of(question(), rivals);
        Set<Ground> grounds = EnumSet.noneOf(Ground.class);
        if (held.answer() == Answered.Answer.NO) {
            grounds.add(Ground.HELD);
        }
        if (FromPromotionArea.isForStaff(file)) {
            grounds.add(Ground.OUTSIDE_AREA);
        }
        if (refers.get().refer(Ground.RENEWAL) && NotSaidBefore.standing(file).findAny().isPresent()) {
            grounds.add(Ground.RENEWAL);
        }
        return held.because(grounds);
    }
}
