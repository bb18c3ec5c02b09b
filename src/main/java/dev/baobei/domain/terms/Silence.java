package dev.baobei.domain.terms;

/** What it means that nobody of the staff answers a report that was referred to them (沉默条款): field/rules.md, section 15. */
public enum Silence {
    /** It is accepted: JZF, an answer within 30 minutes, "silence = valid". */
    ACCEPTS,
    /** It is refused. */
    REFUSES,
    /** Neither: from then on only a manager answers (REG-11, line 208: what is not signed is not confirmed). */
    ESCALATES
}
