package dev.baobei.flow.report;

import dev.baobei.domain.party.Project;
import dev.baobei.domain.prereport.PreReport;
import dev.baobei.domain.prereport.Review;

/** What becomes of an answer to a report that was referred to staff. */
public sealed interface ReviewOutcome {

    /** It stands so, by this answer or by the same one of the same person before. */
    record Done(PreReport report, Project project) implements ReviewOutcome {}

    /** It was never referred to staff. */
    record NotReferred() implements ReviewOutcome {}

    /** A person answered it before, or their silence did. */
    record Answered(Review.State state) implements ReviewOutcome {}

    /** Nobody answered in time, and the agent has been told what that means. */
    record Overtaken() implements ReviewOutcome {}

    /** Its agent withdrew it, or it expired. */
    record Closed(PreReport.State state) implements ReviewOutcome {}

    /** Nobody answered in time: only a manager may now. */
    record Escalated() implements ReviewOutcome {}

    /** They entered it, or an arrival that is not confirmed yet for which it is a candidate: another person answers. */
    record Involved() implements ReviewOutcome {}

    /** No such report, or none of theirs. */
    record Unknown() implements ReviewOutcome {}
}
