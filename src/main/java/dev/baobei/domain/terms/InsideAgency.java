package dev.baobei.domain.terms;

/** What a report is worth on a customer whom the same agency has reported already. */
public enum InsideAgency {
    /** It is kept: who inside the agency holds is the agency's matter (REG-16, line 279). */
    KEPT,
    /** Nothing (W365, field/rules.md, section 7: "duplicates inside one agency are void"). */
    VOID
}
