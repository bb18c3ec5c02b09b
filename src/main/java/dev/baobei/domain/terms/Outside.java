package dev.baobei.domain.terms;

/** What a customer is worth to an agency who is not from its area (推广区域). */
public enum Outside {
    /** As much as any other. */
    COUNTS,
    /** The report counts, and a deal is not settled for that agency: REG-16, line 283. */
    NOT_SETTLED,
    /** A person of the staff looks at the report: REG-19, line 346: "凡是跨区域报备客户信息均应经过审核通过后才可备案生成". */
    REFERRED,
    /** The report is refused. */
    REFUSED;

    /** Whether a report is judged by it, so that it must say where the customer is from. */
    public boolean asksReports() {
        return this == REFERRED || this == REFUSED;
    }
}
