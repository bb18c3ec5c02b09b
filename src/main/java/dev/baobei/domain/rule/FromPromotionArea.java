package dev.baobei.domain.rule;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.baobei.domain.parse.Field;
import dev.baobei.domain.parse.Problem;
import dev.baobei.domain.parse.Problem.Why;
import dev.baobei.domain.prereport.PreReport.Said;
import dev.baobei.domain.rule.Answered.Because;
import dev.baobei.domain.terms.Area.Lie;
import dev.baobei.domain.terms.Outside;
import dev.baobei.domain.terms.Promotion;
import dev.baobei.domain.terms.Terms;

/**
 * Where the terms say so: the customer is from the agency's promotion area (推广区域), by the address that the report gives.
 *
 * <p>REG-16, line 283: "所有公司依照相关案场规定的有效推广区域展开营销活动"; REG-19, line 346: "备案客户凡是属于区域经理所辖区域的可以不用审核,并自动生成备案信息,
 * 凡是跨区域报备客户信息均应经过审核通过后才可备案生成". What is only near to the area no machine decides: where a report would be
 * refused its agent is asked for the address as it is written, where it would be referred a person looks.
 */
final class FromPromotionArea implements ReceiptRule {

    @Override
    public Question question() {
        return Question.FROM_PROMOTION_AREA;
    }

    @Override
    public Set<Field> needs() {
        return EnumSet.of(Field.PROJECT, Field.ADDRESS);
    }

    @Override
    public Answered ask(CaseFile file) {
        if (promotion(file).filter(Promotion::asksReports).isEmpty()) {
            return Answered.notAsked(Question.FROM_PROMOTION_AREA, file.unasked());
        }
        return promotion(file).get().outside() == Outside.REFERRED
                ? Answered.notAsked(Question.FROM_PROMOTION_AREA, Because.REFERRED)
                : Answered.of(Question.FROM_PROMOTION_AREA, !lies(file, Outside.REFUSED, Lie.OUTSIDE));
    }

    /** Whether a person has to look: it is not certain that the customer is from there. */
    static boolean isForStaff(CaseFile file) {
        return lies(file, Outside.REFERRED, Lie.OUTSIDE) || lies(file, Outside.REFERRED, Lie.NEAR);
    }

    /** What its agent is asked. */
    static List<Problem> problems(CaseFile file) {
        return lies(file, Outside.REFUSED, Lie.NEAR)
                ? List.of(unclear(file.address().orElseThrow(), promotion(file).orElseThrow()))
                : List.of();
    }

    /** A report that was taken, or is looked at, for where its customer is from stays no other's under another address. */
    static List<Problem> problemsOfMore(Said before, Said more, Terms terms) {
        Optional<String> said = more.particulars().address()
                .filter(address -> !before.particulars().address().equals(Optional.of(address)));
        return said.filter(address -> terms.promotion().asksReports() && terms.promotion().lieOf(address) != Lie.INSIDE)
                .map(address -> List.of(unclear(address, terms.promotion()))).orElse(List.of());
    }

    private static Problem unclear(String address, Promotion promotion) {
        return new Problem(Field.ADDRESS, Why.AMBIGUOUS, Optional.of(address), promotion.area().orElseThrow().meantBy(address));
    }

    private static boolean lies(CaseFile file, Outside worth, Lie lie) {
        return promotion(file).filter(promotion -> promotion.outside() == worth)
                .flatMap(promotion -> file.address().map(promotion::lieOf)).filter(lie::equals).isPresent();
    }

    private static Optional<Promotion> promotion(CaseFile file) {
        return file.terms().map(Terms::promotion);
    }
}
