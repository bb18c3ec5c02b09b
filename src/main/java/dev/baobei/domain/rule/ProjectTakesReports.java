package dev.baobei.domain.rule;

import java.util.EnumSet;
import java.util.Set;

import dev.baobei.domain.parse.Field;
import dev.baobei.domain.terms.Terms;

/**
 * The project has terms in force: without terms nobody could say what an acceptance is worth.
 *
 * <p>REG-16, line 283: "所有公司依照相关案场规定"; field/rules.md, section 19: "no rule configured = refuse (XKC)".
 */
final class ProjectTakesReports implements ReceiptRule {

    @Override
    public Question question() {
        return Question.PROJECT_TAKES_REPORTS;
    }

    @Override
    public Set<Field> needs() {
        return EnumSet.of(Field.PROJECT);
    }

    @Override
    public Answered ask(CaseFile file) {
        return Answered.of(question(), file.terms().isPresent(),
                file.terms().stream().map(Terms::id).toArray());
    }
}
