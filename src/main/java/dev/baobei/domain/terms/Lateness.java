package dev.baobei.domain.terms;

/** What a report is worth whose customer arrives before its earliest visit. */
public enum Lateness {
    /** Nothing (field/rules.md, section 1: "30 minutes, else invalid"). */
    VOID,
    /** Nothing only where another agency has a claim: REG-03, line 57, and the collision (撞单) of line 53. */
    VOID_IN_COLLISION
}
