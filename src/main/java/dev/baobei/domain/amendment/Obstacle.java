package dev.baobei.domain.amendment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import dev.baobei.domain.visit.Visit;

/** What stands in the way of changing an arrival, the first that is found. */
public enum Obstacle {
    /** It may still be confirmed: there is nothing to reopen. */
    NOT_LAPSED,
    /** It is confirmed: it cannot lapse any more. */
    CONFIRMED,
    /** Nobody has arrived in the future. */
    IN_FUTURE,
    /** The slip was signed before. */
    AFTER_CONFIRMATION,
    /** The customer is said to have left before. */
    AFTER_DEPARTURE,
    /** That is the time already. */
    UNCHANGED,
    /** One customer has one arrival per project and day. */
    ARRIVED_THAT_DAY,
    /** Another arrival of the customer lies between: it was judged with this one before or behind it. */
    PASSES_ANOTHER,
    /** The project had no terms in force then. */
    NO_TERMS,
    /** The contract is signed: whose the customer is has been paid for. */
    DEAL_SETTLED,
    /** A later visit of the customer opened a protection that it would run into. */
    PROTECTION_OVERLAPS,
    /** The project has no such report. */
    REPORT_UNKNOWN,
    /** The report is linked to the arrival already. */
    LINKED,
    /** The report is not linked to it. */
    NOT_LINKED,
    /** Its digits agree: a machine finds it, and nothing is to be linked. */
    NUMBER_AGREES,
    /** When the customer arrived it had been withdrawn, superseded, or had gone to the pool. */
    REPORT_ENDED,
    /** Another visit used it up. */
    REPORT_USED,
    /** It had expired when the customer arrived. */
    REPORT_EXPIRED,
    /** It was made when the customer was there already. */
    REPORT_TOO_LATE,
    /** The project has no such other visit. */
    OTHER_VISIT_UNKNOWN,
    /** They are one customer already. */
    SAME_CUSTOMER,
    /** These two records were not joined. */
    NOT_JOINED;

    /** What stands in the way of reopening an arrival. */
    public static Optional<Obstacle> toReopening(Visit visit, Optional<Instant> confirmedAt, Instant now) {
        if (confirmedAt.isPresent()) {
            return Optional.of(CONFIRMED);
        }
        return visit.hasClosedBy(now) ? Optional.empty() : Optional.of(NOT_LAPSED);
    }

    /**
     * What stands in the way of another time of arrival.
     *
     * @param arrivedAt the time that is proposed
     * @param others    every other visit of the customer to the project
     */
    public static Optional<Obstacle> toCorrection(Visit visit, Optional<Instant> confirmedAt, Instant arrivedAt,
            List<Visit> others, Instant now) {
        if (arrivedAt.isAfter(now)) {
            return Optional.of(IN_FUTURE);
        }
        if (confirmedAt.filter(arrivedAt::isAfter).isPresent()) {
            return Optional.of(AFTER_CONFIRMATION);
        }
        return arrivedAt.equals(visit.arrivedAt()) ? Optional.of(UNCHANGED) : among(visit, arrivedAt, others);
    }

    private static Optional<Obstacle> among(Visit visit, Instant arrivedAt, List<Visit> others) {
        if (others.stream().anyMatch(other -> other.day().equals(visit.project().dayOf(arrivedAt)))) {
            return Optional.of(ARRIVED_THAT_DAY);
        }
        boolean passes = others.stream().map(Visit::arrivedAt)
                .anyMatch(other -> other.isBefore(visit.arrivedAt()) != other.isBefore(arrivedAt));
        return passes ? Optional.of(PASSES_ANOTHER) : Optional.empty();
    }
}
