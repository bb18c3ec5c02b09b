package dev.baobei.domain.party;

import java.util.UUID;

/**
 * An agent (业务员, 经纪人) who writes to us for one agency.
 *
 * @param name    as colleagues call them
 * @param address where notices go, in E.164
 * @param state   whether they still work there
 */
public record Agent(UUID id, Agency agency, String name, String address, State state) {

    /** Whether an agent may report. */
    public enum State {
        ACTIVE, LEFT
    }

    public boolean isActive() {
        return state == State.ACTIVE;
    }

    @Override
    public String toString() {
        return "Agent[" + id + "]";
    }
}
