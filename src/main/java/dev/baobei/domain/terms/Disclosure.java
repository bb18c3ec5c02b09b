package dev.baobei.domain.terms;

/** What an agent learns of a customer whom another agency holds. */
public enum Disclosure {
    /** The same answer as for a free customer (REG-16). */
    SECRET,
    /** Only 未通过: one text for reported, protected and sold; never who, when or how long. */
    TOLD
}
