package dev.baobei.domain.terms;

/** Until when a slip (到访确认单) may be signed. */
public enum Signing {
    /** Until the sales office closes. */
    BEFORE_CLOSING,
    /** Only while the customer is there; REG-03, line 45: "在客户离开售楼部前填写客户来访确认单……签字后生效". */
    BEFORE_LEAVING
}
