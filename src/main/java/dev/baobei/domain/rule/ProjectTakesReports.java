package dev.baobei.domain.rule;

import dev.baobei.domain.terms.Terms;

/** The project has terms in force: without terms nobody could say what an acceptance is worth. */
final class ProjectTakesReports implements ReceiptRule {

    @Override
    public Answered ask(CaseFile file) {
        return Answered.of(Question.PROJECT_TAKES_REPORTS, file.terms().isPresent(),
                file.terms().stream().map(Terms::id).toArray());
    }
}
