package dev.baobei.flow.report;

import dev.baobei.domain.party.Project;
import dev.baobei.domain.prereport.PreReport;
import dev.baobei.postgres.report.FollowUpLog.Known;

/** What becomes of a follow-up that staff enter. */
public sealed interface FollowUpOutcome {

    /** On record, now or before. */
    record OnRecord(Known followUp, Project project, boolean isNew) implements FollowUpOutcome {}

    /** The idempotency key was used for another request. */
    record KeyUsed() implements FollowUpOutcome {}

    /** The report expired, was withdrawn or superseded. */
    record Closed(PreReport.State state) implements FollowUpOutcome {}

    /** Its agent left, or the agency is not approved. */
    record MayNotReport() implements FollowUpOutcome {}

    /** The report's agency has no agent of that name, or several. */
    record WhichAgent() implements FollowUpOutcome {}

    /** No such report, or none of theirs. */
    record Unknown() implements FollowUpOutcome {}
}
