package dev.baobei.flow.message;

import dev.baobei.domain.parse.Field;
import dev.baobei.postgres.message.MessageTimeline.Told;

/** What becomes of a report that staff enter for an agent. */
public sealed interface EntryOutcome {

    /**
     * Kept as a message of the agent's, now or before.
     *
     * @param told  the message and what was decided on it; nothing yet where it is still being handled
     * @param reply what its agent is told; empty where it is not at hand: then it stands in the agent's copy
     */
    record Kept(Told told, String reply, boolean isNew) implements EntryOutcome {}

    /** What of it could not be read as it was meant; nothing is kept. */
    record Misread(Field field) implements EntryOutcome {}

    /** The customer is said to have come already. */
    record IsOver() implements EntryOutcome {}

    /** The idempotency key was used for another report. */
    record KeyUsed() implements EntryOutcome {}

    /** The agent left, or the agency is not approved. */
    record MayNotReport() implements EntryOutcome {}

    /** A filer reports for colleagues: the colleague is to be named instead. */
    record IsFiler() implements EntryOutcome {}
}
