package dev.baobei.domain.terms;

/** Which act makes a customer an agency's. */
public enum Ownership {
    /** 首报: the first report. */
    FIRST_REPORT,
    /** 首访: bringing the customer, for whoever has a report of them. */
    FIRST_VISIT,
    /**
     * 首登记: bringing the customer and having them registered at the desk, with a report or without. REG-01, line 5:
     * "登记以销售人员带客户至公司登记为准,报备方式为客户登记表登记".
     */
    FIRST_REGISTRATION,
    /**
     * The form that is signed when an agency brings the customer (正式报备), whatever was reported before; REG-16, lines 281 and 286:
     * "最终业绩归属以正式报备为准", "预报备作为客户归属判定的参考证据".
     */
    SIGNED_FORM;

    /** Whether who brings a customer needs no report of them: what is done on site is one. */
    public boolean asksNoReport() {
        return this == FIRST_REGISTRATION || this == SIGNED_FORM;
    }
}
