package dev.baobei.domain.party;

import java.util.UUID;

import dev.baobei.domain.text.OneLine;

/**
 * An agent (业务员, 经纪人) who writes to us for one agency.
 *
 * @param name    as colleagues call them
 * @param address where notices go, in E.164
 * @param state   whether they still work there
 */
public record Agent(UUID id, Agency agency, String name, String address, State state) {

    /** What {@link #isName} takes. */
    public static final String ALLOWED_NAME = "must be a name in one line of 40 characters at most";

    private static final int LONGEST_NAME = 40;

    /** Whether an agent may report. */
    public enum State {
        ACTIVE, LEFT
    }

    /** Whether an agent may be called so. */
    public static boolean isName(String text) {
        return OneLine.isName(text, LONGEST_NAME);
    }

    public boolean isActive() {
        return state == State.ACTIVE;
    }

    @Override
    public String toString() {
        return "Agent[" + id + "]";
    }
}
