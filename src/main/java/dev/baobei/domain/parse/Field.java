package dev.baobei.domain.parse;

/** What a part of a message was taken for. */
public enum Field {
    PROJECT, PROPERTY_TYPE, NAME, GENDER, PHONE, ADDRESS, VISIT_AT, PARTY, AGENCY, AGENT, AGENT_PHONE, OTHER_PHONE, REPORTED_AT, RECEIPT,
    COMMAND, REMARK,
    /** 意向: perhaps a project, perhaps three rooms. */
    INTEREST
}
