package dev.baobei.domain.terms;

/** What is asked of the reports of those who come in an agency's group (带团). */
public enum Groups {
    /** As of everybody else's. */
    AS_OTHERS,
    /**
     * Nothing but that they are made on the day, also after the group came: REG-11, line 205, "可由分销公司当日提供客户姓名及联系方式给项目现场客服人员,则视为报备成功".
     */
    ON_THE_DAY
}
