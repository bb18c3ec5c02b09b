package dev.baobei.domain.visit;

import java.time.Instant;

import dev.baobei.domain.party.Project;

/** Whether a customer came in an agency's group (带团). */
public enum GroupArrival {
    /** On their own. */
    NONE,
    /** In a group; its agency reports them on the day. */
    CAME,
    /** In a group of which the agency gave the desk a list with name and number: that counts as its report. */
    LISTED;

    /** Until when what is received may bring a visitor, as far as it is known now: their arrival, a group's day at the latest. */
    public Instant reportedUntil(Project project, Instant arrivedAt, Instant now) {
        Instant midnight = project.dayOf(arrivedAt).plusDays(1).atStartOfDay(project.zone()).toInstant();
        Instant known = now.isBefore(midnight) ? now : midnight;
        return this == CAME && known.isAfter(arrivedAt) ? known : arrivedAt;
    }
}
