package dev.baobei.domain.terms;

/**
 * What each side learns where two agencies meet over one customer (告知): field/rules.md, section 13. The regulations differ for
 * each of them, so each is a choice of its own.
 *
 * @param agent     who reports a customer whom another agency holds
 * @param holder    whose customer it is, of a report that was refused for that
 * @param collision who wins, loses or shares by a verdict, a ruling or a correction that would reveal that there is another
 * @param desk      customer service on site, of who reported and when
 */
public record Disclosure(ToAgent agent, ToHolder holder, Collision collision, ToDesk desk) {

    /** What the agent learns who reports a customer whom another agency holds. */
    public enum ToAgent {
        /** The same answer as for a free customer (REG-16, line 292). */
        SECRET,
        /** Only 未通过: one text for reported, protected and sold; never who, when or how long. */
        RESULT,
        /** 未通过 and why: reported, protected, or on the developer's own list (REG-09, line 170); never who, when or how long. */
        REASON
    }

    /** What the agent learns whose customer it is. */
    public enum ToHolder {
        NOTHING,
        /** That another agency's report was refused. */
        ATTEMPT,
        /** And which agency's (XKC 报备失败提醒). */
        AGENCY
    }

    /** When a collision is told to those whom a verdict concerns. */
    public enum Collision {
        /** REG-16, line 292: "签约前不通知撞单". What would reveal it is written and held. */
        AT_CONTRACT,
        /** Nothing that is told is held. */
        AT_ONCE,
        /** And agents whose reports counted are told that they lost. */
        TO_ALL_AT_ONCE
    }

    /** Which of the staff see who reported a customer, and when. */
    public enum ToDesk {
        /** All who may act for the project. */
        REPORTER,
        /** Managers and auditors alone. */
        MANAGERS
    }

    /** Nobody learns of a rival before the contract. */
    public static final Disclosure SECRET = new Disclosure(ToAgent.SECRET, ToHolder.NOTHING, Collision.AT_CONTRACT,
            ToDesk.REPORTER);

    /** Who is refused is told so, and who wins or loses is told at once. */
    public static final Disclosure TOLD = new Disclosure(ToAgent.RESULT, ToHolder.NOTHING, Collision.AT_ONCE, ToDesk.REPORTER);

    /** Whether a customer whom another agency holds is refused and the agent hears of it; else the report is kept as second in line. */
    public boolean tellsAgents() {
        return agent != ToAgent.SECRET;
    }

    /** Whether whose customer it is hears of reports that were refused. */
    public boolean tellsHolders() {
        return holder != ToHolder.NOTHING;
    }

    /** Whether what would reveal a collision waits for the contract. */
    public boolean holdsCollisions() {
        return collision == Collision.AT_CONTRACT;
    }

    /** Whether an agent may read what staff answered: nothing of it is kept from them. */
    public boolean tellsEverything() {
        return tellsAgents() && !holdsCollisions();
    }

    /** Whether it makes sense: where nothing is refused there is nothing that a holder could be told of. */
    public boolean isPossible() {
        return tellsAgents() || !tellsHolders();
    }

    /** Whether one of the staff sees who reported and when. */
    public boolean showsReporterTo(boolean manager) {
        return manager || desk == ToDesk.REPORTER;
    }
}
