package dev.baobei.domain.party;

import java.util.Optional;

import dev.baobei.domain.text.OneLine;

/**
 * An agency (分销商, 渠道) that reports customers.
 *
 * @param state   where it stands in its life cycle (REG-05): only an approved one may report
 * @param contact where it is told what none of its agents can be, in E.164; nothing where it named no such number
 */
public record Agency(int id, String name, State state, Optional<String> contact) {

    /** What {@link #isName} takes. */
    public static final String ALLOWED_NAME = "must be a name in one line of 60 characters at most, and not \"self\"";

    private static final int LONGEST_NAME = 60;

    /** The life of an agency with us. */
    public enum State {
        APPLIED, APPROVED, SUSPENDED, CANCELLED
    }

    /** One without a number of its own. */
    public Agency(int id, String name, State state) {
        this(id, name, state, Optional.empty());
    }

    /** Whether an agency may be called so; {@code self} is said of customers whom nobody brought. */
    public static boolean isName(String text) {
        return OneLine.isName(text, LONGEST_NAME) && !text.equalsIgnoreCase("self");
    }

    public boolean isApproved() {
        return state == State.APPROVED;
    }

    @Override
    public String toString() {
        return "Agency[" + id + "]";
    }
}
