package dev.baobei.domain.terms;

/** Whose a deal is that no agency owns (无归属的成交客户). */
public enum UnownedDeals {
    /** The house's. */
    HOUSE,
    /** REG-01, line 15: "无归属的成交客户业绩,归属为本周负责现场接待的销售团队"; the house's where nobody is on duty. */
    TEAM_ON_DUTY
}
