package dev.baobei.domain.reply;

import java.time.Instant;

import dev.baobei.domain.party.Project;

/**
 * To the staff of a project: an answer of theirs is due soon, or late.
 *
 * @param mark   by which they find it in the list: the end of its id
 * @param due    until when it is to be answered
 * @param isLate whether that has passed
 */
public record DueNotice(Project project, What what, String mark, Instant due, boolean isLate) implements PlacedNotice {

    /** What waits for them. */
    public enum What {
        /** 待定确认单. */
        DISPUTE,
        /** 申诉. */
        APPEAL
    }
}
