package dev.baobei.domain.rule;

/** What a sender gets who is not understood again and again: ever more help, then a person, then silence. */
public enum Escalation {
    /** What is wrong, and a text to send back. */
    REASON,
    /** What is wrong, and an example in the project's own format. */
    FORMAT,
    /** The same once more, and staff are told. */
    STAFF,
    /** Nothing until a message is understood; staff see every one. */
    SILENCE;

    /** What comes with a message that is the how manieth in a row to fail, from 1. */
    public static Escalation of(int inARow) {
        return switch (inARow) {
            case 1, 2 -> REASON;
            case 3 -> FORMAT;
            case 4 -> STAFF;
            default -> SILENCE;
        };
    }

    /** Whether staff see to it. */
    public boolean isForStaff() {
        return this == STAFF || this == SILENCE;
    }
}
