package dev.baobei.domain.rule;

/** What must hold for a report to be accepted on receipt. */
interface ReceiptRule {

    /** What it answers in this case, and what it looked at. */
    Answered ask(CaseFile file);
}
