package dev.baobei.domain.reply;

import dev.baobei.domain.prereport.PreReport;

/** What an agent is answered who follows up a report on record (跟进). */
public sealed interface FollowUpReply extends Reply.AboutReports {

    /** On record, under the report as it stands. */
    record Recorded(Reply.Standing standing, String mark) implements FollowUpReply {}

    /** The report expired, was withdrawn or superseded: nothing is to be followed up. */
    record Closed(Reply.Standing standing) implements FollowUpReply {}

    /** Nothing is said of what was done. */
    record WithoutWords(PreReport report) implements FollowUpReply {}

    /** Which report is meant is not said: how it is done. */
    record HowToFollowUp() implements FollowUpReply {}
}
