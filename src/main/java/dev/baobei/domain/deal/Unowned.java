package dev.baobei.domain.deal;

/** Why no agency has a deal: it is nobody's yet, or the house's (无归属). */
public enum Unowned {
    /** The customer's arrival is not confirmed, or lapsed: whoever confirms it, or rules, says whose the deal is. */
    VISIT_UNCONFIRMED,
    /** People are to rule on it. */
    DISPUTED,
    /** The house's: every protection of the customer was over when the deal was made, and nobody has brought them since. */
    PROTECTION_OVER
}
