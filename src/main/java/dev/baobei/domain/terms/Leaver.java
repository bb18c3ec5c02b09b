package dev.baobei.domain.terms;

/** What becomes of an agent's customers (离职客户) when the agent leaves the agency. */
public enum Leaver {
    /** Pending reports and protections stay the agency's, which may hand them over (REG-01, line 12: 资源归团队). */
    STAYS_WITH_AGENCY,
    /** Customers without an order are new customers (REG-14, line 249): reports and protections end. */
    GOES_TO_POOL
}
