package dev.baobei.domain.terms;

/** When an agency hears that its customer came alone (自行上门). */
public enum OwnersNotice {
    /** With the verdict, as of any visit. */
    WITH_VERDICT,
    /**
     * At once, unless that would reveal a collision; REG-01, line 8, and REG-16, line 291: "如客户自行上门,公司获知该客户属某方客户后,应及时通知该方(含转介绍客户,撞单客户除外)".
     */
    AT_ONCE
}
