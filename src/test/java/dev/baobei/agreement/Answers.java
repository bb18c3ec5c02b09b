package dev.baobei.agreement;

import java.time.Instant;

import dev.baobei.domain.prereport.PreReport;
import dev.baobei.domain.whatif.Happening;
import dev.baobei.reference.History;

/** What staff answer to a report that was referred to them. */
final class Answers {

    private Answers() {}

    /** ReviewFlow: what cannot be answered keeps nothing. */
    static void give(History.Answer answer, Record record, Happened happened) {
        PreReport report = record.report(answer.report());
        Instant at = Translation.instant(answer.at());
        if (report != null && record.review(report, answer.accepted(), at)) {
            happened.add(new Happening.Reviewed(report.receipt(), answer.accepted(), at));
        }
    }
}
