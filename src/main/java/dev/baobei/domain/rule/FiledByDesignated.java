package dev.baobei.domain.rule;

import java.util.EnumSet;
import java.util.Set;

import dev.baobei.domain.parse.Field;
import dev.baobei.domain.terms.Filer;

/**
 * Where the terms say so: who sends the report is somebody whom the agency named to file for this project (指定备案人员).
 *
 * <p>REG-16, line 284: "各销售团体在带客至案场前一天,由各销售团体指定的备案人员以网络形式(QQ号码发送信息)向我公司指定号码进行预报备".
 */
final class FiledByDesignated implements ReceiptRule {

    @Override
    public Question question() {
        return Question.FILED_BY_DESIGNATED;
    }

    @Override
    public Set<Field> needs() {
        return EnumSet.of(Field.PROJECT);
    }

    @Override
    public Answered ask(CaseFile file) {
        return file.terms().filter(terms -> terms.intake().filer() == Filer.DESIGNATED).isPresent()
                ? Answered.of(question(), file.isDesignated())
                : Answered.notAsked(question(), file.unasked());
    }
}
