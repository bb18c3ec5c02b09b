package dev.baobei.flow.report;

import dev.baobei.domain.party.Project;
import dev.baobei.domain.prereport.PreReport;

/** What becomes of a hand-over. */
public sealed interface HandOverOutcome {

    /** The report is the colleague's, now or before. */
    record Done(PreReport report, Project project) implements HandOverOutcome {}

    /** The report is not pending any more. */
    record Closed(PreReport.State state) implements HandOverOutcome {}

    /** The report's agency has no agent of that name who works there, or several. */
    record WhichAgent() implements HandOverOutcome {}

    /** The colleague has the same report: a second one would be its repeat. */
    record HasReported() implements HandOverOutcome {}

    /** No such report, or none of theirs. */
    record Unknown() implements HandOverOutcome {}
}
