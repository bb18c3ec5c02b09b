package dev.baobei.domain.reply;

import java.util.List;

import dev.baobei.domain.parse.Problem;
import dev.baobei.domain.party.Project;
import dev.baobei.domain.prereport.Completion;
import dev.baobei.domain.prereport.PreReport;

/** What an agent is answered who adds to a report on record or corrects it (补全, 更正). */
public sealed interface SupplementReply extends Reply.AboutReports {

    /** It says more now; receipt, times and deadline stay. */
    record Supplemented(Project project, PreReport report, String mark) implements SupplementReply {}

    /** Another customer or number was meant: a new report, on record now, stands in the place of the former. */
    record Corrected(PreReport former, Reply.OnRecord now) implements SupplementReply {}

    /** What was meant instead is not accepted or not complete; the former stands. */
    record NotCorrected(PreReport former, Reply.ForReport instead) implements SupplementReply {}

    /** What is said of a report that stays as it is, since what was to be added is more than an addition. */
    static SupplementReply unchanged(PreReport report, Completion completion) {
        if (completion instanceof Completion.Contradicts) {
            return new Contradicting(report);
        }
        return completion instanceof Completion.OtherAddress ? new OtherAddress(report) : new WhichNumber(report);
    }

    /** What was to be added contradicts what stands there; nothing is changed unless the sender says that it is meant. */
    record Contradicting(PreReport report) implements SupplementReply {}

    /** The customer is said to live elsewhere than the report says; nothing is changed unless the sender says that it is meant. */
    record OtherAddress(PreReport report) implements SupplementReply {}

    /** The report has several numbers, and which is meant is not certain. */
    record WhichNumber(PreReport report) implements SupplementReply {}

    /** A report stays with its project. */
    record OtherProject(Project project, PreReport report) implements SupplementReply {}

    /** What is to be added cannot be read; {@code problems} say why, where it was meant to be a number. */
    record Unreadable(PreReport report, List<Problem> problems) implements SupplementReply {}

    /** The report is no longer pending. */
    record Closed(Reply.Standing standing) implements SupplementReply {}

    /** A missing part was sent alone and could belong in several places: a text to send back. */
    record WhichPart(String corrected) implements SupplementReply {}

    /** No receipt stands there: how it is done. */
    record HowToSupplement() implements SupplementReply {}
}
