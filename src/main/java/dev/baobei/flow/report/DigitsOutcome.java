package dev.baobei.flow.report;

import dev.baobei.domain.prereport.PreReport;

/** What becomes of digits that staff enter for a report. */
public sealed interface DigitsOutcome {

    /** What they were to the report. */
    enum What {
        /** It says more now; its time stays. */
        COMPLETED,
        /** It said as much before. */
        UNCHANGED,
        /** They contradict it: it brings nobody whose number they are not, and nobody whose number is another one. */
        STRUCK
    }

    /**
     * On record.
     *
     * @param mark the start of the journal entry's hash; empty where nothing was entered
     */
    record Entered(PreReport report, What what, String mark) implements DigitsOutcome {}

    /** The report brought its customer, was withdrawn or superseded. */
    record Closed(PreReport.State state) implements DigitsOutcome {}

    /** The report has several numbers, and which is meant is not certain. */
    record WhichNumber() implements DigitsOutcome {}

    /** No such report, or none of theirs. */
    record Unknown() implements DigitsOutcome {}
}
