package dev.baobei.domain.parse;

/** What a part of a message was taken for. */
public enum Field {
    PROJECT, PROPERTY_TYPE, NAME, GENDER, PHONE,
    /** 客户地址, 所在地, 客户区域, 来自 */
    ADDRESS,
    /** 客户需求, 户型, 预算 */
    NEED,
    /** 联系时间 */
    CONTACT_TIME, VISIT_AT, PARTY, AGENCY, AGENT, AGENT_PHONE, OTHER_PHONE, REPORTED_AT, RECEIPT,
    COMMAND, REMARK,
    /** 意向: perhaps a project, perhaps three rooms. */
    INTEREST;

    /** Whether it is said beside the report in free words (备注), which may speak of an earlier report or of another project. */
    public boolean isInFreeWords() {
        return this == REMARK || this == ADDRESS || this == NEED || this == CONTACT_TIME;
    }
}
