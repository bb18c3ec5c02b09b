package dev.baobei.domain.visit;

import java.time.Instant;
import java.util.UUID;

import dev.baobei.domain.party.Project;

/**
 * That a customer left (离场), stamped when the desk said so.
 *
 * @param number      its place among those of the visit, from 1: what was said by mistake is dismissed, and said again
 * @param endsSigning whether by the terms nothing is signed from then on
 * @param by          account of who said so
 */
public record Departure(UUID visit, int number, Instant leftAt, boolean endsSigning, UUID by) {

    /** Whether it may still be dismissed as a mistake: on its day, for later nobody remembers. */
    public boolean isOfDay(Project project, Instant now) {
        return project.dayOf(now).equals(project.dayOf(leftAt));
    }

    /** Whether two people have reopened since the visit that it closed: then the customer may leave again. */
    public boolean isOvertaken(Visit visit) {
        return endsSigning && visit.closesAt().isAfter(leftAt);
    }

    /** Whether it is why a visit has closed, and not the closing of the office or of what two people reopened since. */
    public boolean closed(Visit visit) {
        return endsSigning && visit.closesAt().equals(leftAt);
    }
}
