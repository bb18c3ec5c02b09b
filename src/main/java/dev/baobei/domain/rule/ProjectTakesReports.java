package dev.baobei.domain.rule;

import java.util.Optional;

/** The project has terms in force: without terms nobody could say what an acceptance is worth. */
final class ProjectTakesReports implements ReceiptRule {

    @Override
    public Optional<Objection> objection(CaseFile file) {
        return ReceiptRule.unless(file.terms().isPresent(), Objection.PROJECT_TAKES_NO_REPORTS);
    }
}
