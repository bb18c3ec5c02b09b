package dev.baobei.domain.rule;

/** What must hold for a report to be accepted on receipt: one file, named by what must hold, the sentence that it obeys above it. */
sealed interface Rule permits SenderRule, ReceiptRule {

    /** What it asks; its place among the questions is its place in the list of rules. */
    Question question();
}
