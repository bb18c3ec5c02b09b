package dev.baobei.flow.appeal;

import java.util.UUID;

import dev.baobei.domain.party.Project;
import dev.baobei.postgres.dispute.AppealLog.Known;

/** What becomes of an answer to an appeal. */
public sealed interface AppealOutcome {

    /** On record now, answered. */
    record OnRecord(Known appeal, Project project) implements AppealOutcome {}

    /** No such appeal, or none of theirs. */
    record Unknown() implements AppealOutcome {}

    /** It was answered before. */
    record AnsweredBefore() implements AppealOutcome {}

    /** It is attached to a dispute: a ruling there answers it. */
    record InDispute(UUID dispute) implements AppealOutcome {}
}
