package dev.baobei.domain.terms;

/** Whether a mainland number may be reported whole before the visit; one from elsewhere is always whole, for nobody masks it. */
public enum WholeNumber {
    /** Some digits must be hidden (REG-16, line 289: "联系方式中间隐去四位"). */
    FORBIDDEN,
    /** More digits than asked are welcome. */
    ALLOWED,
    /** Every digit must be given (REG-02, line 24: "客户名字、电话、地址填写详细"). */
    REQUIRED
}
