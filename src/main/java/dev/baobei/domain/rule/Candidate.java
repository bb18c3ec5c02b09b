package dev.baobei.domain.rule;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import dev.baobei.domain.existing.ExistingCustomer;
import dev.baobei.domain.party.Agency;
import dev.baobei.domain.prereport.PreReport;
import dev.baobei.domain.visit.ProtectionPeriod;

/**
 * Something on record that a rule looked at on receipt, and what it meant for the rule.
 *
 * @param id       a report's receipt, or the id of the visit that opened a protection; nothing of the developer's list
 * @param agencies ids of those for whom it is; nobody where it is the house's
 * @param from     from when on it counts
 * @param until    until when, exclusive; none while somebody stands on the list
 */
public record Candidate(Kind kind, Optional<String> id, List<Integer> agencies, Instant from, Optional<Instant> until,
        Bearing bearing) {

    /** What it is. */
    public enum Kind {
        REPORT, PROTECTION, LISTED
    }

    /** What it means for the rule: the first reason for which it does not count, or that it does. */
    public enum Bearing {
        /** It counts: the rule says no. */
        COUNTS,
        /** It is the agency's own. */
        OWN,
        /** Not valid at the moment that counts: not yet, expired, withdrawn, used or refused. */
        OVER,
        /** It waits for staff itself. */
        WAITS,
        /** The agent kept following up and may report again. */
        FOLLOWED_UP,
        /** The name contradicts. */
        OTHER_NAME,
        /** The digits contradict, or are too few to be certain. */
        OTHER_DIGITS
    }

    static Candidate of(PreReport report, Bearing bearing) {
        return new Candidate(Kind.REPORT, Optional.of(report.receipt().code()), List.of(report.agent().agency().id()),
                report.effectiveAt(), Optional.of(report.deadline()), bearing);
    }

    static Candidate of(ProtectionPeriod period, Bearing bearing) {
        return new Candidate(Kind.PROTECTION, Optional.of(period.visit().toString()), period.holders().stream()
                .flatMap(holder -> holder.agency().stream()).map(Agency::id).distinct().toList(), period.from(),
                Optional.of(period.until()), bearing);
    }

    static Candidate of(ExistingCustomer customer, Bearing bearing) {
        return new Candidate(Kind.LISTED, Optional.empty(), List.of(), customer.since(), customer.until(), bearing);
    }

    boolean counts() {
        return bearing == Bearing.COUNTS;
    }
}
