package dev.baobei.desk.prereport;

import java.util.Locale;

import dev.baobei.domain.prereport.PreReport;
import dev.baobei.http.Problem;

/** What keeps staff from acting on a pre-report, whatever the act. */
public final class PreReportProblems {

    private PreReportProblems() {}

    /** There is none under that receipt, or it is not theirs to see. */
    public static Problem unknown() {
        return Problem.of(404, "pre-report-unknown", "There is no such receipt.");
    }

    /** It expired, was used up, withdrawn or superseded. */
    static Problem closed(PreReport.State state) {
        return Problem.of(409, "pre-report-closed", "The pre-report is " + state.name().toLowerCase(Locale.ROOT) + ".");
    }
}
