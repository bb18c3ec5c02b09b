package dev.baobei.domain.terms;

/** Whose a customer is whom somebody reports anew while the one whose report has expired still follows up. */
public enum StillFollowed {
    /** Whoever reported them anew. */
    THE_NEW_REPORTS,
    /** REG-02, line 30: "若原跟单人员还在跟进情况下,由客户自愿选择": people ask the customer, and rule. */
    CUSTOMERS_CHOICE
}
