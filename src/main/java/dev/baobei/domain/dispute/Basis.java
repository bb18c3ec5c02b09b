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
    POOL
}
