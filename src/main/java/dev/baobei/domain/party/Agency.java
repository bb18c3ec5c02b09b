package dev.baobei.domain.party;

import dev.baobei.domain.text.OneLine;

/**
 * An agency (分销商, 渠道) that reports customers.
 *
 * @param state where it stands in its life cycle (REG-05): only an approved one may report
 */
public record Agency(int id, String name, State state) {

    /** What {@link #isName} takes. */
    public static final String ALLOWED_NAME = "must be a name in one line of 60 characters at most, and not \"self\"";

    private static final int LONGEST_NAME = 60;

    /** The life of an agency with us. */
    public enum State {
        APPLIED, APPROVED, SUSPENDED, CANCELLED
    }

    /** Whether an agency may be called so; {@code self} is said of customers whom nobody brought. */
    public static boolean isName(String text) {
        return OneLine.isName(text, LONGEST_NAME) && !text.equalsIgnoreCase("self");
    }

    public boolean isApproved() {
        return state == State.APPROVED;
    }
}
