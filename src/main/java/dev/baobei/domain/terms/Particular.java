package dev.baobei.domain.terms;

/** What a report may have to say of its customer beside name and number (报备要素). */
public enum Particular {
    /** 性别, or a title: 先生, 女士. */
    GENDER,
    /** 客户地址, 所在地, 客户区域, 来自: where the customer lives or comes from. */
    ADDRESS,
    /** 客户需求, 意向: what the customer looks for. */
    NEED,
    /** 联系时间: when the customer was spoken with, or may be. */
    CONTACT_TIME,
    /** 到访时间: when the customer is said to come. */
    VISIT_TIME
}
