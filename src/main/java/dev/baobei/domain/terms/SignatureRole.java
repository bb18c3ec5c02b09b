package dev.baobei.domain.terms;

/** Who signs a visit slip (来访客户确认单). */
public enum SignatureRole {
    AGENT, CONSULTANT, REPORT_OFFICER, CUSTOMER_SERVICE, MARKETING_MANAGER, CUSTOMER
}
