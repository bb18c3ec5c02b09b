package dev.baobei.domain.rule;

import java.util.Optional;

/** What must hold for a report to be accepted on receipt. */
interface ReceiptRule {

    /** What it objects to in this case, if anything. */
    Optional<Objection> objection(CaseFile file);

    static Optional<Objection> unless(boolean holds, Objection objection) {
        return holds ? Optional.empty() : Optional.of(objection);
    }
}
