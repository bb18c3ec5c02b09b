package dev.baobei.domain.rule;

import java.util.Optional;

/**
 * The report counts from a moment at which the project receives reports.
 *
 * <p>W365 (field/rules.md, section 1): mail between 18:00 and 21:00 the evening before; the forms of receiving hours, and of a first
 * and a last day. What was received before stays on record.
 */
final class ReceivedInWindow implements ReceiptRule {

    @Override
    public Optional<Objection> objection(CaseFile file) {
        boolean open = file.terms()
                .filter(terms -> !terms.intake().window().isOpenAt(file.effectiveAt(), file.project().zone()))
                .isEmpty();
        return ReceiptRule.unless(open, Objection.OUTSIDE_WINDOW);
    }
}
