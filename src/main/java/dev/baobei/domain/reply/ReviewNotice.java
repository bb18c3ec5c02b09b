package dev.baobei.domain.reply;

import dev.baobei.domain.party.Project;
import dev.baobei.domain.prereport.PreReport;
import dev.baobei.domain.prereport.Review;

/**
 * To an agent: what staff said of a report that was referred to them, or what it means that they said nothing. Why stays with
 * the staff: a reason could name a rival.
 *
 * @param state    how the review stands now
 * @param bySilence whether nobody answered
 * @param expired   whether nobody did until the report expired
 */
public record ReviewNotice(Project project, PreReport report, Review.State state, boolean bySilence, boolean expired)
        implements
            Reply.Notice {}
