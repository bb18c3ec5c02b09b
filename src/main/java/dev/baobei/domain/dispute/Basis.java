package dev.baobei.domain.dispute;

/** What a ruling rests on. */
public enum Basis {
    /** REG-10, REG-11: who reported, brought and served the customer, by what is on record. */
    EVIDENCE,
    /** REG-02, line 30: where both follow up, "由客户选择". */
    CUSTOMERS_CHOICE,
    /** REG-03, line 59: the parties agree on shares, usually halves. */
    SETTLEMENT,
    /** REG-11, line 203: nobody's; the customer goes back to the public resource (公共资源). */
    POOL,
    /** REG-10, line 195, the panel (客户界定小组): "有下单的老客户". */
    STANDING_ORDER,
    /** REG-10, line 195, the panel, where nobody has an order: "客户报备时间以前的老客户,并且有过下单记录的优先". */
    EARLIER_RELATION,
    /** REG-14, line 257: "服务不到位,引起客户投诉,要求更换销售人员给其介绍时,客户归属后者". */
    COMPLAINT;

    /** Whether two people rule on it, whether or not it takes the customer from somebody. */
    public boolean isForPanel() {
        return this == STANDING_ORDER || this == EARLIER_RELATION || this == COMPLAINT;
    }
}
