package dev.baobei.domain.party;

import java.util.Optional;
import java.util.UUID;

import dev.baobei.domain.phone.PhoneNumber;
import dev.baobei.domain.text.OneLine;

/**
 * An agent (业务员, 经纪人) who writes to us for one agency.
 *
 * @param name    as colleagues call them
 * @param address where notices go, in E.164
 * @param state   whether they still work there
 * @param role    whether they report for themselves or for colleagues
 */
public record Agent(UUID id, Agency agency, String name, String address, State state, Role role) {

    private static final String MAINLAND = "+86";
    private static final int MAINLAND_LENGTH = 11;

    /** What {@link #isName} takes. */
    public static final String ALLOWED_NAME = "must be a name in one line of 40 characters at most";

    private static final int LONGEST_NAME = 40;

    /** Whether an agent may report. */
    public enum State {
        ACTIVE, LEFT
    }

    /** For whom an agent reports. */
    public enum Role {
        /** For themselves. */
        AGENT,
        /** 备案人员: for the colleague named in the text. */
        FILER
    }

    /** An agent who reports for themselves. */
    public Agent(UUID id, Agency agency, String name, String address, State state) {
        this(id, agency, name, address, state, Role.AGENT);
    }

    /** Whether an agent may be called so. */
    public static boolean isName(String text) {
        return OneLine.isName(text, LONGEST_NAME);
    }

    public boolean isActive() {
        return state == State.ACTIVE;
    }

    public boolean isFiler() {
        return role == Role.FILER;
    }

    /** The same person when they worked for that agency: what they did for it stays its own. */
    public Agent at(Agency then) {
        return new Agent(id, then, name, address, state, role);
    }

    /** The number they write from, as numbers in texts are compared; nothing where the address is none. */
    public Optional<PhoneNumber> phone() {
        String bare = Directory.bare(address);
        boolean isMainland = bare.startsWith(MAINLAND) && bare.length() == MAINLAND.length() + MAINLAND_LENGTH;
        return PhoneNumber.of(isMainland ? bare.substring(MAINLAND.length()) : bare);
    }

    @Override
    public String toString() {
        return "Agent[" + id + "]";
    }
}
