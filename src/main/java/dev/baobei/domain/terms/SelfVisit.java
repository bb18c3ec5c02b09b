package dev.baobei.domain.terms;

/** Whose a reported customer is who comes alone (自访): field/rules.md, section 11. */
public enum SelfVisit {
    /** The report counts as if its agent had come along. */
    REPORT_HOLDS,
    /** Customer service looks at the records of contact first: REG-11, line 211. */
    RECORDS_ARE_CHECKED,
    /** The house: REG-20, who comes alone and names nobody is the company's. */
    HOUSE
}
