package dev.baobei.domain.visit;

/** Whether a customer came in an agency's group (带团). */
public enum GroupArrival {
    /** On their own. */
    NONE,
    /** In a group; its agency reports them on the day. */
    CAME,
    /** In a group of which the agency gave the desk a list with name and number: that counts as its report. */
    LISTED
}
